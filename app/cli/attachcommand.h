// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/options.h"
#include "cli/targetresolver.h"
#include "cli/transferreport.h"

#include <QObject>
#include <set>

namespace attache {

class AwsClient;
class Clock;
class Engine;
class Terminal;

/// `attache attach` and `attache resume`: both drive the Engine and report until all has its end.
/// `attach` works on its own files alone; `resume` on what the journal has left for this origin. What needs
/// a person to sign in stays as it is, and the rest goes on.
class AttachCommand final : public QObject, public Command
{
    Q_OBJECT

public:
    /// @p engine: not started yet; it adopts for `resume` and does not for `attach`.
    AttachCommand(const Options &options, TargetResolver resolver, const AwsClient &aws, Engine &engine,
                  Clock &clock, Terminal &terminal);

    void run(Done done) override;
    bool interrupt() override;

private:
    void resolve();
    void resolveAgain(const Error &error);
    void add(const Destination &destination);
    void resume();
    void found(const std::vector<Transfer> &transfers);
    void moved(const std::vector<Transfer> &transfers);
    void finishWhenSettled();
    bool needsSignIn(const Transfer &transfer) const;
    void stop(ExitCode code); ///< at least this code
    void finish();
    void fail(const Error &error);

    const Options &m_options;
    TargetResolver m_resolver;
    const AwsClient &m_aws;
    Engine &m_engine;
    Clock &m_clock;
    Terminal &m_terminal;
    TransferReport m_report;
    std::chrono::milliseconds m_began{};
    std::optional<std::chrono::milliseconds> m_failingSince; ///< the target's service
    std::vector<Destination> m_signInsNeeded;
    ExitCode m_code = ExitCode::Done;
    bool m_started = false; ///< the engine runs
    std::set<TransferId> m_retried; ///< failed before; reported from their next change on
    bool m_stopping = false;
    Done m_done;
    Call m_resolving;
};

} // namespace attache
