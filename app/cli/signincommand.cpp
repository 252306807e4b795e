// SPDX-License-Identifier: Apache-2.0
#include "cli/signincommand.h"

#include "cli/terminal.h"

using namespace Qt::StringLiterals;

namespace attache {

SignInCommand::SignInCommand(const Options &options, SsoSignIn signIn, SsoProfile profile, Terminal &terminal)
    : m_options(options)
    , m_signIn(std::move(signIn))
    , m_profile(std::move(profile))
    , m_terminal(terminal)
{ }

void SignInCommand::run(Done done)
{
    m_call = m_signIn.signIn(
        m_profile, [this](const IdentityCenter::Device &device) { invite(device); },
        [this, done](const Result<SsoToken> &token) {
            if (!token)
                return m_terminal.fail(token.error(), done);
            const auto until = isoUtc(token->expiresAt);
            if (m_options.json)
                m_terminal.json(
                    {{u"event"_s, u"signedIn"_s}, {u"profile"_s, m_profile.profile}, {u"until"_s, until}});
            else
                m_terminal.line(u"Signed in until %1."_s.arg(until));
            done(ExitCode::Done);
        });
}

void SignInCommand::invite(const IdentityCenter::Device &device)
{
    const auto address =
        device.verificationUriComplete.isEmpty() ? device.verificationUri : device.verificationUriComplete;
    if (m_options.json) {
        m_terminal.json({{u"event"_s, u"allow"_s},
                         {u"verificationUri"_s, device.verificationUri},
                         {u"verificationUriComplete"_s, address},
                         {u"userCode"_s, device.userCode},
                         {u"expiresIn"_s, qint64(device.expiresIn.count())}});
        return;
    }
    m_terminal.line(u"Open this address in a browser, compare the code, and allow the sign-in:"_s);
    m_terminal.line({});
    m_terminal.line(u"    %1"_s.arg(address));
    m_terminal.line(u"    %1"_s.arg(device.userCode));
    m_terminal.line({});
}

SignOutCommand::SignOutCommand(SsoSignIn signIn, SsoProfile profile, Terminal &terminal)
    : m_signIn(std::move(signIn))
    , m_profile(std::move(profile))
    , m_terminal(terminal)
{ }

void SignOutCommand::run(Done done)
{
    m_call = m_signIn.signOut(m_profile, [this, done](const Result<void> &out) {
        if (!out)
            return m_terminal.fail(out.error(), done);
        done(ExitCode::Done);
    });
}

} // namespace attache
