// SPDX-License-Identifier: Apache-2.0
#include "aws/environmentcredentials.h"

#include "aws/timestamp.h"

using namespace Qt::StringLiterals;

namespace attache {

EnvironmentCredentials::EnvironmentCredentials(const QProcessEnvironment &environment)
    : m_environment(environment)
{ }

QString EnvironmentCredentials::place() const
{
    return u"the environment (AWS_ACCESS_KEY_ID)"_s;
}

Call EnvironmentCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return later([answered = std::move(answered), found = read()] { answered(found); });
}

Result<std::optional<Credentials>> EnvironmentCredentials::read() const
{
    const auto secret = [this](const QString &variable) {
        return Secret(m_environment.value(variable).toUtf8());
    };
    Credentials credentials;
    credentials.accessKeyId = m_environment.value(u"AWS_ACCESS_KEY_ID"_s);
    credentials.source = u"environment"_s;
    if (credentials.accessKeyId.isEmpty())
        return std::nullopt;

    credentials.secretAccessKey = secret(u"AWS_SECRET_ACCESS_KEY"_s);
    if (credentials.secretAccessKey.isEmpty())
        return failure({.kind = ErrorKind::Credentials,
                        .code = u"CredentialsIncomplete"_s,
                        .message =
                            u"The environment has AWS_ACCESS_KEY_ID, and no AWS_SECRET_ACCESS_KEY. Set "
                            "both, or none."_s});
    credentials.sessionToken = secret(u"AWS_SESSION_TOKEN"_s);
    if (credentials.sessionToken.isEmpty())
        credentials.sessionToken = secret(u"AWS_SECURITY_TOKEN"_s); // its old name

    if (const auto expiration = m_environment.value(u"AWS_CREDENTIAL_EXPIRATION"_s); !expiration.isEmpty()) {
        credentials.expiration = timeOf(expiration);
        if (!credentials.expiration)
            return failure({.kind = ErrorKind::Credentials,
                            .code = u"CredentialsInvalid"_s,
                            .message = u"AWS_CREDENTIAL_EXPIRATION says \"%1\", which is no time such as "
                                       "2026-01-31T12:00:00Z."_s.arg(expiration)});
    }
    return credentials;
}

} // namespace attache
