// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoints.h"
#include "support/shared.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

/// Hosts by the rules, held against the SDKs' own test cases, and custom endpoints.
class tst_Endpoints : public QObject
{
    Q_OBJECT

private slots:
    void published_data();
    void published();
    void partitions_data();
    void partitions();
    void custom_data();
    void custom();
    void aServicesOwnGoesFirst();
    void refused_data();
    void refused();
    void regionNames_data();
    void regionNames();
};

namespace {

EndpointSettings at(const QString &region)
{
    EndpointSettings settings;
    settings.region = region;
    return settings;
}

/// Why a published case says nothing about us; empty: it does.
QString inapplicable(const QJsonObject &params)
{
    static const QStringList legacy{
        u"ap-northeast-1"_s, u"ap-south-1"_s, u"ap-southeast-1"_s, u"ap-southeast-2"_s, u"ca-central-1"_s,
        u"eu-central-1"_s,   u"eu-north-1"_s, u"eu-west-1"_s,      u"eu-west-2"_s,      u"eu-west-3"_s,
        u"sa-east-1"_s,      u"us-east-1"_s,  u"us-east-2"_s,      u"us-west-1"_s,      u"us-west-2"_s};
    const auto region = params[u"Region"_s].toString();
    if (region == "aws-global"_L1)
        return u"no Region, but a name that SDKs use for STS of old"_s;
    if (params[u"UseGlobalEndpoint"_s].toBool() && legacy.contains(region) && !params.contains(u"Endpoint"_s))
        return u"the global endpoint of STS, which no SDK uses by default any more"_s;
    return {};
}

} // namespace

void tst_Endpoints::published_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("cases");
    QTest::addColumn<int>("skipped");

    QTest::newRow("connect") << Service::Connect << u"connect-2017-08-08"_s << 32 << 0;
    QTest::newRow("participant") << Service::ConnectParticipant << u"connectparticipant-2018-09-07"_s << 23
                                 << 0;
    QTest::newRow("cases") << Service::ConnectCases << u"connectcases-2022-10-03"_s << 21 << 0;
    QTest::newRow("sts") << Service::Sts << u"sts-2011-06-15"_s << 69 << 17;
    QTest::newRow("sso") << Service::Sso << u"sso-2019-06-10"_s << 40 << 0;
    QTest::newRow("sso-oidc") << Service::SsoOidc << u"sso-oidc-2019-06-10"_s << 40 << 0;
}

void tst_Endpoints::published()
{
    if (!sharedIsThere())
        QSKIP("the services' models are not here");
    QFETCH(Service, service);
    QFETCH(QString, file);
    QFile tests(sharedFile(u"models/%1.endpoint-tests.json"_s.arg(file)));
    QVERIFY2(tests.open(QIODevice::ReadOnly), qPrintable(tests.errorString()));

    int run = 0;
    int skipped = 0;
    QStringList wrong;
    QStringList leftOut; // by name, and why
    for (const auto &entry : QJsonDocument::fromJson(tests.readAll()).object()[u"testCases"_s].toArray()) {
        const auto test = entry.toObject();
        const auto params = test[u"params"_s].toObject();
        if (const auto reason = inapplicable(params); !reason.isEmpty()) {
            ++skipped;
            leftOut.append(u"%1 (%2)"_s.arg(test[u"documentation"_s].toString(), reason));
            continue;
        }
        ++run;
        EndpointSettings settings;
        settings.region = params[u"Region"_s].toString();
        settings.useFips = params[u"UseFIPS"_s].toBool();
        settings.useDualStack = params[u"UseDualStack"_s].toBool();
        settings.custom = QUrl(params[u"Endpoint"_s].toString());

        const auto expected = test[u"expect"_s][u"endpoint"_s][u"url"_s].toString(); // empty: an error
        const auto url = endpoint(service, settings);
        if ((url ? url->toString(QUrl::FullyEncoded) : QString()) != expected)
            wrong.append(u"%1: %2 instead of %3"_s.arg(
                test[u"documentation"_s].toString(), url ? url->toString() : url.error().message, expected));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    qInfo("%d of %d endpoint tests ran", run, run + skipped);
    for (const auto &name : std::as_const(leftOut))
        qInfo("left out: %s", qPrintable(name));
    QFETCH(int, cases);
    QTEST(skipped, "skipped");
    QCOMPARE(run + skipped, cases);
}

void tst_Endpoints::partitions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("dualStack");

    const auto row = [](const char *region, const QString &plain, const QString &dualStack) {
        QTest::newRow(region) << QString::fromLatin1(region) << plain << dualStack;
    };
    row("eu-west-2", u"connect.eu-west-2.amazonaws.com"_s, u"connect.eu-west-2.api.aws"_s);
    row("cn-north-1", u"connect.cn-north-1.amazonaws.com.cn"_s,
        u"connect.cn-north-1.api.amazonwebservices.com.cn"_s);
    row("us-gov-west-1", u"connect.us-gov-west-1.amazonaws.com"_s, u"connect.us-gov-west-1.api.aws"_s);
    row("eusc-de-east-1", u"connect.eusc-de-east-1.amazonaws.eu"_s,
        u"connect.eusc-de-east-1.api.amazonwebservices.eu"_s);
    row("us-iso-east-1", u"connect.us-iso-east-1.c2s.ic.gov"_s, u"connect.us-iso-east-1.api.aws.ic.gov"_s);
    row("us-isob-east-1", u"connect.us-isob-east-1.sc2s.sgov.gov"_s,
        u"connect.us-isob-east-1.api.aws.scloud"_s);
    row("eu-isoe-west-1", u"connect.eu-isoe-west-1.cloud.adc-e.uk"_s,
        u"connect.eu-isoe-west-1.api.cloud-aws.adc-e.uk"_s);
    row("us-isof-south-1", u"connect.us-isof-south-1.csp.hci.ic.gov"_s,
        u"connect.us-isof-south-1.api.aws.hci.ic.gov"_s);
    row("xx-new-1", u"connect.xx-new-1.amazonaws.com"_s, u"connect.xx-new-1.api.aws"_s);
    row("cn-north", u"connect.cn-north.amazonaws.com"_s, u"connect.cn-north.api.aws"_s);
}

void tst_Endpoints::partitions()
{
    QFETCH(QString, region);
    auto settings = at(region);
    QTEST(endpoint(Service::Connect, settings)->host(), "plain");
    settings.useDualStack = true;
    QTEST(endpoint(Service::Connect, settings)->host(), "dualStack");
}

void tst_Endpoints::custom_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("url");

    const auto row = [](const char *name, const QString &given, const QString &url) {
        QTest::newRow(name) << given << url;
    };
    row("as it is", u"https://connect.lab.example"_s, u"https://connect.lab.example"_s);
    row("a slash at the end goes", u"https://connect.lab.example/"_s, u"https://connect.lab.example"_s);
    row("a path is a prefix", u"https://lab.example/a%2Fb/c/"_s, u"https://lab.example/a%2Fb/c"_s);
    row("a port", u"https://lab.example:8443"_s, u"https://lab.example:8443"_s);
    row("this machine by address", u"http://127.0.0.1:4566"_s, u"http://127.0.0.1:4566"_s);
    row("this machine by another address", u"http://127.8.9.1:4566/x"_s, u"http://127.8.9.1:4566/x"_s);
    row("this machine by IPv6", u"http://[::1]:4566"_s, u"http://[::1]:4566"_s);
    row("this machine by name", u"HTTP://LocalHost:4566"_s, u"http://localhost:4566"_s);
}

void tst_Endpoints::custom()
{
    QFETCH(QString, given);
    EndpointSettings settings;
    settings.custom = QUrl(given);
    const auto url = endpoint(Service::ConnectCases, settings);
    QVERIFY2(url, url ? "" : qPrintable(url.error().message));
    QTEST(url->toString(QUrl::FullyEncoded), "url");
}

void tst_Endpoints::aServicesOwnGoesFirst()
{
    auto settings = at(u"eu-west-2"_s);
    settings.custom = QUrl(u"https://all.example"_s);
    settings.customByService[Service::ConnectCases] = QUrl(u"https://cases.example"_s);
    QCOMPARE(endpoint(Service::ConnectCases, settings)->host(), u"cases.example"_s);
    QCOMPARE(endpoint(Service::Connect, settings)->host(), u"all.example"_s);
    settings.custom.clear();
    QCOMPARE(endpoint(Service::Connect, settings)->host(), u"connect.eu-west-2.amazonaws.com"_s);
}

void tst_Endpoints::refused_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QString &region, const QString &given, const QString &code) {
        QTest::newRow(name) << region << given << code;
    };
    row("no region", {}, {}, u"RegionMissing"_s);
    row("a region that would be another host", u"x.example/"_s, {}, u"RegionInvalid"_s);
    row("a region with a line break", u"eu-west-2\n"_s, {}, u"RegionInvalid"_s);
    row("not encrypted", {}, u"http://lab.example"_s, u"EndpointInvalid"_s);
    row("not encrypted, looks like this machine", {}, u"http://127.0.0.1.example"_s, u"EndpointInvalid"_s);
    row("not encrypted, below this machine's name", {}, u"http://a.localhost"_s, u"EndpointInvalid"_s);
    row("no scheme", {}, u"lab.example"_s, u"EndpointInvalid"_s);
    row("another scheme", {}, u"ftp://lab.example"_s, u"EndpointInvalid"_s);
    row("no host", {}, u"https://"_s, u"EndpointInvalid"_s);
    row("a query", {}, u"https://lab.example?key=1"_s, u"EndpointInvalid"_s);
    row("a fragment", {}, u"https://lab.example#a"_s, u"EndpointInvalid"_s);
    row("a password", {}, u"https://me:hush@lab.example"_s, u"EndpointInvalid"_s);
}

void tst_Endpoints::refused()
{
    QFETCH(QString, region);
    QFETCH(QString, given);
    auto settings = at(region);
    settings.custom = QUrl(given);
    const auto url = endpoint(Service::Connect, settings);
    QVERIFY(!url);
    QTEST(url.error().code, "code");
    QCOMPARE(url.error().kind, ErrorKind::Validation);
    QVERIFY(!url.error().message.contains("hush"_L1));
}

void tst_Endpoints::regionNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");

    QTest::newRow("a region") << u"eu-west-2"_s << true;
    QTest::newRow("63 characters") << QString(63, u'a') << true;
    QTest::newRow("64 characters") << QString(64, u'a') << false;
    QTest::newRow("upper case") << u"EU-WEST-2"_s << false;
    QTest::newRow("a dot") << u"eu.west"_s << false;
    QTest::newRow("begins with a hyphen") << u"-eu"_s << false;
    QTest::newRow("ends with a hyphen") << u"eu-"_s << false;
    QTest::newRow("a number") << u"127"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void tst_Endpoints::regionNames()
{
    QFETCH(QString, text);
    QTEST(isRegionName(text), "is");
}

QTEST_GUILESS_MAIN(tst_Endpoints)
#include "tst_endpoints.moc"
