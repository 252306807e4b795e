// SPDX-License-Identifier: Apache-2.0
#include "cli/casescommand.h"

#include "cli/terminal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace attache {

CasesCommand::CasesCommand(const Options &options, Cases &cases, Terminal &terminal)
    : m_options(options)
    , m_cases(cases)
    , m_terminal(terminal)
{ }

void CasesCommand::run(Done done)
{
    m_call = m_cases.search(
        m_options.arguments.join(u' '),
        [this, done = std::move(done)](const Result<std::vector<CaseSummary>> &cases) {
            if (!cases)
                return m_terminal.fail(cases.error(), done);
            print(*cases);
            done(ExitCode::Done);
        },
        Cases::Extent::All);
}

void CasesCommand::print(const std::vector<CaseSummary> &cases)
{
    if (m_options.json) {
        QJsonArray array;
        for (const auto &each : cases) {
            array.append(QJsonObject{
                {u"caseId"_s, each.caseId},
                {u"caseArn"_s, each.caseArn},
                {u"title"_s, each.title},
                {u"status"_s, each.status},
                {u"reference"_s, each.reference},
            });
        }
        return m_terminal.json({{u"cases"_s, array}});
    }
    for (const auto &each : cases) {
        m_terminal.line(u"%1  %2  %3  %4"_s.arg(each.caseId, each.reference.leftJustified(8),
                                                each.status.leftJustified(8), each.title));
    }
}

} // namespace attache
