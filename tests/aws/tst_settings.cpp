// SPDX-License-Identifier: Apache-2.0
#include "aws/settings.h"

#include "aws/profiles.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

using Variables = QMap<QString, QString>;

/// Who goes first where options, environment and profiles say different things.
class tst_Settings : public QObject
{
    Q_OBJECT

private slots:
    void defaults();
    void region_data();
    void region();
    void profile_data();
    void profile();
    void endpoints_data();
    void endpoints();
    void flags_data();
    void flags();
    void rest();
    void refused_data();
    void refused();
};

namespace {

constexpr auto files = u"[default]\n"
                       "region = default-1\n"
                       "[profile agent]\n"
                       "region = agent-1\n"
                       "endpoint_url = https://profile.example\n"
                       "services = lab\n"
                       "use_fips_endpoint = TRUE\n"
                       "use_dualstack_endpoint = true\n"
                       "max_attempts = 7\n"
                       "retry_mode = adaptive\n"
                       "ca_bundle = ~/agent.pem\n"
                       "[profile quiet]\n"
                       "ignore_configured_endpoint_urls = true\n"
                       "endpoint_url = https://profile.example\n"
                       "[profile bare]\n"
                       "[services lab]\n"
                       "connectcases =\n"
                       "  endpoint_url = https://cases.lab.example\n"
                       "sso_oidc =\n"
                       "  endpoint_url = https://oidc.lab.example\n";

QProcessEnvironment environment(const Variables &variables)
{
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, u"/home/agent"_s);
    environment.insert(u"USERPROFILE"_s, u"/home/agent"_s);
    for (const auto &[name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    return environment;
}

Profiles profiles(const QString &config = QString::fromUtf16(files), const QString &credentials = {})
{
    return {*ProfileFile::parse(config, ProfileFile::Kind::Config, u"~/.aws/config"_s),
            *ProfileFile::parse(credentials, ProfileFile::Kind::Credentials, u"~/.aws/credentials"_s)};
}

Result<AwsSettings> settings(const AwsOptions &options, const Variables &variables = {},
                             const Profiles &from = profiles())
{
    return awsSettings(options, environment(variables), from);
}

} // namespace

void tst_Settings::defaults()
{
    const auto found = settings({}, {}, profiles({}));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->profile, u"default"_s);
    QVERIFY(!found->profileWasTold);
    QCOMPARE(found->endpoints.region, QString());
    QVERIFY(!found->endpoints.useFips);
    QVERIFY(!found->endpoints.useDualStack);
    QVERIFY(found->endpoints.custom.isEmpty());
    QVERIFY(found->endpoints.customByService.empty());
    QCOMPARE(found->retries.maxAttempts, 3);
    QCOMPARE(found->retries.mode, RetryMode::Standard);
    QCOMPARE(found->caBundle, QString());
    QVERIFY(found->verifySsl);
    QVERIFY(found->signRequests);
    QCOMPARE(found->connectTimeout, std::chrono::seconds(60));
    QCOMPARE(found->readTimeout, std::chrono::seconds(60));
}

void tst_Settings::region_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("region");

    const auto arn = u"arn:aws:connect:arn-1:123456789012:instance/x"_s;
    const auto aws = [](const QString &value) { return Variables{{u"AWS_REGION"_s, value}}; };
    QTest::newRow("the option") << u"option-1"_s << aws(u"environment-1"_s) << arn << u"option-1"_s;
    QTest::newRow("the environment") << QString() << aws(u"environment-1"_s) << arn << u"environment-1"_s;
    QTest::newRow("the environment's newer name")
        << QString() << Variables{{u"AWS_REGION"_s, u"a-1"_s}, {u"AWS_DEFAULT_REGION"_s, u"b-1"_s}} << arn
        << u"a-1"_s;
    QTest::newRow("the environment's older name")
        << QString() << Variables{{u"AWS_DEFAULT_REGION"_s, u"b-1"_s}} << arn << u"b-1"_s;
    QTest::newRow("an empty variable says nothing") << QString() << aws({}) << arn << u"default-1"_s;
    QTest::newRow("the profile") << QString() << Variables{{u"AWS_PROFILE"_s, u"agent"_s}} << arn
                                 << u"agent-1"_s;
    QTest::newRow("the instance's ARN")
        << QString() << Variables{{u"AWS_PROFILE"_s, u"bare"_s}} << arn << u"arn-1"_s;
    QTest::newRow("the instance's id says nothing")
        << QString() << Variables{{u"AWS_PROFILE"_s, u"bare"_s}} << u"0b1c"_s << QString();
}

void tst_Settings::region()
{
    QFETCH(QString, option);
    QFETCH(Variables, variables);
    QFETCH(QString, instance);
    const auto found = settings({.region = option, .instanceArn = instance}, variables);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QTEST(found->endpoints.region, "region");
}

void tst_Settings::profile_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("profile");

    const Variables both{{u"AWS_PROFILE"_s, u"agent"_s}, {u"AWS_DEFAULT_PROFILE"_s, u"bare"_s}};
    QTest::newRow("the option") << u"quiet"_s << both << u"quiet"_s;
    QTest::newRow("the newer name") << QString() << both << u"agent"_s;
    QTest::newRow("the older name") << QString() << Variables{{u"AWS_DEFAULT_PROFILE"_s, u"bare"_s}}
                                    << u"bare"_s;
    QTest::newRow("empty") << QString() << Variables{{u"AWS_PROFILE"_s, QString()}} << u"default"_s;
    QTest::newRow("one that only the credentials file has") << u"keys"_s << Variables{} << u"keys"_s;
}

void tst_Settings::profile()
{
    QFETCH(QString, option);
    QFETCH(Variables, variables);
    const auto found =
        settings({.profile = option}, variables, profiles(QString::fromUtf16(files), u"[keys]\n"_s));
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QTEST(found->profile, "profile");
    QCOMPARE(found->profileWasTold, !option.isEmpty());
}

void tst_Settings::endpoints_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("cases"); // their endpoint; empty: by the rules
    QTest::addColumn<QString>("oidc");
    QTest::addColumn<QString>("connect");

    const QString none;
    const auto general = u"https://all.example"_s;
    const auto own = u"https://own.example"_s;
    const std::pair agent{u"AWS_PROFILE"_s, u"agent"_s};
    const std::pair quiet{u"AWS_PROFILE"_s, u"quiet"_s};
    const std::pair all{u"AWS_ENDPOINT_URL"_s, general};
    const std::pair cases{u"AWS_ENDPOINT_URL_CONNECTCASES"_s, own};
    const std::pair oidc{u"AWS_ENDPOINT_URL_SSO_OIDC"_s, own};
    const std::pair ignore{u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"true"_s};

    QTest::newRow("nobody") << none << Variables{} << none << none << none;
    QTest::newRow("the option before all")
        << u"https://option.example"_s << Variables{agent, all, cases, ignore} << u"https://option.example"_s
        << u"https://option.example"_s << u"https://option.example"_s;
    QTest::newRow("a service's variable before the general one")
        << none << Variables{agent, all, cases} << own << general << general;
    QTest::newRow("with an underscore") << none << Variables{all, oidc} << general << own << general;
    QTest::newRow("the general variable before the profile's services")
        << none << Variables{agent, all} << general << general << general;
    QTest::newRow("the profile's services before its general one")
        << none << Variables{agent} << u"https://cases.lab.example"_s << u"https://oidc.lab.example"_s
        << u"https://profile.example"_s;
    QTest::newRow("a service's variable before the profile's services")
        << none << Variables{agent, cases} << own << u"https://oidc.lab.example"_s
        << u"https://profile.example"_s;
    QTest::newRow("all ignored by the environment")
        << none << Variables{agent, all, cases, ignore} << none << none << none;
    QTest::newRow("all ignored by the profile") << none << Variables{quiet, all} << none << none << none;
    QTest::newRow("the environment overrules that")
        << none << Variables{quiet, {u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"False"_s}}
        << u"https://profile.example"_s << u"https://profile.example"_s << u"https://profile.example"_s;
}

void tst_Settings::endpoints()
{
    QFETCH(QString, option);
    QFETCH(Variables, variables);
    const auto found = settings({.endpointUrl = QUrl(option)}, variables);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    const auto url = [&found](Service service) {
        const auto own = found->endpoints.customByService.find(service);
        return (own == found->endpoints.customByService.end() ? found->endpoints.custom : own->second)
            .toString();
    };
    QTEST(url(Service::ConnectCases), "cases");
    QTEST(url(Service::SsoOidc), "oidc");
    QTEST(url(Service::Connect), "connect");
}

void tst_Settings::flags_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<bool>("fips");
    QTest::addColumn<bool>("dualStack");

    const std::pair agent{u"AWS_PROFILE"_s, u"agent"_s};
    QTest::newRow("the profile") << Variables{agent} << true << true;
    QTest::newRow("the environment before the profile")
        << Variables{agent, {u"AWS_USE_FIPS_ENDPOINT"_s, u"false"_s}} << false << true;
    QTest::newRow("the environment") << Variables{{u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"True"_s}} << false
                                     << true;
}

void tst_Settings::flags()
{
    QFETCH(Variables, variables);
    const auto found = settings({}, variables);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QTEST(found->endpoints.useFips, "fips");
    QTEST(found->endpoints.useDualStack, "dualStack");
}

void tst_Settings::rest()
{
    const Variables agent{{u"AWS_PROFILE"_s, u"agent"_s}};
    auto found = settings({}, agent);
    QVERIFY(found);
    QCOMPARE(found->retries.maxAttempts, 7);
    QCOMPARE(found->retries.mode, RetryMode::Adaptive);
    QCOMPARE(found->caBundle, u"/home/agent/agent.pem"_s);

    auto variables = agent;
    variables[u"AWS_MAX_ATTEMPTS"_s] = u"1"_s;
    variables[u"AWS_RETRY_MODE"_s] = u"Legacy"_s;
    variables[u"AWS_CA_BUNDLE"_s] = u"/etc/ca.pem"_s;
    found = settings({}, variables);
    QVERIFY(found);
    QCOMPARE(found->retries.maxAttempts, 1);
    QCOMPARE(found->retries.mode, RetryMode::Legacy);
    QCOMPARE(found->caBundle, u"/etc/ca.pem"_s);

    using namespace std::chrono_literals;
    found = settings({.caBundle = u"mine.pem"_s,
                      .verifySsl = false,
                      .signRequests = false,
                      .connectTimeout = 0s,
                      .readTimeout = 5s},
                     variables);
    QVERIFY(found);
    QCOMPARE(found->caBundle, u"mine.pem"_s);
    QVERIFY(!found->verifySsl);
    QVERIFY(!found->signRequests);
    QCOMPARE(found->connectTimeout, 0ms);
    QCOMPARE(found->readTimeout, 5000ms);
}

void tst_Settings::refused_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("config"); // below [default]
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message"); // some of it

    const auto row = [](const char *name, const Variables &variables, const QString &config,
                        const QString &code, const QString &message) {
        QTest::newRow(name) << variables << config << code << message;
    };
    row("attempts, no number", {{u"AWS_MAX_ATTEMPTS"_s, u"abc"_s}}, {}, u"SettingInvalid"_s,
        u"AWS_MAX_ATTEMPTS says \"abc\""_s);
    row("attempts, none", {{u"AWS_MAX_ATTEMPTS"_s, u"0"_s}}, {}, u"SettingInvalid"_s, u"from 1"_s);
    row("attempts, too many", {{u"AWS_MAX_ATTEMPTS"_s, u"99999999999"_s}}, {}, u"SettingInvalid"_s,
        u"from 1"_s);
    row("attempts in the profile", {}, u"max_attempts = 3.5"_s, u"SettingInvalid"_s,
        u"~/.aws/config, line 2 says \"3.5\""_s);
    row("retry mode", {{u"AWS_RETRY_MODE"_s, u"often"_s}}, {}, u"SettingInvalid"_s, u"adaptive"_s);
    row("a flag", {{u"AWS_USE_FIPS_ENDPOINT"_s, u"yes"_s}}, {}, u"SettingInvalid"_s, u"true or false"_s);
    row("a flag in the profile", {}, u"use_dualstack_endpoint = 1"_s, u"SettingInvalid"_s, u"line 2"_s);
    row("a region", {{u"AWS_REGION"_s, u"eu west"_s}}, {}, u"RegionInvalid"_s, u"AWS_REGION says"_s);
    row("a region with the next key swallowed", {}, u"region = eu-west-2\n output = json"_s,
        u"RegionInvalid"_s, u"~/.aws/config, line 2"_s);
    row("an endpoint", {{u"AWS_ENDPOINT_URL_STS"_s, u"sts.example"_s}}, {}, u"EndpointInvalid"_s,
        u"AWS_ENDPOINT_URL_STS"_s);
    row("an endpoint in the profile", {}, u"endpoint_url = https://"_s, u"EndpointInvalid"_s,
        u"~/.aws/config, line 2"_s);
    row("an endpoint of the services", {}, u"services = s\n[services s]\nsts =\n endpoint_url = x"_s,
        u"EndpointInvalid"_s, u"[services s] in ~/.aws/config"_s);
    row("a profile", {{u"AWS_PROFILE"_s, u"nobody"_s}}, {}, u"ProfileMissing"_s,
        u"AWS_PROFILE names the profile \"nobody\""_s);
}

void tst_Settings::refused()
{
    QFETCH(Variables, variables);
    QFETCH(QString, config);
    const auto found = settings({}, variables, profiles(u"[default]\n"_s + config));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Validation);
    QTEST(found.error().code, "code");
    QFETCH(QString, message);
    QVERIFY2(found.error().message.contains(message), qPrintable(found.error().message));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
