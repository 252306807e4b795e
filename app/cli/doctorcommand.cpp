// SPDX-License-Identifier: Apache-2.0
#include "cli/doctorcommand.h"

#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace attache {

DoctorCommand::DoctorCommand(const Options &options, std::vector<std::unique_ptr<Check>> checks,
                             Terminal &terminal)
    : m_options(options)
    , m_terminal(terminal)
    , m_examination(std::move(checks))
{ }

void DoctorCommand::run(Done done)
{
    m_examination.run([this](const Finding &finding) { print(finding); },
                      [this, done = std::move(done)] {
                          if (m_options.json)
                              m_terminal.json({{u"checks"_s, m_findings}});
                          printUnknown();
                          done(m_well ? ExitCode::Done : ExitCode::Failed);
                      });
}

void DoctorCommand::print(const Finding &finding)
{
    m_well = m_well && finding.ok;
    if (m_options.json) {
        m_findings.append(QJsonObject{{u"name"_s, finding.name},
                                      {u"ok"_s, finding.ok},
                                      {u"detail"_s, finding.detail},
                                      {u"remedy"_s, finding.remedy}});
        return;
    }
    if (!finding.looked) {
        m_unknown.append(finding.name);
        return;
    }
    printUnknown();
    m_terminal.line(u"%1  %2: %3"_s.arg(finding.ok ? u"ok  "_s : u"STOP"_s, finding.name, finding.detail));
    if (!finding.ok)
        m_terminal.line(u"      → %1"_s.arg(finding.remedy));
}

void DoctorCommand::printUnknown()
{
    if (!m_unknown.isEmpty())
        m_terminal.line(
            u"?     not checked, as what stands above comes first: %1"_s.arg(m_unknown.join(u", "_s)));
    m_unknown.clear();
}

} // namespace attache
