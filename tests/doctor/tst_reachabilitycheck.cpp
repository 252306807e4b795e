// SPDX-License-Identifier: Apache-2.0
#include "doctor/reachabilitycheck.h"

#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/testcertificate.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

/// What stands in somebody's way is told by its name, and nothing else is blamed for it.
class tst_ReachabilityCheck : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingInTheWay();
    void asksEachHostOnce();
    void blamesTheName();
    void blamesTheConnection();
    void blamesTheCertificate();
    void blamesAPageInTheWay_data();
    void blamesAPageInTheWay();
    void blamesTheClock_data();
    void blamesTheClock();
    void namesTheProxy();
    void needsARegion();
};

namespace {

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

Script amazons(const QDateTime &date)
{
    return {.answer = httpAnswer(403, "{}", {{"x-amzn-RequestId", "1"}, {"Date", httpDate(date)}})};
}

struct Examined {
    Check::Outcome outcome;

    explicit Examined(const EndpointSettings &endpoints, const FakeClock &clock,
                      const QSslConfiguration &tls = QSslConfiguration::defaultConfiguration(),
                      const QString &proxy = {})
    {
        QNetworkAccessManager network;
        HttpClient http(network, 10s, tls);
        ReachabilityCheck check(http, clock, endpoints, [proxy](const QUrl &) { return proxy; });
        bool come = false;
        const auto call = check.run([&](Check::Outcome found) {
            outcome = std::move(found);
            come = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(come, 20000);
        QStringList names;
        for (const auto &finding : outcome.findings)
            names.append(finding.name);
        QCOMPARE(names, check.names());
    }

    const Finding &of(const QString &name) const
    {
        return *std::find_if(outcome.findings.begin(), outcome.findings.end(),
                             [&](const Finding &finding) { return finding.name == name; });
    }
    /// The names of those that are not ok.
    QStringList blamed() const
    {
        QStringList names;
        for (const auto &finding : outcome.findings) {
            if (finding.ok)
                continue;
            names.append(finding.name);
            if (finding.remedy.isEmpty() || finding.detail.isEmpty())
                names.append(u"without a word of what to do"_s);
        }
        return names;
    }
};

EndpointSettings at(const QUrl &url)
{
    return {.region = u"eu-west-2"_s, .custom = url};
}

} // namespace

void tst_ReachabilityCheck::findsNothingInTheWay()
{
    FakeClock clock;
    LoopbackServer server([&](const HttpText &) { return amazons(clock.now()); });
    const Examined examined(at(server.url("")), clock);
    QCOMPARE(examined.blamed(), QStringList());
    QVERIFY(examined.outcome.servicesReachable);
    QCOMPARE(examined.of(u"proxy"_s).detail, u"none"_s);
    QVERIFY(examined.of(u"DNS"_s).detail.contains("127.0.0.1"_L1));
    QVERIFY(examined.of(u"TLS"_s).detail.contains("without encryption"_L1));
}

void tst_ReachabilityCheck::asksEachHostOnce()
{
    FakeClock clock;
    LoopbackServer server([&](const HttpText &) { return amazons(clock.now()); });
    const Examined examined(at(server.url("")), clock);
    QCOMPARE(server.requests().size(), 1U);
    QCOMPARE(server.requests()[0].text.method, "GET");
    QCOMPARE(server.requests()[0].text.header("Authorization"), QByteArray());

    LoopbackServer other([&](const HttpText &) { return amazons(clock.now()); });
    auto two = at(server.url(""));
    two.customByService[Service::Sts] = other.url("");
    const Examined both(two, clock);
    QCOMPARE(server.requests().size(), 2U);
    QCOMPARE(other.requests().size(), 1U);
}

void tst_ReachabilityCheck::blamesTheName()
{
    const FakeClock clock;
    const Examined examined(at(QUrl(u"https://no-such-host.invalid"_s)), clock);
    QVERIFY(!examined.of(u"DNS"_s).ok);
    QVERIFY2(examined.of(u"DNS"_s).detail.contains("no-such-host.invalid"_L1),
             qPrintable(examined.of(u"DNS"_s).detail));
    QVERIFY(examined.of(u"proxy"_s).ok);
    QVERIFY(!examined.outcome.servicesReachable);
}

void tst_ReachabilityCheck::blamesTheConnection()
{
    const FakeClock clock;
    QUrl url;
    {
        const LoopbackServer gone([](const HttpText &) { return Script{}; });
        url = gone.url("");
    }
    const Examined examined(at(url), clock);
    QVERIFY(examined.of(u"TCP"_s).detail.contains("refused"_L1));
    QVERIFY(!examined.outcome.servicesReachable);
}

void tst_ReachabilityCheck::blamesTheCertificate()
{
    FakeClock clock;
    const auto made = TestCertificate::make();
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(made.certificatePem));
    tls.setPrivateKey(QSslKey(made.keyPem, QSsl::Ec));
    LoopbackServer server([&](const HttpText &) { return amazons(clock.now()); }, tls);
    const Examined examined(at(server.url("")), clock);
    QVERIFY(!examined.of(u"TLS"_s).ok);
    QVERIFY(examined.of(u"TLS"_s).remedy.contains("AWS_CA_BUNDLE"_L1));
    QVERIFY(!examined.outcome.servicesReachable);

    auto trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates({QSslCertificate(made.certificatePem)});
    const Examined trusting(at(server.url("")), clock, trust);
    QCOMPARE(trusting.blamed(), QStringList());
}

void tst_ReachabilityCheck::blamesAPageInTheWay_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a page") << httpAnswer(200, "<html>Welcome", {{"Content-Type", "text/html"}});
    QTest::newRow("sent elsewhere") << httpAnswer(302, {}, {{"Location", "http://login.example/"}});
}

void tst_ReachabilityCheck::blamesAPageInTheWay()
{
    QFETCH(QByteArray, answer);
    const FakeClock clock;
    LoopbackServer server([&](const HttpText &) { return Script{.answer = answer}; });
    const Examined examined(at(server.url("")), clock);
    QCOMPARE(examined.blamed(), QStringList({u"proxy"_s, u"clock"_s}));
    QVERIFY(examined.of(u"proxy"_s).remedy.contains("browser"_L1));
}

void tst_ReachabilityCheck::blamesTheClock_data()
{
    QTest::addColumn<qint64>("aheadSeconds"); // the service's clock
    QTest::addColumn<QString>("word"); // empty: it will do
    QTest::newRow("right") << qint64(0) << QString();
    QTest::newRow("a little slow") << qint64(200) << QString();
    QTest::newRow("slow") << qint64(600) << u"10 min slow"_s;
    QTest::newRow("fast") << qint64(-600) << u"10 min fast"_s;
}

void tst_ReachabilityCheck::blamesTheClock()
{
    QFETCH(qint64, aheadSeconds);
    QFETCH(QString, word);
    FakeClock clock;
    LoopbackServer server([&](const HttpText &) { return amazons(clock.now().addSecs(aheadSeconds)); });
    const Examined examined(at(server.url("")), clock);
    QCOMPARE(examined.blamed(), word.isEmpty() ? QStringList() : QStringList(u"clock"_s));
    QVERIFY(examined.of(u"clock"_s).detail.contains(word));
}

void tst_ReachabilityCheck::namesTheProxy()
{
    FakeClock clock;
    LoopbackServer server([&](const HttpText &) { return amazons(clock.now()); });
    const Examined examined(at(server.url("")), clock, QSslConfiguration::defaultConfiguration(),
                            u"proxy.example:3128"_s);
    QCOMPARE(examined.of(u"proxy"_s).detail, u"proxy.example:3128"_s);
}

void tst_ReachabilityCheck::needsARegion()
{
    const FakeClock clock;
    const Examined examined(EndpointSettings{}, clock);
    QCOMPARE(examined.blamed().size(), 6);
    QVERIFY(examined.of(u"Region"_s).remedy.contains("--region"_L1));
    QVERIFY(!examined.of(u"DNS"_s).looked);
}

QTEST_GUILESS_MAIN(tst_ReachabilityCheck)
#include "tst_reachabilitycheck.moc"
