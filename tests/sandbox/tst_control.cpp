// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

using namespace attache;

/// What goes wrong on command, as a client meets it; and who may command.
class tst_Control : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;

    WireAnswer listInstances() const { return m_client->call(Service::Connect, u"ListInstances", {}); }

    QJsonObject started(qint64 size) const
    {
        return m_client
            ->call(Service::Connect, u"StartAttachedFileUpload",
                   {{u"InstanceId"_s, m_sandbox->instanceId()},
                    {u"AssociatedResourceArn"_s, m_sandbox->caseArn()},
                    {u"FileName"_s, u"a.txt"_s},
                    {u"FileSizeInBytes"_s, size},
                    {u"FileUseCaseType"_s, u"ATTACHMENT"_s}})
            .json()
            .value("UploadUrlMetadata"_L1)
            .toObject();
    }

    QString kept() const
    {
        return m_sandbox->state()
            .value("attachedFiles"_L1)
            .toArray()
            .first()
            .toObject()
            .value("sha256"_L1)
            .toString();
    }

    void addFault(const QString &operation, const QString &action, QJsonObject more = {}) const
    {
        more.insert(u"operation"_s, operation);
        more.insert(u"action"_s, action);
        m_sandbox->addFault(more);
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(
            QStringList{u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void cleanup() { m_sandbox->reset(); }

    void aStatus()
    {
        addFault(u"ListInstances"_s, u"status"_s,
                 {{u"status"_s, 503}, {u"times"_s, 1}, {u"retryAfter"_s, 7}});
        const auto answer = listInstances();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), u"ServiceUnavailableException"_s);
        QCOMPARE(answer.header("retry-after"), "7");
        QVERIFY(!answer.header("x-amzn-requestid").isEmpty());
        QVERIFY(!answer.json().isEmpty());
        QCOMPARE(listInstances().status, 200);
        QCOMPARE(m_sandbox->calls(u"ListInstances"_s), 2);
    }

    void aCodeOfOnesOwn()
    {
        m_client->isJudged = false;
        addFault(u"*"_s, u"status"_s,
                 {{u"status"_s, 400}, {u"code"_s, u"OddException"_s}, {u"message"_s, u"Odd."_s}});
        QCOMPARE(listInstances().code(), u"OddException"_s);
        QCOMPARE(listInstances().json().value("Message"_L1).toString(), u"Odd."_s);
        QCOMPARE(m_client->call(Service::Sts, u"GetCallerIdentity", {}).code(), u"OddException"_s);
        m_client->isJudged = true;
        m_sandbox->clearFaults();
        QCOMPARE(listInstances().status, 200);
    }

    void usualCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("429") << 429 << u"ThrottlingException"_s;
        QTest::newRow("500") << 500 << u"InternalServiceException"_s;
        QTest::newRow("403") << 403 << u"AccessDeniedException"_s;
        QTest::newRow("402") << 402 << u"ServiceQuotaExceededException"_s;
        QTest::newRow("400") << 400 << u"InvalidRequestException"_s;
    }

    void usualCodes()
    {
        QFETCH(int, status);
        addFault(u"StartAttachedFileUpload"_s, u"status"_s, {{u"status"_s, status}});
        const auto answer = m_client->call(Service::Connect, u"StartAttachedFileUpload",
                                           {{u"InstanceId"_s, u"x"_s}, {u"AssociatedResourceArn"_s, u"x"_s}});
        QCOMPARE(answer.status, status);
        QTEST(answer.code(), "code");
    }

    void aStatusOfAnUpload()
    {
        const auto upload = started(5);
        addFault(u"PutObject"_s, u"status"_s, {{u"status"_s, 503}, {u"times"_s, 1}});
        const auto answer = m_client->upload(upload, "hello");
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.code(), u"SlowDown"_s);
        QVERIFY(!answer.header("x-amz-request-id").isEmpty());
        QVERIFY(kept().isEmpty());
        QCOMPARE(m_client->upload(upload, "hello").status, 200);
    }

    void anUploadThatBreaksOff()
    {
        const auto upload = started(500'000);
        addFault(u"PutObject"_s, u"reset"_s, {{u"afterBytes"_s, 100'000}, {u"times"_s, 1}});
        const auto answer = m_client->upload(upload, QByteArray(500'000, 'x'));
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.wasReset);
        QVERIFY(kept().isEmpty());
        addFault(u"PutObject"_s, u"truncate"_s, {{u"afterBytes"_s, 100'000}, {u"times"_s, 1}});
        QCOMPARE(m_client->upload(upload, QByteArray(500'000, 'x')).status, 0);
        QVERIFY(kept().isEmpty());
        QCOMPARE(m_client->upload(upload, QByteArray(500'000, 'x')).status, 200);
    }

    void aCallThatIsNotDone()
    {
        addFault(u"StartAttachedFileUpload"_s, u"reset"_s, {{u"times"_s, 1}});
        QVERIFY(started(5).isEmpty());
        QVERIFY(m_sandbox->state().value("attachedFiles"_L1).toArray().isEmpty());
        QCOMPARE(m_sandbox->calls(u"StartAttachedFileUpload"_s), 1);
    }

    void anAnswerThatIsLost()
    {
        addFault(u"StartAttachedFileUpload"_s, u"reset"_s, {{u"times"_s, 1}, {u"afterBytes"_s, 0}});
        QVERIFY(started(5).isEmpty());
        // Done all the same: only the answer was lost.
        QCOMPARE(m_sandbox->state().value("attachedFiles"_L1).toArray().size(), 1);
    }

    void anAnswerThatIsCut_data()
    {
        QTest::addColumn<int>("afterBytes");
        for (const int bytes : {0, 5, 40, 200})
            QTest::addRow("after %d bytes", bytes) << bytes;
    }

    void anAnswerThatIsCut()
    {
        QFETCH(int, afterBytes);
        addFault(u"ListInstances"_s, u"truncate"_s, {{u"afterBytes"_s, afterBytes}, {u"times"_s, 1}});
        const auto answer = listInstances();
        QCOMPARE(answer.raw.size(), afterBytes);
        QVERIFY(!answer.isWhole());
        addFault(u"ListInstances"_s, u"truncate"_s, {{u"times"_s, 1}});
        const auto half = listInstances();
        QVERIFY(!half.raw.isEmpty() && !half.isWhole());
    }

    void aHangEnds()
    {
        // How long is tst_UploadFault's and tst_AnswerWriter's affair; without a delay it would be for ever.
        addFault(u"ListInstances"_s, u"hang"_s, {{u"delayMs"_s, 1}, {u"times"_s, 1}});
        QCOMPARE(listInstances().status, 200);
    }

    void aHangWithoutEndLetsGoWhenTheClientDoes()
    {
        addFault(u"StartAttachedFileUpload"_s, u"hang"_s, {{u"times"_s, 1}});
        const auto &model = Model::of(Service::Connect);
        const auto request = model.request(*model.operation(u"StartAttachedFileUpload"),
                                           {{u"InstanceId"_s, m_sandbox->instanceId()},
                                            {u"AssociatedResourceArn"_s, m_sandbox->caseArn()},
                                            {u"FileName"_s, u"a.txt"_s},
                                            {u"FileSizeInBytes"_s, 5},
                                            {u"FileUseCaseType"_s, u"ATTACHMENT"_s}});
        WireRequest wire{.method = request.method,
                         .target = request.target,
                         .headers = request.headers,
                         .payloadHash = {}};
        wire.headers.emplace_back("Host", m_client->host());
        m_client->sign(wire, "connect", request.body);
        QByteArray text = wire.method + ' ' + wire.target
            + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(request.body.size()) + "\r\n";
        for (const auto &[name, value] : wire.headers)
            text += name + ": " + value + "\r\n";
        {
            QTcpSocket socket;
            socket.connectToHost(m_sandbox->endpoint().host(), quint16(m_sandbox->endpoint().port()));
            socket.write(text + "\r\n" + request.body);
            QVERIFY(socket.waitForBytesWritten());
            QTRY_COMPARE(m_sandbox->calls(u"StartAttachedFileUpload"_s), 1);
            QTRY_COMPARE(m_sandbox->state().value("openConnections"_L1).toInt(), 1);
        }
        QTRY_COMPARE(m_sandbox->state().value("openConnections"_L1).toInt(), 0);
        QVERIFY(m_sandbox->state().value("attachedFiles"_L1).toArray().isEmpty()); // nobody waited for it
    }

    void slowness()
    {
        const auto upload = started(500'000);
        addFault(u"PutObject"_s, u"slow"_s, {{u"delayMs"_s, 20}, {u"times"_s, 1}});
        QCOMPARE(m_client->upload(upload, QByteArray(500'000, 'x')).status, 200);
        Sha256 hash;
        hash.add(QByteArray(500'000, 'x'));
        QCOMPARE(kept(), QString::fromLatin1(hash.hex()));
        addFault(u"ListInstances"_s, u"slow"_s, {{u"delayMs"_s, 20}, {u"times"_s, 1}});
        QVERIFY(listInstances().isWhole());
    }

    void manyHangsStopNobodyElse()
    {
        addFault(u"ListInstances"_s, u"hang"_s);
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        const auto &model = Model::of(Service::Connect);
        for (int i = 0; i < 50; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(m_sandbox->endpoint().host(),
                                          quint16(m_sandbox->endpoint().port()));
            sockets.back()->write("GET " + model.operation(u"ListInstances")->path
                                  + " HTTP/1.1\r\nHost: x\r\n\r\n");
            QVERIFY(sockets.back()->waitForBytesWritten());
        }
        QTRY_COMPARE(m_sandbox->calls(u"ListInstances"_s), 50);
        QCOMPARE(m_client->call(Service::Sts, u"GetCallerIdentity", {}).status, 200);
    }

    void whatIsCounted()
    {
        listInstances();
        listInstances();
        m_client->upload(started(5), "hello");
        const auto calls = m_sandbox->state().value("calls"_L1).toObject();
        QCOMPARE(calls.value("ListInstances"_L1).toInt(), 2);
        QCOMPARE(calls.value("StartAttachedFileUpload"_L1).toInt(), 1);
        QCOMPARE(calls.value("PutObject"_L1).toInt(), 1);
        QVERIFY(m_sandbox->state().value("throttled"_L1).toObject().isEmpty());
    }

    void settings()
    {
        const auto before = m_sandbox->control("GET", u"/settings"_s);
        QCOMPARE(before.value("fileItemAt"_L1).toString(), u"start"_s);
        m_sandbox->change({{u"fileItemAt"_s, u"complete"_s}, {u"searchDelaySeconds"_s, 3}});
        const auto after = m_sandbox->control("GET", u"/settings"_s);
        QCOMPARE(after.value("fileItemAt"_L1).toString(), u"complete"_s);
        QCOMPARE(after.value("searchDelaySeconds"_L1).toInt(), 3);
        QCOMPARE(after.value("completeAgain"_L1), before.value("completeAgain"_L1));
        QCOMPARE(m_client->send("POST", "/_sandbox/settings", {}, "{\"fileItemAt\":\"never\"}").status, 400);
        QCOMPARE(m_client->send("POST", "/_sandbox/settings", {}, "{\"nonsense\":\"x\"}").status, 400);
        m_sandbox->reset();
        QCOMPARE(m_sandbox->control("GET", u"/settings"_s), before);
    }

    void deniedActions()
    {
        QCOMPARE(listInstances().status, 200);
        m_sandbox->change({{u"denied"_s, QJsonArray{u"connect:List*"_s, u"sts:AssumeRole"_s}}});
        const auto denied = listInstances();
        QCOMPARE(denied.status, 403);
        QCOMPARE(denied.code(), u"AccessDeniedException"_s);
        const auto said = denied.json().value("Message"_L1).toString();
        QVERIFY2(said.contains(u" is not authorized to perform: connect:ListInstances on resource: *"_s),
                 qPrintable(said));
        const auto role = m_client->call(
            Service::Sts, u"AssumeRole",
            {{u"RoleArn"_s,
              u"arn:aws:iam::%1:role/R"_s.arg(m_sandbox->ready().value("account"_L1).toString())},
             {u"RoleSessionName"_s, u"session"_s}});
        QCOMPARE(role.code(), u"AccessDenied"_s);
        QVERIFY(!started(5).isEmpty()); // the rest goes on
        QCOMPARE(m_client->send("POST", "/_sandbox/settings", {}, R"({"denied":["nonsense"]})").status, 400);
        m_sandbox->change({{u"denied"_s, QJsonArray()}});
        QCOMPARE(listInstances().status, 200);
    }

    void aFaultThatNothingCouldMeet()
    {
        const auto answer =
            m_client->send("POST", "/_sandbox/faults", {}, R"({"operation":"PutObjekt","action":"reset"})");
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json().value("message"_L1).toString().contains(u"“PutObjekt”"_s), answer.raw);
    }

    void nonsense()
    {
        QCOMPARE(m_client->send("POST", "/_sandbox/faults", {}, "no JSON").status, 400);
        QCOMPARE(m_client->send("POST", "/_sandbox/faults", {}, "{}").status, 400);
        QCOMPARE(m_client->send("POST", "/_sandbox/clock", {}, "{}").status, 400);
        QCOMPARE(
            m_client->send("POST", "/_sandbox/scan", {}, "{\"id\":\"x\",\"status\":\"APPROVED\"}").status,
            404);
        QCOMPARE(m_client->send("POST", "/_sandbox/scan", {}, "{\"id\":\"x\",\"status\":\"FINE\"}").status,
                 400);
        QCOMPARE(m_client->send("GET", "/_sandbox/nothing").status, 404);
    }

    void pagesOfTheWebAreRefused_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("a name that leads here") << QByteArray("evil.example") << 403;
        QTest::newRow("one with a port") << QByteArray("evil.example:80") << 403;
        QTest::newRow("one that looks like us") << QByteArray("127.0.0.1.evil.example") << 403;
        QTest::newRow("an address of others") << QByteArray("10.0.0.1") << 403;
        QTest::newRow("localhost") << QByteArray("localhost:1234") << 200;
        QTest::newRow("IPv6") << QByteArray("[::1]:1234") << 200;
    }

    void pagesOfTheWebAreRefused()
    {
        QFETCH(QByteArray, host);
        QTEST(m_client->send("GET", "/_sandbox/state", {{"Host", host}}).status, "status");
        QCOMPARE(m_client->send("GET", "/_sandbox/state", {{"Origin", "https://evil.example"}}).status, 403);
        QCOMPARE(m_client->send("OPTIONS", "/_sandbox/state", {{"Origin", "https://evil.example"}}).status,
                 403);
    }

    void pagesOfTheWebMayCallTheServices()
    {
        const auto asked = m_client->send("OPTIONS", "/participant/transcript",
                                          {{"Origin", "https://agent.example"},
                                           {"Access-Control-Request-Method", "POST"},
                                           {"Access-Control-Request-Headers", "content-type,x-amz-bearer"}});
        QCOMPARE(asked.status, 200);
        QCOMPARE(asked.header("access-control-allow-origin"), QByteArray("*"));
        QCOMPARE(asked.header("access-control-allow-headers"), QByteArray("content-type,x-amz-bearer"));
        QVERIFY(asked.header("access-control-allow-methods").contains("POST"));
        QCOMPARE(m_sandbox->calls(u"GetTranscript"_s), 0);
        const auto refused =
            m_client->send("POST", "/participant/transcript",
                           {{"Origin", "https://agent.example"}, {"X-Amz-Bearer", "none"}}, "{}");
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.header("access-control-allow-origin"), QByteArray("*"));
        QVERIFY(refused.header("access-control-expose-headers").contains("x-amzn-ErrorType"));
        QVERIFY(listInstances().header("access-control-allow-origin").isEmpty()); // no page, no need
    }

    void brokenRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("another version") << QByteArray("GET / HTTP/2.0\r\n\r\n") << 400;
        QTest::newRow("a header without colon") << QByteArray("GET / HTTP/1.1\r\nHost\r\n\r\n") << 400;
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx")
                                     << 400;
        QTest::newRow("a negative length")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n")
            << 400;
        QTest::newRow("a head without end") << "GET / HTTP/1.1\r\nX: " + QByteArray(200'000, 'x') << 431;
    }

    void brokenRequests()
    {
        QFETCH(QByteArray, bytes);
        QTEST(m_client->exchange(bytes).status, "status");
    }

    void requestsInARow()
    {
        const QByteArray one = "GET /_sandbox/settings HTTP/1.1\r\nHost: localhost\r\n\r\n";
        const QByteArray last =
            "GET /_sandbox/settings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        QCOMPARE(m_client->exchange(one + one + last).raw.count("HTTP/1.1 200 OK"), 3);
    }

    void chunksAreRead()
    {
        const auto answer =
            m_client->exchange("POST /_sandbox/clock HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n"
                               "8;x=y\r\n{\"skewSe\r\n9\r\nconds\":5}\r\n0\r\nTrailer: x\r\n\r\n");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("skewSeconds"_L1).toInt(), 5);
    }
};

QTEST_GUILESS_MAIN(tst_Control)
#include "tst_control.moc"
