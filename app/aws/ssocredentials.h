// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

namespace attache {

/// The role of a profile that signs in through IAM Identity Center (`sso_session`, or the older
/// `sso_start_url`), with the token that a sign-in has left in the cache; of a session it is refreshed
/// before it ends, and once more when it is refused.
/// Credentials: "SsoSignInNeeded", "SsoInvalid"; the service's own.
class SsoCredentials final : public CredentialsSource
{
public:
    SsoCredentials(Surroundings surroundings, const QString &profile);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Surroundings m_surroundings;
    QString m_profile;
};

} // namespace attache
