// SPDX-License-Identifier: Apache-2.0
#include "cli/bundlecommand.h"

#include "base/clock.h"
#include "cli/terminal.h"
#include "transfers/journal.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostLogBytes = 100'000;

/// The last whole lines of @p file; nothing if there is none.
QString lastLines(const QString &file)
{
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    if (log.size() > mostLogBytes) {
        log.seek(log.size() - mostLogBytes);
        log.readLine(); // most of it is missing
    }
    return QString::fromUtf8(log.readAll()).trimmed();
}

} // namespace

BundleCommand::BundleCommand(const Options &options, std::vector<std::unique_ptr<Check>> checks,
                             Journal &journal, Places places, const Clock &clock, Terminal &terminal)
    : m_options(options)
    , m_journal(journal)
    , m_places(std::move(places))
    , m_clock(clock)
    , m_terminal(terminal)
    , m_examination(std::move(checks))
{ }

void BundleCommand::run(Done done)
{
    m_examination.run([this](const Finding &finding) { m_facts.findings.push_back(finding); },
                      [this, done = std::move(done)] {
                          if (const auto written = write(); !written)
                              return m_terminal.fail(written.error(), done);
                          done(ExitCode::Done);
                      });
}

Result<void> BundleCommand::write()
{
    m_facts.time = m_clock.now();
    m_facts.versions = versions();
    m_facts.settings = settingsOf(m_places.settingsFile);
    m_facts.log = lastLines(m_places.logFile);
    m_facts.home = m_places.home;
    const auto opened = m_journal.open();
    if (const auto transfers = opened ? m_journal.all() : failure(opened.error()))
        m_facts.transfers = *transfers;
    else
        m_facts.findings.push_back(
            {.name = u"list of transfers"_s, .ok = false, .detail = transfers.error().message});

    const auto text = supportBundle(m_facts).toUtf8();
    if (m_options.bundle == "-"_L1) {
        m_terminal.raw(text);
        return {};
    }
    QSaveFile file(m_options.bundle);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size() || !file.commit()) {
        return failure(
            {.kind = ErrorKind::File,
             .code = u"BundleUnwritable"_s,
             .message = u"“%1” can't be written: %2."_s.arg(m_options.bundle, file.errorString())});
    }
    m_terminal.note(
        u"“%1” has gone to nobody. Read it, then send it to whoever helps you."_s.arg(m_options.bundle));
    return {};
}

} // namespace attache
