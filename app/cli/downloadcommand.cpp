// SPDX-License-Identifier: Apache-2.0
#include "cli/downloadcommand.h"

#include "base/clock.h"
#include "cli/absolutepath.h"
#include "cli/terminal.h"
#include "transfers/safefilename.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

DownloadCommand::DownloadCommand(const Options &options, TargetResolver resolver, AttachedFiles &files,
                                 Clock &clock, Terminal &terminal)
    : m_options(options)
    , m_resolver(resolver)
    , m_files(files)
    , m_clock(clock)
    , m_terminal(terminal)
    , m_display(terminal, clock, [this](int columns, int) { return display(columns); })
{ }

void DownloadCommand::run(Done done)
{
    m_done = std::move(done);
    const bool several = m_options.arguments.size() > 1;
    if (several && !m_options.output.isEmpty() && !QFileInfo(m_options.output).isDir()) {
        m_call = later([this] {
            m_terminal.fail(
                {.kind = ErrorKind::Validation,
                 .code = u"Usage"_s,
                 .message = u"'%1' is no folder; several files need one."_s.arg(m_options.output)},
                m_done);
        });
        return;
    }
    m_call = m_resolver.resolve([this](const Result<Destination> &destination) {
        if (!destination)
            return m_terminal.fail(destination.error(), m_done);
        m_destination = *destination;
        m_call = m_files.describe(m_destination, m_options.arguments,
                                  [this](Result<std::vector<AttachedFile>> files) {
                                      if (!files)
                                          return m_terminal.fail(files.error(), m_done);
                                      m_known = std::move(*files);
                                      next();
                                  });
    });
}

void DownloadCommand::next()
{
    if (m_next == m_options.arguments.size())
        return m_done(m_code);
    const auto fileId = m_options.arguments.at(m_next++);
    const auto known = std::ranges::find(m_known, fileId, &AttachedFile::id);
    const auto name = safeFileName(known == m_known.end() ? fileId : known->name);
    m_name = name;
    m_doneBytes = 0;
    m_totalBytes = 0;
    m_bytesPerSecond = 0;

    const auto &output = m_options.output;
    if (output.isEmpty())
        return download(fileId, QDir::current().filePath(name), false);
    if (QFileInfo(output).isDir())
        return download(fileId, absolutePath(output + u'/' + name), false);
    download(fileId, absolutePath(output), true);
}

void DownloadCommand::download(const QString &fileId, const QString &path, bool replace)
{
    m_call = m_files.download(
        m_destination, fileId, path, replace,
        [this](qint64 doneBytes, qint64 totalBytes) { progressed(doneBytes, totalBytes); },
        [this, fileId](const Result<QString> &taken) {
            m_display.clear();
            if (taken) {
                if (m_options.json)
                    m_terminal.json({{u"event"_s, u"downloaded"_s}, {u"id"_s, fileId}, {u"path"_s, *taken}});
                else
                    m_terminal.line(*taken);
            } else {
                m_terminal.errorOf(fileId, taken.error());
                m_code = graver(m_code, exitCode(taken.error()));
            }
            next();
        });
}

void DownloadCommand::progressed(qint64 doneBytes, qint64 totalBytes)
{
    m_doneBytes = doneBytes;
    m_totalBytes = totalBytes;
    m_meter.report(m_next, doneBytes, totalBytes, m_clock.elapsed());
    m_bytesPerSecond = m_meter.take().front().bytesPerSecond;
    if (!m_options.json)
        m_display.update();
}

QStringList DownloadCommand::display(int columns) const
{
    const auto count = m_options.arguments.size();
    const auto name = count == 1 ? m_name : u"%1/%2 %3"_s.arg(m_next).arg(count).arg(m_name);
    return {progressLine(name, m_doneBytes, m_totalBytes, m_bytesPerSecond, columns)};
}

} // namespace attache
