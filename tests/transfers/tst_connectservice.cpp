// SPDX-License-Identifier: Apache-2.0
#include "transfers/connectservice.h"

#include "aws/awsclient.h"
#include "base/clock.h"
#include "base/sha256.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "net/httpclient.h"
#include "support/sandboxprocess.h"
#include "transfers/diskpool.h"
#include "transfers/engine.h"
#include "transfers/journal.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

class StaticCredentials final : public CredentialsProvider
{
public:
    explicit StaticCredentials(const SandboxProcess &sandbox)
        : m_credentials{.accessKeyId = sandbox.accessKeyId(),
                        .secretAccessKey = Secret(sandbox.secretAccessKey().toUtf8()),
                        .sessionToken = {},
                        .expiration = {},
                        .source = u"test"_s}
    { }
    Call credentials(Answered<Credentials> answered) override
    {
        return later([this, answered = std::move(answered)] {
            if (missing)
                return answered(failure(
                    {.kind = ErrorKind::Credentials, .code = u"CredentialsMissing"_s, .message = u"none"_s}));
            answered(m_credentials);
        });
    }
    void expire(const QString &) override { }

    bool missing = false;

private:
    Credentials m_credentials;
};

/// Waits last a tenth.
class HurriedClock final : public Clock
{
public:
    QDateTime now() const override { return m_clock.now(); }
    std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }
    Call wait(std::chrono::milliseconds duration, std::function<void()> handler) override
    {
        return m_clock.wait(duration / 10, std::move(handler));
    }

private:
    SystemClock m_clock;
};

/// All of the engine as the product composes it, on a sandbox.
class Station
{
public:
    explicit Station(const SandboxProcess &sandbox, const QString &folder, Engine::Settings settings = {})
        : m_sandbox(sandbox)
        , credentials(sandbox)
        , m_http(m_network, 5s)
        , m_aws(m_http, credentials, endpoints(sandbox), {.maxAttempts = 2}, m_clock)
        , m_connect(m_aws)
        , m_cases(m_aws)
        , m_participant(m_aws)
        , m_service(
              m_aws, m_connect, m_cases, m_participant,
              [this](Answered<Place> answered) {
                  Place place;
                  place.instanceId = m_sandbox.instanceId();
                  return later([answered = std::move(answered), place] { answered(place); });
              },
              {.connectionToken =
                   [this](const QString &contactId, Answered<Secret> answered) {
                       return token(contactId, std::move(answered));
                   },
               .reject = [this](const QString &, const Secret &) { m_token = {}; }},
              m_http, m_disks, m_clock, 2)
        , m_journal(folder, m_clock)
        , engine(m_journal, m_service, m_disks, m_clock, std::move(settings))
    {
        QObject::connect(&engine, &Engine::added, [this](const auto &transfers) { note(transfers); });
        QObject::connect(&engine, &Engine::moved, [this](const auto &transfers) { note(transfers); });
        engine.start();
    }

    bool allEnded() const
    {
        return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto &row) {
            return isEnded(row.second.state);
        });
    }
    const Transfer &only() const { return rows.begin()->second; }

private:
    static EndpointSettings endpoints(const SandboxProcess &sandbox)
    {
        EndpointSettings settings;
        settings.region = sandbox.region();
        settings.custom = sandbox.endpoint();
        return settings;
    }
    Call token(const QString &contactId, Answered<Secret> answered)
    {
        if (!m_token.isEmpty())
            return later([answered = std::move(answered), token = m_token] { answered(token); });
        for (int i = 0; i < 3; ++i) {
            if (m_sandbox.contactId(i) != contactId)
                continue;
            return m_participant.createParticipantConnection(
                {.participantToken = Secret(m_sandbox.participantToken(i).toUtf8())},
                [this, answered = std::move(answered)](
                    const Result<CreateParticipantConnectionResponse> &response) {
                    if (!response)
                        return answered(failure(response.error()));
                    m_token = response->connectionToken;
                    answered(m_token);
                });
        }
        return later([answered = std::move(answered)] {
            answered(
                failure({.kind = ErrorKind::Credentials, .code = u"TokenMissing"_s, .message = u"none"_s}));
        });
    }
    void note(const std::vector<Transfer> &transfers)
    {
        for (const auto &transfer : transfers)
            rows[transfer.id] = transfer;
    }

    const SandboxProcess &m_sandbox;
    QNetworkAccessManager m_network;
    HurriedClock m_clock;
    Secret m_token;

public:
    std::map<TransferId, Transfer> rows;
    StaticCredentials credentials;

private:
    HttpClient m_http;
    AwsClient m_aws;
    ConnectClient m_connect;
    CasesClient m_cases;
    ParticipantClient m_participant;
    DiskPool m_disks;
    ConnectService m_service;
    Journal m_journal;

public:
    Engine engine;
};

} // namespace

/// The engine's questions on the wire, answered by the sandbox.
class tst_ConnectService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void toACase();
    void toAChat();
    void oncePerFile_data();
    void oncePerFile();
    void rejected_data();
    void rejected();
    void refusedByTheService_data();
    void refusedByTheService();
    void cancelled();
    void resumed_data();
    void resumed();
    void anExpiredChatTokenIsReplaced();
    void aChatTokenThatCantBeReplacedYetIsNoEndedChat();
    void anEndedChat();
    void missingCredentials();
    void limits();

private:
    QString file(const QString &name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write");
        return file.fileName();
    }
    QString journal() const { return m_folder->filePath(u"journal"_s); }
    Destination aCase() const { return {Destination::Kind::Case, m_sandbox->caseArn(), u"case"_s}; }
    Destination aChat() const { return {Destination::Kind::Chat, m_sandbox->contactId(), u"chat"_s}; }
    QList<QJsonObject> of(const QString &member, const QString &status) const
    {
        QList<QJsonObject> found;
        for (const auto each : m_sandbox->state()[member].toArray()) {
            if (status.isEmpty() || each[u"status"].toString() == status)
                found.append(each.toObject());
        }
        return found;
    }
    static QString sha256(const QByteArray &content)
    {
        Sha256 hash;
        hash.add(content);
        return QString::fromLatin1(hash.hex());
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    const QByteArray m_content = QByteArray(300'000, 'z');
};

void tst_ConnectService::initTestCase()
{
    m_sandbox =
        std::make_unique<SandboxProcess>(QStringList{u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s});
    if (!m_sandbox->isReady())
        QFAIL(qPrintable(u"attache-sandbox does not start: "_s + m_sandbox->errorOutput()));
}

void tst_ConnectService::init()
{
    m_sandbox->reset();
    m_sandbox->clearFaults();
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_ConnectService::toACase()
{
    Station station(*m_sandbox, journal());
    const auto agent = m_sandbox->ready()[u"userArn"_s].toString();
    station.engine.setAuthor(agent);
    station.engine.add({file(u"ünï 1.pdf"_s, m_content)}, aCase(), {{u"k"_s, u"v"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Approved);
    const auto files = of(u"attachedFiles"_s, u"APPROVED"_s);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.front()[u"fileId"].toString(), station.only().fileId);
    QCOMPARE(files.front()[u"fileName"].toString(), u"ünï 1.pdf"_s);
    QCOMPARE(files.front()[u"sha256"].toString(), sha256(m_content));
    QCOMPARE(files.front()[u"tags"][u"k"].toString(), u"v"_s);
    QCOMPARE(files.front()[u"createdBy"].toString(), agent);
}

void tst_ConnectService::toAChat()
{
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.png"_s, m_content), file(u"b.txt"_s, "hello")}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.rows.size() == 2 && station.allEnded(), 30'000);
    const auto attachments = of(u"attachments"_s, u"APPROVED"_s);
    QCOMPARE(attachments.size(), 2);
    QCOMPARE(station.only().state, State::Approved);
}

void tst_ConnectService::oncePerFile_data()
{
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QJsonObject>("fault");

    const auto fault = [](const QString &operation, const QString &action, int times, int status = 0,
                          const QString &code = {}) {
        QJsonObject made{{u"operation"_s, operation}, {u"action"_s, action}, {u"times"_s, times}};
        if (status > 0) {
            made.insert(u"status"_s, status);
            made.insert(u"code"_s, code);
        }
        return made;
    };
    for (const bool chat : {false, true}) {
        const auto start = chat ? u"StartAttachmentUpload"_s : u"StartAttachedFileUpload"_s;
        const auto complete = chat ? u"CompleteAttachmentUpload"_s : u"CompleteAttachedFileUpload"_s;
        const char *where = chat ? "chat" : "case";
        // Two requests make a round: three faults go beyond it.
        for (const auto &operation : {start, complete, u"PutObject"_s}) {
            const auto name = operation.toLatin1();
            QTest::addRow("%s: %s answers 503", where, name.constData())
                << chat << fault(operation, u"status"_s, 3, 503, u"ServiceUnavailable"_s);
            QTest::addRow("%s: %s is reset", where, name.constData())
                << chat << fault(operation, u"reset"_s, 3);
            QTest::addRow("%s: the answer to %s is cut", where, name.constData())
                << chat << fault(operation, u"truncate"_s, 3);
        }
        QTest::addRow("%s: %s is throttled", where, qPrintable(start))
            << chat << fault(start, u"status"_s, 3, 429, u"ThrottlingException"_s);
    }
}

void tst_ConnectService::oncePerFile()
{
    QFETCH(bool, chat);
    QFETCH(QJsonObject, fault);
    m_sandbox->addFault(fault);
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.pdf"_s, m_content)}, chat ? aChat() : aCase());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 60'000);
    QVERIFY2(station.only().state == State::Approved,
             qPrintable(station.only().error
                            ? station.only().error->code + u' ' + station.only().error->message
                            : QString()));
    const auto files = of(chat ? u"attachments"_s : u"attachedFiles"_s, {});
    QCOMPARE(files.size(), 1); // and nothing else is left there
    QCOMPARE(files.front()[u"status"].toString(), u"APPROVED"_s);
    QCOMPARE(files.front()[u"sha256"].toString(), sha256(m_content));
}

void tst_ConnectService::rejected_data()
{
    QTest::addColumn<bool>("chat");
    QTest::newRow("case") << false;
    QTest::newRow("chat") << true;
}

void tst_ConnectService::rejected()
{
    QFETCH(bool, chat);
    Station station(*m_sandbox, journal());
    // Put together here, so that no scanner takes this file for a virus.
    const auto eicar =
        QByteArray("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR") + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    station.engine.add({file(u"a.txt"_s, eicar)}, chat ? aChat() : aCase());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Rejected);
    QCOMPARE(station.only().error->kind, ErrorKind::Rejected);
}

void tst_ConnectService::refusedByTheService_data()
{
    QTest::addColumn<bool>("chat");
    QTest::newRow("case") << false;
    QTest::newRow("chat") << true;
}

void tst_ConnectService::refusedByTheService()
{
    QFETCH(bool, chat);
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.exe"_s, m_content)}, chat ? aChat() : aCase());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Failed);
    QVERIFY(!station.only().error->requestId.isEmpty());
    QVERIFY(!station.only().from);
    QCOMPARE(m_sandbox->calls(chat ? u"StartAttachmentUpload"_s : u"StartAttachedFileUpload"_s), 1);
    QCOMPARE(m_sandbox->calls(u"SearchRelatedItems"_s), 0);
}

void tst_ConnectService::cancelled()
{
    m_sandbox->addFault({{u"operation"_s, u"PutObject"_s}, {u"action"_s, u"hang"_s}, {u"delayMs"_s, 60'000}});
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.pdf"_s, m_content)}, aCase());
    QTRY_VERIFY_WITH_TIMEOUT(!station.rows.empty() && station.only().state == State::Uploading, 30'000);
    station.engine.cancel({});
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Cancelled);
    QCOMPARE(of(u"attachedFiles"_s, {}).size(), 0);
}

void tst_ConnectService::resumed_data()
{
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("operation");
    for (const bool chat : {false, true}) {
        const char *where = chat ? "chat" : "case";
        QTest::addRow("%s, starting", where)
            << chat << (chat ? u"StartAttachmentUpload"_s : u"StartAttachedFileUpload"_s);
        QTest::addRow("%s, uploading", where) << chat << u"PutObject"_s;
        QTest::addRow("%s, completing", where)
            << chat << (chat ? u"CompleteAttachmentUpload"_s : u"CompleteAttachedFileUpload"_s);
    }
}

void tst_ConnectService::resumed()
{
    QFETCH(bool, chat);
    QFETCH(QString, operation);
    m_sandbox->addFault(
        {{u"operation"_s, operation}, {u"action"_s, u"hang"_s}, {u"delayMs"_s, 60'000}, {u"times"_s, 1}});
    const auto path = file(u"a.pdf"_s, m_content);
    {
        Station station(*m_sandbox, journal());
        station.engine.add({path}, chat ? aChat() : aCase());
        QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->calls(operation) == 1, 30'000);
    }
    Station station(*m_sandbox, journal());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Approved);
    QCOMPARE(of(chat ? u"attachments"_s : u"attachedFiles"_s, {}).size(), 1);
}

void tst_ConnectService::anExpiredChatTokenIsReplaced()
{
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.pdf"_s, m_content)}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    m_sandbox->expireTokens();
    station.engine.add({file(u"b.pdf"_s, m_content)}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.rows.size() == 2 && station.allEnded(), 30'000);
    QCOMPARE(station.rows.rbegin()->second.state, State::Approved);
    QCOMPARE(m_sandbox->calls(u"CreateParticipantConnection"_s), 2);
}

void tst_ConnectService::aChatTokenThatCantBeReplacedYetIsNoEndedChat()
{
    Station station(*m_sandbox, journal());
    station.engine.add({file(u"a.pdf"_s, m_content)}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    m_sandbox->expireTokens();
    m_sandbox->addFault({{u"operation"_s, u"CreateParticipantConnection"_s},
                         {u"action"_s, u"status"_s},
                         {u"status"_s, 503},
                         {u"code"_s, u"InternalServerException"_s},
                         {u"times"_s, 2}}); // a whole round
    station.engine.add({file(u"b.pdf"_s, m_content)}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.rows.size() == 2 && station.allEnded(), 30'000);
    QCOMPARE(station.rows.rbegin()->second.state, State::Approved);
    QCOMPARE(m_sandbox->calls(u"CreateParticipantConnection"_s), 4);
}

void tst_ConnectService::anEndedChat()
{
    m_sandbox->addFault({{u"operation"_s, u"CompleteAttachmentUpload"_s},
                         {u"action"_s, u"status"_s},
                         {u"status"_s, 403},
                         {u"code"_s, u"AccessDeniedException"_s}});
    Station station(*m_sandbox, journal());
    QSignalSpy needed(&station.engine, &Engine::signInNeeded);
    station.engine.add({file(u"a.pdf"_s, m_content)}, aChat());
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Failed);
    QCOMPARE(station.only().from, State::Completing);
    QCOMPARE(station.only().error->kind, ErrorKind::Credentials);
    QVERIFY(station.only().mayBeAttached());
    QCOMPARE(needed.count(), 0);
    m_sandbox->clearFaults();
    station.engine.retry({});
    QTRY_VERIFY_WITH_TIMEOUT(station.only().state == State::Approved, 30'000);
    QCOMPARE(of(u"attachments"_s, {}).size(), 1);
}

void tst_ConnectService::missingCredentials()
{
    Station station(*m_sandbox, journal());
    station.credentials.missing = true;
    QSignalSpy needed(&station.engine, &Engine::signInNeeded);
    station.engine.add({file(u"a.pdf"_s, m_content)}, aCase());
    QTRY_COMPARE_WITH_TIMEOUT(needed.count(), 1, 30'000);
    QCOMPARE(station.only().state, State::Starting);
    QCOMPARE(m_sandbox->calls(u"StartAttachedFileUpload"_s), 0);
    station.credentials.missing = false;
    station.engine.credentialsChanged();
    QTRY_VERIFY_WITH_TIMEOUT(station.allEnded(), 30'000);
    QCOMPARE(station.only().state, State::Approved);
}

void tst_ConnectService::limits()
{
    Station station(*m_sandbox, journal());
    QSignalSpy learned(&station.engine, &Engine::limitsLearned);
    station.engine.learnLimits(aCase());
    QTRY_COMPARE_WITH_TIMEOUT(learned.count(), 1, 30'000);
    const auto limits = learned.first().last().value<Limits>();
    QVERIFY(limits.known);
    QCOMPARE(limits.maxBytes, Limits::ceilingBytes);
    QVERIFY(limits.extensions && limits.extensions->contains(u"pdf"_s));
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_ConnectService)
#include "tst_connectservice.moc"
