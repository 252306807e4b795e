// SPDX-License-Identifier: Apache-2.0
#include "enginethread.h"

#include "cli/targetresolver.h"
#include "doctor/permissionscheck.h"
#include "vault/keychainstore.h"
#include "vault/sessionsecrets.h"

#include <QSet>
#include <map>

using namespace Qt::StringLiterals;

namespace attache {

/// What the thread has on its own stack.
struct EngineThread::Work : public QObject {
    Work(EngineThread &thread, const BackendSettings &settings)
        : q(thread)
        , base(settings)
        , keychain(u"org.attache.Attache"_s, clock)
        , secrets(keychain)
        , http(network, {.stall = settings.aws.readTimeout, .connect = settings.aws.connectTimeout},
               settings.tls)
        , identity(http, settings.aws.endpoints, settings.aws.retries, clock)
        , setup({.identity = identity,
                 .http = http,
                 .mfa = mfa,
                 .secrets = secrets,
                 .clock = clock,
                 .endpoints = settings.aws.endpoints,
                 .retries = settings.aws.retries,
                 .environment = settings.environment})
    {
        setProxyRules(network, settings.proxies);
    }

    void use(const std::optional<Account> &whose, const std::optional<Credentials> &credentials);
    Account bound(Account whose) const;
    void drop();
    void begin();
    void join(const Secret &token, bool keeps);
    void ask(int question, const Secret &token, std::chrono::milliseconds pause,
             const Answered<ChatSummary> &answered);
    void recall(const std::vector<Transfer> &transfers);
    void findAccount();
    void findAgent(const QString &arn);
    void findPermissions();
    void joinChat(const Secret &token);
    void keep(const QString &contactId, const Secret &token);
    void welcome(const ChatSummary &chat);
    void forgetChats();
    void forget(const QString &key);
    void unlock();
    void find(const Options &asked, const QStringList &paths);

    EngineThread &q;
    BackendSettings base; ///< before an account has its say
    SystemClock clock;
    KeychainStore keychain;
    SessionSecrets secrets;
    RelayedMfaPrompt mfa;
    QNetworkAccessManager network; ///< for signing in alone
    HttpClient http;
    AwsIdentityCalls identity;
    AccountSetup setup;
    std::unique_ptr<Backend> backend;
    QString region;
    QString secretKey; ///< of the account; empty: it keeps nothing
    Call unlocking;
    QSet<QString> joined; ///< contact ids of chats whose token is at hand, or asked for
    std::vector<Call> joining;
    std::vector<Call> forgetting;
    Call account;
    std::unique_ptr<PermissionsCheck> permissions; ///< of this backend
    Call checking;
    Call given; ///< a chat's token, by the person
    Call keeping; ///< what the keychain holds of chats
    int questions = 0;
    struct Finding {
        QStringList paths; ///< that wait for the target
        Call call;
    };
    std::map<int, Finding> finding; ///< by the number of the question
    std::map<int, Call> asking; ///< the same, of chats' tokens
};

namespace {

constexpr std::chrono::milliseconds firstPause{5000}; ///< before a chat's token is asked about again
constexpr std::chrono::milliseconds longestPause{60'000};

QString chatKey(const QString &contactId)
{
    return u"chat/"_s + contactId;
}

} // namespace

void EngineThread::Work::drop()
{
    if (!backend)
        return;
    account = {};
    checking = {};
    permissions.reset();
    given = {};
    for (const auto &[question, one] : std::exchange(finding, {}))
        emit q.targetGivenUp(one.paths);
    asking.clear();
    joining.clear();
    joined.clear();
    backend->engine.stop();
    backend.reset();
}

/// What the organisation has set since the account was made goes before what was found then.
Account EngineThread::Work::bound(Account whose) const
{
    const auto &policy = q.m_policy;
    if (q.m_options.sandbox)
        return whose;
    if (!policy.region.isEmpty())
        whose.region = policy.region;
    const auto id = policy.instance.section(u'/', -1);
    if (!id.isEmpty() && whose.instance.section(u'/', -1) != id) {
        whose.instance = policy.instance;
        whose.domainId.clear();
    }
    return whose;
}

void EngineThread::Work::use(const std::optional<Account> &whose,
                             const std::optional<Credentials> &credentials)
{
    drop();
    auto settings = whose ? forAccount(base, bound(*whose)) : base;
    settings.credentials = credentials;
    region = settings.aws.endpoints.region;
    secretKey = settings.account && settings.account->kind != Account::Kind::Profile
        ? settings.account->secretKey()
        : QString();
    backend = std::make_unique<Backend>(settings, mfa, secrets);
    emit q.ready(&backend->engine, &backend->lookup);
}

void EngineThread::Work::begin()
{
    for (const auto &token : q.m_chatTokens)
        join(token, false);
    if (!q.m_options.participantToken.isEmpty())
        join(q.m_options.participantToken, true);
    if (!q.m_options.connectionToken.isEmpty()) {
        joining.push_back(backend->chats.addConnectionToken(
            q.m_options.connectionToken,
            [this](const Result<ChatSummary> &) { backend->lookup.listChats(); }));
    }
    if (!q.m_options.sandbox)
        connect(&backend->engine, &Engine::added, this, &Work::recall);
    backend->engine.start();
    findAccount();
}

void EngineThread::Work::join(const Secret &token, bool keeps)
{
    // A token that is refused is told of when the chat is used; the others go on.
    ask(++questions, token, firstPause, [this, token, keeps](const Result<ChatSummary> &chat) {
        if (!chat)
            return;
        joined.insert(chat->contactId);
        if (keeps)
            keep(chat->contactId, token);
        backend->engine.credentialsChanged();
        backend->lookup.listChats();
    });
}

/// Which chat a token is for, until somebody says: a network that is down says nothing against the token.
void EngineThread::Work::ask(int question, const Secret &token, std::chrono::milliseconds pause,
                             const Answered<ChatSummary> &answered)
{
    asking[question] = backend->chats.addParticipantToken(
        token, [this, question, token, pause, answered](const Result<ChatSummary> &chat) {
            if (chat || !chat.error().retryable)
                return answered(chat);
            asking[question] = clock.wait(pause, [this, question, token, pause, answered] {
                ask(question, token, std::min(pause * 2, longestPause), answered);
            });
        });
}

void EngineThread::Work::recall(const std::vector<Transfer> &transfers)
{
    for (const auto &transfer : transfers) {
        const auto contactId = transfer.destination.id;
        if (!transfer.destination.isChat() || isEnded(transfer.state) || joined.contains(contactId))
            continue;
        joined.insert(contactId);
        joining.push_back(secrets.read(chatKey(contactId), [this, contactId](const Result<Secret> &token) {
            if (!token)
                return; // the row says that it waits for the chat's token
            ask(++questions, *token, firstPause, [this, contactId](const Result<ChatSummary> &chat) {
                if (chat)
                    backend->engine.credentialsChanged();
                else if (chat.error().code == u"TokenRefused")
                    joining.push_back(secrets.remove(chatKey(contactId), [](const Result<void> &) {}));
            });
        }));
    }
}

void EngineThread::Work::findAccount()
{
    account = backend->sts.getCallerIdentity([this](const Result<GetCallerIdentityResponse> &caller) {
        if (caller)
            return findAgent(QString(caller->arn));
        // Without a Region nothing was set up yet, whatever keys there may be.
        if (caller.error().kind == ErrorKind::Credentials || caller.error().code == u"RegionMissing")
            emit q.nobodyFound(caller.error());
        else
            emit q.accountFound({}, {});
    });
}

/// The name in Amazon Connect, else the one that AWS knows.
void EngineThread::Work::findAgent(const QString &arn)
{
    const auto person = arn.section(u'/', -1);
    account = backend->places.agent([this, person](const Result<Place> &place) {
        if (!place)
            return emit q.accountFound(person, region);
        backend->engine.setAuthor(place->userArn);
        const auto where = place->region;
        account = backend->connect.describeUser(
            {.instanceId = place->instanceId, .userId = place->userArn.section(u'/', -1)},
            [this, person, where, arn = place->userArn](const Result<User> &user) {
                const auto name =
                    user ? u"%1 %2"_s.arg(user->firstName, user->lastName).trimmed() : QString();
                if (!name.isEmpty())
                    backend->authors.know(arn, name);
                emit q.accountFound(name.isEmpty() ? person : name, where);
            });
    });
}

void EngineThread::Work::findPermissions()
{
    checking = {};
    permissions = std::make_unique<PermissionsCheck>(backend->aws, backend->places);
    checking = permissions->run([this](const Check::Outcome &outcome) {
        QStringList allowed;
        QStringList refused;
        for (const auto &one : outcome.findings) {
            if (one.ok)
                allowed.append(one.operation);
            else if (one.isRefusal)
                refused.append(one.operation);
        }
        emit q.permissionsFound(allowed, refused);
    });
}

/// The person need not know of which kind it is.
void EngineThread::Work::joinChat(const Secret &token)
{
    given = backend->chats.addParticipantToken(token, [this, token](const Result<ChatSummary> &chat) {
        if (chat) {
            keep(chat->contactId, token);
            return welcome(*chat);
        }
        if (chat.error().code != u"TokenRefused")
            return emit q.chatNotJoined(chat.error());
        given = backend->chats.addConnectionToken(token, [this](const Result<ChatSummary> &other) {
            if (other)
                welcome(*other);
            else
                emit q.chatNotJoined(other.error());
        });
    });
}

void EngineThread::Work::welcome(const ChatSummary &chat)
{
    joined.insert(chat.contactId);
    backend->engine.credentialsChanged();
    backend->lookup.listChats();
    emit q.chatJoined({Destination::Kind::Chat, chat.contactId, chat.customer});
}

/// Without a keychain the token is in memory alone, and is given again after a restart.
void EngineThread::Work::keep(const QString &contactId, const Secret &token)
{
    joining.push_back(secrets.write(chatKey(contactId), token, [](const Result<void> &) {}));
}

void EngineThread::Work::unlock()
{
    if (secretKey.isEmpty())
        return emit q.unlocked(true);
    // Not what memory has of it: the question is whether the person can open the keychain.
    unlocking = keychain.read(secretKey, [this](const Result<Secret> &secret) {
        emit q.unlocked(secret || secret.error().code != "KeychainLocked"_L1);
    });
}

void EngineThread::Work::forgetChats()
{
    forgetting.clear();
    for (const auto &contactId : std::as_const(joined))
        forget(chatKey(contactId));
    keeping = keychain.keys([this](const Result<QStringList> &keys) {
        for (const auto &key : keys.value_or(QStringList())) {
            if (key.startsWith(chatKey({})))
                forget(key);
        }
    });
}

void EngineThread::Work::forget(const QString &key)
{
    forgetting.push_back(secrets.remove(key, [](const Result<void> &) {}));
}

void EngineThread::Work::find(const Options &asked, const QStringList &paths)
{
    const auto question = ++questions;
    finding[question] = {paths,
                         TargetResolver(asked, backend->places, backend->chats)
                             .resolve([this, question, paths](const Result<Destination> &found) {
                                 if (found)
                                     emit q.targetFound(*found, paths);
                                 else
                                     emit q.targetNotFound(found.error(), paths);
                                 finding.erase(question);
                             })};
}

EngineThread::EngineThread(Options options, const QProcessEnvironment &environment, Policy policy,
                           std::optional<Account> account, std::vector<Secret> chatTokens, QObject *parent)
    : QThread(parent)
    , m_options(std::move(options))
    , m_environment(environment)
    , m_policy(std::move(policy))
    , m_account(std::move(account))
    , m_chatTokens(std::move(chatTokens))
{
    setObjectName("engine");
    m_door.moveToThread(this);
}

EngineThread::~EngineThread()
{
    quit();
    wait();
}

void EngineThread::post(std::function<void(Work &)> work, std::function<void()> instead)
{
    QMetaObject::invokeMethod(&m_door, [this, work = std::move(work), instead = std::move(instead)] {
        if (m_work)
            work(*m_work);
        else if (instead)
            instead();
    });
}

void EngineThread::begin()
{
    post(&Work::begin);
}

void EngineThread::use(const std::optional<Account> &account, const std::optional<Credentials> &credentials)
{
    post([account, credentials](Work &work) { work.use(account, credentials); });
}

void EngineThread::askKeychain()
{
    post([](Work &work) { work.secrets.askAgain(); });
}

void EngineThread::findAccount()
{
    post(&Work::findAccount);
}

void EngineThread::findPermissions()
{
    post(&Work::findPermissions);
}

void EngineThread::joinChat(const Secret &token)
{
    post([token](Work &work) { work.joinChat(token); }, [this] { emit chatNotJoined(*m_refusal); });
}

void EngineThread::unlock()
{
    post(&Work::unlock, [this] { emit unlocked(true); }); // nothing is kept behind the lock
}

void EngineThread::setProxy(const QString &proxy)
{
    if (!m_policy.proxy.isEmpty())
        return; // it goes by that from the beginning
    post([proxy](Work &work) {
        const auto proxies = ProxyRules::read(proxy, work.base.environment);
        if (!proxies)
            return;
        work.base.proxies = *proxies;
        setProxyRules(work.network, *proxies);
        setProxyRules(work.backend->network, *proxies);
    });
}

void EngineThread::forgetChats()
{
    post(&Work::forgetChats);
}

void EngineThread::find(const Options &asked, const QStringList &paths)
{
    post([asked, paths](Work &work) { work.find(asked, paths); },
         [this, paths] { emit targetNotFound(*m_refusal, paths); });
}

void EngineThread::run()
{
    const auto settings = backendSettings(m_options, m_environment, m_policy);
    if (!settings) {
        m_refusal = settings.error();
        emit refused(*m_refusal);
        exec(); // questions are still answered
        return;
    }
    Work work(*this, *settings);
    m_work = &work;
    emit prepared(&work.setup, &work.mfa);
    work.use(m_account, {});
    exec();
    work.drop();
    m_work = nullptr;
}

} // namespace attache
