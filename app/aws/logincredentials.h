// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

namespace attache {

/// What `aws login` has left for a profile with a `login_session`, while it is valid: minutes. It is renewed
/// by that command alone.
/// Credentials: "LoginNeeded", "LoginInvalid".
class LoginCredentials final : public CredentialsSource
{
public:
    LoginCredentials(Surroundings surroundings, const QString &profile);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Result<std::optional<Credentials>> read() const;

    Surroundings m_surroundings;
    QString m_profile;
};

} // namespace attache
