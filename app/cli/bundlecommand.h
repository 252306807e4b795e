// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "doctor/examination.h"
#include "doctor/supportbundle.h"

namespace attache {

class Clock;
class Journal;
class Terminal;

/// `attache doctor --bundle FILE`: what those who help need to see, in a text for the person to read first.
class BundleCommand final : public Command
{
public:
    /// Where things stand on this computer.
    struct Places {
        QString settingsFile;
        QString logFile;
        QString home;
    };

    BundleCommand(const Options &options, std::vector<std::unique_ptr<Check>> checks, Journal &journal,
                  Places places, const Clock &clock, Terminal &terminal);

    void run(Done done) override;

private:
    Result<void> write();

    const Options &m_options;
    Journal &m_journal;
    Places m_places;
    const Clock &m_clock;
    Terminal &m_terminal;
    SupportFacts m_facts;
    Examination m_examination;
};

} // namespace attache
