// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

class QProcessEnvironment;

namespace attache {

/// What an organisation has settled for this machine, in `attache/policy.json`: a JSON object with the
/// names of the members below. What it sets, nobody can set otherwise; what it leaves out is free.
struct Policy {
    QString file = {}; ///< where it was read; empty: there is none
    QString region = {}; ///< "region": "eu-west-2"
    QString instance = {}; ///< "instance": the Amazon Connect instance's id or ARN
    QString startUrl = {}; ///< "startUrl": of IAM Identity Center
    QString startRegion = {}; ///< "startRegion": where IAM Identity Center is
    QString proxy = {}; ///< "proxy": "system", "none" or a URL; may hold a password: never print it
    std::optional<QStringList> allowedExtensions = {}; ///< "allowedExtensions": lower case, without the dot
    std::optional<qint64> maxFileBytes = {}; ///< "maxFileBytes": of one file
    std::optional<std::chrono::minutes> lockAfter = {}; ///< "lockMinutes": idle until the window locks; 0:
                                                        ///< never
    std::optional<int> activityDays = {}; ///< "activityDays": how long the record of what was attached is
                                          ///< kept
    std::optional<bool> autostart = {}; ///< "autostart": with the desktop's session, in the tray

    QStringList unknown = {}; ///< names that this version doesn't know, and so doesn't obey

    bool operator==(const Policy &) const = default;

    /// The names that are set, as in the file.
    QStringList names() const;

    /// Reads the text of a policy. Validation, "PolicyInvalid": @p file, line and what is wrong, but no
    /// value.
    static Result<Policy> parse(const QByteArray &text, const QString &file);
};

/// The policy of this machine: that of /etc/xdg, which no environment can put aside, else the first of the
/// folders of XDG_CONFIG_DIRS that has one. None is an empty one. A file that can't be used is an error,
/// never an empty policy: Validation, "PolicyInvalid"; File, "PolicyUnreadable".
Result<Policy> readPolicy(const QProcessEnvironment &environment);

} // namespace attache
