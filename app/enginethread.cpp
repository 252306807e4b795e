// SPDX-License-Identifier: Apache-2.0
#include "enginethread.h"

#include "cli/targetresolver.h"
#include "vault/keychainstore.h"

#include <QSet>
#include <map>

using namespace Qt::StringLiterals;

namespace attache {

/// What the thread has on its own stack.
struct EngineThread::Work : public QObject {
    Work(EngineThread &thread, const BackendSettings &settings)
        : q(thread)
        , home(settings.aws.endpoints.region)
        , backend(settings, mfa)
        , keychain(u"org.attache.Attache"_s, backend.clock)
    { }

    void begin();
    void join(const Secret &token, bool keep);
    void recall(const std::vector<Transfer> &transfers);
    void findAccount();
    void find(const Options &asked, const QStringList &paths);

    EngineThread &q;
    QString home; ///< the region of the settings
    NoMfaPrompt mfa;
    Backend backend;
    KeychainStore keychain;
    QSet<QString> joined; ///< contact ids of chats whose token is at hand, or asked for
    std::vector<Call> joining;
    Call account;
    int questions = 0;
    std::map<int, Call> finding; ///< by the number of the question
};

namespace {

QString chatKey(const QString &contactId)
{
    return u"chat/"_s + contactId;
}

} // namespace

void EngineThread::Work::begin()
{
    for (const auto &token : q.m_chatTokens)
        join(token, false);
    if (!q.m_options.participantToken.isEmpty())
        join(q.m_options.participantToken, true);
    if (!q.m_options.connectionToken.isEmpty()) {
        joining.push_back(backend.chats.addConnectionToken(
            q.m_options.connectionToken,
            [this](const Result<ChatSummary> &) { backend.lookup.listChats(); }));
    }
    if (!q.m_options.sandbox)
        connect(&backend.engine, &Engine::added, this, &Work::recall);
    backend.engine.start();
    findAccount();
}

void EngineThread::Work::join(const Secret &token, bool keep)
{
    // A token that is refused is told of when the chat is used; the others go on.
    joining.push_back(
        backend.chats.addParticipantToken(token, [this, token, keep](const Result<ChatSummary> &chat) {
            if (!chat)
                return;
            joined.insert(chat->contactId);
            // Without a keychain the token is in memory alone, and is given again after a restart.
            if (keep)
                joining.push_back(
                    keychain.write(chatKey(chat->contactId), token, [](const Result<void> &) {}));
            backend.engine.credentialsChanged();
            backend.lookup.listChats();
        }));
}

void EngineThread::Work::recall(const std::vector<Transfer> &transfers)
{
    for (const auto &transfer : transfers) {
        const auto contactId = transfer.destination.id;
        if (!transfer.destination.isChat() || isEnded(transfer.state) || joined.contains(contactId))
            continue;
        joined.insert(contactId);
        joining.push_back(keychain.read(chatKey(contactId), [this, contactId](const Result<Secret> &token) {
            if (!token)
                return; // the row says that it waits for the chat's token
            joining.push_back(
                backend.chats.addParticipantToken(*token, [this, contactId](const Result<ChatSummary> &chat) {
                    if (chat)
                        backend.engine.credentialsChanged();
                    else if (chat.error().code == u"TokenRefused")
                        joining.push_back(keychain.remove(chatKey(contactId), [](const Result<void> &) {}));
                }));
        }));
    }
}

void EngineThread::Work::findAccount()
{
    account = backend.places.agent([this](const Result<Place> &place) {
        if (!place) {
            emit q.accountFound({}, home);
            return;
        }
        const auto userId = place->userArn.section(u'/', -1);
        const auto region = place->region;
        account = backend.connect.describeUser(
            {.instanceId = place->instanceId, .userId = userId}, [this, region](const Result<User> &user) {
                const auto person =
                    user ? u"%1 %2"_s.arg(user->firstName, user->lastName).trimmed() : QString();
                emit q.accountFound(person, region);
            });
    });
}

void EngineThread::Work::find(const Options &asked, const QStringList &paths)
{
    const auto question = ++questions;
    finding[question] = TargetResolver(asked, backend.places, backend.chats)
                            .resolve([this, question, paths](const Result<Destination> &found) {
                                if (found)
                                    emit q.targetFound(*found, paths);
                                else
                                    emit q.targetNotFound(found.error(), paths);
                                finding.erase(question);
                            });
}

EngineThread::EngineThread(Options options, QProcessEnvironment environment, std::vector<Secret> chatTokens,
                           QObject *parent)
    : QThread(parent)
    , m_options(std::move(options))
    , m_environment(std::move(environment))
    , m_chatTokens(std::move(chatTokens))
{
    setObjectName("engine");
}

EngineThread::~EngineThread()
{
    quit();
    wait();
}

void EngineThread::begin()
{
    QMetaObject::invokeMethod(m_work, [work = m_work] { work->begin(); });
}

void EngineThread::find(const Options &asked, const QStringList &paths)
{
    QMetaObject::invokeMethod(m_work, [work = m_work, asked, paths] { work->find(asked, paths); });
}

void EngineThread::run()
{
    const auto policy = readPolicy(m_environment);
    if (!policy) {
        emit refused(policy.error());
        return;
    }
    const auto settings = backendSettings(m_options, m_environment, *policy);
    if (!settings) {
        emit refused(settings.error());
        return;
    }
    Work work(*this, *settings);
    m_work = &work;
    emit ready(&work.backend.engine, &work.backend.lookup);
    exec();
    work.backend.engine.stop();
}

} // namespace attache
