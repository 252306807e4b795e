// SPDX-License-Identifier: Apache-2.0
#include "net/httpclient.h"

#include "support/loopbackserver.h"
#include "support/testcertificate.h"

#include <QBuffer>
#include <QFile>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <arpa/inet.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

// Longer than any machine that is busy with other things needs.
#define WAIT_FOR(what) QTRY_VERIFY_WITH_TIMEOUT(what, 60000)

Q_DECLARE_METATYPE(attache::Script)
Q_DECLARE_METATYPE(attache::TestCertificate)

namespace {

constexpr auto patience = 30s;

// Counts what is read from it; its content is made up as it goes.
class Endless final : public QIODevice
{
public:
    Endless(qint64 size, std::shared_ptr<qint64> readBytes)
        : m_size(size)
        , m_readBytes(std::move(readBytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const auto count = std::min(maxSize, m_size - pos());
        std::fill_n(data, count, 'a');
        *m_readBytes += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    std::shared_ptr<qint64> m_readBytes;
};

// Says it has more than it gives, as a file that is cut off while it is read.
class Shrinking final : public QIODevice
{
public:
    Shrinking() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 size() const override { return 1000000; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const auto count = std::min<qint64>(maxSize, 100000 - pos());
        std::fill_n(data, count, 'a');
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
};

std::unique_ptr<QIODevice> bytes(const QByteArray &data)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(data);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

// The outcome of one call, and how often it came.
struct Outcome {
    std::optional<Result<HttpAnswer>> result;
    int times = 0;

    HttpClient::Handler handler()
    {
        return [this](Result<HttpAnswer> answer) {
            result = std::move(answer);
            ++times;
        };
    }
    bool come() const { return times > 0; }
    QString code() const { return result && !*result ? result->error().code : QString(); }
    int status() const { return result && *result ? (*result)->status : 0; }
};

// A reply that ends as told, for ends that loopback cannot have.
class ToldReply final : public QNetworkReply
{
public:
    ToldReply(const QNetworkRequest &request, NetworkError error, const QString &text, int status)
    {
        if (status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
        setRequest(request);
        setUrl(request.url());
        open(QIODevice::ReadOnly);
        if (error != NoError)
            setError(error, text);
        QMetaObject::invokeMethod(
            this,
            [this] {
                setFinished(true);
                emit finished();
            },
            Qt::QueuedConnection);
    }
    void abort() override { }

protected:
    qint64 readData(char *, qint64) override { return -1; }
};

class ToldNetwork final : public QNetworkAccessManager
{
public:
    QNetworkReply::NetworkError error{};
    QString text;
    int status = 0;

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *) override
    {
        return new ToldReply(request, error, text, status);
    }
};

qint64 peakMemoryKiB()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const auto text = status.readAll();
    const auto start = text.indexOf("VmHWM:") + 6;
    return text.mid(start, text.indexOf("kB", start) - start).trimmed().toLongLong();
}

QSslConfiguration serverTls(const TestCertificate &made)
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(made.certificatePem));
    tls.setPrivateKey(QSslKey(made.keyPem, QSsl::Ec));
    return tls;
}

QStringList logged;

} // namespace

class tst_HttpClient : public QObject
{
    Q_OBJECT

private slots:
    void sends_what_it_is_given_data();
    void sends_what_it_is_given();
    void adds_only_harmless_headers();
    void keeps_no_cookie_and_follows_no_redirect();
    void takes_any_status_as_an_answer_data();
    void takes_any_status_as_an_answer();
    void never_repeats_a_request_data();
    void never_repeats_a_request();
    void takes_a_new_connection_after_the_server_closed_an_idle_one();
    void takes_new_connections_on_another_network();
    void tells_what_broke_data();
    void tells_what_broke();
    void names_host_and_reason_data();
    void names_host_and_reason();
    void tells_a_refused_connection();
    void gives_up_a_silent_server();
    void does_not_give_up_a_slow_server();
    void forgets_an_abandoned_call();
    void forgets_a_call_at_every_stage_data();
    void forgets_a_call_at_every_stage();
    void bears_its_call_being_dropped_by_the_handler();
    void limits_what_it_gathers();

    void verifies_certificates_data();
    void verifies_certificates();
    void gives_up_a_connection_data();
    void gives_up_a_connection();
    void is_patient_with_who_is_connected_data();
    void is_patient_with_who_is_connected();
    void loses_no_patience_with_who_waits_in_line();

    void uploads_a_file();
    void uploads_from_where_the_device_stands();
    void uploads_nothing();
    void uploads_with_little_memory();
    void hears_a_refusal_before_the_end();
    void distrusts_a_success_before_the_end_data();
    void distrusts_a_success_before_the_end();
    void calls_a_success_without_the_body_an_error();
    void uploads_once_over_a_breaking_connection_data();
    void uploads_once_over_a_breaking_connection();
    void notices_a_body_that_shrinks();
    void bears_its_call_being_dropped_by_progress();

    void downloads_piece_by_piece_data();
    void downloads_piece_by_piece();
    void downloads_what_comes_without_a_length();
    void gathers_the_body_of_a_refused_download();
    void stops_when_the_sink_does();
    void notices_a_download_that_is_cut_off();
    void downloads_with_little_memory();

    void logs_one_line_without_the_query();

private:
    Outcome sent(LoopbackServer &server, const QByteArray &verb, const QByteArray &target,
                 const QByteArray &body = {}, QNetworkRequest request = QNetworkRequest());

    QNetworkAccessManager m_network;
    HttpClient m_http{m_network, patience};
};

Outcome tst_HttpClient::sent(LoopbackServer &server, const QByteArray &verb, const QByteArray &target,
                             const QByteArray &body, QNetworkRequest request)
{
    Outcome outcome;
    request.setUrl(server.url(target));
    const auto call = m_http.send(verb, request, body, outcome.handler());
    [&] { WAIT_FOR(outcome.come()); }();
    return outcome;
}

void tst_HttpClient::sends_what_it_is_given_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");

    const QByteArray query = "/a%2Fb/c?associatedResourceArn=arn%3Aaws%3Ax%2Fy%20z%2B&q=1";
    QTest::newRow("POST without a body keeps its query") << QByteArray("POST") << query << QByteArray();
    QTest::newRow("POST with a body keeps its query")
        << QByteArray("POST") << query << QByteArray("{\"a\":\"ü\"}");
    QTest::newRow("PUT with a body") << QByteArray("PUT") << query << QByteArray("{}");
    QTest::newRow("GET") << QByteArray("GET") << query << QByteArray();
    QTest::newRow("DELETE") << QByteArray("DELETE") << query << QByteArray();
    QTest::newRow("a label with percent and question mark")
        << QByteArray("GET") << QByteArray("/x%25%3F") << QByteArray();
}

void tst_HttpClient::sends_what_it_is_given()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200, "yes")}; });
    QNetworkRequest request;
    if (!body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("X-Amz-Bearer", "a \"b\" ü");
    const auto outcome = sent(server, verb, target, body, request);
    QCOMPARE(outcome.status(), 200);
    QCOMPARE((*outcome.result)->body, QByteArray("yes"));
    QCOMPARE(server.requests().size(), size_t(1));
    const auto &seen = server.requests().front();
    QCOMPARE(seen.text.method, verb);
    QCOMPARE(seen.text.target, target);
    QCOMPARE(seen.text.body, body);
    QCOMPARE(seen.text.header("Content-Type"),
             body.isEmpty() ? QByteArray() : QByteArray("application/json"));
    QCOMPARE(seen.text.header("X-Amz-Bearer"), QByteArray("a \"b\" ü"));
    QCOMPARE(seen.text.header("Content-Length"), QByteArray::number(body.size()));
}

void tst_HttpClient::adds_only_harmless_headers()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; });
    sent(server, "POST", "/");
    auto names = server.requests().front().text.headerNames();
    std::sort(names.begin(), names.end());
    const std::vector<QByteArray> expected{
        "Accept-Encoding", "Accept-Language", "Connection", "Content-Length", "Host", "User-Agent"};
    QCOMPARE(names, expected);
    QCOMPARE(server.requests().front().text.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(server.requests().front().text.header("User-Agent").startsWith("attache/"));
}

void tst_HttpClient::keeps_no_cookie_and_follows_no_redirect()
{
    LoopbackServer server([](const HttpText &) {
        return Script{httpAnswer(307, "", {{"Location", "/elsewhere"}, {"Set-Cookie", "a=b; Path=/"}})};
    });
    QCOMPARE(sent(server, "GET", "/").status(), 307);
    const auto second = sent(server, "PUT", "/", "body");
    QCOMPARE(second.status(), 307);
    QCOMPARE((*second.result)->header("location"), QByteArray("/elsewhere"));
    QCOMPARE(server.requests().size(), size_t(2));
    QCOMPARE(server.requests()[1].text.header("Cookie"), QByteArray());
}

void tst_HttpClient::takes_any_status_as_an_answer_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 204, 301, 304, 400, 401, 402, 403, 404, 409, 429, 500, 501, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void tst_HttpClient::takes_any_status_as_an_answer()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 || status == 304 ? "" : "<Error/>";
    LoopbackServer server([&](const HttpText &) {
        return Script{
            httpAnswer(status, body, {{"Retry-After", "7"}, {"WWW-Authenticate", "Basic realm=\"x\""}})};
    });
    const auto outcome = sent(server, "POST", "/", "{}");
    QCOMPARE(outcome.status(), status);
    QCOMPARE((*outcome.result)->body, body);
    QCOMPARE((*outcome.result)->header("retry-after"), QByteArray("7"));
    QCOMPARE(server.requests().size(), size_t(1));
}

void tst_HttpClient::never_repeats_a_request_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("warm");

    const std::vector<std::pair<const char *, Script>> scripts{
        {"closed", {{}, Script::Then::Close}},
        {"reset", {{}, Script::Then::Reset}},
        {"reset at the head", {{}, Script::Then::Reset, 0}},
        {"closed in the head of the answer", {"HTTP/1.1 200 O", Script::Then::Close}},
        {"reset in the answer", {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", Script::Then::Reset}},
    };
    const std::vector<std::pair<QByteArray, QByteArray>> requests{
        {"GET", ""}, {"DELETE", ""}, {"POST", ""}, {"POST", "{}"}, {"PUT", "{}"}};
    for (const bool warm : {false, true}) {
        for (const auto &[name, script] : scripts) {
            for (const auto &[verb, body] : requests) {
                QTest::addRow("%s %s, %s, on a %s connection", verb.constData(), body.constData(), name,
                              warm ? "used" : "new")
                    << verb << body << script << warm;
            }
        }
    }
}

void tst_HttpClient::never_repeats_a_request()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, body);
    QFETCH(Script, script);
    QFETCH(bool, warm);
    LoopbackServer server(
        [&](const HttpText &head) { return head.target == "/warm" ? Script{httpAnswer(200)} : script; });
    if (warm)
        QCOMPARE(sent(server, "GET", "/warm").status(), 200);
    const auto outcome = sent(server, verb, "/x?y=1", body);
    QVERIFY(outcome.result && !*outcome.result);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Network);
    QCOMPARE(outcome.code(), u"ConnectionClosed"_s);
    QVERIFY(outcome.result->error().retryable);
    // A repeat would come at once; the next request shows that none was on its way.
    sent(server, "GET", "/warm");
    const auto count = std::count_if(server.requests().begin(), server.requests().end(),
                                     [](const auto &request) { return request.text.target != "/warm"; });
    QCOMPARE(count, 1);
}

void tst_HttpClient::takes_a_new_connection_after_the_server_closed_an_idle_one()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200), Script::Then::HalfClose}; });
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(sent(server, "POST", "/", "{}").status(), 200);
        WAIT_FOR(server.openConnections() == 0); // else the next could meet the end of the last one
    }
    QCOMPARE(server.requests().size(), size_t(3));
}

void tst_HttpClient::takes_new_connections_on_another_network()
{
    LoopbackServer server([](const HttpText &head) {
        return head.target == "/held"
            ? Script{.answer = httpAnswer(200, QByteArray(400, 'a')), .pieceBytes = 10, .pieceDelay = 20ms}
            : Script{.answer = httpAnswer(200)};
    });
    QNetworkAccessManager network;
    HttpClient client(network, patience);
    const auto get = [&](const QByteArray &target, Outcome &outcome) {
        return client.send("GET", QNetworkRequest(server.url(target)), {}, outcome.handler());
    };
    Outcome first;
    auto call = get("/", first);
    WAIT_FOR(first.come());
    Outcome second;
    call = get("/", second);
    WAIT_FOR(second.come());
    QCOMPARE(server.connections(), 1);

    client.reconnect();
    Outcome third;
    call = get("/", third); // while the answered Call of the second is still held, for one
    WAIT_FOR(third.come());
    QCOMPARE(third.status(), 200);
    QCOMPARE(server.connections(), 2);

    // What is on its way stays on it, and those beside it go as they did.
    Outcome held;
    Outcome beside;
    auto longer = get("/held", held);
    WAIT_FOR(server.requests().size() == 4);
    client.reconnect();
    call = get("/", beside);
    WAIT_FOR(held.come() && beside.come());
    QCOMPARE(held.status(), 200);
    QCOMPARE(beside.status(), 200);
    const auto before = server.connections();
    Outcome last;
    call = get("/", last);
    WAIT_FOR(last.come());
    QCOMPARE(server.connections(), before + 1);
}

void tst_HttpClient::tells_what_broke_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("code");

    QTest::newRow("the answer is shorter than it says")
        << Script{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", Script::Then::Close}
        << u"ConnectionClosed"_s;
    QTest::newRow("the answer is reset half-way")
        << Script{"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf", Script::Then::Reset}
        << u"ConnectionClosed"_s;
    QTest::newRow("a chunk is missing")
        << Script{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n", Script::Then::Close}
        << u"ConnectionClosed"_s;
    QTest::newRow("not HTTP") << Script{"SSH-2.0-OpenSSH_9.2\r\n", Script::Then::Close} << QString();
    QTest::newRow("nothing") << Script{{}, Script::Then::Close} << u"ConnectionClosed"_s;
}

void tst_HttpClient::tells_what_broke()
{
    QFETCH(Script, script);
    QFETCH(QString, code);
    LoopbackServer server([&](const HttpText &) { return script; });
    const auto outcome = sent(server, "POST", "/", "{}");
    QVERIFY(outcome.result && !*outcome.result);
    const auto &error = outcome.result->error();
    QCOMPARE(error.kind, ErrorKind::Network);
    if (!code.isEmpty())
        QCOMPARE(error.code, code);
    QVERIFY(error.message.contains("127.0.0.1"_L1));
    QCOMPARE(error.httpStatus, 0);
}

void tst_HttpClient::names_host_and_reason_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("says");

    using N = QNetworkReply;
    const auto network = ErrorKind::Network;
    const auto row = [&](const char *name, N::NetworkError error, const QString &code, ErrorKind kind,
                         const QString &says) { QTest::newRow(name) << int(error) << code << kind << says; };
    row("no such name", N::HostNotFoundError, u"HostNotFound"_s, network, u"Region"_s);
    row("refused", N::ConnectionRefusedError, u"ConnectionRefused"_s, network, u"refused"_s);
    row("certificate", N::SslHandshakeFailedError, u"TlsFailed"_s, network, u"AWS_CA_BUNDLE"_s);
    row("proxy login", N::ProxyAuthenticationRequiredError, u"ProxyAuthenticationRequired"_s, network,
        u"password"_s);
    row("proxy name", N::ProxyNotFoundError, u"ProxyFailed"_s, network, u"the reason"_s);
    row("proxy refused", N::ProxyConnectionRefusedError, u"ProxyFailed"_s, network, u"the reason"_s);
    row("cut off", N::RemoteHostClosedError, u"ConnectionClosed"_s, network, u"cut off"_s);
    row("silence", N::OperationCanceledError, u"Stalled"_s, ErrorKind::Timeout, u"silent"_s);
    row("socket timeout", N::TimeoutError, u"Stalled"_s, ErrorKind::Timeout, u"silent"_s);
    row("no network", N::TemporaryNetworkFailureError, u"NetworkFailed"_s, network, u"the reason"_s);
    row("not HTTP", N::ProtocolFailure, u"NetworkFailed"_s, network, u"the reason"_s);
}

void tst_HttpClient::names_host_and_reason()
{
    QFETCH(int, error);
    QFETCH(QString, says);
    ToldNetwork network;
    network.error = QNetworkReply::NetworkError(error);
    network.text = u"the reason"_s;
    HttpClient http(network, patience);
    Outcome outcome;
    const QUrl url(u"https://cases.eu-west-2.amazonaws.com/x?secret=1"_s);
    const auto call = http.send("GET", QNetworkRequest(url), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QVERIFY(!*outcome.result);
    const auto failed = outcome.result->error();
    QTEST(failed.code, "code");
    QTEST(failed.kind, "kind");
    QVERIFY(failed.retryable);
    QVERIFY2(failed.message.contains(u"cases.eu-west-2.amazonaws.com"_s), qPrintable(failed.message));
    QVERIFY2(failed.message.contains(says), qPrintable(failed.message));
    QVERIFY(!failed.message.contains("secret"_L1));
    QVERIFY(failed.message.endsWith(u'.'));
}

void tst_HttpClient::tells_a_refused_connection()
{
    QUrl url;
    {
        LoopbackServer server([](const HttpText &) { return Script{}; });
        url = server.url();
    }
    Outcome outcome;
    const auto call = m_http.send("GET", QNetworkRequest(url), {}, outcome.handler());
    QVERIFY(!outcome.come());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"ConnectionRefused"_s);
}

void tst_HttpClient::gives_up_a_silent_server()
{
    LoopbackServer server([](const HttpText &) { return Script{{}, Script::Then::Hang}; });
    HttpClient http(m_network, 200ms);
    Outcome outcome;
    const auto call = http.send("POST", QNetworkRequest(server.url()), "{}", outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"Stalled"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Timeout);
    QVERIFY(outcome.result->error().retryable);
    WAIT_FOR(server.openConnections() == 0);
    QCOMPARE(server.requests().size(), size_t(1));
}

void tst_HttpClient::does_not_give_up_a_slow_server()
{
    // In all longer than the timeout, never silent for as long.
    LoopbackServer server([](const HttpText &) {
        Script script{httpAnswer(200, QByteArray(400, 'x'))};
        script.pieceBytes = 10;
        script.pieceDelay = 50ms;
        return script;
    });
    HttpClient http(m_network, 1500ms);
    Outcome outcome;
    const auto call = http.send("POST", QNetworkRequest(server.url()), "{}", outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE((*outcome.result)->body.size(), 400);
}

void tst_HttpClient::forgets_an_abandoned_call()
{
    LoopbackServer server([](const HttpText &) { return Script{{}, Script::Then::Hang}; });
    Outcome outcome;
    auto call =
        m_http.put(QNetworkRequest(server.url()), bytes(QByteArray(1000, 'x')), {}, outcome.handler());
    WAIT_FOR(server.requests().size() == size_t(1));
    call = {};
    WAIT_FOR(server.openConnections() == 0);
    QCOMPARE(outcome.times, 0);
}

void tst_HttpClient::forgets_a_call_at_every_stage_data()
{
    QTest::addColumn<QString>("stage");
    for (const auto *stage : {"before it begins", "greeting", "encrypting", "sending", "waiting", "hearing"})
        QTest::newRow(stage) << QString::fromLatin1(stage);
}

void tst_HttpClient::forgets_a_call_at_every_stage()
{
    QFETCH(QString, stage);
    // One that takes connections and never says a word, also not of encryption.
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    LoopbackServer server([&](const HttpText &) {
        if (stage == "hearing"_L1)
            return Script{
                httpAnswer(200, QByteArray(1000, 'x')), Script::Then::KeepAlive, -1, true, 100, 20ms};
        return Script{{}, Script::Then::Hang};
    });
    auto url = server.url();
    if (stage == "greeting"_L1 || stage == "encrypting"_L1)
        url = QUrl(u"%1://127.0.0.1:%2"_s.arg(stage == "greeting"_L1 ? u"http"_s : u"https"_s)
                       .arg(mute.serverPort()));

    QNetworkAccessManager network;
    HttpClient http(network, patience);
    Outcome outcome;
    qint64 sentBytes = 0;
    qint64 heardBytes = 0;
    auto call = stage == "hearing"_L1
        ? http.download(
            QNetworkRequest(url), [&](QByteArrayView piece) { return (heardBytes += piece.size()) > 0; }, {},
            outcome.handler())
        : http.put(
            QNetworkRequest(url), std::make_unique<Endless>(64 * 1024 * 1024, std::make_shared<qint64>(0)),
            [&](qint64 sent, qint64) { sentBytes = sent; }, outcome.handler());
    if (stage == "greeting"_L1 || stage == "encrypting"_L1)
        WAIT_FOR(mute.hasPendingConnections());
    else if (stage == "sending"_L1)
        WAIT_FOR(sentBytes > 0);
    else if (stage == "waiting"_L1)
        WAIT_FOR(server.requests().size() == 1 && server.requests()[0].complete);
    else if (stage == "hearing"_L1)
        WAIT_FOR(heardBytes > 0);

    call = {};
    const auto heardThen = heardBytes;
    WAIT_FOR(server.openConnections() == 0);
    QTest::qWait(50);
    QCOMPARE(outcome.times, 0);
    QCOMPARE(heardBytes, heardThen);
    // The next call is none the worse for it.
    LoopbackServer well([](const HttpText &) { return Script{httpAnswer(200)}; });
    Outcome next;
    const auto again = http.send("GET", QNetworkRequest(well.url()), {}, next.handler());
    WAIT_FOR(next.come());
    QCOMPARE(next.status(), 200);
}

void tst_HttpClient::bears_its_call_being_dropped_by_the_handler()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200, "x")}; });
    Call call;
    bool come = false;
    call = m_http.send("GET", QNetworkRequest(server.url()), {}, [&](const Result<HttpAnswer> &) {
        call = {};
        come = true;
    });
    WAIT_FOR(come);
}

void tst_HttpClient::limits_what_it_gathers()
{
    const QByteArray large(17 * 1024 * 1024, 'x');
    LoopbackServer server([&](const HttpText &) { return Script{httpAnswer(200, large)}; });
    const auto outcome = sent(server, "GET", "/");
    QCOMPARE(outcome.code(), u"AnswerTooLarge"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Service);
    QVERIFY(!outcome.result->error().retryable);
    WAIT_FOR(server.openConnections() == 0);
}

void tst_HttpClient::verifies_certificates_data()
{
    QTest::addColumn<TestCertificate>("made");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("verify");
    QTest::addColumn<QString>("code"); ///< empty: it works
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const TestCertificate &made, bool trusted, bool verify,
                        const QString &code = {}, const QString &says = {}) {
        QTest::newRow(name) << made << trusted << verify << code << says;
    };
    const auto good = TestCertificate::make();
    const auto expired = TestCertificate::make("IP:127.0.0.1", -60s, &good);
    const auto another = TestCertificate::make("DNS:elsewhere.example");
    row("an unknown certificate is refused", good, false, true, u"CertificateRefused"_s, u"Attache test"_s);
    row("a given certificate is trusted", good, true, true);
    row("an expired one of a trusted issuer is refused", expired, true, true, u"CertificateExpired"_s,
        u"clock"_s);
    row("one of another host is refused", another, true, true, u"HostNameMismatch"_s, u"another host"_s);
    row("who doesn't verify trusts all", good, false, false);
    row("also an expired one", expired, false, false);
    row("also one of another host", another, false, false);
}

void tst_HttpClient::verifies_certificates()
{
    QFETCH(TestCertificate, made);
    QFETCH(bool, trusted);
    QFETCH(bool, verify);
    QFETCH(QString, code);
    QFETCH(QString, says);
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; }, serverTls(made));

    auto tls = QSslConfiguration::defaultConfiguration();
    if (trusted)
        tls.setCaCertificates({QSslCertificate(made.issuerPem)});
    if (!verify)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    QNetworkAccessManager network;
    HttpClient http(network, patience, tls);
    Outcome outcome;
    const auto call = http.send("GET", QNetworkRequest(server.url()), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), code);
    if (code.isEmpty()) {
        QCOMPARE(outcome.status(), 200);
        return;
    }
    QCOMPARE(server.requests().size(), size_t(0));
    const auto error = outcome.result->error();
    QVERIFY2(error.message.contains(says) && error.message.endsWith(u'.'), qPrintable(error.message));
    QCOMPARE(error.kind, ErrorKind::Network);
}

void tst_HttpClient::gives_up_a_connection_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("that nobody takes") << false << QByteArray("{}");
    QTest::newRow("that is never encrypted") << true << QByteArray("{}");
    QTest::newRow("that is never encrypted, for nothing to send") << true << QByteArray();
}

void tst_HttpClient::gives_up_a_connection()
{
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, body);
    // A queue of one that is full: the system answers no further greeting. Or one that is let in and
    // never spoken to.
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QCOMPARE(::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(::listen(listener, encrypted ? 8 : 0), 0);
    socklen_t size = sizeof address;
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    const auto port = ntohs(address.sin_port);
    QTcpSocket first;
    QTcpSocket second;
    if (!encrypted) {
        first.connectToHost(QHostAddress::LocalHost, port);
        QVERIFY(first.waitForConnected());
        second.connectToHost(QHostAddress::LocalHost, port);
    }

    QNetworkAccessManager network;
    HttpClient http(network, {.stall = patience, .connect = 200ms});
    Outcome outcome;
    const QUrl url((encrypted ? u"https://127.0.0.1:%1"_s : u"http://127.0.0.1:%1"_s).arg(port));
    const auto call = http.send("POST", QNetworkRequest(url), body, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"ConnectTimeout"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::Timeout);
    QVERIFY(outcome.result->error().retryable);
    ::close(listener);
}

void tst_HttpClient::is_patient_with_who_is_connected_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("with a body") << QByteArray("{}");
    QTest::newRow("without one") << QByteArray();
}

void tst_HttpClient::is_patient_with_who_is_connected()
{
    QFETCH(QByteArray, body);
    // The limit for connecting says nothing of the time that an answer may take, also over TLS.
    const auto made = TestCertificate::make();
    LoopbackServer server(
        [](const HttpText &) {
            return Script{httpAnswer(200, "late"), Script::Then::KeepAlive, -1, true, 1000, 2500ms};
        },
        serverTls(made));
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({QSslCertificate(made.certificatePem)});
    QNetworkAccessManager network;
    HttpClient http(network, {.stall = patience, .connect = 2s}, tls);
    // The first opens the connection, the second finds it open.
    for (int i = 0; i < 2; ++i) {
        Outcome outcome;
        const auto call = http.send("POST", QNetworkRequest(server.url()), body, outcome.handler());
        WAIT_FOR(outcome.come());
        QCOMPARE(outcome.status(), 200);
    }
    QCOMPARE(server.connections(), 1);
}

void tst_HttpClient::loses_no_patience_with_who_waits_in_line()
{
    // Qt opens six connections to a host; the seventh upload starts when one of them is done.
    LoopbackServer server([](const HttpText &) {
        return Script{httpAnswer(200, QByteArray(300, 'x')), Script::Then::KeepAlive, -1, true, 60, 700ms};
    });
    QNetworkAccessManager network;
    HttpClient http(network, {.stall = 3s, .connect = 3s});
    std::vector<Outcome> outcomes(8);
    std::vector<Call> calls;
    for (auto &outcome : outcomes)
        calls.push_back(http.put(QNetworkRequest(server.url()), bytes("x"), {}, outcome.handler()));
    WAIT_FOR(std::all_of(outcomes.begin(), outcomes.end(), [](const Outcome &one) { return one.come(); }));
    for (const auto &outcome : outcomes)
        QCOMPARE(outcome.status(), 200);
    QVERIFY(server.connections() <= 6);
}

void tst_HttpClient::uploads_a_file()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200, "", {{"ETag", "\"1\""}})}; });
    auto file = std::make_unique<QTemporaryFile>();
    QVERIFY(file->open());
    QByteArray content;
    for (int i = 0; i < 60000; ++i)
        content += QByteArray::number(i);
    file->write(content);
    file->seek(0);
    QNetworkRequest request(server.url("/bucket/a%20b?X-Amz-Signature=1%2F2"));
    request.setRawHeader("Content-Disposition", "attachment; filename=\"a ü.pdf\"");
    request.setRawHeader("x-amz-acl", "bucket-owner-full-control");
    request.setRawHeader("Content-Length", QByteArray::number(content.size()));
    std::vector<qint64> progress;
    Outcome outcome;
    const auto call = m_http.put(
        request, std::move(file),
        [&](qint64 done, qint64 total) {
            QCOMPARE(total, content.size());
            progress.push_back(done);
        },
        outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE((*outcome.result)->header("etag"), QByteArray("\"1\""));
    const auto &seen = server.requests().front();
    QCOMPARE(seen.text.body, content);
    QCOMPARE(seen.text.target, QByteArray("/bucket/a%20b?X-Amz-Signature=1%2F2"));
    QCOMPARE(seen.text.header("Content-Disposition"), QByteArray("attachment; filename=\"a ü.pdf\""));
    QCOMPARE(seen.text.header("Content-Type"), QByteArray());
    QVERIFY(!progress.empty());
    QVERIFY(std::is_sorted(progress.begin(), progress.end()));
    QCOMPARE(progress.back(), content.size());
}

void tst_HttpClient::uploads_from_where_the_device_stands()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; });
    auto body = bytes("0123456789");
    body->seek(4);
    Outcome outcome;
    const auto call = m_http.put(QNetworkRequest(server.url()), std::move(body), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(server.requests().front().text.body, QByteArray("456789"));
}

void tst_HttpClient::uploads_nothing()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; });
    Outcome outcome;
    const auto call = m_http.put(QNetworkRequest(server.url()), bytes({}), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(server.requests().front().text.header("Content-Length"), QByteArray("0"));
}

void tst_HttpClient::uploads_with_little_memory()
{
    // A server that doesn't read: what left the device lies in memory or in the kernel.
    LoopbackServer server([](const HttpText &) {
        Script script{{}, Script::Then::Hang, 0};
        script.readsOn = false;
        return script;
    });
    HttpClient http(m_network, 500ms);
    const auto readBytes = std::make_shared<qint64>(0);
    Outcome outcome;
    const auto call = http.put(QNetworkRequest(server.url()),
                               std::make_unique<Endless>(500'000'000, readBytes), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"Stalled"_s);
    QVERIFY2(*readBytes < 20'000'000, qPrintable(QString::number(*readBytes)));
    QCOMPARE(server.requests().size(), size_t(1));
}

void tst_HttpClient::hears_a_refusal_before_the_end()
{
    LoopbackServer server([](const HttpText &) {
        return Script{httpAnswer(403, "<Error><Code>AccessDenied</Code></Error>"), Script::Then::KeepAlive,
                      1000};
    });
    const auto readBytes = std::make_shared<qint64>(0);
    Outcome outcome;
    const auto call = m_http.put(QNetworkRequest(server.url()),
                                 std::make_unique<Endless>(5'000'000, readBytes), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 403);
    QCOMPARE((*outcome.result)->body, QByteArray("<Error><Code>AccessDenied</Code></Error>"));
    QCOMPARE(server.requests().size(), size_t(1));
}

void tst_HttpClient::distrusts_a_success_before_the_end_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("whole");

    const auto script = [](Script::Then then, bool readsOn) {
        Script early{httpAnswer(200), then, 1000};
        early.readsOn = readsOn;
        return early;
    };
    QTest::newRow("and closes") << script(Script::Then::Close, false) << false;
    QTest::newRow("and resets") << script(Script::Then::Reset, false) << false;
    QTest::newRow("and takes the rest, then") << script(Script::Then::KeepAlive, true) << true;
}

void tst_HttpClient::distrusts_a_success_before_the_end()
{
    QFETCH(Script, script);
    QFETCH(bool, whole);
    LoopbackServer server([&](const HttpText &) { return script; });
    const auto readBytes = std::make_shared<qint64>(0);
    Outcome outcome;
    const auto call = m_http.put(QNetworkRequest(server.url()),
                                 std::make_unique<Endless>(12'000'000, readBytes), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    // All was handed to the kernel, and arrives.
    if (outcome.status() == 200)
        WAIT_FOR(server.requests().front().bodyBytes == 12'000'000);
    QVERIFY(outcome.status() == 200 || outcome.result->error().retryable);
    QCOMPARE(outcome.status() == 200, whole);
}

void tst_HttpClient::calls_a_success_without_the_body_an_error()
{
    ToldNetwork network;
    network.status = 200;
    HttpClient http(network, patience);
    Outcome outcome;
    const auto call = http.put(QNetworkRequest(QUrl(u"https://bucket.s3.amazonaws.com/x"_s)), bytes("body"),
                               {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"AnsweredEarly"_s);
    QVERIFY(outcome.result->error().retryable);
}

void tst_HttpClient::uploads_once_over_a_breaking_connection_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<qint64>("size");

    QTest::newRow("reset at the head") << Script{{}, Script::Then::Reset, 0} << qint64(5'000'000);
    QTest::newRow("reset in the middle") << Script{{}, Script::Then::Reset, 1'000'000} << qint64(5'000'000);
    QTest::newRow("closed in the middle") << Script{{}, Script::Then::Close, 1'000'000} << qint64(5'000'000);
    QTest::newRow("closed at the end") << Script{{}, Script::Then::Close} << qint64(100'000);
    QTest::newRow("reset at the end") << Script{{}, Script::Then::Reset} << qint64(100'000);
    QTest::newRow("empty, closed") << Script{{}, Script::Then::Close} << qint64(0);
    QTest::newRow("refused at the head, then reset")
        << Script{httpAnswer(403, "<Error/>"), Script::Then::Reset, 0} << qint64(5'000'000);
}

void tst_HttpClient::uploads_once_over_a_breaking_connection()
{
    QFETCH(Script, script);
    QFETCH(qint64, size);
    LoopbackServer server(
        [&](const HttpText &head) { return head.target == "/after" ? Script{httpAnswer(200)} : script; });
    const auto readBytes = std::make_shared<qint64>(0);
    Outcome outcome;
    const auto call = m_http.put(QNetworkRequest(server.url("/put")),
                                 std::make_unique<Endless>(size, readBytes), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QVERIFY(outcome.status() == 403 || outcome.code() == "ConnectionClosed"_L1);
    QCOMPARE(sent(server, "GET", "/after").status(), 200);
    QCOMPARE(server.requests().size(), size_t(2));
}

void tst_HttpClient::notices_a_body_that_shrinks()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; });
    Outcome outcome;
    const auto call =
        m_http.put(QNetworkRequest(server.url()), std::make_unique<Shrinking>(), {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"FileChanged"_s);
    QCOMPARE(outcome.result->error().kind, ErrorKind::File);
    WAIT_FOR(server.openConnections() == 0);
    QVERIFY(!server.requests().front().complete);
}

void tst_HttpClient::bears_its_call_being_dropped_by_progress()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(200)}; });
    const auto readBytes = std::make_shared<qint64>(0);
    Outcome outcome;
    Call call;
    bool dropped = false;
    call = m_http.put(
        QNetworkRequest(server.url()), std::make_unique<Endless>(50'000'000, readBytes),
        [&](qint64, qint64) {
            call = {};
            dropped = true;
        },
        outcome.handler());
    WAIT_FOR(dropped);
    WAIT_FOR(server.openConnections() == 0);
    QCOMPARE(outcome.times, 0);
}

void tst_HttpClient::downloads_piece_by_piece_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void tst_HttpClient::downloads_piece_by_piece()
{
    QFETCH(bool, tls);
    QByteArray content;
    while (content.size() < 3'000'000)
        content += QByteArray::number(content.size());
    const auto script = [&](const HttpText &) { return Script{httpAnswer(200, content)}; };
    auto trusting = QSslConfiguration::defaultConfiguration();
    trusting.setPeerVerifyMode(QSslSocket::VerifyNone);
    const auto server = tls ? std::make_unique<LoopbackServer>(script, serverTls(TestCertificate::make()))
                            : std::make_unique<LoopbackServer>(script);
    HttpClient http(m_network, patience, trusting);
    QByteArray received;
    qsizetype largest = 0;
    qint64 done = 0;
    qint64 total = 0;
    Outcome outcome;
    const auto call = http.download(
        QNetworkRequest(server->url("/get?X-Amz-Signature=1")),
        [&](QByteArrayView piece) {
            largest = std::max(largest, piece.size());
            received += piece;
            return true;
        },
        [&](qint64 doneBytes, qint64 totalBytes) {
            done = doneBytes;
            total = totalBytes;
        },
        outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE((*outcome.result)->body, QByteArray());
    QVERIFY(received == content);
    QVERIFY(largest <= 256 * 1024);
    QCOMPARE(done, content.size());
    QCOMPARE(total, content.size());
}

void tst_HttpClient::downloads_what_comes_without_a_length()
{
    LoopbackServer server([](const HttpText &) {
        return Script{"HTTP/1.1 200 OK\r\n\r\nuntil the end", Script::Then::Close};
    });
    QByteArray received;
    qint64 total = 0;
    Outcome outcome;
    const auto call = m_http.download(
        QNetworkRequest(server.url()),
        [&](QByteArrayView piece) {
            received += piece;
            return true;
        },
        [&](qint64, qint64 totalBytes) { total = totalBytes; }, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(received, QByteArray("until the end"));
    QCOMPARE(total, -1);
}

void tst_HttpClient::gathers_the_body_of_a_refused_download()
{
    LoopbackServer server([](const HttpText &) { return Script{httpAnswer(403, "<Error/>")}; });
    int pieces = 0;
    Outcome outcome;
    const auto call = m_http.download(
        QNetworkRequest(server.url()), [&](QByteArrayView) { return ++pieces > 0; }, {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 403);
    QCOMPARE((*outcome.result)->body, QByteArray("<Error/>"));
    QCOMPARE(pieces, 0);
}

void tst_HttpClient::stops_when_the_sink_does()
{
    const QByteArray content(3'000'000, 'x');
    LoopbackServer server([&](const HttpText &) { return Script{httpAnswer(200, content)}; });
    Outcome outcome;
    const auto call = m_http.download(
        QNetworkRequest(server.url()), [](QByteArrayView) { return false; }, {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"SinkFailed"_s);
    WAIT_FOR(server.openConnections() == 0);
    QCOMPARE(outcome.times, 1);
}

void tst_HttpClient::notices_a_download_that_is_cut_off()
{
    LoopbackServer server([](const HttpText &) {
        return Script{"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + QByteArray(50000, 'x'),
                      Script::Then::Close};
    });
    Outcome outcome;
    const auto call = m_http.download(
        QNetworkRequest(server.url()), [](QByteArrayView) { return true; }, {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.code(), u"ConnectionClosed"_s);
    QCOMPARE(server.requests().size(), size_t(1));
}

void tst_HttpClient::downloads_with_little_memory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr bool memoryCounts = false; // sanitizers keep what was freed; the bytes are checked all the same
#else
    constexpr bool memoryCounts = true;
#endif
    constexpr qint64 size = 96 * 1024 * 1024;
    LoopbackServer server([](const HttpText &) {
        Script script{httpAnswer(200, QByteArray(size, 'x'))};
        script.pieceBytes = 4 * 1024 * 1024;
        return script;
    });
    qint64 before = 0; // when the server has its own copy already
    qint64 received = 0;
    Outcome outcome;
    const auto call = m_http.download(
        QNetworkRequest(server.url()),
        [&](QByteArrayView piece) {
            if (received == 0)
                before = peakMemoryKiB();
            received += piece.size();
            return true;
        },
        {}, outcome.handler());
    WAIT_FOR(outcome.come());
    QCOMPARE(outcome.status(), 200);
    QCOMPARE(received, size);
    const auto grown = peakMemoryKiB() - before;
    QVERIFY2(!memoryCounts || grown < 48 * 1024, qPrintable(QString::number(grown)));
}

void tst_HttpClient::logs_one_line_without_the_query()
{
    LoopbackServer server([](const HttpText &) {
        return Script{httpAnswer(403, "", {{"x-amzn-RequestId", "req-1"}})};
    });
    logged.clear();
    QLoggingCategory::setFilterRules(u"attache.net.info=true"_s);
    const auto previous = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { logged.append(message); });
    QNetworkRequest request;
    request.setRawHeader("Content-Type", "text/plain");
    request.setRawHeader("X-Amz-Bearer", "TOKEN");
    const auto outcome = sent(server, "POST", "/path?X-Amz-Signature=SECRET", "{\"BODY\":1}", request);
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(outcome.status(), 403);
    QCOMPARE(logged.size(), 1);
    const QRegularExpression line(u"^POST http://127\\.0\\.0\\.1:[0-9]+/path 403 [0-9]+ ms req-1$"_s);
    QVERIFY2(line.match(logged.front()).hasMatch(), qPrintable(logged.front()));
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
