// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

#include <QStringList>

namespace attache {

/// The role that a profile says to assume (`role_arn`), with the credentials of its `source_profile`, which
/// may be those of a role in turn, or of its `credential_source`.
/// Credentials: "RoleInvalid" where the profile makes no sense, those of the MFA prompt and of the
/// source; STS's own.
class RoleCredentials final : public CredentialsSource
{
public:
    /// @p wanting: the profiles whose roles want this one's, which must not come again.
    RoleCredentials(Surroundings surroundings, const QString &profile, const QStringList &wanting = {});

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    Surroundings m_surroundings;
    QString m_profile;
    QStringList m_wanting;
};

} // namespace attache
