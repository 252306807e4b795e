// SPDX-License-Identifier: Apache-2.0
#include "transfers/lookup.h"

#include "aws/awsclient.h"
#include "connect/casesclient.h"
#include "connect/connectclient.h"
#include "connect/participantclient.h"
#include "connect/stsclient.h"
#include "net/httpclient.h"
#include "support/sandboxprocess.h"
#include "transfers/attachedfiles.h"
#include "transfers/authors.h"
#include "transfers/casecards.h"
#include "transfers/cases.h"
#include "transfers/chats.h"
#include "transfers/diskpool.h"
#include "transfers/placefinder.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

class Keys final : public CredentialsProvider
{
public:
    explicit Keys(const SandboxProcess &sandbox)
        : m_credentials{sandbox.accessKeyId(), Secret(sandbox.secretAccessKey().toUtf8()), {}, {}, u"test"_s}
    { }
    Call credentials(Answered<Credentials> answered) override
    {
        return later([c = m_credentials, answered = std::move(answered)] { answered(c); });
    }
    void expire(const QString &) override { }

private:
    Credentials m_credentials;
};

} // namespace

/// All lookups on attache-sandbox, which judges every request as the service would.
class tst_Lookup : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsThePlace();
    void searchesCases();
    void saysWhatACaseSaysOfItself();
    void namesACaseByItsArn();
    void attachesListsLinksDownloadsAndDeletes();
    void theAgentsChats();
    void aChatByToken();
    void joinsAChat();
    void theWrongKindOfToken();
    void expiredConnectionTokensAreRenewed();
    void aDownloadThatIsCut();

private:
    template <typename T, typename Ask>
    Result<T> answer(Ask ask)
    {
        std::optional<Result<T>> result;
        const Call call = ask([&](const Result<T> &r) { result = r; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30000))
            return failure({.kind = ErrorKind::Internal, .code = u"NoAnswer"_s, .message = u"no answer"_s});
        return *result;
    }
    QString attach(const QString &name, const QByteArray &content);
    Destination aCase() const { return {Destination::Kind::Case, m_sandbox->caseArn(), {}}; }

    std::unique_ptr<SandboxProcess> m_sandbox;
    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Keys> m_keys;
    std::unique_ptr<AwsClient> m_aws;
    std::unique_ptr<ConnectClient> m_connect;
    std::unique_ptr<CasesClient> m_casesClient;
    std::unique_ptr<ParticipantClient> m_participant;
    std::unique_ptr<StsClient> m_sts;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<Cases> m_cases;
    std::unique_ptr<Chats> m_chats;
    DiskPool m_disks;
    std::unique_ptr<AttachedFiles> m_files;
    QTemporaryDir m_folder;
};

void tst_Lookup::initTestCase()
{
    m_sandbox =
        std::make_unique<SandboxProcess>(QStringList{u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s});
    QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
    m_http = std::make_unique<HttpClient>(m_network, 20s);
    m_keys = std::make_unique<Keys>(*m_sandbox);
    EndpointSettings endpoints;
    endpoints.region = m_sandbox->region();
    endpoints.custom = m_sandbox->endpoint();
    m_aws = std::make_unique<AwsClient>(*m_http, *m_keys, endpoints, RetrySettings{}, m_clock);
    m_connect = std::make_unique<ConnectClient>(*m_aws);
    m_casesClient = std::make_unique<CasesClient>(*m_aws);
    m_participant = std::make_unique<ParticipantClient>(*m_aws);
    m_sts = std::make_unique<StsClient>(*m_aws);
    m_places = std::make_unique<PlaceFinder>(*m_connect, *m_casesClient, *m_sts,
                                             PlaceFinder::Known{m_sandbox->region(), {}, {}});
    m_cases = std::make_unique<Cases>(*m_casesClient, *m_places);
    m_chats = std::make_unique<Chats>(*m_connect, *m_participant, *m_places, m_clock);
    m_files = std::make_unique<AttachedFiles>(*m_connect, *m_casesClient, *m_participant, *m_chats, *m_http,
                                              *m_places, m_disks, m_clock);
}

void tst_Lookup::findsThePlace()
{
    const auto domain = answer<Place>([&](auto a) { return m_places->domain(a); });
    QVERIFY2(domain, domain ? "" : qPrintable(domain.error().message));
    QCOMPARE(domain->instanceId, m_sandbox->instanceId());
    QCOMPARE(domain->domainId, m_sandbox->domainId());
    QCOMPARE(domain->caseArn(m_sandbox->caseId()), m_sandbox->caseArn());
    const auto agent = answer<Place>([&](auto a) { return m_places->agent(a); });
    QVERIFY2(agent, agent ? "" : qPrintable(agent.error().message));
    QCOMPARE(agent->userArn, m_sandbox->userArn());
}

void tst_Lookup::searchesCases()
{
    using List = std::vector<CaseSummary>;
    const auto all = answer<List>([&](auto a) { return m_cases->search({}, a); });
    QVERIFY2(all, all ? "" : qPrintable(all.error().message));
    QVERIFY(all->size() >= 12);
    QVERIFY(std::is_sorted(all->begin(), all->end(),
                           [](const auto &a, const auto &b) { return a.created > b.created; }));
    QVERIFY(!all->front().title.isEmpty() && !all->front().status.isEmpty()
            && all->front().created.isValid());

    const auto one = all->at(3);
    const auto byReference = answer<List>([&](auto a) { return m_cases->search(one.reference, a); });
    QVERIFY(byReference);
    QVERIFY(std::any_of(byReference->begin(), byReference->end(),
                        [&](const auto &c) { return c.caseId == one.caseId; }));
    const auto byArn = answer<List>([&](auto a) { return m_cases->search(one.caseArn, a); });
    QVERIFY(byArn);
    QCOMPARE(byArn->size(), 1u);
    const auto byWords = answer<List>([&](auto a) { return m_cases->search(one.title, a); });
    QVERIFY(byWords);
    QVERIFY(
        std::any_of(byWords->begin(), byWords->end(), [&](const auto &c) { return c.caseId == one.caseId; }));
    const auto none = answer<List>([&](auto a) { return m_cases->search(u"zzqqxx"_s, a); });
    QVERIFY(none && none->empty());
}

void tst_Lookup::saysWhatACaseSaysOfItself()
{
    CaseCards cards(*m_casesClient, *m_places, m_clock);
    const auto look = [&](const QString &caseId) {
        return answer<CaseCard>([&](auto a) { return cards.look(caseId, CaseCards::Freshness::Kept, a); });
    };
    const auto card = look(m_sandbox->caseId());
    QVERIFY2(card, card ? "" : qPrintable(card.error().message));
    QCOMPARE(card->summary.caseArn, m_sandbox->caseArn());
    QCOMPARE(card->extent, CaseCard::Extent::Whole);
    const auto said = [&](const QString &name) {
        const auto found =
            std::ranges::find_if(card->fields, [&](const CardField &field) { return field.name == name; });
        return found == card->fields.end() ? QVariant() : found->value.toVariant();
    };
    QCOMPARE(said(u"Order number"_s), QVariant(u"88-1031"_s));
    QCOMPARE(said(u"Amount"_s), QVariant(129.9));
    QCOMPARE(said(u"Express delivery"_s), QVariant(true));
    QCOMPARE(said(u"Priority"_s), QVariant(u"High"_s)); // and not "p1"
    QVERIFY(!said(u"Date/Time Closed"_s).isValid());
    QCOMPARE(look(u"00000000-0000-4000-8000-000000000000"_s).error().code, u"ResourceNotFoundException"_s);
}

// The three calls of an upload, as a transfer makes them.
QString tst_Lookup::attach(const QString &name, const QByteArray &content)
{
    StartAttachedFileUploadRequest request;
    request.instanceId = m_sandbox->instanceId();
    request.associatedResourceArn = m_sandbox->caseArn();
    request.fileName = name;
    request.fileSizeInBytes = content.size();
    request.clientToken = name;
    request.tags = {{u"k"_s, u"v"_s}};
    const auto started = answer<StartAttachedFileUploadResponse>(
        [&](auto a) { return m_connect->startAttachedFileUpload(request, a); });
    if (!started)
        return started.error().message;
    QNetworkRequest put(started->uploadUrlMetadata.url);
    for (const auto &[header, value] : started->uploadUrlMetadata.headersToInclude)
        put.setRawHeader(header, value);
    const auto sent = answer<HttpAnswer>([&](auto a) { return m_http->send("PUT", put, content, a); });
    if (!sent || sent->status != 200)
        return u"not sent"_s;
    const auto completed = answer<void>([&](auto a) {
        return m_connect->completeAttachedFileUpload(
            {m_sandbox->instanceId(), m_sandbox->caseArn(), started->fileId}, a);
    });
    return completed ? started->fileId : completed.error().message;
}

void tst_Lookup::namesACaseByItsArn()
{
    Authors authors(*m_connect);
    CaseCards cards(*m_casesClient, *m_places, m_clock);
    Lookup lookup(*m_cases, cards, *m_chats, *m_files, authors);
    QSignalSpy found(&lookup, &Lookup::caseFound);
    QSignalSpy failed(&lookup, &Lookup::failed);
    lookup.findCase(aCase());
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 30'000);
    const auto summary = found[0][0].value<CaseSummary>();
    QCOMPARE(summary.caseArn, aCase().id);
    QVERIFY(!summary.title.isEmpty() && !summary.reference.isEmpty());
    QCOMPARE(failed.count(), 0);
}

void tst_Lookup::attachesListsLinksDownloadsAndDeletes()
{
    const QByteArray content(300'000, 'a');
    const auto id = attach(u"report ünï.pdf"_s, content);
    const auto rejected = attach(u"eicar.txt"_s,
                                 "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
                                 "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
    using Files = std::vector<AttachedFile>;
    Result<Files> files;
    QVERIFY(QTest::qWaitFor(
        [&] {
            files = answer<Files>([&](auto a) { return m_files->list(aCase(), a); });
            return files && files->size() == 2 && files->front().status == u"APPROVED"_s
                && files->back().status == u"REJECTED"_s;
        },
        20000));
    QCOMPARE(files->front().id, id);
    QCOMPARE(files->front().name, u"report ünï.pdf"_s);
    QCOMPARE(files->front().sizeBytes, content.size());
    QCOMPARE(files->front().tags.value(u"k"_s), u"v"_s);
    QVERIFY(files->front().created.isValid());

    const auto link = answer<DownloadLink>([&](auto a) { return m_files->link(aCase(), id, a); });
    QVERIFY2(link, link ? "" : qPrintable(link.error().message));
    QVERIFY(link->expires > m_clock.now());
    const auto refused = answer<DownloadLink>([&](auto a) { return m_files->link(aCase(), rejected, a); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);

    const auto path = m_folder.filePath(u"report.pdf"_s);
    const auto first =
        answer<QString>([&](auto a) { return m_files->download(aCase(), id, path, false, {}, a); });
    QVERIFY2(first, first ? "" : qPrintable(first.error().message));
    QCOMPARE(*first, path);
    const auto second =
        answer<QString>([&](auto a) { return m_files->download(aCase(), id, path, false, {}, a); });
    QCOMPARE(*second, m_folder.filePath(u"report (1).pdf"_s));
    QFile file(*second);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);

    QVERIFY(answer<void>([&](auto a) { return m_files->remove(aCase(), id, a); }));
    QVERIFY(answer<void>([&](auto a) { return m_files->remove(aCase(), rejected, a); }));
    files = answer<Files>([&](auto a) { return m_files->list(aCase(), a); });
    QVERIFY(files && files->empty());
    const auto gone = answer<void>([&](auto a) { return m_files->remove(aCase(), id, a); });
    QCOMPARE(gone.error().code, u"ResourceNotFoundException"_s);
}

void tst_Lookup::theAgentsChats()
{
    const auto chats = answer<std::vector<ChatSummary>>([&](auto a) { return m_chats->list(a); });
    QVERIFY2(chats, chats ? "" : qPrintable(chats.error().message));
    QVERIFY(chats->size() >= 3);
    for (const auto &chat : *chats) {
        QVERIFY(!chat.contactId.isEmpty() && !chat.customer.isEmpty() && chat.connectedSince.isValid());
        QCOMPARE(chat.state, u"CONNECTED"_s);
    }
}

void tst_Lookup::aChatByToken()
{
    const Secret token(m_sandbox->participantToken().toUtf8());
    const auto chat = answer<ChatSummary>([&](auto a) { return m_chats->addParticipantToken(token, a); });
    QVERIFY2(chat, chat ? "" : qPrintable(chat.error().message));
    QCOMPARE(chat->contactId, m_sandbox->contactId());
    QVERIFY(!chat->customer.isEmpty());
    const auto files = answer<std::vector<AttachedFile>>([&](auto a) {
        return m_files->list({Destination::Kind::Chat, chat->contactId, {}}, a);
    });
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
}

void tst_Lookup::joinsAChat()
{
    const auto contactId = m_sandbox->contactId(1);
    const auto token = answer<Secret>([&](auto a) { return m_chats->connectionToken(contactId, a); });
    QVERIFY2(token, token ? "" : qPrintable(token.error().message));
    QVERIFY(!token->isEmpty());
    const Destination chat{Destination::Kind::Chat, contactId, {}};
    QVERIFY(answer<std::vector<AttachedFile>>([&](auto a) { return m_files->list(chat, a); }));
    QCOMPARE(answer<DownloadLink>([&](auto a) { return m_files->link(chat, u"x"_s, a); }).error().code,
             u"DownloadNotPossible"_s);
    QCOMPARE(m_sandbox->calls(u"CreateParticipant"_s), 1);
    QCOMPARE(m_sandbox->calls(u"DisconnectParticipant"_s), 0);
}

void tst_Lookup::theWrongKindOfToken()
{
    const auto connection =
        answer<Secret>([&](auto a) { return m_chats->connectionToken(m_sandbox->contactId(), a); });
    QVERIFY(connection);
    const auto asParticipant =
        answer<ChatSummary>([&](auto a) { return m_chats->addParticipantToken(*connection, a); });
    QCOMPARE(asParticipant.error().code, u"TokenRefused"_s);
    QVERIFY(asParticipant.error().message.contains(u"ATTACHE_CONNECTION_TOKEN"_s));
    const Secret participant(m_sandbox->participantToken().toUtf8());
    const auto asConnection =
        answer<ChatSummary>([&](auto a) { return m_chats->addConnectionToken(participant, a); });
    QVERIFY(asConnection.error().message.contains(u"ATTACHE_PARTICIPANT_TOKEN"_s));
    const auto nonsense =
        answer<ChatSummary>([&](auto a) { return m_chats->addParticipantToken(Secret("nonsense"), a); });
    QCOMPARE(nonsense.error().kind, ErrorKind::Credentials);
}

void tst_Lookup::expiredConnectionTokensAreRenewed()
{
    m_sandbox->expireTokens();
    const Destination chat{Destination::Kind::Chat, m_sandbox->contactId(), {}};
    const auto files = answer<std::vector<AttachedFile>>([&](auto a) { return m_files->list(chat, a); });
    QVERIFY2(files, files ? "" : qPrintable(files.error().message));
}

void tst_Lookup::aDownloadThatIsCut()
{
    const QByteArray content(300'000, 'b');
    const auto id = attach(u"cut.pdf"_s, content);
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto link = answer<DownloadLink>([&](auto a) { return m_files->link(aCase(), id, a); });
            return link.has_value();
        },
        20000));
    for (const auto &action : {u"reset"_s, u"truncate"_s, u"status"_s}) {
        m_sandbox->addFault({{u"operation"_s, u"GetObject"_s},
                             {u"action"_s, action},
                             {u"status"_s, 503},
                             {u"afterBytes"_s, 1000},
                             {u"times"_s, 1}});
        const auto path = m_folder.filePath(action);
        const auto got =
            answer<QString>([&](auto a) { return m_files->download(aCase(), id, path, true, {}, a); });
        QVERIFY2(got, got ? "" : qPrintable(action + u": "_s + got.error().message));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    QVERIFY(QDir(m_folder.path()).entryList({u".attache-*"_s}, QDir::Hidden | QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(tst_Lookup)
#include "tst_lookup.moc"
