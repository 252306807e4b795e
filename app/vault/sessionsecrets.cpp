// SPDX-License-Identifier: Apache-2.0
#include "vault/sessionsecrets.h"

using namespace Qt::StringLiterals;

namespace attache {

// A question after a refusal.
class SessionSecrets::UnlessLocked final : public QObject
{
public:
    UnlessLocked(SessionSecrets &secrets, QString key, Answered<Secret> answered)
        : m_secrets(secrets)
        , m_key(std::move(key))
        , m_answered(std::move(answered))
        , m_call(secrets.state([this](const Result<State> &state) { judge(state); }))
    { }

private:
    void judge(const Result<State> &state)
    {
        if (!m_secrets.m_refusal || (state && *state == State::Open)) {
            m_secrets.m_refusal.reset();
            m_call = m_secrets.ask(m_key, std::move(m_answered));
            return;
        }
        const auto answered = std::move(m_answered); // may destroy this
        answered(failure(state ? *m_secrets.m_refusal : state.error()));
    }

    SessionSecrets &m_secrets;
    QString m_key;
    Answered<Secret> m_answered;
    Call m_call;
};

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
    if (m_refusal)
        return Call(std::make_unique<UnlessLocked>(*this, key, std::move(answered)));
    return ask(key, std::move(answered));
}

Call SessionSecrets::ask(const QString &key, Answered<Secret> answered)
{
    return m_keychain.read(key, [this, key, answered = std::move(answered)](const Result<Secret> &read) {
        if (read)
            m_held.insert_or_assign(key, *read);
        else if (read.error().code == "KeychainLocked"_L1)
            m_refusal = read.error();
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
