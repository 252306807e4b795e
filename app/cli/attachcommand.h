// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "cli/targetresolver.h"
#include "cli/transferreport.h"

#include <QObject>
#include <set>

namespace attache {

class Clock;
class Engine;
class Terminal;

/// `attache attach` and `attache resume`: both drive the Engine and report until all has its end.
/// `attach` works on its own files alone; `resume` on what the journal has left for this origin.
class AttachCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p engine: not started yet; it adopts for `resume` and does not for `attach`.
    AttachCommand(const Options &options, TargetResolver resolver, Engine &engine, Clock &clock,
                  Terminal &terminal);

    void run(Done done) override;
    bool interrupt() override;

private:
    void add(const Destination &destination);
    void resume();
    void found(const std::vector<Transfer> &transfers);
    void moved(const std::vector<Transfer> &transfers);
    void finishWhenSettled();
    void stop(ExitCode code); ///< at least this code
    void finish();
    void fail(const Error &error);

    const Options &m_options;
    TargetResolver m_resolver;
    Engine &m_engine;
    Clock &m_clock;
    Terminal &m_terminal;
    TransferReport m_report;
    std::chrono::milliseconds m_began{};
    ExitCode m_code = ExitCode::Done;
    bool m_started = false; ///< the engine runs
    std::set<TransferId> m_retried; ///< failed before; reported from their next change on
    bool m_stopping = false;
    Done m_done;
    Call m_resolving;
};

} // namespace attache
