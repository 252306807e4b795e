// SPDX-License-Identifier: Apache-2.0
#include "net/proxyrules.h"

#include "net/httpclient.h"
#include "support/loopbackproxy.h"
#include "support/loopbackserver.h"
#include "support/testcertificate.h"

#include <QNetworkAccessManager>
#include <QProcessEnvironment>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>
#include <optional>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

using Variables = QMap<QString, QString>;
using Kind = LoopbackProxy::Kind;
using Then = LoopbackProxy::Then;

Q_DECLARE_METATYPE(attache::LoopbackProxy::Kind)
Q_DECLARE_METATYPE(attache::LoopbackProxy::Then)

#define WAIT_FOR(what) QTRY_VERIFY_WITH_TIMEOUT(what, 60000)

namespace {

QProcessEnvironment environmentOf(const Variables &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables.asKeyValueRange())
        environment.insert(name, value);
    return environment;
}

Result<ProxyRules> read(const Variables &variables, const QString &setting = {})
{
    return ProxyRules::read(setting, environmentOf(variables));
}

// As in a URL, but always with its port.
QString written(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return u"none"_s;
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    const bool looksUp = proxy.capabilities() & QNetworkProxy::HostNameLookupCapability;
    const auto user = proxy.user().isEmpty() ? QString() : proxy.user() + u':' + proxy.password() + u'@';
    return (isSocks ? (looksUp ? u"socks5h://"_s : u"socks5://"_s) : u"http://"_s) + user + proxy.hostName()
        + u':' + QString::number(proxy.port());
}

QSslConfiguration serverTls(const TestCertificate &made)
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(made.certificatePem));
    tls.setPrivateKey(QSslKey(made.keyPem, QSsl::Ec));
    return tls;
}

struct Outcome {
    std::optional<Result<HttpAnswer>> result;

    HttpClient::Handler handler()
    {
        return [this](Result<HttpAnswer> answer) { result = std::move(answer); };
    }
    bool come() const { return result.has_value(); }
    QString code() const { return result && !*result ? result->error().code : QString(); }
    QString message() const { return result && !*result ? result->error().message : QString(); }
};

/// A server behind a proxy that alone knows where cases.example is.
struct Way {
    explicit Way(Kind kind, bool isTrusted = true)
        : made(TestCertificate::make("DNS:cases.example"))
        , server([](const HttpText &) { return Script{httpAnswer(200, "yes")}; }, serverTls(made))
        , proxy(kind, quint16(server.url().port()))
        , scheme(kind == Kind::Http ? "http" : "socks5h")
    {
        if (isTrusted)
            tls.setCaCertificates({QSslCertificate(made.certificatePem)});
    }

    Outcome sent(const QByteArray &userInfo = {}, const QByteArray &body = "{}",
                 std::chrono::milliseconds connect = 30s)
    {
        Outcome outcome;
        const auto rules =
            read({{u"HTTPS_PROXY"_s, QString::fromLatin1(proxy.url(scheme, userInfo).toEncoded())}});
        setProxyRules(network, *rules);
        HttpClient http(network, {.stall = 30s, .connect = connect}, tls);
        const QNetworkRequest request(QUrl(u"https://cases.example/path?x=1"_s));
        const auto call = http.send("POST", request, body, outcome.handler());
        [&] { WAIT_FOR(outcome.come()); }();
        return outcome;
    }

    TestCertificate made;
    LoopbackServer server;
    LoopbackProxy proxy;
    QByteArray scheme;
    QNetworkAccessManager network;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

} // namespace

class tst_ProxyRules : public QObject
{
    Q_OBJECT

private slots:
    void finds_the_proxy_data();
    void finds_the_proxy();
    void excepts_hosts_data();
    void excepts_hosts();
    void refuses_what_is_no_proxy_data();
    void refuses_what_is_no_proxy();
    void follows_the_setting();
    void keeps_plain_http_on_this_machine();

    void goes_through_data();
    void goes_through();
    void forwards_plain_http();
    void looks_a_name_up_here_for_socks5();
    void keeps_the_tunnel_open();
    void tells_a_proxy_that_wants_a_name_data();
    void tells_a_proxy_that_wants_a_name();
    void tells_a_proxy_that_fails_data();
    void tells_a_proxy_that_fails();
    void tells_a_proxy_that_reads_along();
    void streams_through_with_little_memory();
    void forgets_a_call_that_waits_for_the_proxy();
};

void tst_ProxyRules::finds_the_proxy_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("https");
    QTest::addColumn<QString>("http"); ///< for this machine, as the proxy is on it

    const auto row = [](const char *name, const Variables &variables, const QString &https,
                        const QString &http) { QTest::newRow(name) << variables << https << http; };
    row("HTTPS_PROXY", {{u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s}}, u"http://127.0.0.1:1"_s, u"none"_s);
    row("lower case goes first",
        {{u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s}, {u"https_proxy"_s, u"http://127.0.0.1:2"_s}},
        u"http://127.0.0.1:2"_s, u"none"_s);
    row("an empty one is none", {{u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s}, {u"https_proxy"_s, u" "_s}},
        u"http://127.0.0.1:1"_s, u"none"_s);
    row("HTTP_PROXY", {{u"HTTP_PROXY"_s, u"http://127.0.0.1:1"_s}}, u"none"_s, u"http://127.0.0.1:1"_s);
    row("http_proxy", {{u"http_proxy"_s, u"http://127.0.0.1:1"_s}}, u"none"_s, u"http://127.0.0.1:1"_s);
    row("HTTP_PROXY of a client of a web server",
        {{u"HTTP_PROXY"_s, u"http://127.0.0.1:1"_s}, {u"REQUEST_METHOD"_s, u"GET"_s}}, u"none"_s, u"none"_s);
    row("ALL_PROXY", {{u"ALL_PROXY"_s, u"socks5://127.0.0.1:1"_s}}, u"socks5://127.0.0.1:1"_s,
        u"socks5://127.0.0.1:1"_s);
    row("all_proxy", {{u"all_proxy"_s, u"socks5h://127.0.0.1"_s}}, u"socks5h://127.0.0.1:1080"_s,
        u"socks5h://127.0.0.1:1080"_s);
    row("the scheme's own before ALL_PROXY",
        {{u"all_proxy"_s, u"socks5://127.0.0.1:1"_s}, {u"HTTPS_PROXY"_s, u"http://127.0.0.1:2"_s}},
        u"http://127.0.0.1:2"_s, u"socks5://127.0.0.1:1"_s);
    row("no scheme", {{u"HTTPS_PROXY"_s, u"127.0.0.1:3128"_s}}, u"http://127.0.0.1:3128"_s, u"none"_s);
    row("no port", {{u"HTTPS_PROXY"_s, u"proxy.example"_s}}, u"http://proxy.example:80"_s, u"none"_s);
    row("as GNOME writes it", {{u"ALL_PROXY"_s, u"socks://127.0.0.1:1080/"_s}}, u"socks5h://127.0.0.1:1080"_s,
        u"socks5h://127.0.0.1:1080"_s);
    row("a name and a password", {{u"HTTPS_PROXY"_s, u"http://me:p%40ss%3A@proxy.example:1"_s}},
        u"http://me:p@ss:@proxy.example:1"_s, u"none"_s);
    row("IPv6", {{u"HTTPS_PROXY"_s, u"http://[::1]:1"_s}}, u"http://::1:1"_s, u"none"_s);
}

void tst_ProxyRules::finds_the_proxy()
{
    QFETCH(Variables, variables);
    const auto rules = read(variables);
    QVERIFY(rules);
    QTEST(written(rules->proxyFor(QUrl(u"https://cases.eu-west-2.amazonaws.com/x"_s))), "https");
    QTEST(written(rules->proxyFor(QUrl(u"http://127.0.0.1:8080/x"_s))), "http");
}

void tst_ProxyRules::excepts_hosts_data()
{
    QTest::addColumn<QString>("exceptions");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("excepted");

    const auto row = [](const QString &exceptions, const QString &host, bool excepted) {
        QTest::addRow("%s: %s", qPrintable(exceptions), qPrintable(host)) << exceptions << host << excepted;
    };
    row(u""_s, u"a.example"_s, false);
    row(u"*"_s, u"a.example"_s, true);
    row(u"a.example"_s, u"a.example"_s, true);
    row(u"A.Example"_s, u"a.EXAMPLE"_s, true);
    row(u"example"_s, u"a.example"_s, true);
    row(u".example"_s, u"a.example"_s, true);
    row(u".example"_s, u"example"_s, true);
    row(u"*.example"_s, u"b.a.example"_s, true);
    row(u"example"_s, u"badexample"_s, false);
    row(u"a.example"_s, u"example"_s, false);
    row(u"a.example."_s, u"a.example"_s, true);
    row(u"b.example, a.example"_s, u"a.example"_s, true);
    row(u"b.example a.example"_s, u"a.example"_s, true);
    row(u"."_s, u"a.example"_s, false);
    row(u"a.example:443"_s, u"a.example"_s, true);
    row(u"a.example:8443"_s, u"a.example"_s, false);
    row(u"a.example:8443"_s, u"a.example:8443"_s, true);
    row(u"10.1.2.3"_s, u"10.1.2.3"_s, true);
    row(u"10.1.2.3"_s, u"10.1.2.33"_s, false);
    row(u"2.3"_s, u"10.1.2.3"_s, false);
    row(u"10.0.0.0/8"_s, u"10.1.2.3"_s, true);
    row(u"10.0.0.0/8"_s, u"11.1.2.3"_s, false);
    row(u"10.0.0.0/8"_s, u"10.example"_s, false);
    row(u"10.0.0.0/99"_s, u"10.1.2.3"_s, false);
    row(u"::1"_s, u"[::1]"_s, true);
    row(u"[::1]:443"_s, u"[::1]"_s, true);
    row(u"fd00::/8"_s, u"[fd12::3]"_s, true);
    row(u"fd00::/8"_s, u"[fe12::3]"_s, false);
}

void tst_ProxyRules::excepts_hosts()
{
    QFETCH(QString, exceptions);
    QFETCH(QString, host);
    for (const auto &name : {u"NO_PROXY"_s, u"no_proxy"_s}) {
        const auto rules = read({{u"HTTPS_PROXY"_s, u"http://proxy.example:1"_s}, {name, exceptions}});
        QVERIFY(rules);
        QTEST(rules->proxyFor(QUrl(u"https://"_s + host + u"/x"_s)).type() == QNetworkProxy::NoProxy,
              "excepted");
    }
}

void tst_ProxyRules::refuses_what_is_no_proxy_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("encrypted on the way to it") << u"https://me:hush@proxy.example:1"_s;
    QTest::newRow("SOCKS 4") << u"socks4://proxy.example:1"_s;
    QTest::newRow("no host") << u"http://:3128"_s;
    QTest::newRow("no port number") << u"http://proxy.example:hush"_s;
    QTest::newRow("words") << u"no such hush"_s;
}

void tst_ProxyRules::refuses_what_is_no_proxy()
{
    QFETCH(QString, text);
    for (const auto &rules : {read({{u"https_proxy"_s, text}}), read({}, text)}) {
        QVERIFY(!rules);
        QCOMPARE(rules.error().code, u"ProxyInvalid"_s);
        QVERIFY2(!rules.error().message.contains("hush"_L1), qPrintable(rules.error().message));
    }
    QVERIFY(read({{u"https_proxy"_s, text}}).error().message.startsWith("https_proxy must"_L1));
}

void tst_ProxyRules::follows_the_setting()
{
    const Variables variables{{u"HTTPS_PROXY"_s, u"http://a.example:1"_s}, {u"NO_PROXY"_s, u"b.example"_s}};
    const QUrl url(u"https://cases.example"_s);
    QCOMPARE(written(read(variables)->proxyFor(url)), u"http://a.example:1"_s);
    QCOMPARE(written(read(variables, u"system"_s)->proxyFor(url)), u"http://a.example:1"_s);
    QCOMPARE(written(read(variables, u"none"_s)->proxyFor(url)), u"none"_s);
    QCOMPARE(written(read(variables, u"socks5://c.example:2"_s)->proxyFor(url)), u"socks5://c.example:2"_s);
    QCOMPARE(written(read(variables, u"socks5://c.example:2"_s)->proxyFor(QUrl(u"https://x.b.example"_s))),
             u"none"_s);
    // Nobody says anything: the desktop is asked, which has none here.
    QCOMPARE(written(read({})->proxyFor(url)), u"none"_s);
}

void tst_ProxyRules::keeps_plain_http_on_this_machine()
{
    const QUrl here(u"http://127.0.0.1:8080/x"_s);
    const auto far = read({{u"ALL_PROXY"_s, u"http://proxy.example:1"_s}});
    QCOMPARE(written(far->proxyFor(here)), u"none"_s);
    QCOMPARE(written(far->proxyFor(QUrl(u"https://127.0.0.1:8080/x"_s))), u"http://proxy.example:1"_s);
    const auto near = read({{u"ALL_PROXY"_s, u"http://localhost:1"_s}});
    QCOMPARE(written(near->proxyFor(here)), u"http://localhost:1"_s);
}

void tst_ProxyRules::goes_through_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("credentials");
    QTest::addColumn<QByteArray>("userInfo");

    QTest::newRow("HTTP") << Kind::Http << QByteArray() << QByteArray();
    QTest::newRow("HTTP with a name") << Kind::Http << QByteArray("me:p@ss") << QByteArray("me:p%40ss");
    QTest::newRow("SOCKS 5") << Kind::Socks5 << QByteArray() << QByteArray();
    QTest::newRow("SOCKS 5 with a name") << Kind::Socks5 << QByteArray("me:p@ss") << QByteArray("me:p%40ss");
}

void tst_ProxyRules::goes_through()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, credentials);
    QFETCH(QByteArray, userInfo);
    for (const auto *body : {"{\"a\":1}", ""}) {
        Way way(kind);
        way.proxy.credentials = credentials;
        const auto outcome = way.sent(userInfo, body);
        QVERIFY2(*outcome.result, qPrintable(outcome.message()));
        QCOMPARE((*outcome.result)->body, QByteArray("yes"));
        QCOMPARE(way.proxy.asked, std::vector<QByteArray>{"cases.example:443"});
        // The server hears nothing of the proxy's name.
        QCOMPARE(way.server.requests().size(), size_t(1));
        const auto request = way.server.requests()[0].text;
        QCOMPARE(request.target, QByteArray("/path?x=1"));
        QCOMPARE(request.body, QByteArray(body));
        QVERIFY(request.header("Proxy-Authorization").isEmpty());
    }
}

void tst_ProxyRules::forwards_plain_http()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200, "yes")}; });
    LoopbackProxy proxy(Kind::Http, quint16(server.url().port()));
    proxy.credentials = "me:p@ss";
    QNetworkAccessManager network;
    const auto to = QString::fromLatin1(proxy.url("http", "me:p%40ss").toEncoded());
    setProxyRules(network, *read({{u"http_proxy"_s, to}}));
    HttpClient http(network, 30s);
    Outcome outcome;
    const auto call =
        http.send("POST", QNetworkRequest(server.url("/path?x=1")), "{\"a\":1}", outcome.handler());
    WAIT_FOR(outcome.come());
    QVERIFY2(*outcome.result, qPrintable(outcome.message()));
    QCOMPARE(proxy.asked, std::vector<QByteArray>{server.url("/path?x=1").toEncoded()});
    QCOMPARE(proxy.refusedNames, 0);
    QCOMPARE(server.requests()[0].text.body, QByteArray("{\"a\":1}"));
}

void tst_ProxyRules::looks_a_name_up_here_for_socks5()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200, "yes")}; });
    LoopbackProxy proxy(Kind::Socks5, quint16(server.url().port()));
    // Which of the two a machine calls so is its own affair.
    const QList<QByteArray> addresses{"127.0.0.1", "::1"};
    for (const auto &[scheme, hosts] :
         {std::pair{"socks5", addresses}, std::pair{"socks5h", QList<QByteArray>{"localhost"}}}) {
        proxy.asked.clear();
        QNetworkAccessManager network;
        const auto to = QString::fromLatin1(proxy.url(scheme).toEncoded());
        setProxyRules(network, *read({{u"all_proxy"_s, to}}));
        HttpClient http(network, 30s);
        Outcome outcome;
        auto url = server.url();
        url.setHost(u"localhost"_s);
        const auto call = http.send("GET", QNetworkRequest(url), {}, outcome.handler());
        WAIT_FOR(outcome.come());
        QVERIFY2(*outcome.result, qPrintable(outcome.message()));
        QCOMPARE(proxy.asked.size(), 1U);
        const auto port = ':' + QByteArray::number(server.url().port());
        QVERIFY2(proxy.asked[0].endsWith(port) && hosts.contains(proxy.asked[0].chopped(port.size())),
                 proxy.asked[0]);
    }
}

void tst_ProxyRules::keeps_the_tunnel_open()
{
    Way way(Kind::Http);
    for (int i = 0; i < 3; ++i)
        QVERIFY(*way.sent().result);
    QCOMPARE(way.proxy.asked.size(), size_t(1));
    QCOMPARE(way.server.connections(), 1);
}

void tst_ProxyRules::tells_a_proxy_that_wants_a_name_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("userInfo");
    QTest::addColumn<QString>("says");
    QTest::newRow("HTTP, none given") << Kind::Http << QByteArray() << u"wants a name"_s;
    QTest::newRow("HTTP, a wrong one") << Kind::Http << QByteArray("me:hush") << u"refused the name"_s;
    QTest::newRow("SOCKS 5, none given") << Kind::Socks5 << QByteArray() << u"wants a name"_s;
    QTest::newRow("SOCKS 5, a wrong one") << Kind::Socks5 << QByteArray("me:hush") << u"refused the name"_s;
}

void tst_ProxyRules::tells_a_proxy_that_wants_a_name()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, userInfo);
    QFETCH(QString, says);
    Way way(kind);
    way.proxy.credentials = "me:right";
    const auto outcome = way.sent(userInfo);
    QCOMPARE(outcome.code(), u"ProxyAuthenticationRequired"_s);
    QVERIFY2(outcome.message().contains(says), qPrintable(outcome.message()));
    QVERIFY(!outcome.message().contains("hush"_L1));
    QCOMPARE(outcome.result->error().kind, ErrorKind::Network);
    QVERIFY(way.proxy.refusedNames > 0);
    QCOMPARE(way.server.requests().size(), size_t(0));
}

void tst_ProxyRules::tells_a_proxy_that_fails_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Then>("then");
    QTest::addColumn<QString>("code");
    for (const auto kind : {Kind::Http, Kind::Socks5}) {
        const auto *name = kind == Kind::Http ? "HTTP" : "SOCKS 5";
        QTest::addRow("%s: refuses", name) << kind << Then::Refuse << u"ProxyFailed"_s;
        QTest::addRow("%s: closes, which Qt overlooks", name) << kind << Then::Close << u"ConnectTimeout"_s;
        QTest::addRow("%s: never says a word", name) << kind << Then::Hang << u"ConnectTimeout"_s;
        QTest::addRow("%s: talks in place of the server", name)
            << kind << Then::Babble << u"TlsIntercepted"_s;
    }
}

void tst_ProxyRules::tells_a_proxy_that_fails()
{
    QFETCH(Kind, kind);
    QFETCH(Then, then);
    Way way(kind);
    way.proxy.then = then;
    const auto outcome = way.sent({}, "{}", then == Then::Hang || then == Then::Close ? 300ms : 30s);
    QTEST(outcome.code(), "code");
    QVERIFY2(outcome.message().contains("cases.example"_L1) && outcome.message().endsWith(u'.'),
             qPrintable(outcome.message()));
    QCOMPARE(way.server.requests().size(), size_t(0));
}

void tst_ProxyRules::tells_a_proxy_that_reads_along()
{
    Way way(Kind::Http, false);
    const auto outcome = way.sent();
    QCOMPARE(outcome.code(), u"TlsIntercepted"_s);
    QVERIFY2(outcome.message().contains("\"Attache test\""_L1) && outcome.message().contains("127.0.0.1"_L1),
             qPrintable(outcome.message()));
}

void tst_ProxyRules::streams_through_with_little_memory()
{
    Way way(Kind::Http);
    way.sent(); // the tunnel
    // What the proxy reads in one go is what there is; a body that were held whole would come in one.
    class Zeros final : public QIODevice
    {
    public:
        Zeros() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
        qint64 size() const override { return 64 * 1024 * 1024; }
        qint64 largest = 0;

    protected:
        qint64 readData(char *data, qint64 maxSize) override
        {
            largest = std::max(largest, maxSize);
            const auto count = std::min(maxSize, size() - pos());
            std::fill_n(data, count, 'a');
            return count;
        }
        qint64 writeData(const char *, qint64) override { return -1; }
    };
    HttpClient http(way.network, {.stall = 30s}, way.tls);
    Outcome outcome;
    const auto call = http.put(QNetworkRequest(QUrl(u"https://cases.example/file"_s)),
                               std::make_unique<Zeros>(), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QVERIFY2(*outcome.result, qPrintable(outcome.message()));
    QCOMPARE(way.server.requests().back().bodyBytes, 64 * 1024 * 1024);
}

void tst_ProxyRules::forgets_a_call_that_waits_for_the_proxy()
{
    Way way(Kind::Http);
    way.proxy.then = Then::Hang;
    setProxyRules(way.network,
                  *read({{u"HTTPS_PROXY"_s, QString::fromLatin1(way.proxy.url("http").toEncoded())}}));
    HttpClient http(way.network, {.stall = 30s}, way.tls);
    Outcome outcome;
    auto call =
        http.send("POST", QNetworkRequest(QUrl(u"https://cases.example/"_s)), "{}", outcome.handler());
    WAIT_FOR(!way.proxy.asked.empty());
    call = {};
    QTest::qWait(50);
    QVERIFY(!outcome.come());
}

QTEST_GUILESS_MAIN(tst_ProxyRules)
#include "tst_proxyrules.moc"
