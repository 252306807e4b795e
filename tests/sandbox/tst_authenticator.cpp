// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

using namespace attache;

/// Signatures of the right and the wrong kind, over the wire.
class tst_Authenticator : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;

    WireClient client() const { return WireClient(*m_sandbox); }

    static WireAnswer listInstances(const WireClient &client)
    {
        return client.call(Service::Connect, u"ListInstances", {});
    }
    static WireAnswer whoami(const WireClient &client)
    {
        return client.call(Service::Sts, u"GetCallerIdentity", {});
    }

    Credentials assumed() const
    {
        const auto answer = client().call(
            Service::Sts, u"AssumeRole",
            {{u"RoleArn"_s,
              u"arn:aws:iam::%1:role/path/agent"_s.arg(m_sandbox->ready().value("account"_L1).toString())},
             {u"RoleSessionName"_s, u"alex"_s}});
        return {.accessKeyId = answer.xml(u"AccessKeyId"),
                .secretAccessKey = Secret(answer.xml(u"SecretAccessKey").toLatin1()),
                .sessionToken = Secret(answer.xml(u"SessionToken").toLatin1()),
                .expiration = {},
                .source = {}};
    }

    /// A request to ListInstances, signed, to be spoilt.
    WireRequest signedRequest(const WireClient &client) const
    {
        WireRequest wire{
            .method = "GET", .target = "/instance", .headers = {{"Host", client.host()}}, .payloadHash = {}};
        client.sign(wire, "connect", {});
        return wire;
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--rate-limit"_s, u"off"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
    }

    void cleanup() { m_sandbox->reset(); }

    void theRightKey()
    {
        QCOMPARE(listInstances(client()).status, 200);
        const auto answer = whoami(client());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.xml(u"Account"), m_sandbox->ready().value("account"_L1).toString());
        // The user's name is the agent's, so that Connect finds them by it.
        const auto users =
            client().call(Service::Connect, u"SearchUsers",
                          {{u"InstanceId"_s, m_sandbox->instanceId()},
                           {u"SearchCriteria"_s,
                            QJsonObject{{u"StringCondition"_s,
                                         QJsonObject{{u"FieldName"_s, u"Username"_s},
                                                     {u"Value"_s, answer.xml(u"Arn").section(u'/', -1)},
                                                     {u"ComparisonType"_s, u"EXACT"_s}}}}}});
        QCOMPARE(users.json().value("Users"_L1).toArray().first().toObject().value("Arn"_L1).toString(),
                 m_sandbox->userArn());
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("mistake");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("stsCode");
        const auto wrong = u"InvalidSignatureException"_s;
        const auto stsWrong = u"SignatureDoesNotMatch"_s;
        QTest::newRow("another secret") << u"secret"_s << wrong << stsWrong;
        QTest::newRow("an unknown key")
            << u"key"_s << u"UnrecognizedClientException"_s << u"InvalidClientTokenId"_s;
        QTest::newRow("a token where none belongs")
            << u"token"_s << u"UnrecognizedClientException"_s << u"InvalidClientTokenId"_s;
        QTest::newRow("another Region") << u"region"_s << wrong << stsWrong;
        QTest::newRow("a clock six minutes behind") << u"behind"_s << wrong << stsWrong;
        QTest::newRow("a clock six minutes ahead") << u"ahead"_s << wrong << stsWrong;
    }

    void mistakes()
    {
        QFETCH(QString, mistake);
        auto spoilt = client();
        if (mistake == u"secret"_s)
            spoilt.credentials.secretAccessKey = Secret("another");
        else if (mistake == u"key"_s)
            spoilt.credentials.accessKeyId = u"AKIAUNKNOWN"_s;
        else if (mistake == u"token"_s)
            spoilt.credentials.sessionToken = Secret("another");
        else if (mistake == u"region"_s)
            spoilt.region = "eu-north-1";
        else if (mistake == u"behind"_s)
            spoilt.clockError = -360;
        else if (mistake == u"ahead"_s)
            spoilt.clockError = 360;
        const auto answer = listInstances(spoilt);
        QCOMPARE(answer.status, 403);
        QTEST(answer.code(), "code");
        QVERIFY(!answer.header("x-amzn-requestid").isEmpty());
        const auto sts = whoami(spoilt);
        QCOMPARE(sts.status, 403);
        QTEST(sts.code(), "stsCode");
        QVERIFY(!sts.xml(u"RequestId").isEmpty());
    }

    void fiveMinutesAreForgiven()
    {
        auto late = client();
        late.clockError = -290;
        QCOMPARE(listInstances(late).status, 200);
        late.clockError = 290;
        QCOMPARE(listInstances(late).status, 200);
    }

    void theServicesClockDecides()
    {
        m_sandbox->skewClock(3600);
        const auto answer = listInstances(client());
        QCOMPARE(answer.code(), u"InvalidSignatureException"_s);
        // The Date of the refusal tells a client how to mend it.
        auto date = QLocale::c().toDateTime(QString::fromLatin1(answer.header("date")),
                                            u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        date.setTimeSpec(Qt::UTC);
        QVERIFY(date.isValid());
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(date) - 3600) < 60);
        auto mended = client();
        mended.clockError = 3600;
        QCOMPARE(listInstances(mended).status, 200);
    }

    void noSignature()
    {
        const auto answer = client().send("GET", "/instance");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"MissingAuthenticationTokenException"_s);
    }

    void halfASignature()
    {
        auto wire = signedRequest(client());
        wire.headers.back().second = "AWS4-HMAC-SHA256 Credential=a/b";
        QCOMPARE(client().send(wire.method, wire.target, wire.headers).code(),
                 u"IncompleteSignatureException"_s);
    }

    void theScopeOfAnotherService()
    {
        WireRequest wire{.method = "GET",
                         .target = "/instance",
                         .headers = {{"Host", client().host()}},
                         .payloadHash = {}};
        client().sign(wire, "cases", {});
        const auto answer = client().send(wire.method, wire.target, wire.headers);
        QCOMPARE(answer.code(), u"InvalidSignatureException"_s);
        QVERIFY2(answer.body.contains("connect"), answer.body);
    }

    void whatWasSignedMustArrive()
    {
        const auto wire = signedRequest(client());
        QCOMPARE(client().send(wire.method, "/instance?maxResults=1", wire.headers).code(),
                 u"InvalidSignatureException"_s);
        auto headers = wire.headers;
        headers.erase(headers.begin() + 1); // the date
        QCOMPARE(client().send(wire.method, wire.target, headers).code(), u"IncompleteSignatureException"_s);
        QCOMPARE(client().send(wire.method, wire.target, wire.headers).status, 200);
    }

    void theBodyIsSigned()
    {
        const auto &model = Model::of(Service::ConnectCases);
        const auto request =
            model.request(*model.operation(u"SearchCases"), {{u"domainId"_s, m_sandbox->domainId()}});
        WireRequest wire{.method = request.method,
                         .target = request.target,
                         .headers = request.headers,
                         .payloadHash = {}};
        wire.headers.emplace_back("Host", client().host());
        client().sign(wire, "cases", request.body);
        QCOMPARE(client().send(wire.method, wire.target, wire.headers, request.body).status, 200);
        QCOMPARE(client().send(wire.method, wire.target, wire.headers, "{ }").code(),
                 u"InvalidSignatureException"_s);
    }

    void anArnInThePathIsEncodedTwice()
    {
        const auto answer =
            client().call(Service::Connect, u"DescribeUser",
                          {{u"InstanceId"_s, m_sandbox->instanceId()}, {u"UserId"_s, m_sandbox->userArn()}});
        QCOMPARE(answer.status, 200);
    }

    void temporaryCredentials()
    {
        auto role = client();
        role.credentials = assumed();
        QVERIFY(role.credentials.accessKeyId.startsWith(u"ASIA"_s));
        QCOMPARE(listInstances(role).status, 200);
        QVERIFY(whoami(role).xml(u"Arn").endsWith(u":assumed-role/agent/alex"_s));

        auto withoutToken = role;
        withoutToken.credentials.sessionToken = {};
        QCOMPARE(listInstances(withoutToken).code(), u"UnrecognizedClientException"_s);
        auto otherToken = role;
        otherToken.credentials.sessionToken = Secret("another");
        QCOMPARE(listInstances(otherToken).code(), u"UnrecognizedClientException"_s);

        m_sandbox->expireTokens();
        QCOMPARE(listInstances(role).code(), u"ExpiredTokenException"_s);
        QCOMPARE(whoami(role).code(), u"ExpiredToken"_s);
        QCOMPARE(listInstances(client()).status, 200); // the long-term key goes on
    }

    void rolesOfOthers()
    {
        const auto answer = client().call(
            Service::Sts, u"AssumeRole",
            {{u"RoleArn"_s, u"arn:aws:iam::999999999999:role/agent"_s}, {u"RoleSessionName"_s, u"alex"_s}});
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"AccessDenied"_s);
    }

    void aWebIdentityNeedsNoSignature()
    {
        const auto account = m_sandbox->ready().value("account"_L1).toString();
        const auto answer = client().call(Service::Sts, u"AssumeRoleWithWebIdentity",
                                          {{u"RoleArn"_s, u"arn:aws:iam::%1:role/agent"_s.arg(account)},
                                           {u"RoleSessionName"_s, u"alex"_s},
                                           {u"WebIdentityToken"_s, QString(19000, u'x')}});
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.xml(u"SessionToken").isEmpty());
    }

    void unknownOperations()
    {
        QCOMPARE(client().send("GET", "/nothing/here").status, 404);
        const auto answer =
            client().send("POST", "/", {{"Content-Type", "application/x-www-form-urlencoded"}},
                          "Action=DestroyEverything&Version=2011-06-15");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"InvalidAction"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Authenticator)
#include "tst_authenticator.moc"
