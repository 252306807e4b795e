// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace attache;

/// Signing in through a browser, over the wire.
class tst_SsoOperations : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;
    QJsonObject m_registration; // clientId, clientSecret

    WireAnswer oidc(QStringView operation, QJsonObject input) const
    {
        for (auto it = m_registration.begin(); it != m_registration.end(); ++it) {
            if (!input.contains(it.key()))
                input.insert(it.key(), it.value());
        }
        return m_client->call(Service::SsoOidc, operation, input);
    }

    QJsonObject startDevice() const
    {
        return oidc(u"StartDeviceAuthorization", {{u"startUrl"_s, u"https://example.awsapps.com/start"_s}})
            .json();
    }

    WireAnswer token(const QJsonObject &device) const
    {
        return oidc(u"CreateToken",
                    {{u"grantType"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                     {u"deviceCode"_s, device.value("deviceCode"_L1)}});
    }

    int visit(const QString &url) const
    {
        return m_client->send("GET", url.mid(url.indexOf(u'/', 8)).toLatin1()).status;
    }

    QJsonObject signedIn() const
    {
        const auto device = startDevice();
        visit(device.value("verificationUriComplete"_L1).toString());
        return token(device).json();
    }

    WireAnswer roles(const QString &accessToken, const QString &role = u"AttacheAgent"_s) const
    {
        return m_client->call(Service::Sso, u"GetRoleCredentials",
                              {{u"accessToken"_s, accessToken},
                               {u"accountId"_s, m_sandbox->ready().value("account"_L1)},
                               {u"roleName"_s, role}});
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void init()
    {
        m_sandbox->reset();
        m_registration = {};
        const auto answer =
            oidc(u"RegisterClient", {{u"clientName"_s, u"attache"_s}, {u"clientType"_s, u"public"_s}}).json();
        m_registration = {{u"clientId"_s, answer.value("clientId"_L1)},
                          {u"clientSecret"_s, answer.value("clientSecret"_L1)}};
        QVERIFY(answer.value("clientSecretExpiresAt"_L1).toInteger() > QDateTime::currentSecsSinceEpoch());
    }

    void theWholeWay()
    {
        const auto device = startDevice();
        QVERIFY(device.value("verificationUriComplete"_L1)
                    .toString()
                    .contains(device.value("userCode"_L1).toString()));
        const auto pending = token(device);
        QCOMPARE(pending.status, 400);
        QCOMPARE(pending.code(), u"AuthorizationPendingException"_s);
        QCOMPARE(pending.json().value("error"_L1).toString(), u"authorization_pending"_s);
        QVERIFY(!pending.json().value("error_description"_L1).toString().isEmpty());

        QCOMPARE(visit(device.value("verificationUriComplete"_L1).toString()), 200);
        const auto granted = token(device);
        QCOMPARE(granted.status, 200);
        const auto accessToken = granted.json().value("accessToken"_L1).toString();
        QCOMPARE(token(device).code(), u"InvalidGrantException"_s); // it is good for one

        const auto keys = roles(accessToken).json().value("roleCredentials"_L1).toObject();
        QVERIFY(keys.value("expiration"_L1).toInteger()
                > QDateTime::currentMSecsSinceEpoch()); // milliseconds
        WireClient role(*m_sandbox);
        role.credentials = {.accessKeyId = keys.value("accessKeyId"_L1).toString(),
                            .secretAccessKey = Secret(keys.value("secretAccessKey"_L1).toString().toLatin1()),
                            .sessionToken = Secret(keys.value("sessionToken"_L1).toString().toLatin1()),
                            .expiration = {},
                            .source = {}};
        const auto who = role.call(Service::Sts, u"GetCallerIdentity", {});
        QVERIFY(who.xml(u"Arn").contains(u":assumed-role/AWSReservedSSO_AttacheAgent_"_s));

        const auto assigned = m_client->call(
            Service::Sso, u"ListAccountRoles",
            {{u"accessToken"_s, accessToken}, {u"accountId"_s, m_sandbox->ready().value("account"_L1)}});
        QVERIFY(assigned.json().value("roleList"_L1).toArray().size() >= 1);
        QCOMPARE(m_client->call(Service::Sso, u"Logout", {{u"accessToken"_s, accessToken}}).status, 200);
        QCOMPARE(roles(accessToken).code(), u"UnauthorizedException"_s);
    }

    void askingTooOften()
    {
        const auto device = startDevice();
        QCOMPARE(token(device).code(), u"AuthorizationPendingException"_s);
        const auto answer = token(device);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), u"SlowDownException"_s);
    }

    void refusing()
    {
        const auto device = startDevice();
        QCOMPARE(visit(device.value("verificationUriComplete"_L1).toString() + u"&deny"_s), 200);
        QCOMPARE(token(device).code(), u"AccessDeniedException"_s);
        QCOMPARE(visit(device.value("verificationUri"_L1).toString() + u"?user_code=NONE-SUCH"_s), 404);
    }

    void codesEnd()
    {
        const auto device = startDevice();
        m_sandbox->skewClock(601);
        QCOMPARE(token(device).code(), u"ExpiredTokenException"_s);
    }

    void refreshing()
    {
        const auto session = signedIn();
        const auto refresh = [this](const QJsonValue &refreshToken) {
            return oidc(u"CreateToken",
                        {{u"grantType"_s, u"refresh_token"_s}, {u"refreshToken"_s, refreshToken}});
        };
        const auto renewed = refresh(session.value("refreshToken"_L1));
        QCOMPARE(renewed.status, 200);
        QVERIFY(renewed.json().value("accessToken"_L1) != session.value("accessToken"_L1));
        QCOMPARE(roles(renewed.json().value("accessToken"_L1).toString()).status, 200);
        QCOMPARE(refresh(session.value("refreshToken"_L1)).code(), u"InvalidGrantException"_s);

        m_sandbox->expireTokens();
        QCOMPARE(roles(renewed.json().value("accessToken"_L1).toString()).status, 401);
        QCOMPARE(refresh(renewed.json().value("refreshToken"_L1)).code(), u"InvalidGrantException"_s);
    }

    void byAuthorizationCode_data()
    {
        QTest::addColumn<QString>("query"); // of the browser's visit, beside what is right
        QTest::addColumn<QString>("error"); // that the program is sent back
        QTest::addColumn<QString>("verifier");
        QTest::addColumn<QString>("code"); // of CreateToken's error
        const auto good = u"a-verifier-of-at-least-forty-three-characters"_s;
        QTest::newRow("signed in") << QString() << QString() << good << QString();
        QTest::newRow("another verifier") << QString() << QString() << u"x"_s << u"InvalidGrantException"_s;
        QTest::newRow("refused") << u"&deny"_s << u"access_denied"_s << good << QString();
        QTest::newRow("without a challenge")
            << u"&code_challenge_method=plain"_s << u"invalid_request"_s << good << QString();
    }

    void byAuthorizationCode()
    {
        QFETCH(QString, query);
        QFETCH(QString, verifier);
        const auto registration = oidc(u"RegisterClient",
                                       {{u"clientName"_s, u"attache"_s},
                                        {u"clientType"_s, u"public"_s},
                                        {u"grantTypes"_s, QJsonArray{u"authorization_code"_s}},
                                        {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/back"_s}}})
                                      .json();
        m_registration = {{u"clientId"_s, registration.value("clientId"_L1)},
                          {u"clientSecret"_s, registration.value("clientSecret"_L1)}};
        // RFC 7636: of the verifier above.
        const auto challenge = QCryptographicHash::hash("a-verifier-of-at-least-forty-three-characters",
                                                        QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        // The first of two parameters of one name counts.
        const auto target = "/authorize?" + query.toLatin1().mid(1)
            + "&response_type=code&code_challenge_method=S256&state=a%26b&redirect_uri=http%3A%2F%2F127.0.0."
              "1%3A5000%2Fback"
              "&client_id="
            + registration.value("clientId"_L1).toString().toLatin1() + "&code_challenge=" + challenge;
        const auto sent = m_client->send("GET", target);
        QCOMPARE(sent.status, 302);
        const QUrl back(QString::fromLatin1(sent.header("location")));
        QCOMPARE(back.host() + QString::number(back.port()) + back.path(), u"127.0.0.15000/back"_s);
        const QUrlQuery told(back);
        QCOMPARE(told.queryItemValue(u"state"_s, QUrl::FullyDecoded), u"a&b"_s);
        QTEST(told.queryItemValue(u"error"_s), "error");
        if (!told.hasQueryItem(u"code"_s))
            return;
        const QJsonObject grant{{u"grantType"_s, u"authorization_code"_s},
                                {u"code"_s, told.queryItemValue(u"code"_s)},
                                {u"redirectUri"_s, u"http://127.0.0.1:5000/back"_s},
                                {u"codeVerifier"_s, verifier}};
        const auto granted = oidc(u"CreateToken", grant);
        QTEST(granted.code(), "code");
        if (granted.status == 200)
            QCOMPARE(roles(granted.json().value("accessToken"_L1).toString()).status, 200);
        QCOMPARE(oidc(u"CreateToken", grant).code(), u"InvalidGrantException"_s); // good for one try
    }

    void noCodeForAnAddressThatWasNotRegistered()
    {
        const auto clientId = m_registration.value("clientId"_L1).toString().toLatin1();
        const auto answer = m_client->send(
            "GET",
            "/authorize?response_type=code&redirect_uri=https%3A%2F%2Fevil.example%2F&client_id=" + clientId);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.header("location").isEmpty());
    }

    void wrongOnes()
    {
        QCOMPARE(roles(u"nonsense"_s).status, 401);
        QCOMPARE(roles(signedIn().value("accessToken"_L1).toString(), u"Nobody"_s).code(),
                 u"ResourceNotFoundException"_s);
        const auto answer = oidc(u"StartDeviceAuthorization",
                                 {{u"startUrl"_s, u"https://x"_s}, {u"clientSecret"_s, u"another"_s}});
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"InvalidClientException"_s);
        QCOMPARE(oidc(u"CreateToken", {{u"grantType"_s, u"password"_s}}).code(),
                 u"UnsupportedGrantTypeException"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SsoOperations)
#include "tst_ssooperations.moc"
