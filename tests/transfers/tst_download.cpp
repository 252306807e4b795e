// SPDX-License-Identifier: Apache-2.0
#include "transfers/download.h"

#include "support/fakeclock.h"
#include "support/loopbackserver.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

class tst_Download : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesTheFile();
    void triesAgainWithANewLink_data();
    void triesAgainWithANewLink();
    void givesUpAfterThree();
    void doesNotInsist_data();
    void doesNotInsist();
    void noLinkNoFile();
    void aFolderThatIsNotThere();
    void abandonedLeavesNothing();

private:
    Result<QString> download(qint64 sizeBytes, const QString &name = u"a.pdf"_s);
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray content(const QString &name) const;

    std::vector<Script> m_scripts; ///< one a request; the last serves the rest
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_links = 0;
    qint64 m_progress = 0;
    FakeClock m_clock;
    QNetworkAccessManager m_network;
    HttpClient m_http{m_network, 5s};
    std::unique_ptr<LoopbackServer> m_server;
};

void tst_Download::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_scripts.clear();
    m_links = 0;
    m_progress = 0;
    m_server = std::make_unique<LoopbackServer>([this](const HttpText &) {
        const auto script = m_scripts.front();
        if (m_scripts.size() > 1)
            m_scripts.erase(m_scripts.begin());
        return script;
    });
}

QByteArray tst_Download::content(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "(none)"_ba;
}

Result<QString> tst_Download::download(qint64 sizeBytes, const QString &name)
{
    std::optional<Result<QString>> result;
    Download work(
        m_http, m_clock,
        [this, sizeBytes](Answered<SizedLink> answered) {
            ++m_links;
            const SizedLink link{
                {u"f"_s, m_server->url("/f%2Fa?X-Amz-Signature=" + QByteArray::number(m_links)), {}},
                sizeBytes};
            return later([link, answered = std::move(answered)] { answered(link); });
        },
        m_folder->filePath(name), false, [this](qint64 done, qint64) { m_progress = done; },
        [&](const Result<QString> &r) { result = r; });
    if (!m_clock.runUntil([&] { return result.has_value(); }))
        return failure({.kind = ErrorKind::Internal, .code = u"NoAnswer"_s});
    return *result;
}

void tst_Download::writesTheFile()
{
    const QByteArray body(1'000'000, 'x');
    m_scripts = {{.answer = httpAnswer(200, body)}};
    const auto path = download(body.size());
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(*path, m_folder->filePath(u"a.pdf"_s));
    QCOMPARE(content(u"a.pdf"_s), body);
    QCOMPARE(m_progress, body.size());
    QCOMPARE(m_server->requests().size(), 1u);
    const auto &request = m_server->requests().front().text;
    QCOMPARE(request.method, "GET"_ba);
    QCOMPARE(request.target, "/f%2Fa?X-Amz-Signature=1"_ba); // byte for byte
    QCOMPARE(request.header("accept-encoding"), "identity"_ba);
    QVERIFY(request.header("authorization").isEmpty());
}

void tst_Download::triesAgainWithANewLink_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("then");

    const auto row = [](const char *name, const QByteArray &answer,
                        Script::Then then = Script::Then::KeepAlive) {
        QTest::newRow(name) << answer << int(then);
    };
    row("busy", httpAnswer(503, "<Error><Code>SlowDown</Code><Message>Reduce</Message></Error>"));
    row("broken", httpAnswer(500));
    row("expired",
        httpAnswer(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"));
    row("the service's own keys expired", httpAnswer(400, "<Error><Code>ExpiredToken</Code></Error>"));
    row("cut off", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", Script::Then::Close);
    row("reset", "", Script::Then::Reset);
    row("shorter than the service said", httpAnswer(200, "hell"));
    row("longer than the service said", httpAnswer(200, "hello!"));
}

void tst_Download::triesAgainWithANewLink()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, then);
    m_scripts = {{.answer = answer, .then = Script::Then(then)}, {.answer = httpAnswer(200, "hello")}};
    const auto path = download(5);
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(content(u"a.pdf"_s), "hello"_ba);
    QCOMPARE(m_links, 2);
    QCOMPARE(files(), QStringList{u"a.pdf"_s});
}

void tst_Download::givesUpAfterThree()
{
    m_scripts = {
        {.answer = httpAnswer(503, "<Error><Code>SlowDown</Code><RequestId>R1</RequestId></Error>")}};
    const auto path = download(5);
    QVERIFY(!path);
    QCOMPARE(path.error().code, u"SlowDown"_s);
    QCOMPARE(path.error().kind, ErrorKind::Throttled);
    QCOMPARE(path.error().requestId, u"R1"_s);
    QCOMPARE(m_server->requests().size(), 3u);
    QCOMPARE(files(), QStringList());
}

void tst_Download::doesNotInsist_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");

    QTest::newRow("a policy says no")
        << httpAnswer(403, "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>")
        << u"AccessDenied"_s;
    QTest::newRow("gone") << httpAnswer(404, "<Error><Code>NoSuchKey</Code></Error>") << u"NoSuchKey"_s;
    QTest::newRow("elsewhere") << httpAnswer(307, "", {{"Location", "http://example.com/"}})
                               << u"HttpStatus307"_s;
    QTest::newRow("a captive portal") << httpAnswer(511, "<html>") << u"HttpStatus511"_s;
}

void tst_Download::doesNotInsist()
{
    QFETCH(QByteArray, answer);
    m_scripts = {{.answer = answer}};
    const auto path = download(5);
    QVERIFY(!path);
    QTEST(path.error().code, "code");
    QCOMPARE(m_server->requests().size(), 1u);
    QVERIFY(!path.error().message.isEmpty());
    QVERIFY(!path.error().message.contains(u"X-Amz"_s));
    QCOMPARE(files(), QStringList());
}

void tst_Download::noLinkNoFile()
{
    std::optional<Result<QString>> result;
    Download work(
        m_http, m_clock,
        [](const Answered<SizedLink> &answered) {
            return later(
                [answered] { answered(failure({.kind = ErrorKind::Refused, .code = u"NotApproved"_s})); });
        },
        m_folder->filePath(u"a.pdf"_s), false, {}, [&](const Result<QString> &r) { result = r; });
    QVERIFY(m_clock.runUntil([&] { return result.has_value(); }));
    QCOMPARE(result->error().code, u"NotApproved"_s);
    QCOMPARE(files(), QStringList());
}

void tst_Download::aFolderThatIsNotThere()
{
    m_scripts = {{.answer = httpAnswer(200, "hello")}};
    QCOMPARE(download(5, u"no/a.pdf"_s).error().code, u"FolderMissing"_s);
    QCOMPARE(m_server->requests().size(), 0u);
}

void tst_Download::abandonedLeavesNothing()
{
    m_scripts = {
        {.answer = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", .then = Script::Then::Hang}};
    bool answered = false;
    {
        Download work(
            m_http, m_clock,
            [this](Answered<SizedLink> linked) {
                const SizedLink link{{u"f"_s, m_server->url(), {}}, 10};
                return later([link, linked = std::move(linked)] { linked(link); });
            },
            m_folder->filePath(u"a.pdf"_s), false, [this](qint64 done, qint64) { m_progress = done; },
            [&](const Result<QString> &) { answered = true; });
        QVERIFY(QTest::qWaitFor([&] { return m_progress == 5; }));
        QCOMPARE(files().size(), 1);
    }
    QCOMPARE(files(), QStringList());
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
