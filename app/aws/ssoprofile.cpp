// SPDX-License-Identifier: Apache-2.0
#include "aws/ssoprofile.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

tl::unexpected<Error> invalid(const QString &profile, const QString &what)
{
    return failure(
        {.kind = ErrorKind::Credentials,
         .code = u"SsoInvalid"_s,
         .message = u"The profile \"%1\" %2. \"aws configure sso\" mends it."_s.arg(profile, what)});
}

} // namespace

Result<std::optional<SsoProfile>> ssoProfile(const Profiles &profiles, const QString &profile)
{
    const auto said = [&](const QString &key) { return profiles.value(profile, key); };
    SsoProfile sso{.profile = profile,
                   .session = said(u"sso_session"_s),
                   .startUrl = said(u"sso_start_url"_s),
                   .region = said(u"sso_region"_s),
                   .scopes = {u"sso:account:access"_s},
                   .accountId = said(u"sso_account_id"_s),
                   .roleName = said(u"sso_role_name"_s)};
    if (sso.session.isEmpty() && sso.startUrl.isEmpty() && sso.accountId.isEmpty() && sso.roleName.isEmpty())
        return std::nullopt;

    if (!sso.session.isEmpty()) {
        if (!profiles.config.ssoSessions.contains(sso.session))
            return invalid(
                profile,
                u"names the sso_session \"%1\", which is not in %2"_s.arg(sso.session, profiles.config.name));
        const auto section = profiles.config.ssoSessions.value(sso.session);
        for (auto [key, place] :
             {std::pair{u"sso_start_url"_s, &sso.startUrl}, {u"sso_region"_s, &sso.region}}) {
            const auto value = section.value(key);
            if (!place->isEmpty() && *place != value)
                return invalid(profile,
                               u"says another %1 than its sso_session \"%2\""_s.arg(key, sso.session));
            *place = value;
        }
        if (const auto scopes = section.value(u"sso_registration_scopes"_s); !scopes.isEmpty()) {
            sso.scopes.clear();
            for (const auto &scope : scopes.split(u',', Qt::SkipEmptyParts))
                sso.scopes.append(scope.trimmed());
        }
    }
    for (const auto &[key, value] :
         {std::pair{u"sso_start_url"_s, sso.startUrl}, {u"sso_region"_s, sso.region}}) {
        if (value.isEmpty())
            return invalid(profile, u"has no %1"_s.arg(key));
    }
    if (sso.accountId.isEmpty() != sso.roleName.isEmpty())
        return invalid(profile, u"has only one of sso_account_id and sso_role_name"_s);
    return sso;
}

} // namespace attache
