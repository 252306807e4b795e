// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>

namespace attache {

/// One section of a file: a profile, an sso-session or a set of services. Keys are in lower case.
struct ProfileSection {
    QMap<QString, QString> values; ///< may hold secrets: never print it
    QMap<QString, QMap<QString, QString>> nested; ///< of a key whose own value is empty
    QMap<QString, int> lines; ///< where each key stands, from 1

    /// Empty: the section doesn't say.
    QString value(const QString &key) const { return values.value(key); }
    QString value(const QString &key, const QString &nestedKey) const
    {
        return nested.value(key).value(nestedKey);
    }
};

/// What `~/.aws/config` or `~/.aws/credentials` says.
struct ProfileFile {
    enum class Kind {
        Config, ///< [default], [profile x], [sso-session x], [services x]
        Credentials, ///< [x]
    };

    QString name; ///< for people: "~/.aws/config"
    QMap<QString, ProfileSection> profiles;
    QMap<QString, ProfileSection> ssoSessions;
    QMap<QString, ProfileSection> services;

    /// Reads @p text by the rules of the AWS CLI: of a key that stands twice the last one counts, a
    /// section that stands twice is one, unknown sections of a config file are passed over.
    /// Validation, "ProfileFileInvalid": file, line and reason, but never what stands there.
    static Result<ProfileFile> parse(const QString &text, Kind kind, const QString &name);
};

} // namespace attache
