// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "aws/profiles.h"

#include <QJsonObject>

namespace attache {

/// The members that AssumeRole and AssumeRoleWithWebIdentity share, as @p profile has them:
/// RoleSessionName ("attache" where nobody says one) and DurationSeconds.
/// Credentials, "RoleInvalid", for a duration that can't be.
Result<QJsonObject> roleSession(const Profiles &profiles, const QString &profile);

/// The credentials in STS's @p answer. Service, "AnswerNotUnderstood".
Result<Credentials> roleCredentials(const QJsonObject &answer, const QString &source);

} // namespace attache
