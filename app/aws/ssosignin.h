// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/identitycenter.h"
#include "aws/ssotokenstore.h"

#include <functional>

namespace attache {

/// Signs a person in and out through IAM Identity Center: they allow it in a browser, of this computer or of
/// another, while this asks whether they have (RFC 8628). The token goes into @p tokens, which outlive it and
/// its Calls.
class SsoSignIn
{
public:
    /// Run once, with what the person has to be shown.
    using Invite = std::function<void(const IdentityCenter::Device &)>;

    SsoSignIn(IdentityCalls &calls, SsoTokenStore &tokens, Clock &clock);

    /// Answers when the token is kept. Credentials: "SignInRefused", "SignInTooLate"; the service's own
    /// errors and the store's.
    Call signIn(const SsoProfile &profile, Invite invite, Answered<SsoToken> answered);
    /// Ends the session at the service and forgets it here, also when the service can't be told, which is the
    /// error then. A session that nobody is signed in to, or that has ended, is none.
    Call signOut(const SsoProfile &profile, Answered<void> answered);

private:
    IdentityCalls &m_calls;
    SsoTokenStore &m_tokens;
    Clock &m_clock;
};

} // namespace attache
