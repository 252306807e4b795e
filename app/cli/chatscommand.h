// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "transfers/chats.h"

namespace attache {

class Terminal;

/// `attache chats`: the chats that the signed-in agent handles now.
class ChatsCommand final : public Command
{
public:
    ChatsCommand(const Options &options, Chats &chats, Terminal &terminal);

    void run(Done done) override;

private:
    void print(const std::vector<ChatSummary> &chats);

    const Options &m_options;
    Chats &m_chats;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
