// SPDX-License-Identifier: Apache-2.0
#include "aws/settings.h"

#include "aws/profiles.h"
#include "base/redacted.h"

#include <QProcessEnvironment>
#include <array>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// How a service is called in AWS_ENDPOINT_URL_… and, in lower case, in a [services] section.
struct ServiceName {
    Service service;
    QLatin1StringView name;
};

constexpr std::array serviceNames{
    ServiceName{Service::Connect, "CONNECT"_L1},
    ServiceName{Service::ConnectParticipant, "CONNECTPARTICIPANT"_L1},
    ServiceName{Service::ConnectCases, "CONNECTCASES"_L1},
    ServiceName{Service::Sts, "STS"_L1},
    ServiceName{Service::Sso, "SSO"_L1},
    ServiceName{Service::SsoOidc, "SSO_OIDC"_L1},
};

/// A value and where it stands.
struct Said {
    QString value;
    QString place; ///< "AWS_REGION", "~/.aws/config, line 3"

    explicit operator bool() const { return !value.isEmpty(); }
};

QString regionOfArn(const QString &arn)
{
    const auto parts = arn.split(u':');
    return parts.size() >= 6 && parts[0] == "arn"_L1 ? parts[3] : QString();
}

/// Looks values up in their order and keeps the first thing that is wrong.
class Reader
{
public:
    Reader(const AwsOptions &options, const QProcessEnvironment &environment, const Profiles &profiles)
        : m_options(options)
        , m_environment(environment)
        , m_profiles(profiles)
    { }

    Result<AwsSettings> read()
    {
        readProfile();
        readRegion();
        m_settings.endpoints.useFips = flag(u"AWS_USE_FIPS_ENDPOINT"_s, u"use_fips_endpoint"_s);
        m_settings.endpoints.useDualStack =
            flag(u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"use_dualstack_endpoint"_s);
        readEndpoints();
        readRetries();

        auto bundle = first({u"AWS_CA_BUNDLE"_s}, u"ca_bundle"_s).value;
        if (!m_options.caBundle.isEmpty())
            bundle = m_options.caBundle;
        m_settings.caBundle = withHome(bundle, m_environment);
        m_settings.verifySsl = m_options.verifySsl;
        m_settings.signRequests = m_options.signRequests;
        if (m_options.connectTimeout)
            m_settings.connectTimeout = *m_options.connectTimeout;
        if (m_options.readTimeout)
            m_settings.readTimeout = *m_options.readTimeout;

        if (m_wrong)
            return failure(*m_wrong);
        return m_settings;
    }

private:
    Said fromProfile(const QString &key) const
    {
        return {m_profiles.value(m_settings.profile, key), m_profiles.place(m_settings.profile, key)};
    }

    /// The first of @p variables that is set, else what the profile says. An empty variable is none.
    Said first(const QStringList &variables, const QString &key) const
    {
        for (const auto &variable : variables) {
            if (const auto value = m_environment.value(variable); !value.isEmpty())
                return {value, variable};
        }
        return fromProfile(key);
    }

    void wrong(const QString &code, const QString &message)
    {
        if (!m_wrong)
            m_wrong = Error{.kind = ErrorKind::Validation, .code = code, .message = message};
    }

    void wrong(const Said &said, QLatin1StringView possible)
    {
        wrong(u"SettingInvalid"_s,
              u"%1 says \"%2\", and must be %3."_s.arg(said.place, said.value, possible));
    }

    void readProfile()
    {
        m_settings.profileWasTold = !m_options.profile.isEmpty();
        Said profile{m_options.profile, u"--profile"_s};
        for (const auto &variable : {u"AWS_PROFILE"_s, u"AWS_DEFAULT_PROFILE"_s}) {
            if (!profile)
                profile = {m_environment.value(variable), variable};
        }
        if (profile)
            m_settings.profile = profile.value;
        if (profile && !m_profiles.has(profile.value))
            wrong(u"ProfileMissing"_s,
                  u"%1 names the profile \"%2\", which is neither in %3 nor in %4."_s.arg(
                      profile.place, profile.value, m_profiles.config.name, m_profiles.credentials.name));
    }

    void readRegion()
    {
        Said region{m_options.region, u"--region"_s};
        if (!region)
            region = first({u"AWS_REGION"_s, u"AWS_DEFAULT_REGION"_s}, u"region"_s);
        if (!region)
            region = {regionOfArn(m_options.instanceArn), u"the instance's ARN"_s};
        if (region && !isRegionName(region.value))
            wrong(u"RegionInvalid"_s,
                  u"%1 says \"%2\", which is no name of an AWS Region, such as eu-west-2."_s.arg(
                      region.place, region.value));
        m_settings.endpoints.region = region.value;
    }

    bool flag(const QString &variable, const QString &key)
    {
        const auto said = first({variable}, key);
        if (!said || said.value.compare("false"_L1, Qt::CaseInsensitive) == 0)
            return false;
        if (said.value.compare("true"_L1, Qt::CaseInsensitive) != 0)
            wrong(said, "true or false"_L1);
        return true;
    }

    void readEndpoints()
    {
        auto &endpoints = m_settings.endpoints;
        // Read in any case: a value that can't be is told also where it doesn't count.
        const auto ignore =
            flag(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"ignore_configured_endpoint_urls"_s);
        if (!m_options.endpointUrl.isEmpty()) {
            endpoints.custom = m_options.endpointUrl;
            return;
        }
        if (ignore)
            return;

        const Said general{m_environment.value(u"AWS_ENDPOINT_URL"_s), u"AWS_ENDPOINT_URL"_s};
        for (const auto &[service, name] : serviceNames) {
            const auto variable = "AWS_ENDPOINT_URL_"_L1 + name;
            if (const auto value = m_environment.value(variable); !value.isEmpty())
                endpoints.customByService[service] = url({value, variable});
            else if (const auto own = m_profiles.serviceValue(m_settings.profile, QString(name).toLower(),
                                                              u"endpoint_url"_s);
                     !general && !own.isEmpty())
                endpoints.customByService[service] =
                    url({own,
                         u"[services %1] in %2"_s.arg(m_profiles.value(m_settings.profile, u"services"_s),
                                                      m_profiles.config.name)});
        }
        if (const auto said = general ? general : fromProfile(u"endpoint_url"_s))
            endpoints.custom = url(said);
    }

    QUrl url(const Said &said)
    {
        QUrl url(said.value, QUrl::StrictMode);
        // The rest of what a URL must be is endpoint()'s to say, for the service that is asked for.
        if (!url.isValid() || url.host().isEmpty())
            wrong(u"EndpointInvalid"_s,
                  u"%1 must be a URL of the form https://host, and is \"%2\"."_s.arg(
                      said.place, redacted(QUrl(said.value))));
        return url;
    }

    void readRetries()
    {
        if (const auto said = first({u"AWS_MAX_ATTEMPTS"_s}, u"max_attempts"_s)) {
            bool ok = false;
            m_settings.retries.maxAttempts = said.value.toInt(&ok);
            if (!ok || m_settings.retries.maxAttempts < 1)
                wrong(said, "a number from 1"_L1);
        }
        const auto said = first({u"AWS_RETRY_MODE"_s}, u"retry_mode"_s);
        const auto mode = said.value.toLower();
        if (mode == "legacy"_L1)
            m_settings.retries.mode = RetryMode::Legacy;
        else if (mode == "adaptive"_L1)
            m_settings.retries.mode = RetryMode::Adaptive;
        else if (said && mode != "standard"_L1)
            wrong(said, "legacy, standard or adaptive"_L1);
    }

    const AwsOptions &m_options;
    const QProcessEnvironment &m_environment;
    const Profiles &m_profiles;
    AwsSettings m_settings;
    std::optional<Error> m_wrong;
};

} // namespace

Result<AwsSettings> awsSettings(const AwsOptions &options, const QProcessEnvironment &environment,
                                const Profiles &profiles)
{
    return Reader(options, environment, profiles).read();
}

} // namespace attache
