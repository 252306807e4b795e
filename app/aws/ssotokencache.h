// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>
#include <optional>

class QProcessEnvironment;

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
};

/// `~/.aws/sso/cache`, which all of AWS's tools share: the one place where Attache keeps a secret in a
/// file, readable by its owner alone. Files are small and local; this waits for them.
class SsoTokenCache
{
public:
    explicit SsoTokenCache(const QProcessEnvironment &environment);

    /// None: nothing usable is kept under @p key (SsoProfile::cacheKey()).
    std::optional<SsoToken> read(const QString &key) const;
    /// Replaces what is kept, whole or not at all. File, "SsoCacheNotWritten".
    Result<void> write(const QString &key, const SsoToken &token) const;
    /// File, "SsoCacheNotWritten", when something is kept and can't be removed.
    Result<void> remove(const QString &key) const;

private:
    QString path(const QString &key) const;

    QString m_folder;
};

} // namespace attache
