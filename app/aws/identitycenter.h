// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/credentialschain.h"
#include "aws/identitycalls.h"
#include "aws/ssoprofile.h"
#include "aws/ssotoken.h"

#include <chrono>

namespace attache {

/// The calls of IAM Identity Center that signing in needs, in the Region of the profile's sign-in; none
/// carries a signature. The Calls outlive it not.
/// Errors: the service's own; Service, "AnswerNotUnderstood".
class IdentityCenter
{
public:
    struct Device {
        Secret deviceCode; ///< ours, to ask by whether the person has allowed it
        QString userCode; ///< the person's, to compare
        QString verificationUri; ///< where they allow it
        QString verificationUriComplete; ///< the same with the code in it; may be empty
        std::chrono::seconds expiresIn;
        std::chrono::seconds interval; ///< between questions
    };

    IdentityCenter(IdentityCalls &calls, Clock &clock);

    /// Makes this program known: of the token that comes, client and registration are set.
    Call registerClient(const SsoProfile &profile, Answered<SsoToken> answered);
    Call startDeviceAuthorization(const SsoProfile &profile, const SsoToken &client,
                                  Answered<Device> answered);
    /// The token, once the person has allowed it. Until then "AuthorizationPendingException", and
    /// "SlowDownException" for having asked too soon.
    Call tokenOfDevice(const SsoProfile &profile, const SsoToken &client, const Secret &deviceCode,
                       Answered<SsoToken> answered);
    /// A fresh one for @p token, which is refreshable.
    Call refreshed(const SsoProfile &profile, const SsoToken &token, Answered<SsoToken> answered);
    /// All AWS accounts that the person may use, and the roles that they may take in one. Of accounts the id
    /// is the account's number, of roles it is the name.
    Call accounts(const SsoProfile &profile, const Secret &accessToken,
                  Answered<std::vector<Choice>> answered);
    Call roles(const SsoProfile &profile, const Secret &accessToken, const QString &accountId,
               Answered<std::vector<Choice>> answered);
    /// "UnauthorizedException" for a token that has ended.
    Call roleCredentials(const SsoProfile &profile, const Secret &accessToken,
                         Answered<Credentials> answered);
    Call logout(const SsoProfile &profile, const Secret &accessToken, Answered<void> answered);

private:
    /// What the members of a list are called.
    struct Members {
        QString list;
        QString id;
        QString name;
    };
    class Listing;

    Call list(const SsoProfile &profile, QStringView operation, const QJsonObject &input,
              const Members &members, Answered<std::vector<Choice>> answered);
    Call createToken(const SsoProfile &profile, const SsoToken &client, const QJsonObject &grant,
                     Answered<SsoToken> answered);

    IdentityCalls &m_calls;
    Clock &m_clock;
    CredentialsChain m_nobody;
};

} // namespace attache
