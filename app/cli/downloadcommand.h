// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/targetresolver.h"
#include "transfers/attachedfiles.h"

namespace attache {

class Terminal;

/// `attache download TARGET ID… [--output PATH]`: one file after the other; one that fails does not
/// stop the rest.
class DownloadCommand final : public Command
{
public:
    DownloadCommand(const Options &options, TargetResolver resolver, AttachedFiles &files,
                    Terminal &terminal);

    void run(Done done) override;

private:
    void next();
    void download(const QString &fileId, const QString &path, bool replace);

    const Options &m_options;
    TargetResolver m_resolver;
    AttachedFiles &m_files;
    Terminal &m_terminal;
    Destination m_destination;
    std::vector<AttachedFile> m_known; ///< those asked for, for their names
    qsizetype m_next = 0; ///< index of the argument that comes next
    ExitCode m_code = ExitCode::Done;
    Done m_done;
    Call m_call;
};

} // namespace attache
