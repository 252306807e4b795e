// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "transfers/cases.h"

namespace attache {

class Terminal;

/// `attache cases [TEXT]`: finds cases.
class CasesCommand final : public Command
{
public:
    CasesCommand(const Options &options, Cases &cases, Terminal &terminal);

    void run(Done done) override;

private:
    void print(const std::vector<CaseSummary> &cases);

    const Options &m_options;
    Cases &m_cases;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
