// SPDX-License-Identifier: Apache-2.0
#include "enginethread.h"

#include "cli/targetresolver.h"

using namespace Qt::StringLiterals;

namespace attache {

/// What the thread has on its own stack.
struct EngineThread::Work : public QObject {
    Work(EngineThread &thread, const BackendSettings &settings)
        : q(thread)
        , backend(settings)
    { }

    void begin();
    void join(const Secret &token);
    void findAccount();
    void find(const Target &target, const QStringList &paths);

    EngineThread &q;
    Backend backend;
    std::vector<Call> joining;
    Call account;
    Call finding;
};

void EngineThread::Work::begin()
{
    for (const auto &token : q.m_chatTokens)
        join(token);
    if (!q.m_options.connectionToken.isEmpty()) {
        joining.push_back(backend.chats.addConnectionToken(
            q.m_options.connectionToken,
            [this](const Result<ChatSummary> &) { backend.lookup.listChats(); }));
    }
    backend.engine.start();
    findAccount();
}

void EngineThread::Work::join(const Secret &token)
{
    // A token that is refused is told of when the chat is used; the others go on.
    joining.push_back(backend.chats.addParticipantToken(token, [this](const Result<ChatSummary> &chat) {
        if (!chat)
            return;
        backend.engine.credentialsChanged();
        backend.lookup.listChats();
    }));
}

void EngineThread::Work::findAccount()
{
    account = backend.places.agent([this](const Result<Place> &place) {
        if (!place) {
            emit q.accountFound({}, q.m_settings.aws.endpoints.region);
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

void EngineThread::Work::find(const Target &target, const QStringList &paths)
{
    Options options = q.m_options;
    options.target = target;
    finding = TargetResolver(options, backend.places, backend.chats)
                  .resolve([this, paths](const Result<Destination> &found) {
                      if (found)
                          emit q.targetFound(*found, paths);
                      else
                          emit q.targetNotFound(found.error());
                  });
}

EngineThread::EngineThread(BackendSettings settings, Options options, std::vector<Secret> chatTokens,
                           QObject *parent)
    : QThread(parent)
    , m_settings(std::move(settings))
    , m_options(std::move(options))
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

void EngineThread::find(const Target &target, const QStringList &paths)
{
    QMetaObject::invokeMethod(m_work, [work = m_work, target, paths] { work->find(target, paths); });
}

void EngineThread::run()
{
    Work work(*this, m_settings);
    m_work = &work;
    emit ready(&work.backend.engine, &work.backend.lookup);
    exec();
    work.backend.engine.stop();
}

} // namespace attache
