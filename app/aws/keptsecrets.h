// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "aws/credentialssource.h"
#include "aws/ssotokenstore.h"
#include "base/secretstore.h"

namespace attache {

/// The token of an account that stands in no file, as one entry of a SecretStore: JSON with a version, so
/// that a later Attache can tell what it reads.
class KeptSsoTokens final : public SsoTokenStore
{
public:
    /// @p secrets outlive it.
    explicit KeptSsoTokens(SecretStore &secrets);

    Call read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered) override;
    Call write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered) override;
    Call remove(const SsoProfile &profile, Answered<void> answered) override;

private:
    SecretStore &m_secrets;
};

/// The keys of an account that were typed in, as one entry of a SecretStore.
/// Errors: the store's; Credentials, "KeysMissing": they are not there, or can't be understood.
class KeptKeys final : public CredentialsSource
{
public:
    /// @p secrets outlive it.
    KeptKeys(SecretStore &secrets, Account account);

    QString place() const override { return {}; }
    Call find(Answered<std::optional<Credentials>> answered) override;

    /// What to keep under Account::secretKey().
    static Secret entry(const Credentials &keys);

private:
    SecretStore &m_secrets;
    Account m_account;
};

} // namespace attache
