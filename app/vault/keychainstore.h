// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <QString>
#include <QStringList>

namespace attache {

class Clock;

/// The desktop's keychain, by QtKeychain over the Secret Service. Never writes plain text and never
/// blocks; while the keyring asks the person to unlock it, the answer takes as long as they do (three
/// minutes at most), else ten seconds at most.
///
/// remove() of what isn't there succeeds. Needs a GLib event loop (QT_NO_GLIB unset), else every
/// answer is "KeychainMissing" after the time limit. For one thread.
class KeychainStore final : public SecretStore
{
public:
    /// @p service groups the entries ("org.attache.Attache"); another one sees none of them.
    KeychainStore(QString service, Clock &clock);

    Call state(Answered<State> answered) override;
    Call read(const QString &key, Answered<Secret> answered) override;
    Call write(const QString &key, const Secret &secret, Answered<void> answered) override;
    Call remove(const QString &key, Answered<void> answered) override;
    /// The keys of all entries, also of earlier runs. Never asks the person. A keychain
    /// that doesn't answer is "KeychainMissing" after 25 s.
    Call keys(Answered<QStringList> answered);

private:
    QString m_service;
    Clock &m_clock;
};

} // namespace attache
