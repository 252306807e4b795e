// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentialssource.h"
#include "aws/surroundings.h"

namespace attache {

/// Keys that stand in a profile itself, in one of the two files.
class ProfileCredentials final : public CredentialsSource
{
public:
    ProfileCredentials(ReadProfiles read, ProfileFile::Kind kind, const QString &profile);

    QString place() const override;
    Call find(Answered<std::optional<Credentials>> answered) override;

private:
    ReadProfiles m_read;
    ProfileFile::Kind m_kind;
    QString m_profile;
};

/// The keys of @p profile in @p file. None: it has no aws_access_key_id.
/// Credentials, "CredentialsIncomplete".
Result<std::optional<Credentials>> keysOf(const ProfileFile &file, const QString &profile);

} // namespace attache
