// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"

#include "sandbox/apiendpoint.h"
#include "sandbox/attachedfileoperations.h"
#include "sandbox/bandwidth.h"
#include "sandbox/caselayoutoperations.h"
#include "sandbox/casesoperations.h"
#include "sandbox/connection.h"
#include "sandbox/contactoperations.h"
#include "sandbox/control.h"
#include "sandbox/faults.h"
#include "sandbox/front.h"
#include "sandbox/httpserver.h"
#include "sandbox/instanceoperations.h"
#include "sandbox/participantoperations.h"
#include "sandbox/ratelimits.h"
#include "sandbox/s3endpoint.h"
#include "sandbox/scanner.h"
#include "sandbox/ssooperations.h"
#include "sandbox/stopsignal.h"
#include "sandbox/stsoperations.h"
#include "sandbox/tally.h"
#include "sandbox/uploads.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <optional>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

Credentials bucketCredentials(const Identity &identity)
{
    Credentials credentials;
    credentials.accessKeyId = identity.bucketAccessKeyId;
    credentials.secretAccessKey = Secret(identity.bucketSecretAccessKey.toLatin1());
    credentials.sessionToken = Secret(identity.bucketSessionToken.toLatin1());
    return credentials;
}

} // namespace

struct Sandbox::Parts {
    explicit Parts(SandboxOptions given)
        : options(std::move(given))
        , bandwidth(options.bandwidth, stop)
        , world(options, clock)
        , scanner(world)
        , rateLimits(options)
    { }

    SandboxOptions options;
    StopSignal stop;
    ServiceClock clock;
    Bandwidth bandwidth;
    World world;
    Scanner scanner;
    RateLimits rateLimits;
    Faults faults;
    Tallies tallies;
    std::unique_ptr<TlsContext> tls;

    // These need an open world.
    std::optional<Presigning> presigning;
    std::optional<Uploads> uploads;
    std::optional<AttachedFileOperations> attachedFiles;
    std::optional<InstanceOperations> instances;
    std::optional<ContactOperations> contacts;
    std::optional<ParticipantOperations> participants;
    std::optional<CasesOperations> cases;
    std::optional<CaseLayoutOperations> caseLayouts;
    std::optional<StsOperations> sts;
    std::optional<SsoOperations> sso;
    std::optional<S3Endpoint> s3;
    std::optional<ApiEndpoint> api;
    std::optional<Control> control;
    std::optional<Front> front;
    std::optional<HttpServer> server;
    quint16 port = 0;

    QString scheme() const { return tls ? u"https"_s : u"http"_s; }
};

Sandbox::Sandbox(SandboxOptions options)
    : m_parts(std::make_unique<Parts>(std::move(options)))
{ }

Sandbox::~Sandbox() = default;

bool Sandbox::open(QString &problem)
{
    auto &p = *m_parts;
    if (!p.options.tlsCertificate.isEmpty()) {
        p.tls = std::make_unique<TlsContext>(p.options.tlsCertificate, p.options.tlsKey, problem);
        if (!problem.isEmpty())
            return false;
    }
    if (!p.world.open(problem))
        return false;
    p.scanner.reload();

    const auto &identity = p.world.identity();
    p.presigning.emplace(bucketCredentials(identity), identity.region.toLatin1(), identity.bucket.toLatin1());
    p.uploads.emplace(p.world, *p.presigning, p.scheme().toLatin1());
    ApiHandlers handlers;
    p.attachedFiles.emplace(p.world, *p.uploads, p.scanner).addTo(handlers);
    p.instances.emplace(p.world).addTo(handlers);
    p.contacts.emplace(p.world).addTo(handlers);
    p.participants.emplace(p.world, *p.uploads, p.scanner).addTo(handlers);
    p.cases.emplace(p.world).addTo(handlers);
    p.caseLayouts.emplace(p.world).addTo(handlers);
    p.sts.emplace(p.world).addTo(handlers);
    p.sso.emplace(p.world).addTo(handlers);
    p.api.emplace(p.world, p.scanner, p.rateLimits, p.faults, p.tallies, std::move(handlers),
                  p.scheme().toLatin1());
    p.s3.emplace(p.world, *p.presigning, p.faults, p.tallies);
    p.control.emplace(Control::Parts{p.world, p.scanner, p.clock, p.faults, p.rateLimits, p.tallies,
                                     [&p] { return p.server->openConnections(); }, p.options.allowRemote});
    p.front.emplace(*p.control, *p.s3, *p.api, *p.sso, *p.presigning, p.clock, p.stop, p.options.latency);
    p.server.emplace(*p.front, p.bandwidth, p.stop, p.tls.get());

    const auto lastPort = p.options.port == 0 ? quint16(identity.port) : quint16(0);
    if (lastPort != 0)
        p.port = p.server->listen(p.options.address, lastPort, problem);
    if (p.port == 0)
        p.port = p.server->listen(p.options.address, p.options.port, problem);
    if (p.port == 0)
        return false;
    problem.clear();
    p.world.rememberPort(p.port);
    return true;
}

QJsonObject Sandbox::readyLine() const
{
    auto &p = *m_parts;
    const std::lock_guard lock(p.world.mutex());
    const auto &identity = p.world.identity();
    auto host = p.options.address;
    if (host == u"0.0.0.0"_s)
        host = u"127.0.0.1"_s;
    else if (host == u"::"_s)
        host = u"::1"_s;
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const QString endpoint = u"%1://%2:%3"_s.arg(p.scheme(), host).arg(p.port);

    QJsonArray cases;
    // The first days' in their order, then those made since.
    QStringList order;
    for (const auto &id : identity.seedIds) {
        if (p.world.cases.find(id))
            order.append(id);
    }
    for (const auto &[id, record] : p.world.cases.all()) {
        if (!order.contains(id))
            order.append(id);
    }
    for (const auto &id : order)
        cases.append(QJsonObject{{u"caseId"_s, id},
                                 {u"caseArn"_s, p.world.arns().caseOf(id)},
                                 {u"title"_s, p.world.cases.find(id)->text(u"title"_s)}});
    QJsonArray chats;
    for (const auto &id : identity.seedIds) {
        const auto *agent = p.world.participants.find(id);
        if (!agent || agent->role != u"AGENT"_s)
            continue;
        const auto *contact = p.world.contacts.find(agent->contactId);
        chats.append(QJsonObject{{u"contactId"_s, agent->contactId},
                                 {u"participantToken"_s, agent->participantToken},
                                 {u"displayName"_s, contact ? contact->customerName : QString()}});
    }
    return {{u"endpoint"_s, endpoint},
            {u"region"_s, identity.region},
            {u"account"_s, identity.account},
            {u"accessKeyId"_s, identity.accessKeyId},
            {u"secretAccessKey"_s, identity.secretAccessKey},
            {u"instanceId"_s, identity.instanceId},
            {u"instanceArn"_s, p.world.arns().instance()},
            {u"domainId"_s, identity.domainId},
            {u"userArn"_s, p.world.arns().user(identity.agentUserId)},
            {u"cases"_s, cases},
            {u"chats"_s, chats},
            {u"control"_s, endpoint + QString::fromLatin1(Control::path())}};
}

void Sandbox::run()
{
    m_parts->server->run();
}

void Sandbox::stop()
{
    m_parts->stop.set();
    if (m_parts->server)
        m_parts->server->wake();
}

} // namespace attache
