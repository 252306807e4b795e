// SPDX-License-Identifier: Apache-2.0
#include "accounts/accountsetup.h"

#include "aws/awsidentitycalls.h"
#include "aws/credentialschain.h"
#include "aws/credentialssources.h"
#include "aws/keptsecrets.h"
#include "aws/profiles.h"
#include "aws/ssosignin.h"
#include "aws/ssotokencache.h"
#include "base/log.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/stsclient.h"
#include "transfers/placefinder.h"

#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostPages = 100;

/// Where Amazon Connect is offered: looked through in this order when nothing says where the instance is.
constexpr std::array connectRegions{
    "us-east-1"_L1,      "us-west-2"_L1,      "eu-west-2"_L1,      "eu-central-1"_L1, "ap-southeast-2"_L1,
    "ap-southeast-1"_L1, "ap-northeast-1"_L1, "ap-northeast-2"_L1, "ca-central-1"_L1, "af-south-1"_L1};

bool isOfKeychain(const Error &error)
{
    return error.code == "KeychainMissing"_L1 || error.code == "KeychainLocked"_L1;
}

/// "contoso" of https://contoso.awsapps.com/start.
QString nameOf(const QString &startUrl)
{
    return QUrl(startUrl).host().section(u'.', 0, 0);
}

} // namespace

/// What the keychain didn't take is in memory, which will do: the person is told, and it goes on.
class ForgivingTokens final : public SsoTokenStore
{
public:
    ForgivingTokens(SecretStore &secrets, std::function<void(const Error &)> tell)
        : m_kept(secrets)
        , m_tell(std::move(tell))
    { }

    Call read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered) override
    {
        return m_kept.read(profile, std::move(answered));
    }
    Call write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered) override
    {
        return m_kept.write(profile, token, [this, answered = std::move(answered)](const Result<void> &kept) {
            if (!kept && isOfKeychain(kept.error())) {
                m_tell(kept.error());
                return answered({});
            }
            answered(kept);
        });
    }
    Call remove(const SsoProfile &profile, Answered<void> answered) override
    {
        return m_kept.remove(profile, std::move(answered));
    }

private:
    KeptSsoTokens m_kept;
    std::function<void(const Error &)> m_tell;
};

/// One account on its way: each step's answer says what follows.
struct AccountSetup::Work {
    Work(AccountSetup &setup, Surroundings around)
        : q(setup)
        , s(std::move(around))
        , ownTokens(s.secrets, [this](const Error &why) { emit q.keptInMemory(why); })
        , cache(s.environment)
        , center(s.identity, s.clock)
    { }

    attache::Surroundings sources() const
    {
        return {.environment = s.environment,
                .profiles = [environment = s.environment] { return readProfiles(environment); },
                .calls = *regional,
                .mfa = s.mfa,
                .clock = s.clock};
    }

    // A copy: what it stands in goes with the Call.
    void fail(const Error error) // NOLINT(performance-unnecessary-value-param)
    {
        qCInfo(log::aws).noquote() << "setting an account up failed:" << error.code;
        stop();
        emit q.failed(error);
    }

    void stop()
    {
        call = {};
        asked.reset();
        choices.clear();
    }

    /// Not from an answer of one of these.
    void startOver()
    {
        stop();
        places.reset();
        sts.reset();
        cases.reset();
        connect.reset();
        aws.reset();
        chain.reset();
        regional.reset();
    }

    // Signing in.

    void begin(const Account &wanted, bool again)
    {
        startOver();
        account = wanted;
        signedInNow = false;
        onlySignIn = again;
        if (account.kind == Account::Kind::Sso)
            return signIn(account.sso(), ownTokens);
        findCredentials();
    }

    void keepKeys(const Account &wanted, const Credentials &keys)
    {
        startOver();
        account = wanted;
        signedInNow = false;
        onlySignIn = false;
        if (account.name.isEmpty())
            account.name = keys.accessKeyId;
        call = s.secrets.write(account.secretKey(), KeptKeys::entry(keys), [this](const Result<void> &kept) {
            if (!kept && isOfKeychain(kept.error()))
                emit q.keptInMemory(kept.error());
            else if (!kept)
                return fail(kept.error());
            findCredentials();
        });
    }

    void signIn(const SsoProfile &profile, SsoTokenStore &tokens)
    {
        signedInNow = true;
        call = SsoSignIn(s.identity, tokens, s.clock)
                   .signIn(
                       profile,
                       [this](const IdentityCenter::Device &device) {
                           emit q.invited(device.userCode,
                                          device.verificationUriComplete.isEmpty()
                                              ? device.verificationUri
                                              : device.verificationUriComplete);
                       },
                       [this](const Result<SsoToken> &token) {
                           if (!token)
                               return fail(token.error());
                           accessToken = token->accessToken;
                           if (account.kind == Account::Kind::Sso && account.roleName.isEmpty())
                               findAwsAccount();
                           else
                               findCredentials();
                       });
    }

    void findAwsAccount()
    {
        call = center.accounts(account.sso(), accessToken, [this](const Result<std::vector<Choice>> &found) {
            if (!found)
                return fail(found.error());
            if (found->empty())
                return fail({.kind = ErrorKind::Credentials,
                             .code = u"NoAwsAccount"_s,
                             .message = u"You are signed in, but no AWS account is assigned to you."_s});
            decide(Question::AwsAccount, *found);
        });
    }

    void findRole()
    {
        call = center.roles(
            account.sso(), accessToken, account.accountId, [this](const Result<std::vector<Choice>> &found) {
                if (!found)
                    return fail(found.error());
                if (found->empty())
                    return fail(
                        {.kind = ErrorKind::Credentials,
                         .code = u"NoAwsAccount"_s,
                         .message = u"You have no role in the AWS account %1."_s.arg(account.accountId)});
                decide(Question::Role, *found);
            });
    }

    void findCredentials()
    {
        // A role is asked for where the account works.
        auto endpoints = s.endpoints;
        endpoints.region = candidates().constFirst();
        chain.reset();
        regional = std::make_unique<AwsIdentityCalls>(s.http, endpoints, s.retries, s.clock);
        chain =
            std::make_unique<CredentialsChain>(credentialsSources(account, sources(), s.secrets), s.clock);
        call = chain->credentials([this](const Result<Credentials> &found) {
            if (found) {
                credentials = *found;
                return onlySignIn ? finish() : findPlace();
            }
            if (found.error().code != "SsoSignInNeeded"_L1 || signedInNow
                || account.kind != Account::Kind::Profile)
                return fail(found.error());
            const auto profiles = readProfiles(s.environment);
            const auto sso = profiles ? ssoProfile(*profiles, account.profile) : failure(profiles.error());
            if (!sso || !*sso)
                return fail(found.error());
            signIn(**sso, cache);
        });
    }

    // Region, instance, domain.

    void findPlace()
    {
        if (account.name.isEmpty())
            account.name = account.kind == Account::Kind::Sso ? nameOf(account.startUrl) : account.profile;
        instances.clear();
        regions = candidates();
        if (!account.instance.isEmpty() && !account.region.isEmpty()) {
            useRegion(account.region);
            return findDomain();
        }
        lookInNextRegion();
    }

    /// The one that is said, else those in which an instance may be.
    QStringList candidates() const
    {
        if (!account.region.isEmpty())
            return {account.region};
        for (const auto &variable : {u"AWS_REGION"_s, u"AWS_DEFAULT_REGION"_s}) {
            if (const auto said = s.environment.value(variable); !said.isEmpty())
                return {said};
        }
        if (account.kind == Account::Kind::Profile) {
            const auto profiles = readProfiles(s.environment);
            const auto said = profiles ? profiles->value(account.profile, u"region"_s) : QString();
            if (!said.isEmpty())
                return {said};
        }
        QStringList all;
        if (!account.startRegion.isEmpty())
            all.append(account.startRegion);
        for (const auto &region : connectRegions)
            all.append(region);
        all.removeDuplicates();
        return all;
    }

    void useRegion(const QString &region)
    {
        auto endpoints = s.endpoints;
        endpoints.region = region;
        aws = std::make_unique<AwsClient>(s.http, *chain, endpoints, s.retries, s.clock);
        connect = std::make_unique<ConnectClient>(*aws);
    }

    void lookInNextRegion()
    {
        if (regions.isEmpty())
            return decideInstance();
        lookingIn = regions.takeFirst();
        useRegion(lookingIn);
        askInstances({}, 0);
    }

    void askInstances(const QString &nextToken, int page)
    {
        call = connect->listInstances(
            {.maxResults = 10, .nextToken = nextToken},
            [this, nextToken, page](const Result<ListInstancesResponse> &found) {
                if (!found) {
                    // Where the account may not look, or Connect isn't there, another Region may do.
                    lastError = found.error();
                    const bool away =
                        lastError->kind == ErrorKind::Network || lastError->kind == ErrorKind::Timeout;
                    return away ? fail(*lastError) : lookInNextRegion();
                }
                for (const auto &one : found->instanceSummaryList) {
                    if (one.instanceStatus.isEmpty() || one.instanceStatus == "ACTIVE"_L1)
                        instances.push_back({one.arn.isEmpty() ? one.id : one.arn,
                                             one.instanceAlias.isEmpty() ? one.id : one.instanceAlias});
                }
                if (!found->nextToken.isEmpty() && found->nextToken != nextToken && page < mostPages)
                    return askInstances(QString(found->nextToken), page + 1);
                if (!instances.empty())
                    return decideInstance();
                lookInNextRegion();
            });
    }

    void decideInstance()
    {
        if (!instances.empty()) {
            account.region = lookingIn;
            return decide(Question::Instance, instances);
        }
        fail(lastError.value_or(Error{
            .kind = ErrorKind::Validation,
            .code = u"InstanceMissing"_s,
            .message = u"You are signed in, but the AWS account has no Amazon Connect instance that you may "
                       "see."_s}));
    }

    void findDomain()
    {
        cases = std::make_unique<CasesClient>(*aws);
        sts = std::make_unique<StsClient>(*aws);
        places = std::make_unique<PlaceFinder>(
            *connect, *cases, *sts, PlaceFinder::Known{account.region, account.instance, account.domainId});
        call = places->domain([this](const Result<Place> &place) {
            if (!place && place.error().code == "DomainAmbiguous"_L1)
                return askDomains({}, 0);
            // Without Cases there are still the chats.
            if (place)
                account.domainId = place->domainId;
            finish();
        });
    }

    void askDomains(const QString &nextToken, int page)
    {
        call = cases->listDomains({.maxResults = 10, .nextToken = nextToken},
                                  [this, nextToken, page](const Result<ListDomainsResponse> &found) {
                                      if (!found)
                                          return fail(found.error());
                                      for (const auto &domain : found->domains)
                                          domains.push_back({domain.domainId, domain.name});
                                      if (!found->nextToken.isEmpty() && found->nextToken != nextToken
                                          && page < mostPages)
                                          return askDomains(QString(found->nextToken), page + 1);
                                      decide(Question::Domain, std::exchange(domains, {}));
                                  });
    }

    void finish()
    {
        stop();
        emit q.ready(account, credentials);
    }

    // Choices.

    void decide(Question question,
                const std::vector<Choice> found) // NOLINT(performance-unnecessary-value-param)
    {
        if (found.size() == 1)
            return decided(question, found.front());
        call = {};
        asked = question;
        choices = found;
        emit q.choiceNeeded(question, found);
    }

    void decided(Question question, const Choice choice) // NOLINT(performance-unnecessary-value-param)
    {
        asked.reset();
        switch (question) {
        case Question::AwsAccount:
            account.accountId = choice.id;
            return findRole();
        case Question::Role:
            account.roleName = choice.id;
            return findCredentials();
        case Question::Instance:
            account.instance = choice.id;
            if (!account.name.contains(choice.name, Qt::CaseInsensitive))
                account.name =
                    account.name.isEmpty() ? choice.name : u"%1 · %2"_s.arg(account.name, choice.name);
            return findDomain();
        case Question::Domain:
            account.domainId = choice.id;
            return finish();
        }
    }

    // Signing out.

    void signOut(const Account &leaving)
    {
        startOver();
        const auto done = [this, leaving](const Result<void> &out) {
            call = {};
            emit q.signedOut(leaving, out ? Error{} : out.error());
        };
        if (leaving.kind == Account::Kind::Sso) {
            call = SsoSignIn(s.identity, ownTokens, s.clock).signOut(leaving.sso(), done);
            return;
        }
        if (leaving.kind == Account::Kind::Keys) {
            call = s.secrets.remove(leaving.secretKey(), done);
            return;
        }
        const auto profiles = readProfiles(s.environment);
        const auto sso = profiles ? ssoProfile(*profiles, leaving.profile) : failure(profiles.error());
        if (sso && *sso)
            call = SsoSignIn(s.identity, cache, s.clock).signOut(**sso, done);
        else
            call = later([done] { done({}); });
    }

    AccountSetup &q;
    Surroundings s;
    ForgivingTokens ownTokens;
    SsoTokenCache cache;
    IdentityCenter center;

    Account account;
    Credentials credentials;
    Secret accessToken;
    bool signedInNow = false;
    bool onlySignIn = false;
    QStringList regions; ///< not looked in yet
    QString lookingIn;
    std::vector<Choice> instances;
    std::vector<Choice> domains;
    std::optional<Error> lastError;
    std::optional<Question> asked;
    std::vector<Choice> choices;

    std::unique_ptr<AwsIdentityCalls> regional;
    std::unique_ptr<CredentialsChain> chain;
    std::unique_ptr<AwsClient> aws;
    std::unique_ptr<ConnectClient> connect;
    std::unique_ptr<CasesClient> cases;
    std::unique_ptr<StsClient> sts;
    std::unique_ptr<PlaceFinder> places;
    Call call;
    Call forgetting;
};

AccountSetup::AccountSetup(Surroundings surroundings, QObject *parent)
    : QObject(parent)
    , m_work(std::make_unique<Work>(*this, std::move(surroundings)))
{
    qRegisterMetaType<std::vector<Choice>>();
}

AccountSetup::~AccountSetup() = default;

void AccountSetup::begin(const Account &account)
{
    m_work->begin(account, false);
}

void AccountSetup::renew(const Account &account)
{
    m_work->begin(account, true);
}

void AccountSetup::beginWithKeys(const Account &account, const Credentials &keys)
{
    m_work->keepKeys(account, keys);
}

void AccountSetup::choose(const QString &id)
{
    if (!m_work->asked)
        return;
    for (const auto &choice : m_work->choices) {
        if (choice.id == id)
            return m_work->decided(*m_work->asked, choice);
    }
}

void AccountSetup::cancel()
{
    m_work->stop();
}

void AccountSetup::signOut(const Account &account)
{
    m_work->signOut(account);
}

void AccountSetup::forget(const Account &account)
{
    m_work->forgetting = m_work->s.secrets.remove(account.secretKey(), [](const Result<void> &) {});
}

} // namespace attache
