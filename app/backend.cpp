// SPDX-License-Identifier: Apache-2.0
#include "backend.h"

#include "aws/credentialssources.h"
#include "aws/profiles.h"
#include "cli/bound.h"
#include "places.h"

#include <QSettings>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

AwsOptions awsOptions(const Options &options)
{
    return {
        .endpointUrl = options.endpointUrl,
        .region = options.region,
        .profile = options.profile,
        .caBundle = options.caBundle,
        .verifySsl = options.verifySsl,
        .signRequests = options.signRequests,
        .connectTimeout = options.connectTimeout,
        .readTimeout = options.readTimeout,
        .instanceArn = options.instance.startsWith(u"arn:") ? options.instance : QString(),
    };
}

Result<QSslConfiguration> tlsConfiguration(const AwsSettings &aws)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!aws.verifySsl)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (aws.caBundle.isEmpty())
        return tls;
    const auto certificates = QSslCertificate::fromPath(aws.caBundle);
    if (certificates.isEmpty()) {
        return failure(
            {.kind = ErrorKind::File,
             .code = u"CaBundleUnreadable"_s,
             .message =
                 u"There is no certificate in the CA bundle '%1', or it can't be read."_s.arg(aws.caBundle)});
    }
    tls.setCaCertificates(certificates);
    return tls;
}

/// A proxy of the organisation's is for all hosts, whatever the environment excepts.
QProcessEnvironment withoutExceptions(QProcessEnvironment environment)
{
    for (const auto &name : {u"no_proxy"_s, u"NO_PROXY"_s})
        environment.remove(name);
    return environment;
}

std::vector<std::unique_ptr<CredentialsSource>> sourcesOf(const BackendSettings &settings,
                                                          IdentityCalls &identity, MfaPrompt &mfa,
                                                          Clock &clock, SecretStore &secrets)
{
    const auto &environment = settings.environment;
    if (!settings.account)
        return credentialsSources(settings.aws, environment, identity, mfa, clock);
    return credentialsSources(*settings.account,
                              {.environment = environment,
                               .profiles = [environment] { return readProfiles(environment); },
                               .calls = identity,
                               .mfa = mfa,
                               .clock = clock},
                              secrets);
}

} // namespace

Result<BackendSettings> backendSettings(const Options &said, const QProcessEnvironment &environment,
                                        const Policy &organisation)
{
    const auto policy = said.sandbox ? Policy{} : organisation;
    const auto obeying = bound(said, policy);
    if (!obeying)
        return failure(obeying.error());
    const auto &options = *obeying;
    const auto profiles = readProfiles(environment);
    if (!profiles)
        return failure(profiles.error());
    const auto aws = awsSettings(awsOptions(options), environment, *profiles);
    if (!aws)
        return failure(aws.error());
    // No option: a proxy's password would stand in argv. What is sent to a sandbox stays on this machine.
    const QSettings kept(settingsFile(false), QSettings::IniFormat);
    auto proxy = policy.proxy.isEmpty() ? kept.value(u"proxy"_s).toString() : policy.proxy;
    if (options.sandbox)
        proxy = u"none"_s;
    const auto proxies =
        ProxyRules::read(proxy, policy.proxy.isEmpty() ? environment : withoutExceptions(environment));
    if (!proxies)
        return failure(proxies.error());
    const auto tls = tlsConfiguration(*aws);
    if (!tls)
        return failure(tls.error());

    const bool attaches = options.command == Options::Command::Attach;
    BackendSettings settings{
        .aws = *aws,
        .environment = environment,
        .tls = *tls,
        .proxies = *proxies,
        .place = {.region = aws->endpoints.region, .instance = options.instance, .domainId = options.domain},
        .journalFolder = dataFolder(options.sandbox),
        .engine =
            {
                .concurrency = options.concurrency,
                .origin =
                    {
                        // The sandbox of `--sandbox` is the same one at every port.
                        .endpoint = options.sandbox ? u"sandbox"_s : aws->endpoints.custom.toString(),
                        .region = aws->endpoints.region,
                        .profile = aws->profile,
                        .instanceId = options.instance.section(u'/', -1),
                    },
                .adopts = !attaches,
                .keepsPauses = options.isWindow(),
                .endsUnreached = attaches,
                .waitsForNetwork = options.isWindow(),
                .most = {.maxBytes = std::min(policy.maxFileBytes.value_or(Limits::ceilingBytes),
                                              Limits::ceilingBytes),
                         .extensions = policy.allowedExtensions},
                .activityKept = std::chrono::days(policy.activityDays.value_or(365)),
                .drivePatience = std::chrono::seconds(5),
            },
    };
    if (options.giveUp)
        settings.engine.giveUp = *options.giveUp;
    return settings;
}

Result<SsoProfile> signInProfile(const BackendSettings &settings)
{
    const auto profiles = readProfiles(settings.environment);
    if (!profiles)
        return failure(profiles.error());
    auto sso = ssoProfile(*profiles, settings.aws.profile);
    if (!sso)
        return failure(sso.error());
    if (*sso)
        return **sso;
    return failure(
        {.kind = ErrorKind::Credentials,
         .code = u"SsoNotConfigured"_s,
         .message = u"The profile \"%1\" doesn't sign in through IAM Identity Center. Run \"aws "
                    "configure sso\", or name another with --profile."_s.arg(settings.aws.profile)});
}

BackendSettings forAccount(BackendSettings settings, const Account &account)
{
    settings.account = account;
    settings.aws.endpoints.region = account.region;
    settings.place = {.region = account.region, .instance = account.instance, .domainId = account.domainId};
    settings.engine.origin.region = account.region;
    settings.engine.origin.profile = account.identity();
    settings.engine.origin.instanceId = account.instance.section(u'/', -1);
    return settings;
}

Backend::Backend(const BackendSettings &settings, MfaPrompt &mfa, SecretStore &secrets)
    : http(network, {.stall = settings.aws.readTimeout, .connect = settings.aws.connectTimeout}, settings.tls)
    , identity(http, settings.aws.endpoints, settings.aws.retries, clock)
    , credentials(sourcesOf(settings, identity, mfa, clock, secrets), clock, settings.credentials)
    , aws(http, credentials, settings.aws.endpoints, settings.aws.retries, clock)
    , connect(aws)
    , casesClient(aws)
    , participant(aws)
    , sts(aws)
    , places(connect, casesClient, sts, settings.place)
    , cases(casesClient, places)
    , cards(casesClient, places, clock)
    , chats(connect, participant, places, clock)
    , journal(settings.journalFolder, clock)
    , recorder(journal, Caller(sts, clock), settings.engine.origin, settings.aws.signRequests)
    , files(connect, casesClient, participant, chats, http, places, disks, clock,
            [this](Activity activity, std::function<void()> then) {
                return recorder.record(std::move(activity), std::move(then));
            })
    , authors(connect)
    , service(
          aws, connect, casesClient, participant,
          [this](Answered<Place> answered) { return places.instance(std::move(answered)); },
          ChatTokens::of(chats), http, disks, clock, settings.aws.retries.maxAttempts,
          [this](TransferId id, const QString &requestId) { journal.heard(id, requestId); })
    , engine(journal, service, disks, clock, settings.engine)
    , lookup(cases, cards, chats, files, authors)
{
    setProxyRules(network, settings.proxies);
    recorder.follow(engine);
}

} // namespace attache
