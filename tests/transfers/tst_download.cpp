// SPDX-License-Identifier: Apache-2.0
#include "transfers/download.h"

#include "support/fakeclock.h"
#include "support/loopbackserver.h"

#include <QDir>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

const QByteArray etag = "\"9a0364b9e99bb480dd25e1f0284c8555\"";

/// The beginning of an answer whose line breaks.
Script cut(const QByteArray &body, int ofBytes)
{
    return {.answer = "HTTP/1.1 200 OK\r\nETag: " + etag
                + "\r\nContent-Length: " + QByteArray::number(ofBytes) + "\r\n\r\n" + body,
            .then = Script::Then::Close};
}

/// A range: @p body from byte @p from on.
Script part(int from, const QByteArray &body, int ofBytes)
{
    const auto range = "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + body.size() - 1)
        + '/' + QByteArray::number(ofBytes);
    return {.answer = httpAnswer(206, body, {{"ETag", etag}, {"Content-Range", range}})};
}

} // namespace

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
    void goesOnByARange();
    void goesOnAfterManyCuts();
    void beginsAnewWhenItChanged();
    void beginsAnewWithoutAnETag();
    void doesNotTakeAnotherRange();
    void goesOnWithWhatWasAbandoned();
    void asksForTheLastByteOfWhatIsWhole();
    void aFullDisk();

private:
    Result<QString> download(qint64 sizeBytes, const QString &name = u"a.pdf"_s);
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QByteArray content(const QString &name) const;
    QByteArray asked(size_t request, const char *header) const;

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
        u"f"_s, m_folder->filePath(name), false, [this](qint64 done, qint64) { m_progress = done; },
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
        u"f"_s, m_folder->filePath(u"a.pdf"_s), false, {}, [&](const Result<QString> &r) { result = r; });
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

QByteArray tst_Download::asked(size_t request, const char *header) const
{
    return m_server->requests().at(request).text.header(header);
}

void tst_Download::goesOnByARange()
{
    m_scripts = {cut("hello ", 11), part(6, "world", 11)};
    const auto path = download(11);
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(content(u"a.pdf"_s), "hello world"_ba);
    QCOMPARE(m_links, 2); // the first may have expired
    QCOMPARE(asked(0, "range"), QByteArray());
    QCOMPARE(asked(1, "range"), "bytes=6-"_ba);
    QCOMPARE(asked(1, "if-range"), etag);
    QCOMPARE(m_progress, 11);
    QCOMPARE(files(), QStringList{u"a.pdf"_s});
}

void tst_Download::goesOnAfterManyCuts()
{
    const QByteArray body("0123456789");
    m_scripts = {cut("0", 10)};
    for (int i = 1; i < 9; ++i) {
        m_scripts.push_back(part(i, body.sliced(i), 10));
        m_scripts.back().answer.chop(9 - i); // one byte more than last time
        m_scripts.back().then = Script::Then::Close;
    }
    m_scripts.push_back(part(9, "9", 10));
    const auto path = download(10);
    QVERIFY2(path, path ? "" : qPrintable(path.error().message));
    QCOMPARE(content(u"a.pdf"_s), body);
    QCOMPARE(m_server->requests().size(), 10u);
}

void tst_Download::beginsAnewWhenItChanged()
{
    m_scripts = {cut("hello ", 11), {.answer = httpAnswer(200, "other words", {{"ETag", "\"2\""}})}};
    QVERIFY(download(11));
    QCOMPARE(content(u"a.pdf"_s), "other words"_ba);
}

void tst_Download::beginsAnewWithoutAnETag()
{
    m_scripts = {{.answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel", .then = Script::Then::Close},
                 {.answer = httpAnswer(200, "hello")}};
    QVERIFY(download(5));
    QCOMPARE(asked(1, "range"), QByteArray());
    QCOMPARE(content(u"a.pdf"_s), "hello"_ba);
}

void tst_Download::doesNotTakeAnotherRange()
{
    m_scripts = {cut("hello ", 11), part(5, " world", 11), {.answer = httpAnswer(200, "hello world")}};
    QVERIFY(download(11));
    QCOMPARE(asked(2, "range"), QByteArray());
    QCOMPARE(content(u"a.pdf"_s), "hello world"_ba);
}

void tst_Download::goesOnWithWhatWasAbandoned()
{
    m_scripts = {cut("hello ", 11), part(6, "world", 11)};
    m_scripts.front().then = Script::Then::Hang;
    bool answered = false;
    {
        Download work(
            m_http, m_clock,
            [this](Answered<SizedLink> linked) {
                const SizedLink link{{u"f"_s, m_server->url(), {}}, 11};
                return later([link, linked = std::move(linked)] { linked(link); });
            },
            u"f"_s, m_folder->filePath(u"a.pdf"_s), false, [this](qint64 done, qint64) { m_progress = done; },
            [&](const Result<QString> &) { answered = true; });
        QVERIFY(QTest::qWaitFor([&] { return m_progress == 6; }));
        QCOMPARE(files().size(), 1);
        QVERIFY(files().constFirst().startsWith(u'.'));
    }
    QVERIFY(!answered);
    QVERIFY(download(11));
    QCOMPARE(asked(1, "range"), "bytes=6-"_ba);
    QCOMPARE(content(u"a.pdf"_s), "hello world"_ba);
    QCOMPARE(files(), QStringList{u"a.pdf"_s});
}

void tst_Download::asksForTheLastByteOfWhatIsWhole()
{
    {
        PartFile left(m_folder->filePath(u"a.pdf"_s), u"f"_s);
        QVERIFY(left.open() && left.begin(etag) && left.write("hello"));
    }
    m_scripts = {part(4, "o", 5)};
    QVERIFY(download(5));
    QCOMPARE(asked(0, "range"), "bytes=4-"_ba);
    QCOMPARE(content(u"a.pdf"_s), "hello"_ba);
}

void tst_Download::aFullDisk()
{
    // A limit on files' sizes fails a write as a full disk does, and needs no disk of its own.
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const rlimit small{100'000, limit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    m_scripts = {{.answer = httpAnswer(200, QByteArray(300'000, 'x'), {{"ETag", etag}})}};
    const auto path = download(300'000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, previous);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::File);
    QVERIFY(path.error().message.contains(m_folder->filePath(u"a.pdf"_s)));
    QCOMPARE(m_server->requests().size(), 1u);
    QCOMPARE(files(), QStringList()); // half a file would only fill it further
}

QTEST_GUILESS_MAIN(tst_Download)
#include "tst_download.moc"
