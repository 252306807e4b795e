// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/policy.h"
#include "cli/command.h"
#include "cli/interruption.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "cli/terminalmfaprompt.h"

#include <QProcessEnvironment>
#include <memory>
#include <vector>

namespace attache {

struct Backend;
struct SsoProfile;
class Check;
class KeychainStore;
class LocalSandbox;
class SsoTokenStore;

/// `attache COMMAND`: one command on a backend of its own, without a display.
class CommandProgram : public QObject
{
    Q_OBJECT

public:
    explicit CommandProgram(Options options);
    ~CommandProgram() override;

    /// Returns at once; the rest happens in the event loop, which it ends with the command's exit code.
    void begin();

private:
    void startSandbox();
    void run(const QProcessEnvironment &environment);
    bool hasDesktop() const;
    std::vector<std::unique_ptr<Check>> checks();
    std::unique_ptr<Command> makeCommand(); ///< but sign-in and sign-out
    std::unique_ptr<Command> makeSignIn(const SsoProfile &profile);
    void interrupted();
    void finish(ExitCode code);

    Options m_options;
    Terminal m_terminal;
    TerminalMfaPrompt m_mfa;
    Interruption m_interruption;
    std::unique_ptr<LocalSandbox> m_sandbox;
    SystemClock m_clock;
    QProcessEnvironment m_environment;
    Result<Policy> m_policy;
    std::unique_ptr<KeychainStore> m_keychain;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<SsoTokenStore> m_tokens;
    std::unique_ptr<Command> m_command;
    bool m_interrupted = false;
};

} // namespace attache
