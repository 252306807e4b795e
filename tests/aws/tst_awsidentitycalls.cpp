// SPDX-License-Identifier: Apache-2.0
#include "aws/awsidentitycalls.h"

#include "aws/credentialschain.h"
#include "aws/credentialssources.h"
#include "net/httpclient.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace attache;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Credentials that a service gives, over the wire.
class tst_AwsIdentityCalls : public QObject
{
    Q_OBJECT

private slots:
    void assumesARole();
    void asksInAnotherRegion();
    void assumesARoleByAToken();
    void tellsARefusal();
    void mayBeAbandoned();
};

namespace {

QByteArray granted(const QByteArray &operation)
{
    return httpAnswer(200,
                      "<" + operation + "Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><"
                          + operation
                          + "Result><Credentials><AccessKeyId>ASIAEXAMPLE0000000</AccessKeyId>"
                            "<SecretAccessKey>hush</SecretAccessKey><SessionToken>token</SessionToken>"
                            "<Expiration>2026-11-21T08:30:00Z</Expiration></Credentials></"
                          + operation + "Result></" + operation + "Response>");
}

QByteArray refused()
{
    return httpAnswer(403,
                      "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
                      "<Type>Sender</Type><Code>AccessDenied</Code><Message>Not you</Message></Error>"
                      "<RequestId>r-1</RequestId></ErrorResponse>");
}

/// A profile whose role a service gives.
struct Wire {
    explicit Wire(const QByteArray &answer)
        : server([answer](const HttpText &) { return Script{answer}; })
    { }

    std::unique_ptr<CredentialsChain> chain(const QByteArray &config)
    {
        QFile file(folder.filePath(u"config"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size())
            return nullptr;
        file.close();
        QProcessEnvironment environment;
        environment.insert(u"AWS_CONFIG_FILE"_s, file.fileName());
        environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, folder.filePath(u"none"_s));
        environment.insert(u"AWS_ENDPOINT_URL_STS"_s, server.url().toString());
        const auto settings =
            awsSettings({.region = u"eu-west-2"_s}, environment, *readProfiles(environment));
        calls = std::make_unique<AwsIdentityCalls>(http, settings->endpoints, settings->retries, clock);
        return std::make_unique<CredentialsChain>(
            credentialsSources(*settings, environment, *calls, mfa, clock), clock);
    }

    Result<Credentials> get(const QByteArray &config)
    {
        const auto asked = chain(config);
        std::optional<Result<Credentials>> got;
        const auto call = asked->credentials([&got](Result<Credentials> answer) { got = std::move(answer); });
        return QTest::qWaitFor([&got] { return got.has_value(); }) ? *got : failure({.code = u"NoAnswer"_s});
    }

    QTemporaryDir folder;
    FakeClock clock;
    NoMfaPrompt mfa;
    LoopbackServer server;
    QNetworkAccessManager network;
    HttpClient http{network, 60s};
    std::unique_ptr<AwsIdentityCalls> calls;
};

const QByteArray role("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nsource_profile=default\n"
                      "aws_access_key_id=AKIAEXAMPLE\naws_secret_access_key=hush\n");

} // namespace

void tst_AwsIdentityCalls::assumesARole()
{
    Wire wire(granted("AssumeRole"));
    const auto credentials = wire.get(role);
    QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().message));
    QCOMPARE(credentials->accessKeyId, u"ASIAEXAMPLE0000000"_s);
    QCOMPARE(credentials->sessionToken.reveal(), QByteArray("token"));
    QCOMPARE(credentials->expiration, QDateTime({2026, 11, 21}, {8, 30}, Qt::UTC));

    QCOMPARE(wire.server.requests().size(), 1u);
    const auto &request = wire.server.requests()[0].text;
    const auto authorization = request.header("Authorization");
    QVERIFY2(authorization.contains("Credential=AKIAEXAMPLE/20261121/eu-west-2/sts/aws4_request"),
             "the role is not asked for with the source's key");
    const QUrlQuery form(QString::fromUtf8(request.body));
    QCOMPARE(form.queryItemValue(u"Action"_s), u"AssumeRole"_s);
    QCOMPARE(form.queryItemValue(u"RoleSessionName"_s), u"attache"_s);
}

void tst_AwsIdentityCalls::asksInAnotherRegion()
{
    Wire wire(granted("AssumeRole"));
    const auto keys = wire.chain("[default]\naws_access_key_id=AKIAEXAMPLE\naws_secret_access_key=hush\n");
    std::optional<Result<QJsonObject>> got;
    const auto call = wire.calls->ask(
        *keys, Service::Sts, u"AssumeRole",
        {{u"RoleArn"_s, u"arn:aws:iam::123456789012:role/agent"_s}, {u"RoleSessionName"_s, u"ann"_s}},
        [&got](const Result<QJsonObject> &answer) { got = answer; }, u"eu-central-1"_s);
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QVERIFY(wire.server.requests()[0].text.header("Authorization").contains("/eu-central-1/sts/"));
}

void tst_AwsIdentityCalls::assumesARoleByAToken()
{
    Wire wire(granted("AssumeRoleWithWebIdentity"));
    QFile token(wire.folder.filePath(u"token"_s));
    QVERIFY(token.open(QIODevice::WriteOnly) && token.write("ey.ey.token\n") > 0);
    token.close();
    const auto credentials =
        wire.get("[default]\nrole_arn=arn:aws:iam::123456789012:role/agent\nweb_identity_token_file="
                 + token.fileName().toUtf8() + "\n");
    QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().message));
    QCOMPARE(wire.server.requests().size(), 1u);
    const auto &request = wire.server.requests()[0].text;
    QVERIFY(request.header("Authorization").isEmpty());
    const QUrlQuery form(QString::fromUtf8(request.body));
    QCOMPARE(form.queryItemValue(u"WebIdentityToken"_s), u"ey.ey.token"_s);
}

void tst_AwsIdentityCalls::tellsARefusal()
{
    Wire wire(refused());
    const auto credentials = wire.get(role);
    QVERIFY(!credentials);
    QCOMPARE(credentials.error().code, u"AccessDenied"_s);
    QCOMPARE(credentials.error().kind, ErrorKind::Credentials);
    QCOMPARE(credentials.error().requestId, u"r-1"_s);
    QCOMPARE(wire.server.requests().size(), 1u);
}

void tst_AwsIdentityCalls::mayBeAbandoned()
{
    Wire wire({});
    auto chain = wire.chain(role);
    bool answered = false;
    const auto call = chain->credentials([&answered](const Result<Credentials> &) { answered = true; });
    QTRY_COMPARE(wire.server.requests().size(), 1u);
    chain.reset();
    QTRY_COMPARE(wire.server.openConnections(), 0);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_AwsIdentityCalls)
#include "tst_awsidentitycalls.moc"
