// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

namespace attache {

/// A role assumed by a token that an identity provider keeps in a file: AWS_WEB_IDENTITY_TOKEN_FILE and
/// AWS_ROLE_ARN, or `web_identity_token_file` and `role_arn` of a profile.
/// Credentials: "RoleInvalid", "TokenFileUnreadable", STS's own.
class WebIdentityCredentials final : public CredentialsSource
{
public:
    /// @p withEnvironment: its variables go before the profile's keys.
    WebIdentityCredentials(Surroundings surroundings, const QString &profile, bool withEnvironment);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Surroundings m_surroundings;
    QString m_profile;
    bool m_withEnvironment;
};

} // namespace attache
