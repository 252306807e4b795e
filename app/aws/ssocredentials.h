// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/ssotokenstore.h"
#include "aws/surroundings.h"

#include <memory>

namespace attache {

/// The role of a profile that signs in through IAM Identity Center (`sso_session`, or the older
/// `sso_start_url`), with the token that a sign-in has left in the cache; of a session it is refreshed
/// before it ends, and once more when it is refused.
/// Credentials: "SsoSignInNeeded", "SsoInvalid"; the service's own.
class SsoCredentials final : public CredentialsSource
{
public:
    SsoCredentials(Surroundings surroundings, const QString &profile);
    /// The role of an account that stands in no file, with the token that is in @p tokens, which outlive it.
    SsoCredentials(Surroundings surroundings, const SsoProfile &account, SsoTokenStore &tokens);
    ~SsoCredentials() override;

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Surroundings m_surroundings;
    std::function<Result<std::optional<SsoProfile>>()> m_profile; ///< read anew each time
    std::unique_ptr<SsoTokenStore> m_cache; ///< of AWS's tools, for a profile
    SsoTokenStore &m_tokens;
};

} // namespace attache
