// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace attache {

/// What the Secret Service of the session bus knows of one entry. QtKeychain answers "not found" for
/// an entry that is merely locked, and "deleted" for one that it did not delete; so this is asked first.
struct SecretServiceEntry {
    enum class Lock { Absent, Locked, Unlocked };

    Lock entry = Lock::Absent;
    bool hasDefaultCollection = false;
    bool defaultIsLocked = false;

    /// Locked itself, or possibly hidden in a collection that is.
    bool mayBeLocked() const { return entry == Lock::Locked || (entry == Lock::Absent && defaultIsLocked); }
};

/// The attributes under which QtKeychain files an entry with libsecret; `secret-tool lookup` takes them too.
QMap<QString, QString> secretServiceAttributes(const QString &service, const QString &key);

/// Asks by asynchronous D-Bus calls alone. Credentials, "KeychainMissing" where there is no session bus
/// or no Secret Service on it that runs or can be activated. No time limit but D-Bus' own of 25 s.
Call lookUpSecretService(const QString &service, const QString &key, Answered<SecretServiceEntry> answered);

/// The keys of all entries of @p service. Asks as lookUpSecretService() does, and with its errors;
/// Credentials, "KeychainLocked", where any of them is locked.
Call listSecretServiceKeys(const QString &service, Answered<QStringList> answered);

/// The errors of this room: Credentials, retryable.
Error keychainMissing(const QString &detail);
Error keychainLocked();

} // namespace attache
