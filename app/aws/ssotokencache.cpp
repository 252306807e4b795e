// SPDX-License-Identifier: Apache-2.0
#include "aws/ssotokencache.h"

#include "aws/profiles.h"

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

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure({.kind = ErrorKind::File,
                    .code = u"SsoCacheNotWritten"_s,
                    .message = u"The sign-in can't be kept in %1: %2."_s.arg(path, reason)});
}

} // namespace

SsoTokenCache::SsoTokenCache(const QProcessEnvironment &environment)
    : m_folder(withHome(u"~/.aws/sso/cache"_s, environment))
{ }

QString SsoTokenCache::path(const SsoProfile &profile) const
{
    const auto hash = QCryptographicHash::hash(profile.cacheKey().toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(hash) + ".json"_L1;
}

std::optional<SsoToken> SsoTokenCache::find(const SsoProfile &profile) const
{
    QFile file(path(profile));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return SsoToken::fromJson(QJsonDocument::fromJson(file.read(mostBytes)).object());
}

Result<void> SsoTokenCache::keep(const SsoProfile &profile, const SsoToken &token) const
{
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder))
        return notWritten(m_folder, u"the folder can't be made"_s);
    if (isNew)
        QFile::setPermissions(m_folder, ownerOnly | QFile::ExeOwner);
    QSaveFile file(path(profile));
    // Before a byte of it is there.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return notWritten(file.fileName(), file.errorString());
    file.write(QJsonDocument(token.toJson()).toJson(QJsonDocument::Compact));
    if (!file.commit())
        return notWritten(file.fileName(), file.errorString());
    return {};
}

Call SsoTokenCache::read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered)
{
    return later([answered = std::move(answered), found = find(profile)] { answered(found); });
}

Call SsoTokenCache::write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered)
{
    return later([answered = std::move(answered), kept = keep(profile, token)] { answered(kept); });
}

Call SsoTokenCache::remove(const SsoProfile &profile, Answered<void> answered)
{
    QFile file(path(profile));
    Result<void> removed;
    if (file.exists() && !file.remove())
        removed = notWritten(file.fileName(), file.errorString());
    return later([answered = std::move(answered), removed] { answered(removed); });
}

} // namespace attache
