// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <map>
#include <optional>

namespace attache {

/// A keychain, and the memory of this process beside it: what the keychain doesn't take or give serves until
/// Attache ends. An error of write() says that the secret is in memory alone.
///
/// Whoever would not unlock the keychain isn't asked to again by every question that comes after it: till
/// askAgain(), or till it was opened otherwise, the answer is "KeychainLocked" at once.
class SessionSecrets final : public SecretStore
{
public:
    /// @p keychain outlives it.
    explicit SessionSecrets(SecretStore &keychain);

    Call state(Answered<State> answered) override;
    /// What is in memory is answered from there: the keychain may have gone since.
    Call read(const QString &key, Answered<Secret> answered) override;
    Call write(const QString &key, const Secret &secret, Answered<void> answered) override;
    Call remove(const QString &key, Answered<void> answered) override;
    void askAgain() { m_refusal.reset(); }

private:
    class UnlessLocked;
    Call ask(const QString &key, Answered<Secret> answered);

    SecretStore &m_keychain;
    std::map<QString, Secret> m_held;
    std::optional<Error> m_refusal;
};

} // namespace attache
