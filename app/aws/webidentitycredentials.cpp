// SPDX-License-Identifier: Apache-2.0
#include "aws/webidentitycredentials.h"

#include "aws/credentialschain.h"
#include "aws/nocredentials.h"
#include "aws/rolesession.h"

#include <QFile>
#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 mostBytes = 64 * 1024; // the API takes 20,000 characters

std::vector<std::unique_ptr<CredentialsSource>> nobody()
{
    std::vector<std::unique_ptr<CredentialsSource>> sources;
    sources.push_back(std::make_unique<NoCredentials>());
    return sources;
}

/// One role being assumed.
class Assuming final : public QObject
{
public:
    Assuming(const Surroundings &surroundings, const QString &profile, bool withEnvironment,
             Answered<std::optional<Credentials>> answered)
        : m_surroundings(surroundings)
        , m_profile(profile)
        , m_withEnvironment(withEnvironment)
        , m_answered(std::move(answered))
        , m_nobody(nobody(), surroundings.clock)
    {
        m_call = later([this] { start(); });
    }

private:
    void start()
    {
        const auto profiles = m_surroundings.profiles();
        if (!profiles)
            return answer(failure(profiles.error()));
        const auto value = [&](const QString &variable, const QString &key) {
            const auto told = m_withEnvironment ? m_surroundings.environment.value(variable) : QString();
            return told.isEmpty() ? profiles->value(m_profile, key) : told;
        };
        const auto path = value(u"AWS_WEB_IDENTITY_TOKEN_FILE"_s, u"web_identity_token_file"_s);
        if (path.isEmpty())
            return answer(std::nullopt);
        const auto roleArn = value(u"AWS_ROLE_ARN"_s, u"role_arn"_s);
        if (roleArn.isEmpty())
            return fail(
                u"RoleInvalid"_s,
                u"The web identity token file \"%1\" needs a role to assume: set AWS_ROLE_ARN, or the "
                "profile's role_arn."_s.arg(path));

        QFile file(withHome(path, m_surroundings.environment));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                u"TokenFileUnreadable"_s,
                u"The web identity token file \"%1\" can't be read: %2."_s.arg(path, file.errorString()));
        const auto token = QString::fromUtf8(file.read(mostBytes)).trimmed();

        auto input = roleSession(*profiles, m_profile);
        if (!input)
            return answer(failure(std::move(input.error())));
        if (const auto name = value(u"AWS_ROLE_SESSION_NAME"_s, u"role_session_name"_s); !name.isEmpty())
            input->insert(u"RoleSessionName"_s, name);
        input->insert(u"RoleArn"_s, roleArn);
        input->insert(u"WebIdentityToken"_s, token);
        m_call = m_surroundings.calls.ask(m_nobody, Service::Sts, u"AssumeRoleWithWebIdentity", *input,
                                          [this](const Result<QJsonObject> &output) {
                                              if (!output)
                                                  return answer(failure(output.error()));
                                              auto credentials = roleCredentials(*output, u"web identity"_s);
                                              if (!credentials)
                                                  return answer(failure(std::move(credentials.error())));
                                              answer(std::move(*credentials));
                                          });
    }

    void fail(const QString &code, const QString &message)
    {
        answer(failure({.kind = ErrorKind::Credentials, .code = code, .message = message}));
    }

    /// Last in whatever calls it.
    void answer(Result<std::optional<Credentials>> found)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(std::move(found));
    }

    Surroundings m_surroundings;
    QString m_profile;
    bool m_withEnvironment;
    Answered<std::optional<Credentials>> m_answered;
    CredentialsChain m_nobody; ///< the call carries no signature
    Call m_call;
};

} // namespace

WebIdentityCredentials::WebIdentityCredentials(Surroundings surroundings, const QString &profile,
                                               bool withEnvironment)
    : m_surroundings(std::move(surroundings))
    , m_profile(profile)
    , m_withEnvironment(withEnvironment)
{ }

QString WebIdentityCredentials::place() const
{
    return {};
}

Call WebIdentityCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return Call(
        std::make_unique<Assuming>(m_surroundings, m_profile, m_withEnvironment, std::move(answered)));
}

} // namespace attache
