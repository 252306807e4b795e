// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/http.h"

namespace attache {

class World;
struct SsoSession;

/// IAM Identity Center: signing in through a browser (sso-oidc), and roles for who is signed in (sso).
class SsoOperations
{
public:
    explicit SsoOperations(World &world);

    void addTo(ApiHandlers &handlers);

    /// The page that a person would see in the browser. A visit with a user code approves its sign-in at
    /// once, or refuses it with `deny` among the parameters.
    static QByteArray devicePath() { return "/device"; }
    ServedAnswer devicePage(const ServedRequest &request);

    /// Where a browser goes to sign in for the authorization code grant (OAuth 2.0 with PKCE): it is sent
    /// back to the program at once, with a code, or with an error where `deny` is among the parameters.
    static QByteArray authorizePath() { return "/authorize"; }
    ServedAnswer authorize(const ServedRequest &request);

private:
    ApiResult registerClient(const ApiCall &call);
    ApiResult startDeviceAuthorization(const ApiCall &call);
    ApiResult createToken(const ApiCall &call);
    ApiResult tokenOfDevice(const ApiCall &call);
    ApiResult tokenOfRefresh(const ApiCall &call);
    ApiResult tokenOfCode(const ApiCall &call);
    ApiResult newSession(const QString &clientId);
    ApiResult roleCredentials(const ApiCall &call);
    ApiResult listAccounts(const ApiCall &call);
    ApiResult listAccountRoles(const ApiCall &call);
    ApiResult logout(const ApiCall &call);

    bool isClient(const ApiCall &call) const;
    bool mayUse(const QString &clientId, const QString &grantType) const;
    const SsoSession *session(const ApiCall &call) const; // null: the access token is no good

    World &m_world;
};

} // namespace attache
