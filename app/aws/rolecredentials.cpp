// SPDX-License-Identifier: Apache-2.0
#include "aws/rolecredentials.h"

#include "aws/credentialschain.h"
#include "aws/credentialssources.h"
#include "aws/environmentcredentials.h"
#include "aws/rolesession.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using Sources = std::vector<std::unique_ptr<CredentialsSource>>;

/// One role being assumed, with whatever has to come before it.
class Assuming final : public QObject
{
public:
    Assuming(const Surroundings &surroundings, const QString &profile, const QStringList &wanting,
             Answered<std::optional<Credentials>> answered)
        : m_surroundings(surroundings)
        , m_profile(profile)
        , m_wanting(wanting)
        , m_answered(std::move(answered))
    {
        m_call = later([this] { start(); });
    }

private:
    void start()
    {
        const auto profiles = m_surroundings.profiles();
        if (!profiles)
            return answer(failure(profiles.error()));
        const auto value = [&](const QString &key) { return profiles->value(m_profile, key); };
        const auto roleArn = value(u"role_arn"_s);
        // With a token file the role is assumed by that, and is another source's.
        if (roleArn.isEmpty() || !value(u"web_identity_token_file"_s).isEmpty())
            return answer(std::nullopt);
        auto base = sources(*profiles, value(u"source_profile"_s), value(u"credential_source"_s));
        if (!base)
            return answer(failure(std::move(base.error())));
        auto input = roleSession(*profiles, m_profile);
        if (!input)
            return answer(failure(std::move(input.error())));
        input->insert(u"RoleArn"_s, roleArn);
        if (const auto id = value(u"external_id"_s); !id.isEmpty())
            input->insert(u"ExternalId"_s, id);

        m_base = std::make_unique<CredentialsChain>(std::move(*base), m_surroundings.clock);
        const auto serial = value(u"mfa_serial"_s);
        if (serial.isEmpty())
            return assume(*input);
        input->insert(u"SerialNumber"_s, serial);
        m_call = m_surroundings.mfa.code(serial, [this, asked = *input](const Result<Secret> &code) {
            if (!code)
                return answer(failure(code.error()));
            auto withCode = asked;
            withCode.insert(u"TokenCode"_s, QString::fromUtf8(code->reveal()));
            assume(withCode);
        });
    }

    void assume(const QJsonObject &input)
    {
        m_call = m_surroundings.calls.ask(
            *m_base, Service::Sts, u"AssumeRole", input, [this](const Result<QJsonObject> &output) {
                if (!output)
                    return answer(failure(output.error()));
                auto credentials = roleCredentials(*output, u"profile %1 (role_arn)"_s.arg(m_profile));
                if (!credentials)
                    return answer(failure(std::move(credentials.error())));
                answer(std::move(*credentials));
            });
    }

    /// Whose credentials the role is assumed with.
    Result<Sources> sources(const Profiles &profiles, const QString &sourceProfile,
                            const QString &credentialSource) const
    {
        if (sourceProfile.isEmpty() == credentialSource.isEmpty())
            return failure(invalid(u"has a role_arn, and must have either a source_profile or a "
                                   "credential_source with it"_s));
        if (credentialSource == "Environment"_L1) {
            Sources sources;
            sources.push_back(std::make_unique<EnvironmentCredentials>(m_surroundings.environment));
            return sources;
        }
        if (!credentialSource.isEmpty())
            return failure(
                invalid(u"has the credential_source \"%1\"; on a desktop it can be Environment alone"_s.arg(
                    credentialSource)));

        if (!profiles.has(sourceProfile))
            return failure(
                invalid(u"has the source_profile \"%1\", which is not there"_s.arg(sourceProfile)));
        // The keys that stand in the profile beside its role: the role is assumed with these.
        const auto hasKeys = !profiles.value(sourceProfile, u"aws_access_key_id"_s).isEmpty();
        if (hasKeys)
            return sourcesWithoutRole(m_surroundings, sourceProfile);
        if (sourceProfile == m_profile || m_wanting.contains(sourceProfile))
            return failure(invalid(u"needs its own credentials to get them: %1"_s.arg(
                (m_wanting + QStringList{m_profile, sourceProfile}).join(u" → "_s))));

        auto all = sourcesWithoutRole(m_surroundings, sourceProfile);
        all.insert(all.begin(),
                   std::make_unique<RoleCredentials>(m_surroundings, sourceProfile,
                                                     m_wanting + QStringList{m_profile}));
        return all;
    }

    Error invalid(const QString &what) const
    {
        return {.kind = ErrorKind::Credentials,
                .code = u"RoleInvalid"_s,
                .message = u"The profile \"%1\" %2."_s.arg(m_profile, what)};
    }

    /// Last in whatever calls it.
    void answer(Result<std::optional<Credentials>> found)
    {
        const auto answered = std::exchange(m_answered, {});
        answered(std::move(found));
    }

    Surroundings m_surroundings;
    QString m_profile;
    QStringList m_wanting;
    Answered<std::optional<Credentials>> m_answered;
    std::unique_ptr<CredentialsChain> m_base;
    Call m_call;
};

} // namespace

RoleCredentials::RoleCredentials(Surroundings surroundings, const QString &profile,
                                 const QStringList &wanting)
    : m_surroundings(std::move(surroundings))
    , m_profile(profile)
    , m_wanting(wanting)
{ }

QString RoleCredentials::place() const
{
    return {};
}

Call RoleCredentials::find(Answered<std::optional<Credentials>> answered)
{
    return Call(std::make_unique<Assuming>(m_surroundings, m_profile, m_wanting, std::move(answered)));
}

} // namespace attache
