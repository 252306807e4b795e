// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace attache;

/// Presigned requests as S3 judges and answers them.
class tst_S3Endpoint : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;
    QJsonObject m_upload; // of a file of 5 bytes
    QString m_fileId;

    Headers headers() const
    {
        Headers headers;
        const auto include = m_upload.value("HeadersToInclude"_L1).toObject();
        for (auto it = include.begin(); it != include.end(); ++it)
            headers.emplace_back(it.key().toLatin1(), it.value().toString().toUtf8());
        return headers;
    }

    QString kept() const
    {
        return m_sandbox->state()
            .value("attachedFiles"_L1)
            .toArray()
            .first()
            .toObject()
            .value("sha256"_L1)
            .toString();
    }

    QJsonObject approved() const
    {
        m_client->upload(m_upload, "hello");
        const QJsonObject about{{u"InstanceId"_s, m_sandbox->instanceId()},
                                {u"FileId"_s, m_fileId},
                                {u"AssociatedResourceArn"_s, m_sandbox->caseArn()}};
        m_client->call(Service::Connect, u"CompleteAttachedFileUpload", about);
        return m_client->call(Service::Connect, u"GetAttachedFile", about)
            .json()
            .value("DownloadUrlMetadata"_L1)
            .toObject();
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(
            QStringList{u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s, u"--url-expiry"_s, u"100"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void init()
    {
        m_sandbox->reset();
        const auto started = m_client
                                 ->call(Service::Connect, u"StartAttachedFileUpload",
                                        {{u"InstanceId"_s, m_sandbox->instanceId()},
                                         {u"AssociatedResourceArn"_s, m_sandbox->caseArn()},
                                         {u"FileName"_s, u"a 100% ünïcode.txt"_s},
                                         {u"FileSizeInBytes"_s, 5},
                                         {u"FileUseCaseType"_s, u"ATTACHMENT"_s}})
                                 .json();
        m_fileId = started.value("FileId"_L1).toString();
        m_upload = started.value("UploadUrlMetadata"_L1).toObject();
    }

    void put()
    {
        const auto answer = m_client->upload(m_upload, "hello");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty());
        QCOMPARE(answer.header("etag"),
                 '"' + QCryptographicHash::hash("hello", QCryptographicHash::Md5).toHex() + '"');
        QVERIFY(!answer.header("x-amz-request-id").isEmpty());
        QVERIFY(!kept().isEmpty());
        QCOMPARE(m_client->upload(m_upload, "hello").status, 200); // as often as one likes
    }

    void continues()
    {
        QByteArray text = "PUT " + WireClient::target(m_upload) + " HTTP/1.1\r\nHost: " + m_client->host()
            + "\r\nExpect: 100-continue\r\nConnection: close\r\n";
        for (const auto &[name, value] : headers())
            text += name + ": " + value + "\r\n";
        QTcpSocket socket;
        socket.connectToHost(m_sandbox->endpoint().host(), quint16(m_sandbox->endpoint().port()));
        socket.write(text + "\r\n");
        QVERIFY(socket.waitForReadyRead(10000)); // no body came along, so the sandbox asks for it
        QCOMPARE(socket.readAll(), "HTTP/1.1 100 Continue\r\n\r\n");
        socket.write("hello");
        QVERIFY(socket.waitForReadyRead(10000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
    }

    void refusedBeforeContinuing()
    {
        auto list = headers();
        list.emplace_back("Expect", "100-continue");
        list.emplace_back("x-amz-more", "1");
        const auto answer = m_client->send("PUT", WireClient::target(m_upload), list, {});
        QCOMPARE(answer.status, 403);
        QVERIFY(!answer.raw.contains("100 Continue"));
    }

    void chunkedIsRefused()
    {
        Headers list;
        for (const auto &header : headers()) {
            if (header.first != "Content-Length")
                list.push_back(header);
        }
        list.emplace_back("Transfer-Encoding", "chunked");
        const auto answer =
            m_client->send("PUT", WireClient::target(m_upload), list, "5\r\nhello\r\n0\r\n\r\n");
        QCOMPARE(answer.status, 501);
        QCOMPARE(answer.code(), u"NotImplemented"_s);
        QVERIFY(kept().isEmpty());
    }

    void aLengthMustBeTold()
    {
        QByteArray text = "PUT " + WireClient::target(m_upload)
            + " HTTP/1.1\r\nConnection: close\r\nHost: " + m_client->host() + "\r\n";
        for (const auto &[name, value] : headers()) {
            if (name != "Content-Length")
                text += name + ": " + value + "\r\n";
        }
        const auto answer = m_client->exchange(text + "\r\n");
        QCOMPARE(answer.status, 411);
        QCOMPARE(answer.code(), u"MissingContentLength"_s);
    }

    void anotherLengthIsAnotherSignature()
    {
        Headers list;
        for (const auto &header : headers())
            list.push_back(header.first == "Content-Length"
                               ? std::pair<QByteArray, QByteArray>("Content-Length", "6")
                               : header);
        QCOMPARE(m_client->send("PUT", WireClient::target(m_upload), list, "hello!").code(),
                 u"SignatureDoesNotMatch"_s);
        QVERIFY(kept().isEmpty());
    }

    void aCutBodyIsNothing()
    {
        QByteArray text =
            "PUT " + WireClient::target(m_upload) + " HTTP/1.1\r\nHost: " + m_client->host() + "\r\n";
        for (const auto &[name, value] : headers())
            text += name + ": " + value + "\r\n";
        QTcpSocket socket;
        socket.connectToHost(m_sandbox->endpoint().host(), quint16(m_sandbox->endpoint().port()));
        socket.write(text + "\r\nhel");
        QVERIFY(socket.waitForBytesWritten());
        socket.disconnectFromHost();
        socket.waitForDisconnected();
        QTRY_COMPARE(m_sandbox->state().value("openConnections"_L1).toInt(), 0);
        QVERIFY(kept().isEmpty());
    }

    void expiry()
    {
        m_sandbox->skewClock(101);
        const auto answer = m_client->upload(m_upload, "hello");
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"AccessDenied"_s);
        QCOMPARE(answer.xml(u"Message"), u"Request has expired"_s);
        QVERIFY(!answer.xml(u"ServerTime").isEmpty());
        QVERIFY(!answer.xml(u"RequestId").isEmpty());
        QCOMPARE(answer.header("content-type"), "application/xml");
    }

    void aRefusedUploadIsReadToItsEndOrNot()
    {
        auto list = headers();
        list.emplace_back("x-amz-more", "1");
        for (auto &header : list)
            header.second = header.first == "Content-Length" ? QByteArray("50000000") : header.second;
        const QByteArray body(50'000'000, 'x');
        QCOMPARE(m_client->send("PUT", WireClient::target(m_upload), list, body).status, 403);
        m_sandbox->change({{u"earlyRefusal"_s, u"closes"_s}});
        // Whether the answer or the reset is seen first is chance; that the body is not taken is not.
        const auto answer = m_client->send("PUT", WireClient::target(m_upload), list, body);
        QVERIFY(answer.wasReset || answer.header("connection") == "close");
        QTRY_COMPARE(m_sandbox->state().value("openConnections"_L1).toInt(), 0);
    }

    void aDigestIsChecked()
    {
        auto list = headers();
        list.emplace_back("Content-MD5",
                          QCryptographicHash::hash("hallo", QCryptographicHash::Md5).toBase64());
        QCOMPARE(m_client->send("PUT", WireClient::target(m_upload), list, "hello").code(), u"BadDigest"_s);
        list.back().second = "nonsense";
        QCOMPARE(m_client->send("PUT", WireClient::target(m_upload), list, "hello").code(),
                 u"InvalidDigest"_s);
        QVERIFY(kept().isEmpty());
    }

    void get()
    {
        const auto url = approved();
        const auto whole = m_client->download(url);
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.body, "hello");
        QCOMPARE(whole.header("accept-ranges"), "bytes");
        QVERIFY(whole.header("content-disposition").contains("%C3%BCn%C3%AFcode"));

        QCOMPARE(m_client->send("HEAD", WireClient::target(url)).status, 403); // another verb, another
                                                                               // signature
        QCOMPARE(m_client->send("DELETE", WireClient::target(url)).code(), u"MethodNotAllowed"_s);
        QCOMPARE(m_client->upload(url, "x").code(), u"SignatureDoesNotMatch"_s);
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("the middle") << QByteArray("bytes=1-3") << 206 << QByteArray("ell");
        QTest::newRow("to the end") << QByteArray("bytes=3-") << 206 << QByteArray("lo");
        QTest::newRow("beyond the end") << QByteArray("bytes=3-99") << 206 << QByteArray("lo");
        QTest::newRow("the last two") << QByteArray("bytes=-2") << 206 << QByteArray("lo");
        QTest::newRow("nonsense") << QByteArray("bytes=x-y") << 200 << QByteArray("hello");
        QTest::newRow("several") << QByteArray("bytes=0-0,2-2") << 200 << QByteArray("hello");
    }

    void ranges()
    {
        QFETCH(QByteArray, range);
        const auto answer = m_client->download(approved(), {{"Range", range}});
        QTEST(answer.status, "status");
        QTEST(answer.body, "body");
        QVERIFY(answer.isWhole());
    }

    void aRangeThatIsNotThere()
    {
        const auto answer = m_client->download(approved(), {{"Range", "bytes=5-"}});
        QCOMPARE(answer.status, 416);
        QCOMPARE(answer.code(), u"InvalidRange"_s);
    }

    void aRangeOfWhatItWas()
    {
        const auto url = approved();
        const auto etag = m_client->download(url).header("etag");
        QCOMPARE(m_client->download(url, {{"Range", "bytes=3-"}, {"If-Range", etag}}).body, "lo");
        const auto changed = m_client->download(url, {{"Range", "bytes=3-"}, {"If-Range", "\"other\""}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.body, "hello");
    }

    void conditions()
    {
        const auto url = approved();
        const auto etag = m_client->download(url).header("etag");
        const auto unchanged = m_client->download(url, {{"If-None-Match", etag}});
        QCOMPARE(unchanged.status, 304);
        QVERIFY(unchanged.body.isEmpty());
        QCOMPARE(m_client->download(url, {{"If-Match", "\"other\""}}).code(), u"PreconditionFailed"_s);
        QCOMPARE(m_client->download(url, {{"If-Match", etag}}).status, 200);
    }

    void withoutASignatureNothingIsToBeHad()
    {
        const auto target = WireClient::target(approved());
        const auto answer = m_client->send("GET", target.left(target.indexOf('?')));
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"AccessDenied"_s);
    }
};

QTEST_GUILESS_MAIN(tst_S3Endpoint)
#include "tst_s3endpoint.moc"
