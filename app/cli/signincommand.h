// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/ssosignin.h"
#include "cli/command.h"
#include "cli/options.h"

namespace attache {

class Terminal;

/// `attache sign-in`: shows an address to open in a browser, and ends once the sign-in is allowed there.
class SignInCommand final : public Command
{
public:
    SignInCommand(const Options &options, SsoSignIn signIn, SsoProfile profile, Terminal &terminal);

    void run(Done done) override;

private:
    void invite(const IdentityCenter::Device &device);

    const Options &m_options;
    SsoSignIn m_signIn;
    SsoProfile m_profile;
    Terminal &m_terminal;
    Call m_call;
};

/// `attache sign-out`: ends the sign-in, at the service and here.
class SignOutCommand final : public Command
{
public:
    SignOutCommand(SsoSignIn signIn, SsoProfile profile, Terminal &terminal);

    void run(Done done) override;

private:
    SsoSignIn m_signIn;
    SsoProfile m_profile;
    Terminal &m_terminal;
    Call m_call;
};

} // namespace attache
