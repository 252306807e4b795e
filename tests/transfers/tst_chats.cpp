// SPDX-License-Identifier: Apache-2.0
#include "transfers/chats.h"

#include "scriptedservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

QJsonObject connection(const QString &token, const QDateTime &expiry)
{
    return {{u"ConnectionCredentials"_s,
             QJsonObject{{u"ConnectionToken"_s, token}, {u"Expiry"_s, expiry.toString(Qt::ISODateWithMs)}}}};
}

QJsonObject transcript(const QString &contactId = u"k-1"_s, const QString &initialContactId = u"k-1"_s)
{
    return {{u"InitialContactId"_s, initialContactId},
            {u"Transcript"_s,
             QJsonArray{QJsonObject{{u"Id"_s, u"2"_s},
                                    {u"Type"_s, u"MESSAGE"_s},
                                    {u"ContactId"_s, contactId},
                                    {u"ParticipantRole"_s, u"AGENT"_s},
                                    {u"DisplayName"_s, u"Alex"_s}},
                        QJsonObject{{u"Id"_s, u"1"_s},
                                    {u"Type"_s, u"MESSAGE"_s},
                                    {u"ContactId"_s, contactId},
                                    {u"ParticipantRole"_s, u"CUSTOMER"_s},
                                    {u"DisplayName"_s, u"Maria"_s}}}}};
}

QJsonObject contact(const QString &id, const QString &state, const QString &channel = u"CHAT"_s)
{
    return {{u"ContactId"_s, id},
            {u"Channel"_s, channel},
            {u"AgentContactState"_s, state},
            {u"ConnectedToAgentTimestamp"_s, 1795246200.0}};
}

} // namespace

class tst_Chats : public QObject
{
    Q_OBJECT

private slots:
    void init();
    // Tokens from outside
    void aParticipantTokenMakesAConnection();
    void aConnectionTokenIsUsedAsItIs();
    void theTranscriptTellsTheChat();
    void aTransferredChatKeepsItsOldName();
    void theWrongKindIsNamed();
    void aRefusedTokenIsSignIn_data();
    void aRefusedTokenIsSignIn();
    void anEmptyTokenAsksNothing();
    void otherErrorsPass();
    // Connection tokens
    void renewedBeforeItsEnd();
    void oneRenewalServesAll();
    void aRejectedTokenIsNotAnsweredAgain();
    void aConnectionTokenCanNotBeRenewed();
    void aClockThatIsWrongRenewsNothing();
    // Joining
    void joinsAsTheAgent();
    void joinsWithoutAnAgent();
    void joinsAgainOnce();
    void aContactThatCanNotBeJoined();
    void neverDisconnects();
    // Offers
    void anOfferedTokenGoesBeforeJoining();
    void anOfferIsNotAskedAboutInVain();
    void aRefusedOfferJoinsNobody();
    void anOfferForAnotherChat();
    // Lists
    void theAgentsChats();
    void atMostEveryFifteenSeconds();
    void aLookIsAnsweredAnewAsSoonAsMayBe();
    void nobodyWhoLooksAsksNothing();
    void oneListingServesAll();
    void aChatByTokenGoesWithItsToken();
    void aChatByTokenNeedsNoCredentials();
    void aChatFromBothSides();
    void withoutAnAgentThereIsNoList();

private:
    using List = std::vector<ChatSummary>;
    Result<ChatSummary> addParticipant(const QByteArray &token)
    {
        return answerOf<ChatSummary>(m_service->clock,
                                     [&](auto a) { return m_chats->addParticipantToken(Secret(token), a); });
    }
    Result<ChatSummary> addConnection(const QByteArray &token)
    {
        return answerOf<ChatSummary>(m_service->clock,
                                     [&](auto a) { return m_chats->addConnectionToken(Secret(token), a); });
    }
    Result<Secret> token(const QString &contactId)
    {
        return answerOf<Secret>(m_service->clock,
                                [&](auto a) { return m_chats->connectionToken(contactId, a); });
    }
    Result<List> list()
    {
        return answerOf<List>(m_service->clock, [&](auto a) { return m_chats->list(a); });
    }
    QDateTime in(std::chrono::seconds time) const
    {
        return m_service->clock.now().addMSecs(std::chrono::milliseconds(time).count());
    }
    void anAgent();

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<Chats> m_chats;
};

void tst_Chats::init()
{
    m_chats.reset();
    m_places.reset();
    m_service = std::make_unique<ScriptedService>();
    m_places = std::make_unique<PlaceFinder>(
        m_service->connect, m_service->cases, m_service->sts,
        PlaceFinder::Known{u"eu-west-2"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1"_s, {}});
    m_chats =
        std::make_unique<Chats>(m_service->connect, m_service->participant, *m_places, m_service->clock);
}

void tst_Chats::anAgent()
{
    m_service->identity("arn:aws:iam::123456789012:user/alex");
    const QJsonObject user{
        {u"Id"_s, u"u-1"_s},
        {u"Arn"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1/agent/u-1"_s},
        {u"Username"_s, u"alex"_s},
        {u"IdentityInfo"_s, QJsonObject{{u"FirstName"_s, u"Alex"_s}, {u"LastName"_s, u"Morgan"_s}}}};
    m_service->answer(u"SearchUsers"_s, {{u"Users"_s, QJsonArray{user}}});
    m_service->answer(u"DescribeUser"_s, {{u"User"_s, user}});
    m_service->answer(u"CreateParticipant"_s,
                      {{u"ParticipantId"_s, u"p-1"_s},
                       {u"ParticipantCredentials"_s, QJsonObject{{u"ParticipantToken"_s, u"bot"_s}}}});
}

void tst_Chats::aParticipantTokenMakesAConnection()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"connection"_s, in(24h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    const auto chat = addParticipant("participant");
    QVERIFY2(chat, chat ? "" : qPrintable(chat.error().message));
    QCOMPARE(chat->contactId, u"k-1"_s);
    QCOMPARE(chat->customer, u"Maria"_s);
    const auto input = m_service->input(u"CreateParticipantConnection"_s);
    QCOMPARE(input[u"ParticipantToken"_s].toString(), u"participant"_s);
    QCOMPARE(input[u"Type"_s].toArray(), QJsonArray{u"CONNECTION_CREDENTIALS"_s});
    QVERIFY(!input[u"ConnectParticipant"_s].toBool()); // the agent's workspace has done that
    QCOMPARE(m_service->input(u"GetTranscript"_s)[u"ConnectionToken"_s].toString(), u"connection"_s);
    QCOMPARE(*token(u"k-1"_s), Secret("connection"));
    QVERIFY(m_chats->mayDownload(u"k-1"_s));
    QCOMPARE(m_service->calls(), 2);
}

void tst_Chats::aConnectionTokenIsUsedAsItIs()
{
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    QCOMPARE(*token(u"k-1"_s), Secret("connection"));
    QCOMPARE(m_service->calls(u"CreateParticipantConnection"_s), 0);
}

void tst_Chats::theTranscriptTellsTheChat()
{
    m_service->answer(u"GetTranscript"_s,
                      {{u"InitialContactId"_s, u"k-7"_s}, {u"Transcript"_s, QJsonArray{}}});
    QCOMPARE(addConnection("connection")->contactId, u"k-7"_s);
    m_service->forget(u"GetTranscript"_s);
    m_service->answer(u"GetTranscript"_s, {{u"Transcript"_s, QJsonArray{}}});
    QCOMPARE(addConnection("other").error().code, u"AnswerNotUnderstood"_s);
}

void tst_Chats::aTransferredChatKeepsItsOldName()
{
    m_service->answer(u"GetTranscript"_s, transcript(u"k-2"_s, u"k-1"_s));
    QCOMPARE(addConnection("connection")->contactId, u"k-2"_s);
    QCOMPARE(*token(u"k-2"_s), Secret("connection"));
    QCOMPARE(*token(u"k-1"_s), Secret("connection")); // a transfer of files that was begun before
}

void tst_Chats::theWrongKindIsNamed()
{
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_service->answer(u"GetTranscript"_s, transcript());
    const auto asParticipant = addParticipant("connection");
    QCOMPARE(asParticipant.error().code, u"TokenRefused"_s);
    QVERIFY(asParticipant.error().message.contains(u"ATTACHE_CONNECTION_TOKEN"_s));

    m_service->forget(u"CreateParticipantConnection"_s);
    m_service->forget(u"GetTranscript"_s);
    m_service->refuse(u"GetTranscript"_s, 403, "AccessDeniedException");
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"c"_s, in(24h)));
    const auto asConnection = addConnection("participant");
    QCOMPARE(asConnection.error().code, u"TokenRefused"_s);
    QVERIFY(asConnection.error().message.contains(u"ATTACHE_PARTICIPANT_TOKEN"_s));
}

void tst_Chats::aRefusedTokenIsSignIn_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("refused") << "old"_ba;
    QTest::newRow("none that the API could take") << QByteArray(5000, 'x');
}

void tst_Chats::aRefusedTokenIsSignIn()
{
    QFETCH(QByteArray, token);
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_service->refuse(u"GetTranscript"_s, 403, "AccessDeniedException");
    for (const auto &chat : {addParticipant(token), addConnection(token)}) {
        QVERIFY(!chat);
        QCOMPARE(chat.error().kind, ErrorKind::Credentials);
        QCOMPARE(chat.error().code, u"TokenRefused"_s);
        QVERIFY(!chat.error().message.contains(QString::fromLatin1(token)) || token == "old");
    }
    QVERIFY(!m_chats->mayDownload(u"k-1"_s));
}

void tst_Chats::anEmptyTokenAsksNothing()
{
    QCOMPARE(addParticipant("").error().code, u"TokenMissing"_s);
    QCOMPARE(m_service->calls(), 0);
}

void tst_Chats::otherErrorsPass()
{
    m_service->refuse(u"CreateParticipantConnection"_s, 500, "InternalServerException");
    const auto chat = addParticipant("participant");
    QCOMPARE(chat.error().code, u"InternalServerException"_s);
    QVERIFY(chat.error().kind != ErrorKind::Credentials);
}

void tst_Chats::renewedBeforeItsEnd()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"first"_s, in(1h)));
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"second"_s, in(3h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addParticipant("participant"));
    m_service->clock.advance(54min);
    QCOMPARE(*token(u"k-1"_s), Secret("first"));
    m_service->clock.advance(2min);
    QCOMPARE(*token(u"k-1"_s), Secret("second"));
}

void tst_Chats::oneRenewalServesAll()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"first"_s, in(1h)));
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"second"_s, in(3h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addParticipant("participant"));
    m_service->clock.advance(2h);
    std::vector<Call> calls;
    int answers = 0;
    for (int i = 0; i < 4; ++i)
        calls.push_back(m_chats->connectionToken(
            u"k-1"_s, [&](const Result<Secret> &t) { answers += t && *t == Secret("second") ? 1 : 0; }));
    QCOMPARE(answers, 0);
    QVERIFY(m_service->clock.runUntil([&] { return answers == 4; }));
    QCOMPARE(m_service->calls(u"CreateParticipantConnection"_s), 2);
}

void tst_Chats::aRejectedTokenIsNotAnsweredAgain()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"first"_s, in(24h)));
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"second"_s, in(24h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addParticipant("participant"));
    m_chats->reject(u"k-1"_s, Secret("another")); // not the one it answers: nothing to do with it
    QCOMPARE(*token(u"k-1"_s), Secret("first"));
    m_chats->reject(u"k-1"_s, Secret("first"));
    QCOMPARE(*token(u"k-1"_s), Secret("second"));

    m_service->forget(u"CreateParticipantConnection"_s);
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_chats->reject(u"k-1"_s, Secret("second"));
    QCOMPARE(token(u"k-1"_s).error().code, u"TokenRefused"_s);
    QCOMPARE(m_service->calls(u"CreateParticipant"_s), 0); // nobody joins in the agent's place
}

void tst_Chats::aConnectionTokenCanNotBeRenewed()
{
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    m_chats->reject(u"k-1"_s, Secret("connection"));
    const auto renewed = token(u"k-1"_s);
    QCOMPARE(renewed.error().code, u"TokenRefused"_s);
    QCOMPARE(renewed.error().kind, ErrorKind::Credentials);
    QCOMPARE(m_service->calls(), 1);
    QVERIFY(addConnection("fresh"));
    QCOMPARE(*token(u"k-1"_s), Secret("fresh"));
}

void tst_Chats::aClockThatIsWrongRenewsNothing()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"first"_s, in(-48h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addParticipant("participant"));
    QCOMPARE(*token(u"k-1"_s), Secret("first"));
    QCOMPARE(m_service->calls(u"CreateParticipantConnection"_s), 1);
}

void tst_Chats::joinsAsTheAgent()
{
    anAgent();
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"joined"_s, in(24h)));
    QCOMPARE(*token(u"k-1"_s), Secret("joined"));
    const auto created = m_service->input(u"CreateParticipant"_s);
    QCOMPARE(created[u"InstanceId"_s].toString(), u"i-1"_s);
    QCOMPARE(created[u"ContactId"_s].toString(), u"k-1"_s);
    QCOMPARE(created[u"ParticipantDetails"_s][u"ParticipantRole"_s].toString(), u"CUSTOM_BOT"_s);
    QCOMPARE(created[u"ParticipantDetails"_s][u"DisplayName"_s].toString(), u"Alex Morgan (Attache)"_s);
    QVERIFY(!created[u"ClientToken"_s].toString().isEmpty());
    const auto connected = m_service->input(u"CreateParticipantConnection"_s);
    QCOMPARE(connected[u"ParticipantToken"_s].toString(), u"bot"_s);
    QVERIFY(connected[u"ConnectParticipant"_s].toBool());
    QVERIFY(!m_chats->mayDownload(u"k-1"_s));

    // The name is known now, and so is this chat.
    QCOMPARE(*token(u"k-1"_s), Secret("joined"));
    QVERIFY(token(u"k-2"_s));
    QCOMPARE(m_service->calls(u"CreateParticipant"_s), 2);
    QCOMPARE(m_service->calls(u"DescribeUser"_s), 1);
}

void tst_Chats::joinsWithoutAnAgent()
{
    anAgent();
    m_service->forget(u"SearchUsers"_s);
    m_service->answer(u"SearchUsers"_s, {{u"Users"_s, QJsonArray{}}});
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"joined"_s, in(24h)));
    QCOMPARE(*token(u"k-1"_s), Secret("joined"));
    QCOMPARE(m_service->input(u"CreateParticipant"_s)[u"ParticipantDetails"_s][u"DisplayName"_s].toString(),
             u"Attache"_s);
}

void tst_Chats::joinsAgainOnce()
{
    anAgent();
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"joined"_s, in(24h)));
    QVERIFY(token(u"k-1"_s));
    m_service->forget(u"CreateParticipantConnection"_s);
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"again"_s, in(24h)));
    m_chats->reject(u"k-1"_s, Secret("joined"));
    QCOMPARE(*token(u"k-1"_s), Secret("again"));
    QCOMPARE(m_service->calls(u"CreateParticipant"_s), 2);

    m_service->forget(u"CreateParticipantConnection"_s);
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_chats->reject(u"k-1"_s, Secret("again"));
    QCOMPARE(token(u"k-1"_s).error().code, u"TokenRefused"_s);
    QCOMPARE(m_service->calls(u"CreateParticipant"_s), 3);
}

void tst_Chats::aContactThatCanNotBeJoined()
{
    anAgent();
    m_service->forget(u"CreateParticipant"_s);
    m_service->refuse(u"CreateParticipant"_s, 400, "InvalidRequestException");
    QCOMPARE(token(u"k-1"_s).error().code, u"InvalidRequestException"_s);
    QCOMPARE(m_service->calls(u"CreateParticipantConnection"_s), 0);
}

void tst_Chats::neverDisconnects()
{
    anAgent();
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"joined"_s, in(24h)));
    QVERIFY(token(u"k-1"_s));
    m_chats.reset();
    QCOMPARE(m_service->calls(u"DisconnectParticipant"_s), 0);
}

void tst_Chats::anOfferedTokenGoesBeforeJoining()
{
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"offered"_s, in(24h)));
    m_service->answer(u"GetTranscript"_s, transcript());
    m_chats->offerParticipantToken(Secret("participant"));
    QCOMPARE(m_service->calls(), 0);
    std::vector<Call> calls;
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        calls.push_back(m_chats->connectionToken(
            u"k-1"_s, [&](const Result<Secret> &t) { answers += t && *t == Secret("offered") ? 1 : 0; }));
    QVERIFY(m_service->clock.runUntil([&] { return answers == 3; }));
    QCOMPARE(m_service->calls(), 2);
    QVERIFY(m_chats->mayDownload(u"k-1"_s));
}

void tst_Chats::anOfferIsNotAskedAboutInVain()
{
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    m_chats->offerParticipantToken(Secret("participant"));
    QVERIFY(token(u"k-1"_s)); // known without it
    QCOMPARE(m_service->calls(), 1);
}

void tst_Chats::aRefusedOfferJoinsNobody()
{
    anAgent();
    m_service->refuse(u"CreateParticipantConnection"_s, 403, "AccessDeniedException");
    m_service->refuse(u"GetTranscript"_s, 403, "AccessDeniedException");
    m_chats->offerParticipantToken(Secret("participant"));
    QCOMPARE(token(u"k-1"_s).error().code, u"TokenRefused"_s);
    QCOMPARE(m_service->calls(u"CreateParticipant"_s), 0);
}

void tst_Chats::anOfferForAnotherChat()
{
    anAgent();
    m_service->answer(u"GetTranscript"_s, transcript(u"k-9"_s, u"k-9"_s));
    m_service->answer(u"CreateParticipantConnection"_s, connection(u"joined"_s, in(24h)));
    m_chats->offerConnectionToken(Secret("nine"));
    QCOMPARE(*token(u"k-1"_s), Secret("joined"));
    QCOMPARE(*token(u"k-9"_s), Secret("nine"));
}

void tst_Chats::theAgentsChats()
{
    anAgent();
    m_service->answer(
        u"GetCurrentUserData"_s,
        {{u"UserDataList"_s,
          QJsonArray{QJsonObject{{u"Contacts"_s,
                                  QJsonArray{contact(u"k-1"_s, u"CONNECTED"_s), contact(u"k-2"_s, u"ENDED"_s),
                                             contact(u"k-3"_s, u"CONNECTED"_s, u"VOICE"_s),
                                             contact(u"k-4"_s, u"CONNECTED_ONHOLD"_s)}}}}}});
    m_service->answer(u"DescribeContact"_s,
                      {{u"Contact"_s,
                        QJsonObject{{u"Id"_s, u"k-1"_s},
                                    {u"CustomerEndpoint"_s, QJsonObject{{u"DisplayName"_s, u"Maria"_s}}}}}});
    m_service->refuse(u"DescribeContact"_s, 403, "AccessDeniedException"); // one name may be missing
    const auto chats = list();
    QVERIFY2(chats, chats ? "" : qPrintable(chats.error().message));
    QCOMPARE(chats->size(), 2u);
    QCOMPARE(chats->at(0).contactId, u"k-1"_s);
    QCOMPARE(chats->at(0).state, u"CONNECTED"_s);
    QCOMPARE(chats->at(0).connectedSince, QDateTime::fromSecsSinceEpoch(1795246200, Qt::UTC));
    QCOMPARE(chats->at(1).contactId, u"k-4"_s);
    QCOMPARE(m_service->input(u"GetCurrentUserData"_s)[u"Filters"_s][u"Agents"_s].toArray(),
             QJsonArray{u"u-1"_s});
}

void tst_Chats::atMostEveryFifteenSeconds()
{
    anAgent();
    m_service->answer(u"GetCurrentUserData"_s, {{u"UserDataList"_s, QJsonArray{}}});
    QVERIFY(list());
    m_service->clock.advance(14s);
    QVERIFY(list());
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 1);
    m_service->clock.advance(2s);
    QVERIFY(list());
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 2);
}

void tst_Chats::aLookIsAnsweredAnewAsSoonAsMayBe()
{
    anAgent();
    m_service->answer(u"GetCurrentUserData"_s, {{u"UserDataList"_s, QJsonArray{}}});
    QVERIFY(!m_chats->isListKnown());
    QVERIFY(list());
    m_service->clock.advance(10s);
    QVERIFY(m_chats->isListKnown());
    int answers = 0;
    const Call call = m_chats->listAnew([&](const Result<List> &l) { answers += l ? 1 : 0; });
    m_service->clock.advance(4s);
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 1);
    QVERIFY(m_service->clock.runUntil([&] { return answers == 1; }));
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 2);
    m_service->clock.advance(60s); // once for a look, and not for ever
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 2);
}

void tst_Chats::nobodyWhoLooksAsksNothing()
{
    anAgent();
    m_service->answer(u"GetCurrentUserData"_s, {{u"UserDataList"_s, QJsonArray{}}});
    QVERIFY(list());
    int answers = 0;
    Call call = m_chats->listAnew([&](const Result<List> &) { ++answers; });
    m_service->clock.advance(5s);
    call = {};
    m_service->clock.advance(60s);
    QCOMPARE(answers, 0);
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 1);
}

void tst_Chats::oneListingServesAll()
{
    anAgent();
    m_service->answer(u"GetCurrentUserData"_s, {{u"UserDataList"_s, QJsonArray{}}});
    std::vector<Call> calls;
    int answers = 0;
    for (int i = 0; i < 3; ++i)
        calls.push_back(m_chats->list([&](const Result<List> &l) { answers += l ? 1 : 0; }));
    QVERIFY(m_service->clock.runUntil([&] { return answers == 3; }));
    QCOMPARE(m_service->calls(u"GetCurrentUserData"_s), 1);
}

void tst_Chats::aChatByTokenNeedsNoCredentials()
{
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    const auto chats = list(); // GetCallerIdentity is not scripted: refused
    QVERIFY2(chats, chats ? "" : qPrintable(chats.error().message));
    QCOMPARE(chats->size(), 1u);
    QCOMPARE(chats->front().customer, u"Maria"_s);
}

void tst_Chats::aChatByTokenGoesWithItsToken()
{
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    QCOMPARE(list()->size(), 1u);
    m_chats->reject(u"k-1"_s, Secret("connection"));
    QVERIFY(!token(u"k-1"_s));
    const auto chats = list(); // an answer also to who has no AWS credentials
    QVERIFY2(chats, chats ? "" : qPrintable(chats.error().message));
    QVERIFY(chats->empty());
    QVERIFY(addConnection("fresh"));
    QCOMPARE(list()->size(), 1u);
}

void tst_Chats::aChatFromBothSides()
{
    anAgent();
    m_service->answer(u"GetTranscript"_s, transcript());
    QVERIFY(addConnection("connection"));
    m_service->answer(
        u"GetCurrentUserData"_s,
        {{u"UserDataList"_s,
          QJsonArray{QJsonObject{{u"Contacts"_s, QJsonArray{contact(u"k-1"_s, u"CONNECTED"_s)}}}}}});
    m_service->refuse(u"DescribeContact"_s, 403, "AccessDeniedException");
    const auto chats = list();
    QVERIFY(chats);
    QCOMPARE(chats->size(), 1u);
    QCOMPARE(chats->front().state, u"CONNECTED"_s);
    QCOMPARE(chats->front().customer, u"Maria"_s);
}

void tst_Chats::withoutAnAgentThereIsNoList()
{
    anAgent();
    m_service->forget(u"SearchUsers"_s);
    m_service->answer(u"SearchUsers"_s, {{u"Users"_s, QJsonArray{}}});
    QCOMPARE(list().error().code, u"AgentNotFound"_s);
}

QTEST_GUILESS_MAIN(tst_Chats)
#include "tst_chats.moc"
