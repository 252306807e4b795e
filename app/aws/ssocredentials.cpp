// SPDX-License-Identifier: Apache-2.0
#include "aws/ssocredentials.h"

#include "aws/identitycenter.h"
#include "aws/ssotokencache.h"
#include "base/log.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

// A token with less left is refreshed while it serves, as AWS's tools do.
constexpr auto refreshAhead = std::chrono::minutes(15);

/// One role being asked for, with a refresh of the token where that is due.
class Asking final : public QObject
{
public:
    Asking(const Surroundings &surroundings, std::function<Result<std::optional<SsoProfile>>()> profile,
           SsoTokenStore &tokens, Answered<std::optional<Credentials>> answered)
        : m_surroundings(surroundings)
        , m_profile(std::move(profile))
        , m_answered(std::move(answered))
        , m_tokens(tokens)
        , m_center(surroundings.calls, surroundings.clock)
    {
        m_call = later([this] { start(); });
    }

private:
    void start()
    {
        const auto sso = m_profile();
        if (!sso)
            return answer(failure(sso.error()));
        if (!*sso || (*sso)->roleName.isEmpty())
            return answer(std::nullopt);
        m_sso = **sso;

        m_call = m_tokens.read(m_sso, [this](const Result<std::optional<SsoToken>> &token) {
            if (!token)
                return answer(failure(token.error()));
            if (!*token)
                return signInNeeded(u"isn't signed in"_s);
            m_token = **token;
            use();
        });
    }

    void use()
    {
        const auto left = std::chrono::seconds(now().secsTo(m_token.expiresAt));
        if (left < refreshAhead && mayRefresh())
            refresh(left.count() > 0);
        else if (left.count() > 0)
            askForRole();
        else
            signInNeeded(u"was signed in until %1"_s.arg(m_token.expiresAt.toString(Qt::ISODate)));
    }

    QDateTime now() const { return m_surroundings.clock.now(); }
    bool mayRefresh() const
    {
        return !m_refreshed && !m_sso.session.isEmpty() && m_token.isRefreshable(now());
    }

    /// @p serves: the old token does yet, should no fresh one come.
    void refresh(bool serves)
    {
        m_refreshed = true;
        m_call = m_center.refreshed(m_sso, m_token, [this, serves](const Result<SsoToken> &fresh) {
            if (fresh)
                return keep(*fresh);
            if (serves)
                return askForRole();
            if (fresh.error().kind == ErrorKind::Credentials || fresh.error().kind == ErrorKind::Validation)
                return signInNeeded(u"is signed in no longer"_s);
            answer(failure(fresh.error()));
        });
    }

    void keep(const SsoToken &fresh)
    {
        m_token = fresh;
        m_call = m_tokens.write(m_sso, m_token, [this](const Result<void> &kept) {
            // The fresh one serves also where it can't be kept.
            if (!kept)
                qCWarning(log::aws).noquote() << kept.error().message;
            askForRole();
        });
    }

    void askForRole()
    {
        m_call =
            m_center.roleCredentials(m_sso, m_token.accessToken, [this](const Result<Credentials> &found) {
                if (found)
                    return answer(*found);
                if (found.error().code != "UnauthorizedException"_L1)
                    return answer(failure(found.error()));
                if (mayRefresh())
                    return refresh(false);
                signInNeeded(u"is signed in no longer"_s);
            });
    }

    void signInNeeded(const QString &what)
    {
        answer(failure(
            {.kind = ErrorKind::Credentials,
             .code = u"SsoSignInNeeded"_s,
             .message = m_sso.profile.isEmpty()
                 ? u"The account at %1 %2. Sign in to it in Attache's window."_s.arg(m_sso.startUrl, what)
                 : u"The profile \"%1\" %2. Run \"attache sign-in --profile %1\", or \"aws sso login "
                   "--profile %1\"."_s.arg(m_sso.profile, what)}));
    }

    /// Last in whatever calls it.
    void answer(Result<std::optional<Credentials>> found)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(std::move(found));
    }

    Surroundings m_surroundings;
    std::function<Result<std::optional<SsoProfile>>()> m_profile;
    Answered<std::optional<Credentials>> m_answered;
    SsoTokenStore &m_tokens;
    SsoProfile m_sso;
    SsoToken m_token;
    bool m_refreshed = false;
    IdentityCenter m_center;
    Call m_call;
};

} // namespace

SsoCredentials::SsoCredentials(Surroundings surroundings, const QString &profile)
    : m_surroundings(std::move(surroundings))
    , m_profile([read = m_surroundings.profiles, profile]() -> Result<std::optional<SsoProfile>> {
        const auto profiles = read();
        if (!profiles)
            return failure(profiles.error());
        return ssoProfile(*profiles, profile);
    })
    , m_cache(std::make_unique<SsoTokenCache>(m_surroundings.environment))
    , m_tokens(*m_cache)
{ }

SsoCredentials::SsoCredentials(Surroundings surroundings, const SsoProfile &account, SsoTokenStore &tokens)
    : m_surroundings(std::move(surroundings))
    , m_profile([account] { return account; })
    , m_tokens(tokens)
{ }

SsoCredentials::~SsoCredentials() = default;

QString SsoCredentials::place() const
{
    return {};
}

Call SsoCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return Call(std::make_unique<Asking>(m_surroundings, m_profile, m_tokens, std::move(answered)));
}

} // namespace attache
