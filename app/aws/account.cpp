// SPDX-License-Identifier: Apache-2.0
#include "aws/account.h"

#include <QSet>
#include <optional>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

std::optional<ProfileWay> wayOf(const Profiles &profiles, const QString &profile)
{
    const auto says = [&](const QString &key) { return !profiles.value(profile, key).isEmpty(); };
    if (says(u"role_arn"_s) && !says(u"web_identity_token_file"_s))
        return says(u"mfa_serial"_s) ? ProfileWay::RoleWithMfa : ProfileWay::Role;
    if ((says(u"sso_session"_s) || says(u"sso_start_url"_s)) && says(u"sso_role_name"_s))
        return ProfileWay::Sso;
    if (says(u"credential_process"_s))
        return ProfileWay::Process;
    if (says(u"aws_access_key_id"_s) || says(u"web_identity_token_file"_s))
        return ProfileWay::Keys;
    return {};
}

} // namespace

QString Account::identity() const
{
    switch (kind) {
    case Kind::Profile:
        return profile;
    case Kind::Sso:
        return u"sso/%1/%2/%3"_s.arg(startUrl, accountId, roleName);
    case Kind::Keys:
        break;
    }
    return u"keys/"_s + (accessKeyId.isEmpty() ? id : accessKeyId);
}

SsoProfile Account::sso() const
{
    return {.profile = {},
            .session = id,
            .startUrl = startUrl,
            .region = startRegion,
            .scopes = {u"sso:account:access"_s},
            .accountId = accountId,
            .roleName = roleName};
}

FoundAccounts foundAccounts(const Profiles &profiles)
{
    FoundAccounts found;
    auto names = profiles.config.profiles.keys() + profiles.credentials.profiles.keys();
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    if (names.removeOne(u"default"_s))
        names.prepend(u"default"_s);
    for (const auto &name : names) {
        if (const auto way = wayOf(profiles, name))
            found.profiles.push_back({name, *way});
        if (found.startUrl.isEmpty()) {
            found.startUrl = profiles.value(name, u"sso_start_url"_s);
            found.startRegion = profiles.value(name, u"sso_region"_s);
        }
    }
    for (const auto &session : profiles.config.ssoSessions) {
        if (!found.startUrl.isEmpty())
            break;
        found.startUrl = session.value(u"sso_start_url"_s);
        found.startRegion = session.value(u"sso_region"_s);
    }
    return found;
}

} // namespace attache
