// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <optional>

namespace attache {

/// A sign-in through IAM Identity Center, as it is kept between programs.
struct SsoToken {
    QString startUrl;
    QString region;
    Secret accessToken;
    QDateTime expiresAt; ///< UTC
    // Of a session, which can be refreshed:
    QString clientId = {};
    Secret clientSecret = {};
    std::optional<QDateTime> registrationExpiresAt = {}; ///< UTC
    Secret refreshToken = {};

    /// Whether it can be exchanged for a fresh one at @p now.
    bool isRefreshable(const QDateTime &now) const;

    /// In the words of AWS's own cache. The answer holds the secrets.
    QJsonObject toJson() const;
    /// None: it isn't a token, or says not enough of one.
    static std::optional<SsoToken> fromJson(const QJsonObject &json);
};

} // namespace attache
