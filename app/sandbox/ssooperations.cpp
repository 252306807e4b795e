// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ssooperations.h"

#include "sandbox/paging.h"
#include "sandbox/presigning.h"
#include "sandbox/sessions.h"
#include "sandbox/world.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
constexpr qint64 clientLife = 90 * 24 * 3600; // seconds, as all below
constexpr qint64 deviceCodeLife = 600;
constexpr qint64 pollInterval = 1;
constexpr qint64 authorizationCodeLife = 60;
constexpr qint64 sessionLife = 8 * 3600;

const auto deviceGrant = u"urn:ietf:params:oauth:grant-type:device_code"_s;
const QStringList grants{deviceGrant, u"refresh_token"_s, u"authorization_code"_s};
const QStringList roles{u"AttacheAgent"_s, u"ConnectSupervisor"_s};

tl::unexpected<ApiError> unauthorized()
{
    return refuse(u"UnauthorizedException"_s, u"Session token not found or invalid"_s);
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &value : list.toArray())
        all.append(value.toString());
    return all;
}

/// Of the loopback addresses that programs listen on for a moment the port doesn't count (RFC 8252, 7.3).
QString withoutPort(const QString &uri)
{
    QUrl url(uri);
    url.setPort(-1);
    return url.toString();
}

bool isRedirectUri(const QString &uri)
{
    const QUrl url(uri);
    const bool isLoopback =
        url.host() == u"127.0.0.1"_s || url.host() == u"::1"_s || url.host() == u"localhost"_s;
    return url.isValid() && !url.host().isEmpty() && !url.hasFragment()
        && (url.scheme() == u"https"_s || (url.scheme() == u"http"_s && isLoopback));
}

ServedAnswer page(int status, const QString &title, const QString &text)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}};
    answer.body = u"<!doctype html><html lang=\"en\"><title>%1</title><body style=\"font: 1.2rem sans-serif; "
                  u"margin: 4rem\">"
                  u"<h1>%1</h1><p>%2</p></body></html>\n"_s.arg(title.toHtmlEscaped(), text.toHtmlEscaped())
                      .toUtf8();
    return answer;
}

} // namespace

SsoOperations::SsoOperations(World &world)
    : m_world(world)
{ }

void SsoOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"RegisterClient"_s] = [this](const ApiCall &call) { return registerClient(call); };
    handlers[u"StartDeviceAuthorization"_s] = [this](const ApiCall &call) {
        return startDeviceAuthorization(call);
    };
    handlers[u"CreateToken"_s] = [this](const ApiCall &call) { return createToken(call); };
    handlers[u"GetRoleCredentials"_s] = [this](const ApiCall &call) { return roleCredentials(call); };
    handlers[u"ListAccounts"_s] = [this](const ApiCall &call) { return listAccounts(call); };
    handlers[u"ListAccountRoles"_s] = [this](const ApiCall &call) { return listAccountRoles(call); };
    handlers[u"Logout"_s] = [this](const ApiCall &call) { return logout(call); };
}

bool SsoOperations::isClient(const ApiCall &call) const
{
    const auto *client = m_world.oidcClients.find(call.text("clientId"_L1));
    return client && Secret(client->clientSecret.toUtf8()) == Secret(call.text("clientSecret"_L1).toUtf8())
        && client->expires > m_world.clock().milliseconds();
}

ApiResult SsoOperations::registerClient(const ApiCall &call)
{
    if (call.text("clientType"_L1) != u"public"_s)
        return refuse(u"InvalidClientMetadataException"_s, u"The clientType can only be public."_s);
    const auto scopes = texts(call.input.value("scopes"_L1));
    static const QRegularExpression scopeToken(u"^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$"_s); // RFC 6749, 3.3
    if (!std::all_of(scopes.begin(), scopes.end(),
                     [](const QString &scope) { return scopeToken.match(scope).hasMatch(); }))
        return refuse(u"InvalidScopeException"_s, u"A scope has characters that no scope may have."_s);
    const auto grantTypes = texts(call.input.value("grantTypes"_L1));
    if (!std::all_of(grantTypes.begin(), grantTypes.end(),
                     [](const QString &type) { return grants.contains(type); }))
        return refuse(u"UnsupportedGrantTypeException"_s,
                      u"The grant types are %1."_s.arg(grants.join(u", ")));
    const auto redirectUris = texts(call.input.value("redirectUris"_L1));
    if (!std::all_of(redirectUris.begin(), redirectUris.end(), isRedirectUri))
        return refuse(u"InvalidRedirectUriException"_s,
                      u"A redirect URI is https, or http to a loopback address."_s);
    if (grantTypes.contains(u"authorization_code"_s) && redirectUris.isEmpty())
        return refuse(u"InvalidRequestException"_s, u"authorization_code needs a redirect URI."_s);
    const auto now = m_world.clock().milliseconds();
    OidcClient client;
    client.clientId = randomText(28, alphabet);
    client.clientSecret = randomText(120, alphabet);
    client.grantTypes = grantTypes;
    std::transform(redirectUris.begin(), redirectUris.end(), std::back_inserter(client.redirectUris),
                   withoutPort);
    client.expires = now + clientLife * 1000;
    m_world.oidcClients.put(client);
    const auto here = QString::fromLatin1(call.scheme + "://" + call.host);
    return QJsonObject{{u"clientId"_s, client.clientId},
                       {u"clientSecret"_s, client.clientSecret},
                       {u"authorizationEndpoint"_s, here + QString::fromLatin1(authorizePath())},
                       {u"tokenEndpoint"_s, here + u"/token"_s},
                       {u"clientIdIssuedAt"_s, now / 1000},
                       {u"clientSecretExpiresAt"_s, client.expires / 1000}};
}

ApiResult SsoOperations::startDeviceAuthorization(const ApiCall &call)
{
    if (!isClient(call))
        return refuse(u"InvalidClientException"_s,
                      u"The client is not known, or its registration has ended."_s);
    if (!mayUse(call.text("clientId"_L1), deviceGrant))
        return refuse(u"UnauthorizedClientException"_s, u"The client is not registered for device codes."_s);
    if (!call.text("startUrl"_L1).startsWith(u"http"_s))
        return refuse(u"InvalidRequestException"_s, u"The startUrl is no URL."_s);
    constexpr auto letters = u"BCDFGHJKLMNPQRSTVWXZ";
    DeviceAuthorization authorization;
    authorization.deviceCode = randomText(64, alphabet);
    authorization.userCode = randomText(4, letters) + u'-' + randomText(4, letters);
    authorization.clientId = call.text("clientId"_L1);
    authorization.expires = m_world.clock().milliseconds() + deviceCodeLife * 1000;
    m_world.deviceAuthorizations.put(authorization);
    const auto page = QString::fromLatin1(call.scheme + "://" + call.host + devicePath());
    return QJsonObject{{u"deviceCode"_s, authorization.deviceCode},
                       {u"userCode"_s, authorization.userCode},
                       {u"verificationUri"_s, page},
                       {u"verificationUriComplete"_s, page + u"?user_code="_s + authorization.userCode},
                       {u"expiresIn"_s, deviceCodeLife},
                       {u"interval"_s, pollInterval}};
}

ServedAnswer SsoOperations::devicePage(const ServedRequest &request)
{
    QString userCode;
    bool denies = false;
    for (const auto &[name, value] : Presigning::parameters(request.query())) {
        if (name == "user_code")
            userCode = QString::fromUtf8(value).toUpper();
        denies = denies || name == "deny";
    }
    const std::lock_guard lock(m_world.mutex());
    const auto &all = m_world.deviceAuthorizations.all();
    const auto found = std::find_if(
        all.begin(), all.end(), [&userCode](const auto &entry) { return entry.second.userCode == userCode; });
    if (userCode.isEmpty())
        return page(200, u"Sign in"_s, u"Add the code to this address, as in ?user_code=ABCD-EFGH."_s);
    if (found == all.end() || found->second.expires <= m_world.clock().milliseconds())
        return page(404, u"Not signed in"_s, u"The code is not known, or its time has passed. Start over."_s);
    auto authorization = found->second;
    authorization.decision = denies ? u"denied"_s : u"approved"_s;
    m_world.deviceAuthorizations.put(authorization);
    return denies ? page(200, u"Refused"_s, u"The sign-in was refused."_s)
                  : page(200, u"Signed in"_s, u"You can close this page and go back to the program."_s);
}

ApiResult SsoOperations::createToken(const ApiCall &call)
{
    if (!isClient(call))
        return refuse(u"InvalidClientException"_s,
                      u"The client is not known, or its registration has ended."_s);
    const auto type = call.text("grantType"_L1);
    if (!grants.contains(type))
        return refuse(u"UnsupportedGrantTypeException"_s,
                      u"The grant types are %1."_s.arg(grants.join(u", ")));
    if (!mayUse(call.text("clientId"_L1), type))
        return refuse(u"UnauthorizedClientException"_s, u"The client is not registered for this grant."_s);
    const auto needed = type == deviceGrant ? "deviceCode"_L1
        : type == u"refresh_token"_s        ? "refreshToken"_L1
                                            : "code"_L1;
    if (call.text(needed).isEmpty())
        return refuse(u"InvalidRequestException"_s, u"The grant needs a %1."_s.arg(needed));
    if (type == deviceGrant)
        return tokenOfDevice(call);
    return type == u"refresh_token"_s ? tokenOfRefresh(call) : tokenOfCode(call);
}

bool SsoOperations::mayUse(const QString &clientId, const QString &grantType) const
{
    const auto *client = m_world.oidcClients.find(clientId);
    return client && (client->grantTypes.isEmpty() || client->grantTypes.contains(grantType));
}

ServedAnswer SsoOperations::authorize(const ServedRequest &request)
{
    std::map<QByteArray, QByteArray> given;
    for (const auto &[name, value] : Presigning::parameters(request.query()))
        given.emplace(name, value);
    const auto text = [&given](const char *name) { return QString::fromUtf8(given[name]); };
    const std::lock_guard lock(m_world.mutex());
    const auto *client = m_world.oidcClients.find(text("client_id"));
    const auto redirectUri = text("redirect_uri");
    // Where the program can't be trusted with an answer, the person gets it.
    if (!client || client->expires <= m_world.clock().milliseconds()
        || !client->redirectUris.contains(withoutPort(redirectUri)))
        return page(400, u"Not signed in"_s, u"The program is not registered, or not for this address."_s);

    QUrlQuery back;
    if (text("response_type") != u"code"_s || text("code_challenge_method") != u"S256"_s
        || text("code_challenge").isEmpty()) {
        back.addQueryItem(u"error"_s, u"invalid_request"_s);
    } else if (!mayUse(client->clientId, u"authorization_code"_s)) {
        back.addQueryItem(u"error"_s, u"unauthorized_client"_s);
    } else if (given.contains("deny")) {
        back.addQueryItem(u"error"_s, u"access_denied"_s);
    } else {
        AuthorizationCode code;
        code.code = randomText(64, alphabet);
        code.clientId = client->clientId;
        code.redirectUri = redirectUri;
        code.challenge = text("code_challenge");
        code.expires = m_world.clock().milliseconds() + authorizationCodeLife * 1000;
        m_world.authorizationCodes.put(code);
        back.addQueryItem(u"code"_s, code.code);
    }
    if (given.contains("state"))
        back.addQueryItem(u"state"_s, QString::fromLatin1(given["state"].toPercentEncoding()));
    QUrl target(redirectUri);
    target.setQuery(back);
    ServedAnswer answer;
    answer.status = 302;
    answer.headers = {{"Location", target.toEncoded()}, {"Cache-Control", "no-store"}};
    return answer;
}

ApiResult SsoOperations::tokenOfCode(const ApiCall &call)
{
    const auto *found = m_world.authorizationCodes.find(call.text("code"_L1));
    if (!found)
        return refuse(u"InvalidGrantException"_s, u"The code is not known."_s);
    const auto code = *found;
    m_world.authorizationCodes.remove(code.code); // good for one try
    if (code.expires <= m_world.clock().milliseconds())
        return refuse(u"ExpiredTokenException"_s, u"The code has expired."_s);
    const auto digest =
        QCryptographicHash::hash(call.text("codeVerifier"_L1).toUtf8(), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (code.clientId != call.text("clientId"_L1) || code.redirectUri != call.text("redirectUri"_L1)
        || code.challenge.toLatin1() != digest)
        return refuse(u"InvalidGrantException"_s,
                      u"The code was not given for this client, address or verifier."_s);
    return newSession(code.clientId);
}

ApiResult SsoOperations::tokenOfDevice(const ApiCall &call)
{
    const auto *found = m_world.deviceAuthorizations.find(call.text("deviceCode"_L1));
    if (!found || found->clientId != call.text("clientId"_L1))
        return refuse(u"InvalidGrantException"_s, u"The deviceCode is not known."_s);
    auto authorization = *found;
    const auto now = m_world.clock().milliseconds();
    if (authorization.expires <= now)
        return refuse(u"ExpiredTokenException"_s, u"The deviceCode has expired."_s);
    if (authorization.decision == u"denied"_s)
        return refuse(u"AccessDeniedException"_s, u"The sign-in was refused."_s);
    if (authorization.decision.isEmpty()) {
        const auto machine = ServiceClock::machine();
        const bool isEarly = machine - authorization.lastAsked < pollInterval * 1000 / 2;
        authorization.lastAsked = machine;
        m_world.deviceAuthorizations.put(authorization);
        return isEarly ? refuse(u"SlowDownException"_s, u"Asked too often."_s)
                       : refuse(u"AuthorizationPendingException"_s, u"The sign-in is not approved yet."_s);
    }
    m_world.deviceAuthorizations.remove(authorization.deviceCode); // it is good for one token
    return newSession(authorization.clientId);
}

ApiResult SsoOperations::tokenOfRefresh(const ApiCall &call)
{
    const Secret given(call.text("refreshToken"_L1).toUtf8());
    const auto &all = m_world.ssoSessions.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &entry) {
        return Secret(entry.second.refreshToken.toUtf8()) == given && !entry.second.ended;
    });
    if (given.isEmpty() || found == all.end() || found->second.clientId != call.text("clientId"_L1))
        return refuse(u"InvalidGrantException"_s, u"The refreshToken is not valid."_s);
    auto old = found->second;
    old.refreshToken.clear(); // good for one refresh; the access token lives on
    m_world.ssoSessions.put(old);
    return newSession(old.clientId);
}

ApiResult SsoOperations::newSession(const QString &clientId)
{
    SsoSession session;
    session.accessToken = randomText(200, alphabet);
    session.refreshToken = randomText(200, alphabet);
    session.clientId = clientId;
    session.expires = m_world.clock().milliseconds() + sessionLife * 1000;
    m_world.ssoSessions.put(session);
    return QJsonObject{{u"accessToken"_s, session.accessToken},
                       {u"tokenType"_s, u"Bearer"_s},
                       {u"expiresIn"_s, sessionLife},
                       {u"refreshToken"_s, session.refreshToken}};
}

const SsoSession *SsoOperations::session(const ApiCall &call) const
{
    const auto *session = m_world.ssoSessions.find(call.text("accessToken"_L1));
    const bool isGood = session && !session->ended && session->expires > m_world.clock().milliseconds();
    return isGood ? session : nullptr;
}

ApiResult SsoOperations::roleCredentials(const ApiCall &call)
{
    if (!session(call))
        return unauthorized();
    if (call.text("accountId"_L1) != m_world.identity().account || !roles.contains(call.text("roleName"_L1)))
        return refuse(u"ResourceNotFoundException"_s,
                      u"No access: the account or the role is not assigned."_s);
    const auto *agent = m_world.users.find(m_world.identity().agentUserId);
    const auto role =
        u"AWSReservedSSO_%1_%2"_s.arg(call.text("roleName"_L1), m_world.identity().bucket.right(12));
    const auto keys = attache::newSession(m_world, role, agent ? agent->username : u"agent"_s, 1h);
    return QJsonObject{{u"roleCredentials"_s,
                        QJsonObject{{u"accessKeyId"_s, keys.accessKeyId},
                                    {u"secretAccessKey"_s, keys.secretAccessKey},
                                    {u"sessionToken"_s, keys.sessionToken},
                                    {u"expiration"_s, keys.expires}}}};
}

ApiResult SsoOperations::listAccounts(const ApiCall &call)
{
    if (!session(call))
        return unauthorized();
    // There is one account, and so never a second page.
    if (!pageOf(call.operation.name, 1, 1, call.text("nextToken"_L1)))
        return refuse(u"InvalidRequestException"_s, u"The nextToken is not valid."_s);
    return QJsonObject{{u"accountList"_s,
                        QJsonArray{QJsonObject{{u"accountId"_s, m_world.identity().account},
                                               {u"accountName"_s, u"Attache sandbox"_s},
                                               {u"emailAddress"_s, u"sandbox@example.com"_s}}}}};
}

ApiResult SsoOperations::listAccountRoles(const ApiCall &call)
{
    if (!session(call))
        return unauthorized();
    if (call.text("accountId"_L1) != m_world.identity().account)
        return refuse(u"ResourceNotFoundException"_s, u"The account is not assigned."_s);
    const auto page = pageOf(call.operation.name, roles.size(), call.input.value("maxResults"_L1).toInt(100),
                             call.text("nextToken"_L1));
    if (!page)
        return refuse(u"InvalidRequestException"_s, u"The nextToken is not valid."_s);
    QJsonArray list;
    for (auto i = page->first; i < page->end; ++i)
        list.append(QJsonObject{{u"roleName"_s, roles[i]}, {u"accountId"_s, m_world.identity().account}});
    QJsonObject answer{{u"roleList"_s, list}};
    if (!page->nextToken.isEmpty())
        answer.insert(u"nextToken"_s, page->nextToken);
    return answer;
}

ApiResult SsoOperations::logout(const ApiCall &call)
{
    const auto *found = session(call);
    if (!found)
        return unauthorized();
    auto ended = *found;
    ended.ended = true;
    m_world.ssoSessions.put(ended);
    return QJsonObject();
}

} // namespace attache
