// SPDX-License-Identifier: Apache-2.0
#include "aws/rolesession.h"

#include "aws/timestamp.h"

using namespace Qt::StringLiterals;

namespace attache {

Result<QJsonObject> roleSession(const Profiles &profiles, const QString &profile)
{
    const auto name = profiles.value(profile, u"role_session_name"_s);
    QJsonObject session{{u"RoleSessionName"_s, name.isEmpty() ? u"attache"_s : name}};
    if (const auto duration = profiles.value(profile, u"duration_seconds"_s); !duration.isEmpty()) {
        bool ok = false;
        const auto seconds = duration.toInt(&ok);
        if (!ok || seconds < 900 || seconds > 43200)
            return failure(
                {.kind = ErrorKind::Credentials,
                 .code = u"RoleInvalid"_s,
                 .message = u"%1 says \"%2\", and must be a number of seconds from 900 to 43200."_s.arg(
                     profiles.place(profile, u"duration_seconds"_s), duration)});
        session.insert(u"DurationSeconds"_s, seconds);
    }
    return session;
}

Result<Credentials> roleCredentials(const QJsonObject &answer, const QString &source)
{
    const auto json = answer[u"Credentials"_s].toObject();
    Credentials credentials{.accessKeyId = json[u"AccessKeyId"_s].toString(),
                            .secretAccessKey = Secret(json[u"SecretAccessKey"_s].toString().toUtf8()),
                            .sessionToken = Secret(json[u"SessionToken"_s].toString().toUtf8()),
                            .expiration = timeOf(json[u"Expiration"_s]),
                            .source = source};
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty()
        || credentials.sessionToken.isEmpty() || !credentials.expiration)
        return failure({.kind = ErrorKind::Service,
                        .code = u"AnswerNotUnderstood"_s,
                        .message = u"AWS STS has answered without credentials."_s});
    return credentials;
}

} // namespace attache
