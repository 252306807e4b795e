// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profilefile.h"

class QProcessEnvironment;

namespace attache {

/// The two files in which AWS keeps profiles, taken together.
struct Profiles {
    ProfileFile config;
    ProfileFile credentials;

    bool has(const QString &profile) const;
    /// What @p profile says of @p key; the credentials file goes first, as with the AWS CLI. Empty: nothing.
    QString value(const QString &profile, const QString &key) const;
    /// What the [services …] section says that @p profile names.
    QString serviceValue(const QString &profile, const QString &service, const QString &key) const;
    /// "~/.aws/config, line 3", where value() comes from; the files' names where it is nowhere.
    QString place(const QString &profile, const QString &key) const;
};

/// Reads both files, where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE of @p environment or the home
/// folder have them. A file that is not there is an empty one. They are small and local; this waits for them.
/// Validation, "ProfileFileInvalid", "ProfileFileUnreadable".
Result<Profiles> readProfiles(const QProcessEnvironment &environment);

/// @p path with the home folder in place of a leading ~.
QString withHome(const QString &path, const QProcessEnvironment &environment);

} // namespace attache
