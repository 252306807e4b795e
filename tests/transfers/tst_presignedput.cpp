// SPDX-License-Identifier: Apache-2.0
#include "transfers/presignedput.h"

#include "base/sha256.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "transfers/bandwidth.h"
#include "transfers/diskpool.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

QByteArray s3(const QByteArray &code, const QByteArray &message)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
        + "</Message><RequestId>R1</RequestId><HostId>h</HostId></Error>";
}

} // namespace

class tst_PresignedPut : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_content);
    }

    void answersOfS3_data();
    void answersOfS3();
    void sendsExactlyTheHeadersToInclude();
    void answersTheHashOfWhatWent();
    void oneRound_data();
    void oneRound();
    void aCutConnection_data();
    void aCutConnection();
    void aFileThatIsAnother_data();
    void aFileThatIsAnother();
    void aHeaderThatIsSignedButNotTold();
    void abandoned();

private:
    QString path() const { return m_folder.filePath(u"a.pdf"_s); }
    PresignedPut::Request request(const LoopbackServer &server) const
    {
        return {.path = path(),
                .sizeBytes = m_content.size(),
                .upload = {
                    .url = server.url("/bucket/key?X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost"),
                    .urlExpiry = m_clock.now().addSecs(300),
                    .headersToInclude = {{"Content-Type", "application/pdf"},
                                         {"Content-Length", QByteArray::number(m_content.size())},
                                         {"x-amz-meta-contact_id", "3dff"}}}};
    }
    Result<QByteArray> send(const PresignedPut::Request &request, int maxAttempts = 1)
    {
        PresignedPut put(m_http, m_clock, m_bandwidth, m_disks, maxAttempts);
        std::optional<Result<QByteArray>> result;
        const auto call = put.send(
            request, [](qint64) {}, [&](Result<QByteArray> answer) { result = std::move(answer); });
        if (!m_clock.runUntil([&] { return result.has_value(); }))
            return failure({.code = u"NoAnswer"_s});
        return *result;
    }

    QTemporaryDir m_folder;
    QByteArray m_content = QByteArray(300'000, 'x');
    FakeClock m_clock;
    Bandwidth m_bandwidth{m_clock};
    DiskPool m_disks;
    QNetworkAccessManager m_network;
    HttpClient m_http{m_network, 5s};
};

void tst_PresignedPut::answersOfS3_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("retryable");

    QTest::newRow("expired") << 403 << s3("AccessDenied", "Request has expired") << u"UrlExpired"_s
                             << ErrorKind::Service << true;
    QTest::newRow("its credentials expired") << 400 << s3("ExpiredToken", "The provided token has expired.")
                                             << u"UrlExpired"_s << ErrorKind::Service << true;
    QTest::newRow("not yet valid") << 403 << s3("AccessDenied", "Request is not yet valid")
                                   << u"AccessDenied"_s << ErrorKind::Service << true;
    QTest::newRow("a bucket policy") << 403 << s3("AccessDenied", "Access Denied") << u"AccessDenied"_s
                                     << ErrorKind::Refused << false;
    QTest::newRow("the signature") << 403 << s3("SignatureDoesNotMatch", "no") << u"SignatureDoesNotMatch"_s
                                   << ErrorKind::Refused << false;
    QTest::newRow("too slow") << 400 << s3("RequestTimeout", "Idle") << u"RequestTimeout"_s
                              << ErrorKind::Timeout << true;
    QTest::newRow("too large") << 400 << s3("EntityTooLarge", "Big") << u"EntityTooLarge"_s << ErrorKind::File
                               << false;
    QTest::newRow("cut short") << 400 << s3("IncompleteBody", "Short") << u"IncompleteBody"_s
                               << ErrorKind::File << false;
    QTest::newRow("slow down") << 503 << s3("SlowDown", "Reduce your request rate") << u"SlowDown"_s
                               << ErrorKind::Throttled << true;
    QTest::newRow("broken") << 500 << s3("InternalError", "We") << u"InternalError"_s << ErrorKind::Service
                            << true;
    QTest::newRow("a gateway without XML")
        << 502 << QByteArray("<html>bad gateway</html>") << u"502"_s << ErrorKind::Service << true;
    QTest::newRow("a proxy's 403") << 403 << QByteArray("blocked") << u"403"_s << ErrorKind::Refused << false;
    QTest::newRow("a captive portal") << 302 << QByteArray() << u"302"_s << ErrorKind::Service << false;
    QTest::newRow("half an XML") << 403 << QByteArray("<Error><Code>Acc") << u"403"_s << ErrorKind::Refused
                                 << false;
}

void tst_PresignedPut::answersOfS3()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto error = s3Error({.status = status, .headers = {}, .body = body});
    QVERIFY(error);
    QTEST(error->code, "code");
    QTEST(error->kind, "kind");
    QTEST(error->retryable, "retryable");
    QCOMPARE(error->httpStatus, status);
    QVERIFY(!error->message.isEmpty());
}

void tst_PresignedPut::sendsExactlyTheHeadersToInclude()
{
    LoopbackServer server([](const HttpText &) { return Script{.answer = httpAnswer(200)}; });
    QVERIFY(send(request(server)));
    const auto &head = server.requests().front().text;
    QCOMPARE(head.target, QByteArray("/bucket/key?X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost"));
    QStringList names;
    for (const auto &[name, value] : head.headers)
        names.append(QString::fromLatin1(name.toLower()));
    for (const auto &name : {u"authorization"_s, u"cookie"_s, u"transfer-encoding"_s, u"expect"_s})
        QVERIFY2(!names.contains(name), qPrintable(name));
    QCOMPARE(names.filter(u"x-amz-"_s), QStringList{u"x-amz-meta-contact_id"_s});
    QCOMPARE(names.count(u"content-type"_s), 1);
    QCOMPARE(names.count(u"content-length"_s), 1);
    QCOMPARE(head.header("content-type"), QByteArray("application/pdf"));
    QCOMPARE(head.header("content-length"), QByteArray::number(m_content.size()));
}

void tst_PresignedPut::answersTheHashOfWhatWent()
{
    LoopbackServer server([](const HttpText &) { return Script{.answer = httpAnswer(200)}; });
    const auto sha256 = send(request(server));
    QVERIFY(sha256);
    Sha256 hash;
    hash.add(m_content);
    QCOMPARE(*sha256, hash.hex());
    QCOMPARE(server.requests().front().text.body, m_content);
}

void tst_PresignedPut::oneRound_data()
{
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<bool>("works");
    QTest::addColumn<int>("requests");

    QTest::newRow("the third works") << QList{503, 500, 200} << true << 3;
    QTest::newRow("not more than three") << QList{503, 503, 503, 200} << false << 3;
    QTest::newRow("a refusal ends it") << QList{403, 200} << false << 1;
}

void tst_PresignedPut::oneRound()
{
    QFETCH(QList<int>, statuses);
    LoopbackServer server(
        [&](const HttpText &) { return Script{.answer = httpAnswer(statuses.takeFirst())}; });
    QTEST(send(request(server), 3).has_value(), "works");
    QTEST(int(server.requests().size()), "requests");
}

void tst_PresignedPut::aCutConnection_data()
{
    QTest::addColumn<int>("expiresIn");
    QTest::addColumn<QString>("code");

    QTest::newRow("while the URL is valid") << 300 << u"ConnectionClosed"_s;
    QTest::newRow("after it has expired") << -1 << u"UrlExpired"_s;
}

void tst_PresignedPut::aCutConnection()
{
    QFETCH(int, expiresIn);
    LoopbackServer server([&](const HttpText &) {
        return Script{.answer = {}, .then = Script::Then::Close, .afterBytes = 1000};
    });
    auto put = request(server);
    put.upload.urlExpiry = m_clock.now().addSecs(expiresIn);
    const auto answer = send(put);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QVERIFY(answer.error().retryable);
    QCOMPARE(int(server.requests().size()), 1);
}

void tst_PresignedPut::aFileThatIsAnother_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("declared");
    QTest::addColumn<QString>("code");

    QTest::newRow("grown") << path() << qint64(m_content.size() - 1) << u"FileChanged"_s;
    QTest::newRow("gone") << m_folder.filePath(u"gone.pdf"_s) << qint64(10) << u"FileMissing"_s;
}

void tst_PresignedPut::aFileThatIsAnother()
{
    QFETCH(QString, path);
    QFETCH(qint64, declared);
    LoopbackServer server([](const HttpText &) { return Script{.answer = httpAnswer(200)}; });
    auto put = request(server);
    put.path = path;
    put.sizeBytes = declared;
    put.upload.headersToInclude = {{"Content-Type", "application/pdf"}};
    const auto answer = send(put);
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QCOMPARE(answer.error().kind, ErrorKind::File);
    QVERIFY(server.requests().empty());
}

void tst_PresignedPut::aHeaderThatIsSignedButNotTold()
{
    LoopbackServer server([](const HttpText &) { return Script{.answer = httpAnswer(200)}; });
    auto put = request(server);
    put.upload.url = server.url("/bucket/key?X-Amz-SignedHeaders=host%3Bx-amz-acl");
    const auto answer = send(put);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"AnswerNotUnderstood"_s);
    QVERIFY(server.requests().empty());
}

void tst_PresignedPut::abandoned()
{
    LoopbackServer server([](const HttpText &) { return Script{.answer = {}, .then = Script::Then::Hang}; });
    PresignedPut put(m_http, m_clock, m_bandwidth, m_disks, 3);
    {
        const auto call = put.send(
            request(server), [](qint64) {}, [](const Result<QByteArray> &) { QFAIL("answered"); });
        QVERIFY(QTest::qWaitFor([&] { return !server.requests().empty(); }));
    }
    QVERIFY(QTest::qWaitFor([&] { return server.openConnections() == 0; }));
}

} // namespace attache

Q_DECLARE_METATYPE(attache::ErrorKind)

QTEST_GUILESS_MAIN(attache::tst_PresignedPut)
#include "tst_presignedput.moc"
