// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/targetresolver.h"
#include "transfers/attachedfiles.h"

namespace attache {

class Terminal;

/// `attache link TARGET ID`: a file's download link.
class LinkCommand final : public Command
{
public:
    LinkCommand(const Options &options, TargetResolver resolver, AttachedFiles &files, Terminal &terminal);

    void run(Done done) override;

private:
    const Options &m_options;
    TargetResolver m_resolver;
    AttachedFiles &m_files;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
