// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/progressdisplay.h"
#include "cli/targetresolver.h"
#include "transfers/attachedfiles.h"
#include "transfers/progressmeter.h"

namespace attache {

class Clock;
class Terminal;

/// `attache download TARGET ID… [--output PATH]`: one file after the other; one that fails does not
/// stop the rest.
class DownloadCommand final : public Command
{
public:
    DownloadCommand(const Options &options, TargetResolver resolver, AttachedFiles &files, Clock &clock,
                    Terminal &terminal);

    void run(Done done) override;

private:
    void next();
    void progressed(qint64 doneBytes, qint64 totalBytes);
    QStringList display(int columns) const;
    void download(const QString &fileId, const QString &path, bool replace);

    const Options &m_options;
    TargetResolver m_resolver;
    AttachedFiles &m_files;
    Clock &m_clock;
    Terminal &m_terminal;
    Destination m_destination;
    std::vector<AttachedFile> m_known; ///< those asked for, for their names
    qsizetype m_next = 0; ///< index of the argument that comes next
    ExitCode m_code = ExitCode::Done;
    QString m_name; ///< of the file that comes now
    qint64 m_doneBytes = 0; ///< of it
    qint64 m_totalBytes = 0;
    qint64 m_bytesPerSecond = 0;
    ProgressMeter m_meter;
    ProgressDisplay m_display;
    Done m_done;
    Call m_call;
};

} // namespace attache
