// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

using namespace attache;

/// What all operations have in common: rates, latency, the form of errors, input that is none.
class tst_ApiEndpoint : public QObject
{
    Q_OBJECT

    static WireAnswer signedPost(const WireClient &client, const QByteArray &target, const QByteArray &body)
    {
        WireRequest wire{.method = "POST",
                         .target = target,
                         .headers = {{"Host", client.host()}, {"Content-Type", "application/json"}},
                         .payloadHash = {}};
        client.sign(wire, "connect", body);
        return client.send(wire.method, wire.target, wire.headers, body);
    }

private slots:
    void throttling()
    {
        SandboxProcess sandbox({u"--rate-limit"_s, u"0.001:2"_s});
        QVERIFY(sandbox.isReady());
        const WireClient client(sandbox);
        const auto list = [&client] { return client.call(Service::Connect, u"ListInstances", {}); };
        QCOMPARE(list().status, 200);
        QCOMPARE(list().status, 200);
        const auto throttled = list();
        QCOMPARE(throttled.status, 429);
        QCOMPARE(throttled.code(), u"ThrottlingException"_s);
        QVERIFY(!throttled.header("x-amzn-requestid").isEmpty());
        QCOMPARE(sandbox.state().value("throttled"_L1).toObject(), (QJsonObject{{u"ListInstances"_s, 1}}));
        QCOMPARE(sandbox.calls(u"ListInstances"_s), 3);
        // Each service has its own word for it.
        const QJsonObject chat{{u"InstanceId"_s, u"x"_s},
                               {u"ContactFlowId"_s, u"x"_s},
                               {u"ParticipantDetails"_s, QJsonObject{{u"DisplayName"_s, u"x"_s}}}};
        client.call(Service::Connect, u"StartChatContact", chat);
        client.call(Service::Connect, u"StartChatContact", chat);
        QCOMPARE(client.call(Service::Connect, u"StartChatContact", chat).code(),
                 u"LimitExceededException"_s);
        const auto who = [&client] { return client.call(Service::Sts, u"GetCallerIdentity", {}).code(); };
        who();
        who();
        QCOMPARE(who(), u"Throttling"_s);
    }

    void aWrongSignatureTakesNoTurn()
    {
        SandboxProcess sandbox({u"--rate-limit"_s, u"0.001:1"_s});
        QVERIFY(sandbox.isReady());
        WireClient client(sandbox);
        client.credentials.secretAccessKey = Secret("another");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.call(Service::Connect, u"ListInstances", {}).status, 403);
        QCOMPARE(WireClient(sandbox).call(Service::Connect, u"ListInstances", {}).status, 200);
    }

    void latency()
    {
        SandboxProcess quick({u"--latency"_s, u"1"_s});
        QCOMPARE(WireClient(quick).call(Service::Connect, u"ListInstances", {}).status, 200);
        // A day: the call is done, and its answer held back, until the end of the sandbox.
        SandboxProcess slow({u"--latency"_s, u"86400000"_s});
        QTcpSocket socket;
        socket.connectToHost(slow.endpoint().host(), quint16(slow.endpoint().port()));
        socket.write("GET /instance HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        QTRY_COMPARE(slow.calls(u"ListInstances"_s), 1);
        QCOMPARE(slow.state().value("openConnections"_L1).toInt(), 1);
        QCOMPARE(socket.bytesAvailable(), 0);
        slow.terminate();
        QCOMPARE(slow.exitCode(), 0);
    }

    void bandwidth()
    {
        // How much it slows is tst_Bandwidth's affair: here all comes through all the same.
        SandboxProcess sandbox({u"--bandwidth"_s, u"10000000"_s});
        QVERIFY(sandbox.isReady());
        QVERIFY(WireClient(sandbox).send("PUT", "/nothing", {}, QByteArray(300'000, 'x')).isWhole());
    }

    void inputThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto serialization = u"SerializationException"_s;
        QTest::newRow("no JSON") << QByteArray("hello") << serialization;
        QTest::newRow("a list") << QByteArray("[]") << serialization;
        QTest::newRow("text for a list") << QByteArray("{\"FileIds\":\"x\"}") << serialization;
        QTest::newRow("a member missing") << QByteArray("{}") << u"InvalidRequestException"_s;
        QTest::newRow("an empty list") << QByteArray("{\"FileIds\":[]}") << u"InvalidRequestException"_s;
        QTest::newRow("an empty id") << QByteArray("{\"FileIds\":[\"\"]}") << u"InvalidRequestException"_s;
    }

    void inputThatIsNone()
    {
        QFETCH(QByteArray, body);
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const WireClient client(sandbox);
        const auto answer =
            signedPost(client,
                       "/attached-files/" + sandbox.instanceId().toLatin1()
                           + "?associatedResourceArn=" + sigv4::percentEncode(sandbox.caseArn().toLatin1()),
                       body);
        QCOMPARE(answer.status, 400);
        QTEST(answer.code(), "code");
        QVERIFY(!answer.json().value("Message"_L1).toString().isEmpty());
    }

    void unknownMembersAreLetBe()
    {
        SandboxProcess sandbox;
        const WireClient client(sandbox);
        const auto answer =
            signedPost(client,
                       "/attached-files/" + sandbox.instanceId().toLatin1()
                           + "?associatedResourceArn=" + sigv4::percentEncode(sandbox.caseArn().toLatin1()),
                       "{\"FileIds\":[\"a\"],\"Future\":{\"a\":1}}");
        QCOMPARE(answer.status, 200);
    }

    void aBodyWhereNoneBelongs()
    {
        SandboxProcess sandbox;
        const WireClient client(sandbox);
        const auto target = "/attached-files/" + sandbox.instanceId().toLatin1()
            + "/x?associatedResourceArn=" + sigv4::percentEncode(sandbox.caseArn().toLatin1());
        QCOMPARE(signedPost(client, target, "{}").code(), u"ResourceNotFoundException"_s);
        sandbox.change({{u"strictBody"_s, u"yes"_s}});
        QCOMPARE(signedPost(client, target, "{}").status, 415);
    }
};

QTEST_GUILESS_MAIN(tst_ApiEndpoint)
#include "tst_apiendpoint.moc"
