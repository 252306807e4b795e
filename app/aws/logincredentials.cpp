// SPDX-License-Identifier: Apache-2.0
#include "aws/logincredentials.h"

#include "aws/timestamp.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostBytes = 256 * 1024;

} // namespace

LoginCredentials::LoginCredentials(Surroundings surroundings, const QString &profile)
    : m_surroundings(std::move(surroundings))
    , m_profile(profile)
{ }

QString LoginCredentials::place() const
{
    return {};
}

Call LoginCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return later([self = *this, answered = std::move(answered)] { answered(self.read()); });
}

Result<std::optional<Credentials>> LoginCredentials::read() const
{
    const auto profiles = m_surroundings.profiles();
    if (!profiles)
        return failure(profiles.error());
    const auto session = profiles->value(m_profile, u"login_session"_s);
    if (session.isEmpty())
        return std::nullopt;
    const auto fail = [this](const QString &code, const QString &what) {
        return failure(
            {.kind = ErrorKind::Credentials,
             .code = code,
             .message = u"The profile \"%1\" %2. Run \"aws login --profile %1\"."_s.arg(m_profile, what)});
    };

    const auto told = m_surroundings.environment.value(u"AWS_LOGIN_CACHE_DIRECTORY"_s);
    const auto folder = withHome(told.isEmpty() ? u"~/.aws/login/cache"_s : told, m_surroundings.environment);
    const auto hash = QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha256).toHex();
    QFile file(folder + u'/' + QString::fromLatin1(hash) + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"LoginNeeded"_s, u"isn't signed in"_s);
    const auto json = QJsonDocument::fromJson(file.read(mostBytes)).object()[u"accessToken"_s].toObject();
    const auto secret = [&json](const QString &name) { return Secret(json[name].toString().toUtf8()); };
    const Credentials credentials{.accessKeyId = json[u"accessKeyId"_s].toString(),
                                  .secretAccessKey = secret(u"secretAccessKey"_s),
                                  .sessionToken = secret(u"sessionToken"_s),
                                  .expiration = timeOf(json[u"expiresAt"_s]),
                                  .source = u"profile %1 (login_session)"_s.arg(m_profile)};
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty()
        || credentials.sessionToken.isEmpty() || !credentials.expiration)
        return fail(u"LoginInvalid"_s, u"has something else in its sign-in's file than AWS writes there"_s);
    if (*credentials.expiration <= m_surroundings.clock.now())
        return fail(u"LoginNeeded"_s,
                    u"was signed in until %1"_s.arg(credentials.expiration->toString(Qt::ISODate)));
    return credentials;
}

} // namespace attache
