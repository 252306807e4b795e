// SPDX-License-Identifier: Apache-2.0
#include "aws/identitycenter.h"

#include "aws/nocredentials.h"
#include "aws/wireerror.h"

#include <QJsonArray>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostPages = 100; ///< of a list; a service that never ends one is not followed for ever
const auto deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;
const auto refreshGrant = u"refresh_token"_s;

std::vector<std::unique_ptr<CredentialsSource>> nobody()
{
    std::vector<std::unique_ptr<CredentialsSource>> sources;
    sources.push_back(std::make_unique<NoCredentials>());
    return sources;
}

QString text(const Secret &secret)
{
    return QString::fromUtf8(secret.reveal());
}

Secret secretIn(const QJsonObject &json, const QString &name)
{
    return Secret(json[name].toString().toUtf8());
}

} // namespace

/// One list, page after page.
class IdentityCenter::Listing final : public QObject
{
public:
    Listing(IdentityCalls &calls, CredentialsProvider &nobody, const QString &region,
            const QString &operation, const QJsonObject &input, const Members &members,
            Answered<std::vector<Choice>> answered)
        : m_calls(calls)
        , m_nobody(nobody)
        , m_region(region)
        , m_operation(operation)
        , m_input(input)
        , m_members(members)
        , m_answered(std::move(answered))
    {
        askPage();
    }

private:
    void askPage()
    {
        m_call = m_calls.ask(
            m_nobody, Service::Sso, m_operation, m_input,
            [this](const Result<QJsonObject> &output) { take(output); }, m_region);
    }

    void take(const Result<QJsonObject> &output)
    {
        if (!output)
            return answer(failure(output.error()));
        for (const auto &one : (*output)[m_members.list].toArray()) {
            const auto id = one[m_members.id].toString();
            const auto name = one[m_members.name].toString();
            if (!id.isEmpty())
                m_found.push_back({id, name.isEmpty() ? id : name});
        }
        const auto next = (*output)[u"nextToken"_s].toString();
        if (next.isEmpty() || next == m_input[u"nextToken"_s].toString() || ++m_pages >= mostPages)
            return answer(std::move(m_found));
        m_input[u"nextToken"_s] = next;
        askPage();
    }

    /// Last in whatever calls it.
    void answer(Result<std::vector<Choice>> found)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(std::move(found));
    }

    IdentityCalls &m_calls;
    CredentialsProvider &m_nobody;
    QString m_region;
    QString m_operation;
    QJsonObject m_input;
    Members m_members;
    Answered<std::vector<Choice>> m_answered;
    std::vector<Choice> m_found;
    int m_pages = 0;
    Call m_call;
};

IdentityCenter::IdentityCenter(IdentityCalls &calls, Clock &clock)
    : m_calls(calls)
    , m_clock(clock)
    , m_nobody(nobody(), clock)
{ }

Call IdentityCenter::registerClient(const SsoProfile &profile, Answered<SsoToken> answered)
{
    QJsonObject input{{u"clientName"_s, u"attache"_s}, {u"clientType"_s, u"public"_s}};
    if (!profile.session.isEmpty()) {
        input[u"scopes"_s] = QJsonArray::fromStringList(profile.scopes);
        input[u"grantTypes"_s] = QJsonArray{deviceGrant, refreshGrant};
    }
    return m_calls.ask(
        m_nobody, Service::SsoOidc, u"RegisterClient", input,
        [profile, answered = std::move(answered)](const Result<QJsonObject> &output) {
            if (!output)
                return answered(failure(output.error()));
            SsoToken client{
                .startUrl = profile.startUrl, .region = profile.region, .accessToken = {}, .expiresAt = {}};
            client.clientId = (*output)[u"clientId"_s].toString();
            client.clientSecret = secretIn(*output, u"clientSecret"_s);
            client.registrationExpiresAt =
                QDateTime::fromSecsSinceEpoch((*output)[u"clientSecretExpiresAt"_s].toInteger(), Qt::UTC);
            if (client.clientId.isEmpty() || client.clientSecret.isEmpty())
                return answered(failure(answerNotUnderstood(u"it names no client"_s)));
            answered(client);
        },
        profile.region);
}

Call IdentityCenter::startDeviceAuthorization(const SsoProfile &profile, const SsoToken &client,
                                              Answered<Device> answered)
{
    return m_calls.ask(
        m_nobody, Service::SsoOidc, u"StartDeviceAuthorization",
        {{u"clientId"_s, client.clientId},
         {u"clientSecret"_s, text(client.clientSecret)},
         {u"startUrl"_s, profile.startUrl}},
        [answered = std::move(answered)](const Result<QJsonObject> &output) {
            if (!output)
                return answered(failure(output.error()));
            const auto &json = *output;
            Device device{.deviceCode = secretIn(json, u"deviceCode"_s),
                          .userCode = json[u"userCode"_s].toString(),
                          .verificationUri = json[u"verificationUri"_s].toString(),
                          .verificationUriComplete = json[u"verificationUriComplete"_s].toString(),
                          .expiresIn = std::chrono::seconds(json[u"expiresIn"_s].toInteger(600)),
                          .interval = std::chrono::seconds(json[u"interval"_s].toInteger(5))};
            if (device.deviceCode.isEmpty() || device.verificationUri.isEmpty())
                return answered(failure(answerNotUnderstood(u"it names no code or no address"_s)));
            answered(device);
        },
        profile.region);
}

Call IdentityCenter::tokenOfDevice(const SsoProfile &profile, const SsoToken &client,
                                   const Secret &deviceCode, Answered<SsoToken> answered)
{
    return createToken(profile, client, {{u"grantType"_s, deviceGrant}, {u"deviceCode"_s, text(deviceCode)}},
                       std::move(answered));
}

Call IdentityCenter::refreshed(const SsoProfile &profile, const SsoToken &token, Answered<SsoToken> answered)
{
    return createToken(profile, token,
                       {{u"grantType"_s, refreshGrant}, {u"refreshToken"_s, text(token.refreshToken)}},
                       std::move(answered));
}

Call IdentityCenter::createToken(const SsoProfile &profile, const SsoToken &client, const QJsonObject &grant,
                                 Answered<SsoToken> answered)
{
    auto input = grant;
    input[u"clientId"_s] = client.clientId;
    input[u"clientSecret"_s] = text(client.clientSecret);
    return m_calls.ask(
        m_nobody, Service::SsoOidc, u"CreateToken", input,
        [&clock = m_clock, profile, client,
         answered = std::move(answered)](const Result<QJsonObject> &output) {
            if (!output)
                return answered(failure(output.error()));
            auto token = client;
            token.startUrl = profile.startUrl;
            token.region = profile.region;
            token.accessToken = secretIn(*output, u"accessToken"_s);
            token.expiresAt = clock.now().addSecs((*output)[u"expiresIn"_s].toInteger());
            // An answer without one leaves the old one good.
            if (const auto refresh = secretIn(*output, u"refreshToken"_s); !refresh.isEmpty())
                token.refreshToken = refresh;
            if (token.accessToken.isEmpty())
                return answered(failure(answerNotUnderstood(u"it has no token"_s)));
            answered(token);
        },
        profile.region);
}

Call IdentityCenter::accounts(const SsoProfile &profile, const Secret &accessToken,
                              Answered<std::vector<Choice>> answered)
{
    return list(profile, u"ListAccounts", {{u"accessToken"_s, text(accessToken)}},
                {.list = u"accountList"_s, .id = u"accountId"_s, .name = u"accountName"_s},
                std::move(answered));
}

Call IdentityCenter::roles(const SsoProfile &profile, const Secret &accessToken, const QString &accountId,
                           Answered<std::vector<Choice>> answered)
{
    return list(profile, u"ListAccountRoles",
                {{u"accessToken"_s, text(accessToken)}, {u"accountId"_s, accountId}},
                {.list = u"roleList"_s, .id = u"roleName"_s, .name = u"roleName"_s}, std::move(answered));
}

Call IdentityCenter::list(const SsoProfile &profile, QStringView operation, const QJsonObject &input,
                          const Members &members, Answered<std::vector<Choice>> answered)
{
    return Call(std::make_unique<Listing>(m_calls, m_nobody, profile.region, operation.toString(), input,
                                          members, std::move(answered)));
}

Call IdentityCenter::roleCredentials(const SsoProfile &profile, const Secret &accessToken,
                                     Answered<Credentials> answered)
{
    return m_calls.ask(
        m_nobody, Service::Sso, u"GetRoleCredentials",
        {{u"roleName"_s, profile.roleName},
         {u"accountId"_s, profile.accountId},
         {u"accessToken"_s, text(accessToken)}},
        [profile, answered = std::move(answered)](const Result<QJsonObject> &output) {
            if (!output)
                return answered(failure(output.error()));
            const auto json = (*output)[u"roleCredentials"_s].toObject();
            const Credentials credentials{
                .accessKeyId = json[u"accessKeyId"_s].toString(),
                .secretAccessKey = secretIn(json, u"secretAccessKey"_s),
                .sessionToken = secretIn(json, u"sessionToken"_s),
                .expiration = QDateTime::fromMSecsSinceEpoch(json[u"expiration"_s].toInteger(), Qt::UTC),
                .source = u"profile %1 (sso)"_s.arg(profile.profile)};
            if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty()
                || credentials.sessionToken.isEmpty() || json[u"expiration"_s].toInteger() <= 0)
                return answered(failure(answerNotUnderstood(u"it has no credentials"_s)));
            answered(credentials);
        },
        profile.region);
}

Call IdentityCenter::logout(const SsoProfile &profile, const Secret &accessToken, Answered<void> answered)
{
    return m_calls.ask(
        m_nobody, Service::Sso, u"Logout", {{u"accessToken"_s, text(accessToken)}},
        [answered = std::move(answered)](const Result<QJsonObject> &output) {
            if (output)
                answered({});
            else
                answered(failure(output.error()));
        },
        profile.region);
}

} // namespace attache
