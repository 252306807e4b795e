// SPDX-License-Identifier: Apache-2.0
#include "aws/ssotoken.h"

#include "aws/timestamp.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

std::optional<QDateTime> timeIn(const QJsonValue &value)
{
    // Older tools end it in "UTC".
    auto text = value.toString();
    if (text.endsWith("UTC"_L1))
        text = text.chopped(3) + u'Z';
    return text.isEmpty() ? std::nullopt : timeOf(text);
}

} // namespace

bool SsoToken::isRefreshable(const QDateTime &now) const
{
    return !refreshToken.isEmpty() && !clientId.isEmpty() && !clientSecret.isEmpty() && registrationExpiresAt
        && *registrationExpiresAt > now;
}

QJsonObject SsoToken::toJson() const
{
    QJsonObject json{{u"startUrl"_s, startUrl},
                     {u"region"_s, region},
                     {u"accessToken"_s, QString::fromUtf8(accessToken.reveal())},
                     {u"expiresAt"_s, expiresAt.toUTC().toString(Qt::ISODate)}};
    if (!clientId.isEmpty()) {
        json[u"clientId"_s] = clientId;
        json[u"clientSecret"_s] = QString::fromUtf8(clientSecret.reveal());
    }
    if (registrationExpiresAt)
        json[u"registrationExpiresAt"_s] = registrationExpiresAt->toUTC().toString(Qt::ISODate);
    if (!refreshToken.isEmpty())
        json[u"refreshToken"_s] = QString::fromUtf8(refreshToken.reveal());
    return json;
}

std::optional<SsoToken> SsoToken::fromJson(const QJsonObject &json)
{
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

} // namespace attache
