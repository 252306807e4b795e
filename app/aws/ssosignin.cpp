// SPDX-License-Identifier: Apache-2.0
#include "aws/ssosignin.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;

// By RFC 8628, for each time that it was too soon.
constexpr auto slowDown = 5s;

/// One sign-in, from its first call to the token.
class SigningIn final : public QObject
{
public:
    SigningIn(IdentityCalls &calls, SsoTokenStore &tokens, Clock &clock, const SsoProfile &profile,
              SsoSignIn::Invite invite, Answered<SsoToken> answered)
        : m_tokens(tokens)
        , m_clock(clock)
        , m_profile(profile)
        , m_invite(std::move(invite))
        , m_answered(std::move(answered))
        , m_center(calls, clock)
    {
        m_call = m_center.registerClient(m_profile, [this](const Result<SsoToken> &client) {
            if (!client)
                return answer(failure(client.error()));
            m_client = *client;
            start();
        });
    }

private:
    void start()
    {
        m_call = m_center.startDeviceAuthorization(m_profile, m_client,
                                                   [this](const Result<IdentityCenter::Device> &device) {
                                                       if (!device)
                                                           return answer(failure(device.error()));
                                                       m_device = *device;
                                                       m_interval = m_device.interval;
                                                       m_end = m_clock.elapsed() + m_device.expiresIn;
                                                       m_invite(m_device);
                                                       wait();
                                                   });
    }

    void wait()
    {
        if (m_clock.elapsed() >= m_end)
            return tooLate();
        m_call = m_clock.wait(m_interval, [this] { ask(); });
    }

    void ask()
    {
        m_call = m_center.tokenOfDevice(m_profile, m_client, m_device.deviceCode,
                                        [this](const Result<SsoToken> &token) {
                                            if (token)
                                                keep(*token);
                                            else
                                                judge(token.error());
                                        });
    }

    void judge(const Error &error)
    {
        if (error.code == "SlowDownException"_L1)
            m_interval += slowDown;
        // The person hasn't come to it yet, or the network is away for a moment.
        if (error.code == "SlowDownException"_L1 || error.code == "AuthorizationPendingException"_L1
            || error.retryable)
            return wait();
        if (error.code == "ExpiredTokenException"_L1)
            return tooLate();
        if (error.code == "AccessDeniedException"_L1)
            return fail(u"SignInRefused"_s, u"The sign-in was refused in the browser."_s);
        answer(failure(error));
    }

    void keep(SsoToken token)
    {
        if (m_profile.session.isEmpty()) {
            // The older form has no more than the token, which lives as long as it lives.
            token.clientId.clear();
            token.clientSecret = {};
            token.refreshToken = {};
            token.registrationExpiresAt.reset();
        }
        m_call = m_tokens.write(m_profile, token, [this, token](const Result<void> &kept) {
            if (!kept)
                return answer(failure(kept.error()));
            answer(token);
        });
    }

    void tooLate() { fail(u"SignInTooLate"_s, u"Nobody allowed the sign-in in time. Start it again."_s); }

    void fail(const QString &code, const QString &message)
    {
        answer(failure({.kind = ErrorKind::Credentials, .code = code, .message = message}));
    }

    /// Last in whatever calls it.
    void answer(const Result<SsoToken> &token)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(token);
    }

    SsoTokenStore &m_tokens;
    Clock &m_clock;
    SsoProfile m_profile;
    SsoSignIn::Invite m_invite;
    Answered<SsoToken> m_answered;
    SsoToken m_client;
    IdentityCenter::Device m_device{};
    std::chrono::milliseconds m_interval{};
    std::chrono::milliseconds m_end{}; ///< Clock::elapsed() when the code ends
    IdentityCenter m_center;
    Call m_call;
};

/// One sign-out.
class SigningOut final : public QObject
{
public:
    SigningOut(IdentityCalls &calls, SsoTokenStore &tokens, Clock &clock, const SsoProfile &profile,
               Answered<void> answered)
        : m_tokens(tokens)
        , m_profile(profile)
        , m_answered(std::move(answered))
        , m_center(calls, clock)
    {
        m_call = m_tokens.read(m_profile, [this](const Result<std::optional<SsoToken>> &token) {
            forget(token.value_or(std::nullopt));
        });
    }

private:
    void forget(const std::optional<SsoToken> &token)
    {
        m_call = m_tokens.remove(m_profile, [this, token](const Result<void> &removed) {
            if (!removed || !token)
                return answer(removed);
            logOut(token->accessToken);
        });
    }

    void logOut(const Secret &accessToken)
    {
        m_call = m_center.logout(m_profile, accessToken, [this](const Result<void> &told) {
            if (told || told.error().code == "UnauthorizedException"_L1)
                return answer({});
            auto error = told.error();
            error.message = u"You are signed out here, but AWS could not be told: "_s + error.message;
            answer(failure(error));
        });
    }

    /// Last in whatever calls it.
    void answer(const Result<void> &result)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(result);
    }

    SsoTokenStore &m_tokens;
    SsoProfile m_profile;
    Answered<void> m_answered;
    IdentityCenter m_center;
    Call m_call;
};

} // namespace

SsoSignIn::SsoSignIn(IdentityCalls &calls, SsoTokenStore &tokens, Clock &clock)
    : m_calls(calls)
    , m_tokens(tokens)
    , m_clock(clock)
{ }

Call SsoSignIn::signIn(const SsoProfile &profile, Invite invite, Answered<SsoToken> answered)
{
    return Call(std::make_unique<SigningIn>(m_calls, m_tokens, m_clock, profile, std::move(invite),
                                            std::move(answered)));
}

Call SsoSignIn::signOut(const SsoProfile &profile, Answered<void> answered)
{
    return Call(std::make_unique<SigningOut>(m_calls, m_tokens, m_clock, profile, std::move(answered)));
}

} // namespace attache
