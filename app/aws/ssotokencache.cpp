// SPDX-License-Identifier: Apache-2.0
#include "aws/ssotokencache.h"

#include "aws/profiles.h"
#include "aws/timestamp.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostBytes = 256 * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

std::optional<QDateTime> timeIn(const QJsonValue &value)
{
    // Older tools end it in "UTC".
    auto text = value.toString();
    if (text.endsWith("UTC"_L1))
        text = text.chopped(3) + u'Z';
    return text.isEmpty() ? std::nullopt : timeOf(text);
}

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure({.kind = ErrorKind::File,
                    .code = u"SsoCacheNotWritten"_s,
                    .message = u"The sign-in can't be kept in %1: %2."_s.arg(path, reason)});
}

} // namespace

bool SsoToken::isRefreshable(const QDateTime &now) const
{
    return !refreshToken.isEmpty() && !clientId.isEmpty() && !clientSecret.isEmpty() && registrationExpiresAt
        && *registrationExpiresAt > now;
}

SsoTokenCache::SsoTokenCache(const QProcessEnvironment &environment)
    : m_folder(withHome(u"~/.aws/sso/cache"_s, environment))
{ }

QString SsoTokenCache::path(const QString &key) const
{
    const auto hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash) + ".json"_L1;
}

std::optional<SsoToken> SsoTokenCache::read(const QString &key) const
{
    QFile file(path(key));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto json = QJsonDocument::fromJson(file.read(mostBytes)).object();
    const auto secret = [&json](const QString &name) { return Secret(json[name].toString().toUtf8()); };
    const auto expiresAt = timeIn(json[u"expiresAt"_s]);
    if (!expiresAt || json[u"accessToken"_s].toString().isEmpty())
        return {};
    return SsoToken{.startUrl = json[u"startUrl"_s].toString(),
                    .region = json[u"region"_s].toString(),
                    .accessToken = secret(u"accessToken"_s),
                    .expiresAt = *expiresAt,
                    .clientId = json[u"clientId"_s].toString(),
                    .clientSecret = secret(u"clientSecret"_s),
                    .registrationExpiresAt = timeIn(json[u"registrationExpiresAt"_s]),
                    .refreshToken = secret(u"refreshToken"_s)};
}

Result<void> SsoTokenCache::write(const QString &key, const SsoToken &token) const
{
    QJsonObject json{{u"startUrl"_s, token.startUrl},
                     {u"region"_s, token.region},
                     {u"accessToken"_s, QString::fromUtf8(token.accessToken.reveal())},
                     {u"expiresAt"_s, token.expiresAt.toUTC().toString(Qt::ISODate)}};
    if (!token.clientId.isEmpty()) {
        json[u"clientId"_s] = token.clientId;
        json[u"clientSecret"_s] = QString::fromUtf8(token.clientSecret.reveal());
    }
    if (token.registrationExpiresAt)
        json[u"registrationExpiresAt"_s] = token.registrationExpiresAt->toUTC().toString(Qt::ISODate);
    if (!token.refreshToken.isEmpty())
        json[u"refreshToken"_s] = QString::fromUtf8(token.refreshToken.reveal());

    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder))
        return notWritten(m_folder, u"the folder can't be made"_s);
    if (isNew)
        QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    QSaveFile file(path(key));
    // Before a byte of it is there.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return notWritten(file.fileName(), file.errorString());
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (!file.commit())
        return notWritten(file.fileName(), file.errorString());
    return {};
}

Result<void> SsoTokenCache::remove(const QString &key) const
{
    QFile file(path(key));
    if (file.exists() && !file.remove())
        return notWritten(file.fileName(), file.errorString());
    return {};
}

} // namespace attache
