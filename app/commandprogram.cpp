// SPDX-License-Identifier: Apache-2.0
#include "commandprogram.h"

#include "aws/ssotokencache.h"
#include "backend.h"
#include "cli/activitycommand.h"
#include "cli/attachcommand.h"
#include "cli/bundlecommand.h"
#include "cli/callcommand.h"
#include "cli/casescommand.h"
#include "cli/chatscommand.h"
#include "cli/deletecommand.h"
#include "cli/doctorcommand.h"
#include "cli/downloadcommand.h"
#include "cli/linkcommand.h"
#include "cli/listcommand.h"
#include "cli/signincommand.h"
#include "cli/whoamicommand.h"
#include "doctor/identitycheck.h"
#include "doctor/keychaincheck.h"
#include "doctor/permissionscheck.h"
#include "doctor/placecheck.h"
#include "doctor/policycheck.h"
#include "doctor/reachabilitycheck.h"
#include "doctor/traycheck.h"
#include "localsandbox.h"
#include "places.h"
#include "sandboxenvironment.h"
#include "vault/keychainstore.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// "proxy.example.com:3128", without what signs in to it; empty: none.
QString proxyName(const QNetworkAccessManager &network, const QUrl &url)
{
    const auto proxy = proxyFor(network, url);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    return u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

} // namespace

CommandProgram::CommandProgram(Options options)
    : m_options(std::move(options))
{
    connect(&m_interruption, &Interruption::interrupted, this, &CommandProgram::interrupted);
}

CommandProgram::~CommandProgram() = default;

void CommandProgram::begin()
{
    auto options = readParticipantToken(std::move(m_options));
    if (!options) {
        m_terminal.error(options.error());
        return finish(exitCode(options.error()));
    }
    m_options = std::move(*options);
    if (m_options.sandbox)
        startSandbox();
    else
        run(QProcessEnvironment::systemEnvironment());
}

void CommandProgram::startSandbox()
{
    m_sandbox = std::make_unique<LocalSandbox>(dataFolder(true) + u"/state"_s);
    connect(m_sandbox.get(), &LocalSandbox::ready, this, [this](const QJsonObject &line) {
        m_options = sandboxOptions(m_options, line);
        run(sandboxEnvironment(line));
    });
    connect(m_sandbox.get(), &LocalSandbox::failed, this, [this](const Error &error) {
        m_terminal.error(error);
        finish(ExitCode::Failed);
    });
    m_sandbox->start();
}

void CommandProgram::run(const QProcessEnvironment &environment)
{
    m_policy = readPolicy(environment);
    // The doctor alone goes on without one that it can't read: to say so.
    if (!m_policy && m_options.command != Options::Command::Doctor) {
        m_terminal.error(m_policy.error());
        return finish(exitCode(m_policy.error()));
    }
    const auto settings = backendSettings(m_options, environment, m_policy.value_or(Policy{}));
    if (!settings) {
        m_terminal.error(settings.error());
        return finish(exitCode(settings.error()));
    }
    if (!m_options.verifySsl)
        m_terminal.note(
            u"attache: Certificates are not checked (--no-verify-ssl): anyone on the way can read along."_s);
    m_environment = environment;
    m_keychain = std::make_unique<KeychainStore>(u"org.attache.Attache"_s, m_clock);
    m_backend = std::make_unique<Backend>(*settings, m_mfa, *m_keychain);
    if (m_options.command == Options::Command::SignIn || m_options.command == Options::Command::SignOut) {
        const auto sso = signInProfile(*settings);
        if (!sso) {
            m_terminal.error(sso.error());
            return finish(exitCode(sso.error()));
        }
        m_command = makeSignIn(*sso);
    } else {
        m_command = makeCommand();
    }
    m_command->run([this](ExitCode code) { finish(code); });
}

bool CommandProgram::hasDesktop() const
{
    return m_environment.contains(u"DISPLAY"_s) || m_environment.contains(u"WAYLAND_DISPLAY"_s);
}

std::vector<std::unique_ptr<Check>> CommandProgram::checks()
{
    auto &b = *m_backend;
    std::vector<std::unique_ptr<Check>> checks;
    checks.push_back(std::make_unique<ReachabilityCheck>(
        b.http, b.clock, b.aws.endpoints(), [&b](const QUrl &url) { return proxyName(b.network, url); }));
    checks.push_back(std::make_unique<IdentityCheck>(b.credentials, b.sts, b.clock));
    checks.push_back(std::make_unique<PlaceCheck>(b.places));
    checks.push_back(std::make_unique<PermissionsCheck>(b.aws, b.places));
    checks.push_back(std::make_unique<PolicyCheck>(m_policy));
    checks.push_back(std::make_unique<KeychainCheck>(*m_keychain, hasDesktop()));
    checks.push_back(std::make_unique<TrayCheck>(hasDesktop()));
    return checks;
}

std::unique_ptr<Command> CommandProgram::makeCommand()
{
    using Word = Options::Command;
    auto &b = *m_backend;
    TargetResolver resolver(m_options, b.places, b.chats);
    switch (m_options.command) {
    case Word::Attach:
    case Word::Resume:
        return std::make_unique<AttachCommand>(m_options, resolver, b.aws, b.engine, b.clock, m_terminal);
    case Word::List:
        return std::make_unique<ListCommand>(m_options, resolver, b.files, m_terminal);
    case Word::Link:
        return std::make_unique<LinkCommand>(m_options, resolver, b.files, m_terminal);
    case Word::Download:
        return std::make_unique<DownloadCommand>(m_options, resolver, b.files, b.clock, m_terminal);
    case Word::Delete:
        return std::make_unique<DeleteCommand>(m_options, resolver, b.files, m_terminal);
    case Word::Cases:
        return std::make_unique<CasesCommand>(m_options, b.cases, m_terminal);
    case Word::Chats:
        return std::make_unique<ChatsCommand>(m_options, b.chats, m_terminal);
    case Word::Call:
        return std::make_unique<CallCommand>(m_options, b.aws, m_terminal);
    case Word::WhoAmI:
        return std::make_unique<WhoamiCommand>(m_options, b.credentials, b.sts, b.places, m_terminal);
    case Word::Doctor:
        if (!m_options.bundle.isEmpty())
            return std::make_unique<BundleCommand>(
                m_options, checks(), b.journal,
                BundleCommand::Places{settingsFile(false), logFile(), QDir::homePath()}, b.clock, m_terminal);
        return std::make_unique<DoctorCommand>(m_options, checks(), m_terminal);
    case Word::Activity:
        return std::make_unique<ActivityCommand>(m_options, b.journal, b.clock, m_terminal);
    case Word::Window:
    case Word::SignIn: // makeSignIn()
    case Word::SignOut:
        break;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Command> CommandProgram::makeSignIn(const SsoProfile &profile)
{
    m_tokens = std::make_unique<SsoTokenCache>(m_environment);
    const SsoSignIn signIn(m_backend->identity, *m_tokens, m_backend->clock);
    if (m_options.command == Options::Command::SignIn)
        return std::make_unique<SignInCommand>(m_options, signIn, profile, m_terminal);
    return std::make_unique<SignOutCommand>(signIn, profile, m_terminal);
}

void CommandProgram::interrupted()
{
    if (std::exchange(m_interrupted, true) || !m_command || !m_command->interrupt())
        finish(ExitCode::Interrupted);
}

void CommandProgram::finish(ExitCode code)
{
    // From here on nothing of the command runs: it is destroyed with this object, after the event loop.
    qApp->exit(int(code));
}

} // namespace attache
