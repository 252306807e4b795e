// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profiles.h"

#include <QStringList>
#include <optional>

namespace attache {

/// How a profile signs in through IAM Identity Center.
struct SsoProfile {
    QString profile;
    QString session; ///< of the [sso-session …] section; empty: the older form, which can't be refreshed
    QString startUrl;
    QString region; ///< where Identity Center is, which need not be where Connect is
    QStringList scopes; ///< to ask for when signing in
    QString accountId; ///< empty, with roleName: it signs in, and names no role
    QString roleName;

    /// What the token is kept under: the session's name, in the older form the start URL.
    QString cacheKey() const { return session.isEmpty() ? startUrl : session; }
};

/// None: @p profile doesn't sign in so. Credentials, "SsoInvalid": it says something else and too little,
/// or contradicts its session.
Result<std::optional<SsoProfile>> ssoProfile(const Profiles &profiles, const QString &profile);

} // namespace attache
