// SPDX-License-Identifier: Apache-2.0
#include "aws/keptsecrets.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int version = 1;

QString keyOf(const SsoProfile &profile)
{
    return Account{.id = profile.session}.secretKey();
}

Secret entryOf(QJsonObject json)
{
    json[u"version"_s] = version;
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Empty: of another version, or none of ours.
QJsonObject readEntry(const Secret &entry)
{
    const auto json = QJsonDocument::fromJson(entry.reveal()).object();
    return json[u"version"_s].toInt() == version ? json : QJsonObject();
}

} // namespace

KeptSsoTokens::KeptSsoTokens(SecretStore &secrets)
    : m_secrets(secrets)
{ }

Call KeptSsoTokens::read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered)
{
    return m_secrets.read(keyOf(profile), [answered = std::move(answered)](const Result<Secret> &entry) {
        if (!entry && entry.error().code == "NoSuchSecret"_L1)
            return answered(std::nullopt);
        if (!entry)
            return answered(failure(entry.error()));
        answered(SsoToken::fromJson(readEntry(*entry)));
    });
}

Call KeptSsoTokens::write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered)
{
    return m_secrets.write(keyOf(profile), entryOf(token.toJson()), std::move(answered));
}

Call KeptSsoTokens::remove(const SsoProfile &profile, Answered<void> answered)
{
    return m_secrets.remove(keyOf(profile), std::move(answered));
}

KeptKeys::KeptKeys(SecretStore &secrets, Account account)
    : m_secrets(secrets)
    , m_account(std::move(account))
{ }

Call KeptKeys::find(Answered<std::optional<Credentials>> answered)
{
    return m_secrets.read(
        m_account.secretKey(),
        [answered = std::move(answered), name = m_account.name](const Result<Secret> &entry) {
            if (!entry && entry.error().code != "NoSuchSecret"_L1)
                return answered(failure(entry.error()));
            const auto json = entry ? readEntry(*entry) : QJsonObject();
            const auto secret = [&json](const QString &member) {
                return Secret(json[member].toString().toUtf8());
            };
            const Credentials keys{.accessKeyId = json[u"accessKeyId"_s].toString(),
                                   .secretAccessKey = secret(u"secretAccessKey"_s),
                                   .sessionToken = secret(u"sessionToken"_s),
                                   .expiration = {},
                                   .source = u"account %1 (keychain)"_s.arg(name)};
            if (keys.accessKeyId.isEmpty() || keys.secretAccessKey.isEmpty())
                return answered(failure(
                    {.kind = ErrorKind::Credentials,
                     .code = u"KeysMissing"_s,
                     .message =
                         u"The keychain has no keys of the account %1. Type them in again."_s.arg(name)}));
            answered(keys);
        });
}

Secret KeptKeys::entry(const Credentials &keys)
{
    return entryOf({{u"accessKeyId"_s, keys.accessKeyId},
                    {u"secretAccessKey"_s, QString::fromUtf8(keys.secretAccessKey.reveal())},
                    {u"sessionToken"_s, QString::fromUtf8(keys.sessionToken.reveal())}});
}

} // namespace attache
