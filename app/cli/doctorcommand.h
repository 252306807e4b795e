// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "doctor/examination.h"

#include <QJsonArray>

namespace attache {

class Terminal;

/// `attache doctor`: what is in place, and what to do about what isn't. Each finding is printed as it is
/// there; with --json all of them at the end.
class DoctorCommand final : public Command
{
public:
    DoctorCommand(const Options &options, std::vector<std::unique_ptr<Check>> checks, Terminal &terminal);

    void run(Done done) override;

private:
    void print(const Finding &finding);
    void printUnknown();

    const Options &m_options;
    Terminal &m_terminal;
    bool m_well = true;
    QJsonArray m_findings;
    QStringList m_unknown; ///< names of findings in a row that could not be looked at
    Examination m_examination;
};

} // namespace attache
