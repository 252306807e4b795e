// SPDX-License-Identifier: Apache-2.0
#include "aws/credentialssources.h"

#include "aws/environmentcredentials.h"
#include "aws/keptsecrets.h"
#include "aws/logincredentials.h"
#include "aws/nocredentials.h"
#include "aws/processcredentials.h"
#include "aws/profilecredentials.h"
#include "aws/rolecredentials.h"
#include "aws/ssocredentials.h"
#include "aws/webidentitycredentials.h"

namespace attache {

namespace {

using Sources = std::vector<std::unique_ptr<CredentialsSource>>;

void addProfile(Sources &sources, const Surroundings &surroundings, const QString &profile,
                bool withEnvironment)
{
    sources.push_back(std::make_unique<WebIdentityCredentials>(surroundings, profile, withEnvironment));
    sources.push_back(std::make_unique<SsoCredentials>(surroundings, profile));
    sources.push_back(
        std::make_unique<ProfileCredentials>(surroundings.profiles, ProfileFile::Kind::Credentials, profile));
    sources.push_back(std::make_unique<LoginCredentials>(surroundings, profile));
    sources.push_back(std::make_unique<ProcessCredentials>(surroundings, profile));
    sources.push_back(
        std::make_unique<ProfileCredentials>(surroundings.profiles, ProfileFile::Kind::Config, profile));
}

} // namespace

Sources credentialsSources(const AwsSettings &settings, const QProcessEnvironment &environment,
                           IdentityCalls &calls, MfaPrompt &mfa, Clock &clock)
{
    Sources sources;
    if (!settings.signRequests) {
        sources.push_back(std::make_unique<NoCredentials>());
        return sources;
    }
    const Surroundings surroundings{.environment = environment,
                                    .profiles = [environment] { return readProfiles(environment); },
                                    .calls = calls,
                                    .mfa = mfa,
                                    .clock = clock};
    if (!settings.profileWasTold)
        sources.push_back(std::make_unique<EnvironmentCredentials>(environment));
    sources.push_back(std::make_unique<RoleCredentials>(surroundings, settings.profile));
    addProfile(sources, surroundings, settings.profile, !settings.profileWasTold);
    return sources;
}

namespace {

/// An account's role, and the store that its token is in.
class AccountSso final : public CredentialsSource
{
public:
    AccountSso(const Surroundings &surroundings, const Account &account, SecretStore &secrets)
        : m_tokens(secrets)
        , m_role(surroundings, account.sso(), m_tokens)
    { }

    QString place() const override { return m_role.place(); }
    Call find(Answered<std::optional<Credentials>> answered) override
    {
        return m_role.find(std::move(answered));
    }

private:
    KeptSsoTokens m_tokens;
    SsoCredentials m_role;
};

} // namespace

Sources credentialsSources(const Account &account, const Surroundings &surroundings, SecretStore &secrets)
{
    Sources sources;
    switch (account.kind) {
    case Account::Kind::Sso:
        sources.push_back(std::make_unique<AccountSso>(surroundings, account, secrets));
        break;
    case Account::Kind::Keys:
        sources.push_back(std::make_unique<KeptKeys>(secrets, account));
        break;
    case Account::Kind::Profile:
        sources.push_back(std::make_unique<RoleCredentials>(surroundings, account.profile));
        addProfile(sources, surroundings, account.profile, false);
        break;
    }
    return sources;
}

Sources sourcesWithoutRole(const Surroundings &surroundings, const QString &profile)
{
    Sources sources;
    addProfile(sources, surroundings, profile, false);
    return sources;
}

} // namespace attache
