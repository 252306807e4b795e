// SPDX-License-Identifier: Apache-2.0
#include "transfers/placefinder.h"

#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/stsclient.h"
#include "transfers/arn.h"
#include "transfers/waiters.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostPages = 100; ///< of a list; a service that never ends one is not followed for ever

Error invalid(const QString &code, const QString &message)
{
    return {.kind = ErrorKind::Validation, .code = code, .message = message};
}

// The name that an identity has in Amazon Connect: the role session's, or the IAM user's.
QString connectUsername(const QString &identityArn)
{
    const auto arn = Arn::parse(identityArn);
    if (!arn || !arn->resource.contains(u'/'))
        return {};
    return arn->resource.section(u'/', -1);
}

} // namespace

QString Place::caseArn(const QString &caseId) const
{
    return u"arn:%1:cases:%2:%3:domain/%4/case/%5"_s.arg(partition, region, account, domainId, caseId);
}

QString Place::instanceArn() const
{
    return u"arn:%1:connect:%2:%3:instance/%4"_s.arg(partition, region, account, instanceId);
}

struct PlaceFinder::Parts {
    Parts(ConnectClient &connectClient, CasesClient &casesClient, StsClient &stsClient, Known said)
        : connect(connectClient)
        , cases(casesClient)
        , sts(stsClient)
        , known(std::move(said))
    { }

    // Instance.

    void askInstance()
    {
        if (!known.instance.isEmpty())
            return tellInstance(known.instance);
        instances.clear();
        askInstances({}, 0);
    }

    void askInstances(const QString &nextToken, int page)
    {
        instanceCall = connect.listInstances(
            {.maxResults = 10, .nextToken = nextToken},
            [this, nextToken, page](const Result<ListInstancesResponse> &response) {
                if (!response)
                    return instanceWaiters.answer(failure(response.error()));
                for (const auto &instance : response->instanceSummaryList) {
                    if (instance.instanceStatus.isEmpty() || instance.instanceStatus == "ACTIVE"_L1)
                        instances.push_back(instance);
                }
                if (!response->nextToken.isEmpty() && response->nextToken != nextToken && page < mostPages)
                    return askInstances(QString(response->nextToken), page + 1);
                chooseInstance();
            });
    }

    void chooseInstance()
    {
        if (instances.size() == 1)
            return tellInstance(instances.front().arn.isEmpty() ? instances.front().id
                                                                : instances.front().arn);
        if (instances.empty())
            return instanceWaiters.answer(failure(invalid(
                u"InstanceMissing"_s,
                u"There is no Amazon Connect instance in this account and Region. Check both, or name the "
                "instance (--instance, ATTACHE_INSTANCE)."_s)));
        QStringList names;
        for (const auto &instance : instances)
            names.append(instance.instanceAlias.isEmpty()
                             ? instance.id
                             : u"%1 (%2)"_s.arg(instance.id, instance.instanceAlias));
        instanceWaiters.answer(failure(invalid(
            u"InstanceAmbiguous"_s,
            u"There are several Amazon Connect instances; name one (--instance, ATTACHE_INSTANCE): %1."_s.arg(
                names.join(u", "_s)))));
    }

    void tellInstance(const QString &idOrArn)
    {
        place.region = known.region;
        if (const auto arn = Arn::parse(idOrArn)) {
            place.partition = arn->partition;
            place.account = arn->account;
            place.instanceId = arn->part(u"instance");
            if (place.region.isEmpty())
                place.region = arn->region;
        } else {
            place.instanceId = idOrArn;
        }
        if (place.partition.isEmpty())
            place.partition = partitionOf(place.region);
        hasInstance = !place.instanceId.isEmpty();
        if (!hasInstance)
            return instanceWaiters.answer(failure(
                invalid(u"InstanceMissing"_s, u"“%1” names no Amazon Connect instance."_s.arg(idOrArn))));
        instanceWaiters.answer(place);
    }

    // Account and Cases domain.

    void askDomain()
    {
        domainCall = instance([this](const Result<Place> &found) {
            if (!found)
                return domainWaiters.answer(failure(found.error()));
            if (!known.domainId.isEmpty())
                return askAccount();
            domains.clear();
            askAssociations({}, 0);
        });
    }

    void askAccount()
    {
        place.domainId = known.domainId;
        if (!place.account.isEmpty())
            return tellDomain();
        domainCall = sts.getCallerIdentity([this](const Result<GetCallerIdentityResponse> &identity) {
            if (!identity)
                return domainWaiters.answer(failure(identity.error()));
            place.account = identity->account;
            tellDomain();
        });
    }

    void askAssociations(const QString &nextToken, int page)
    {
        domainCall = connect.listIntegrationAssociations(
            {.instanceId = place.instanceId,
             .integrationType = u"CASES_DOMAIN"_s,
             .maxResults = 100,
             .nextToken = nextToken},
            [this, nextToken, page](const Result<ListIntegrationAssociationsResponse> &response) {
                // Who may not ask this may still see the domains.
                if (!response && response.error().kind == ErrorKind::Refused)
                    return askDomains({}, 0);
                if (!response)
                    return domainWaiters.answer(failure(response.error()));
                for (const auto &association : response->integrationAssociationSummaryList)
                    addDomain(association.integrationArn, {});
                if (!response->nextToken.isEmpty() && response->nextToken != nextToken && page < mostPages)
                    return askAssociations(QString(response->nextToken), page + 1);
                if (domains.empty())
                    return askDomains({}, 0);
                chooseDomain();
            });
    }

    void askDomains(const QString &nextToken, int page)
    {
        domainCall = cases.listDomains({.maxResults = 10, .nextToken = nextToken},
                                       [this, nextToken, page](const Result<ListDomainsResponse> &response) {
                                           if (!response)
                                               return domainWaiters.answer(failure(response.error()));
                                           for (const auto &domain : response->domains)
                                               addDomain(domain.domainArn, domain.name);
                                           if (!response->nextToken.isEmpty()
                                               && response->nextToken != nextToken && page < mostPages)
                                               return askDomains(QString(response->nextToken), page + 1);
                                           chooseDomain();
                                       });
    }

    void addDomain(const QString &text, const QString &name)
    {
        const auto arn = Arn::parse(text);
        if (!arn || arn->part(u"domain").isEmpty())
            return;
        for (const auto &domain : domains) {
            if (domain.arn.resource == arn->resource)
                return;
        }
        domains.push_back({*arn, name});
    }

    void chooseDomain()
    {
        if (domains.empty())
            return domainWaiters.answer(failure(invalid(
                u"DomainMissing"_s,
                u"The Amazon Connect instance has no Cases domain. Check that Cases is enabled, or name "
                "the domain (--domain)."_s)));
        if (domains.size() > 1) {
            QStringList names;
            for (const auto &domain : domains)
                names.append(domain.name.isEmpty()
                                 ? domain.arn.part(u"domain")
                                 : u"%1 (%2)"_s.arg(domain.arn.part(u"domain"), domain.name));
            return domainWaiters.answer(failure(invalid(
                u"DomainAmbiguous"_s,
                u"There are several Cases domains; name one (--domain): %1."_s.arg(names.join(u", "_s)))));
        }
        const auto &arn = domains.front().arn;
        place.domainId = arn.part(u"domain");
        place.account = arn.account;
        place.partition = arn.partition;
        tellDomain();
    }

    void tellDomain()
    {
        hasDomain = true;
        domainWaiters.answer(place);
    }

    // The agent.

    void askAgent()
    {
        agentCall = instance([this](const Result<Place> &found) {
            if (!found)
                return agentWaiters.answer(failure(found.error()));
            askIdentity();
        });
    }

    void askIdentity()
    {
        agentCall = sts.getCallerIdentity([this](const Result<GetCallerIdentityResponse> &identity) {
            if (!identity)
                return agentWaiters.answer(failure(identity.error()));
            const auto username = connectUsername(identity->arn);
            if (username.isEmpty())
                return noAgent(identity->arn);
            askUser(username);
        });
    }

    void askUser(const QString &username)
    {
        agentCall = connect.searchUsers(
            {.instanceId = place.instanceId,
             .searchCriteria = SearchUsersRequest::StringCondition{u"Username"_s, username, u"EXACT"_s},
             .maxResults = 10,
             .nextToken = {}},
            [this, username](const Result<SearchUsersResponse> &response) {
                if (!response)
                    return agentWaiters.answer(failure(response.error()));
                for (const auto &user : response->users) {
                    if (user.username.compare(username, Qt::CaseInsensitive) != 0)
                        continue;
                    place.userArn = user.arn;
                    hasAgent = true;
                    return agentWaiters.answer(place);
                }
                noAgent(username);
            });
    }

    void noAgent(const QString &who)
    {
        agentWaiters.answer(failure(
            {.kind = ErrorKind::Refused,
             .code = u"AgentNotFound"_s,
             .message =
                 u"No agent of the Amazon Connect instance belongs to the AWS identity “%1”. Sign in as "
                 "the agent, or give the chat's own token."_s.arg(who)}));
    }

    // What is known, or one question for all who wait.

    Call ask(bool isKnown, Waiters<Place> &waiters, void (Parts::*question)(), Answered<Place> answered)
    {
        if (isKnown)
            return later([found = place, answered = std::move(answered)] { answered(found); });
        const bool first = !waiters.any();
        auto call = waiters.add(std::move(answered));
        if (first)
            (this->*question)();
        return call;
    }

    Call instance(Answered<Place> answered)
    {
        // What options say needs no question, and so no waiting for one.
        if (!hasInstance && !known.instance.isEmpty() && !instanceWaiters.any()) {
            auto call = instanceWaiters.add(std::move(answered));
            instanceCall = later([this] { askInstance(); });
            return call;
        }
        return ask(hasInstance, instanceWaiters, &Parts::askInstance, std::move(answered));
    }

    ConnectClient &connect;
    CasesClient &cases;
    StsClient &sts;
    const Known known;

    struct Domain {
        Arn arn;
        QString name;
    };

    Place place;
    bool hasInstance = false;
    bool hasDomain = false;
    bool hasAgent = false;
    std::vector<ListInstancesResponse::InstanceSummary> instances;
    std::vector<Domain> domains;
    Waiters<Place> instanceWaiters;
    Waiters<Place> domainWaiters;
    Waiters<Place> agentWaiters;
    Call instanceCall;
    Call domainCall;
    Call agentCall;
};

PlaceFinder::PlaceFinder(ConnectClient &connect, CasesClient &cases, StsClient &sts, Known known)
    : m_parts(std::make_unique<Parts>(connect, cases, sts, std::move(known)))
{ }

PlaceFinder::~PlaceFinder() = default;

Call PlaceFinder::instance(Answered<Place> answered)
{
    return m_parts->instance(std::move(answered));
}

Call PlaceFinder::domain(Answered<Place> answered)
{
    return m_parts->ask(m_parts->hasDomain, m_parts->domainWaiters, &Parts::askDomain, std::move(answered));
}

Call PlaceFinder::agent(Answered<Place> answered)
{
    return m_parts->ask(m_parts->hasAgent, m_parts->agentWaiters, &Parts::askAgent, std::move(answered));
}

} // namespace attache
