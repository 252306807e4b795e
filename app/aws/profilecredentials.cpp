// SPDX-License-Identifier: Apache-2.0
#include "aws/profilecredentials.h"

using namespace Qt::StringLiterals;

namespace attache {

ProfileCredentials::ProfileCredentials(ReadProfiles read, ProfileFile::Kind kind, const QString &profile)
    : m_read(std::move(read))
    , m_kind(kind)
    , m_profile(profile)
{ }

QString ProfileCredentials::place() const
{
    return u"the profile \"%1\" of the %2 file"_s.arg(
        m_profile, m_kind == ProfileFile::Kind::Config ? "config"_L1 : "credentials"_L1);
}

Call ProfileCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return later([read = m_read, kind = m_kind, profile = m_profile, answered = std::move(answered)] {
        const auto profiles = read();
        if (!profiles)
            return answered(failure(profiles.error()));
        answered(
            keysOf(kind == ProfileFile::Kind::Config ? profiles->config : profiles->credentials, profile));
    });
}

Result<std::optional<Credentials>> keysOf(const ProfileFile &file, const QString &profile)
{
    const auto section = file.profiles.value(profile);
    const auto secret = [&section](const QString &key) { return Secret(section.value(key).toUtf8()); };
    Credentials credentials;
    credentials.accessKeyId = section.value(u"aws_access_key_id"_s);
    credentials.source = u"profile %1 (%2)"_s.arg(profile, file.name);
    if (credentials.accessKeyId.isEmpty())
        return std::nullopt;

    credentials.secretAccessKey = secret(u"aws_secret_access_key"_s);
    if (credentials.secretAccessKey.isEmpty())
        return failure({.kind = ErrorKind::Credentials,
                        .code = u"CredentialsIncomplete"_s,
                        .message = u"The profile \"%1\" in %2 has an aws_access_key_id, and no "
                                   "aws_secret_access_key."_s.arg(profile, file.name)});
    credentials.sessionToken = secret(u"aws_session_token"_s);
    if (credentials.sessionToken.isEmpty())
        credentials.sessionToken = secret(u"aws_security_token"_s); // its old name
    return credentials;
}

} // namespace attache
