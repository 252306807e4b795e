// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "transfers/activity.h"

namespace attache {

class Clock;
class Journal;
class Terminal;

/// `attache activity`: the activity trail of this computer.
class ActivityCommand final : public Command
{
public:
    ActivityCommand(const Options &options, Journal &journal, const Clock &clock, Terminal &terminal);

    void run(Done done) override;

private:
    ActivityFilter filter() const;
    void print(const Activity &activity);

    const Options &m_options;
    Journal &m_journal;
    const Clock &m_clock;
    Terminal &m_terminal;
};

} // namespace attache
