// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

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
