// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/targetresolver.h"
#include "transfers/attachedfiles.h"

namespace attache {

class Terminal;

/// `attache list TARGET`: the files attached there.
class ListCommand final : public Command
{
public:
    ListCommand(const Options &options, TargetResolver resolver, AttachedFiles &files, Terminal &terminal);

    void run(Done done) override;

private:
    void print(const std::vector<AttachedFile> &files);

    const Options &m_options;
    TargetResolver m_resolver;
    AttachedFiles &m_files;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
