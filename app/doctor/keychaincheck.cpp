// SPDX-License-Identifier: Apache-2.0
#include "doctor/keychaincheck.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

Finding judge(const QString &name, const Result<SecretStore::State> &state)
{
    if (!state) {
        return wrong(name, state.error().message + u" Tokens are kept in memory only, till Attache ends."_s,
                     u"Install and start a keyring: gnome-keyring, or KWallet with its Secret Service."_s);
    }
    switch (*state) {
    case SecretStore::State::Open:
        return fine(name, u"there, and unlocked"_s);
    case SecretStore::State::Locked:
        return fine(name, u"there, and locked: it asks for its password when a token is needed"_s);
    case SecretStore::State::Empty:
        return fine(name,
                    u"there, and new: it asks for a password of its own when the first token is kept"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

KeychainCheck::KeychainCheck(SecretStore &secrets, bool hasDesktop)
    : m_secrets(secrets)
    , m_hasDesktop(hasDesktop)
{ }

QStringList KeychainCheck::names() const
{
    return {u"keychain"_s};
}

Call KeychainCheck::run(Found found)
{
    return m_secrets.state([this, found = std::move(found)](const Result<SecretStore::State> &state) {
        const auto name = names().constFirst();
        if (!state && !m_hasDesktop)
            return found(
                {.findings = {fine(name, u"none, as there is no desktop here; commands need none"_s)}});
        found({.findings = {judge(name, state)}});
    });
}

} // namespace attache
