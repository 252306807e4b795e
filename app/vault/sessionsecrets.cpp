// SPDX-License-Identifier: Apache-2.0
#include "vault/sessionsecrets.h"

namespace attache {

SessionSecrets::SessionSecrets(SecretStore &keychain)
    : m_keychain(keychain)
{ }

Call SessionSecrets::state(Answered<State> answered)
{
    return m_keychain.state(std::move(answered));
}

Call SessionSecrets::read(const QString &key, Answered<Secret> answered)
{
    if (const auto held = m_held.find(key); held != m_held.end())
        return later([answered = std::move(answered), secret = held->second] { answered(secret); });
    return m_keychain.read(key, [this, key, answered = std::move(answered)](const Result<Secret> &read) {
        if (read)
            m_held.insert_or_assign(key, *read);
        answered(read);
    });
}

Call SessionSecrets::write(const QString &key, const Secret &secret, Answered<void> answered)
{
    m_held.insert_or_assign(key, secret);
    return m_keychain.write(key, secret, std::move(answered));
}

Call SessionSecrets::remove(const QString &key, Answered<void> answered)
{
    m_held.erase(key);
    return m_keychain.remove(key, std::move(answered));
}

} // namespace attache
