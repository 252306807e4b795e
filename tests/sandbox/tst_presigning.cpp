// SPDX-License-Identifier: Apache-2.0
#include "sandbox/presigning.h"

#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Presigning : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 21), QTime(12, 0), Qt::UTC};
    const HttpHeaders m_headers{{"Content-Type", "text/plain"},
                                {"Content-Length", "5"},
                                {"Content-Disposition", "attachment; filename*=UTF-8''%C3%BC%20b.txt"},
                                {"x-amz-meta-file_id", "7"}};

    static Credentials credentials()
    {
        return {.accessKeyId = u"ASIAEXAMPLE"_s,
                .secretAccessKey = Secret("a secret"),
                .sessionToken = Secret("a+token/with=signs"),
                .expiration = {},
                .source = {}};
    }

    const Presigning m_presigning{credentials(), "eu-west-2", "bucket"};

    ServedRequest request(const QByteArray &key = "staging/a b.txt") const
    {
        ServedRequest request;
        request.method = "PUT";
        request.target = m_presigning.presign("PUT", "127.0.0.1:4711", key, m_headers, m_now, 300s);
        request.headers = m_headers;
        request.headers.emplace_back("Host", "127.0.0.1:4711");
        return request;
    }

    QByteArray codeOf(const ServedRequest &request, qint64 secondsLater = 0) const
    {
        const auto error = m_presigning.judge(request, m_now.addSecs(secondsLater));
        return error ? error->code + '|' + error->message : QByteArray("fine");
    }

private slots:
    void whatItMadeIsGood()
    {
        QCOMPARE(codeOf(request()), "fine");
        QCOMPARE(m_presigning.objectKey(request().path()), u"staging/a b.txt"_s);
        QVERIFY(!m_presigning.objectKey("/another/staging/a"));
    }

    void theOrderAndCaseOfHeadersDontMatter()
    {
        auto other = request();
        std::reverse(other.headers.begin(), other.headers.end());
        for (auto &[name, value] : other.headers)
            name = name.toUpper();
        QCOMPARE(codeOf(other), "fine");
    }

    void harmlessHeadersMayBeAdded()
    {
        auto other = request();
        other.headers.emplace_back("User-Agent", "Mozilla/5.0");
        other.headers.emplace_back("Accept-Encoding", "gzip");
        QCOMPARE(codeOf(other), "fine");
    }

    void time()
    {
        QCOMPARE(codeOf(request(), 299), "fine");
        QCOMPARE(codeOf(request(), 300), "AccessDenied|Request has expired");
        QCOMPARE(codeOf(request(), -900), "fine");
        QCOMPARE(codeOf(request(), -901), "AccessDenied|Request is not yet valid");
        const auto expired = m_presigning.judge(request(), m_now.addSecs(400));
        const auto xml = expired->xml("id");
        QVERIFY2(xml.contains("<Expires>2026-11-21T12:05:00Z</Expires>"), xml);
        QVERIFY2(xml.contains("<ServerTime>2026-11-21T12:06:40Z</ServerTime>"), xml);
        QVERIFY2(xml.contains("<X-Amz-Expires>300</X-Amz-Expires>"), xml);
    }

    void changes_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("code");
        const QByteArray mismatch = "SignatureDoesNotMatch";
        const QByteArray malformed = "AuthorizationQueryParametersError";
        QTest::newRow("another object") << QByteArray("staging/") << QByteArray("stolen/") << mismatch;
        QTest::newRow("a longer life") << QByteArray("Expires=300") << QByteArray("Expires=400") << mismatch;
        QTest::newRow("fewer signed headers") << QByteArray("content-length%3B") << QByteArray() << mismatch;
        QTest::newRow("another signature")
            << QByteArray("Signature=") << QByteArray("Signature=0") << mismatch;
        QTest::newRow("no signature")
            << QByteArray("X-Amz-Signature=") << QByteArray("X-Amz-Other=") << malformed;
        QTest::newRow("no date") << QByteArray("X-Amz-Date=") << QByteArray("X-Amz-Other=") << malformed;
        QTest::newRow("another Region") << QByteArray("eu-west-2") << QByteArray("us-east-1") << malformed;
        QTest::newRow("another service")
            << QByteArray("%2Fs3%2F") << QByteArray("%2Fconnect%2F") << malformed;
        QTest::newRow("a life too long")
            << QByteArray("Expires=300") << QByteArray("Expires=604801") << malformed;
        QTest::newRow("no life") << QByteArray("Expires=300") << QByteArray("Expires=long") << malformed;
        QTest::newRow("an unknown key")
            << QByteArray("ASIAEXAMPLE") << QByteArray("ASIAOTHER") << QByteArray("InvalidAccessKeyId");
        QTest::newRow("another token")
            << QByteArray("a%2Btoken") << QByteArray("b%2Btoken") << QByteArray("InvalidToken");
    }

    void changes()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        auto changed = request();
        QVERIFY(changed.target.contains(from));
        changed.target.replace(from, to);
        QTEST(codeOf(changed).split('|').first(), "code");
    }

    void headerChanges_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray name :
             {"Content-Type", "Content-Length", "Content-Disposition", "x-amz-meta-file_id", "Host"})
            QTest::newRow(name.constData()) << name;
    }

    void headerChanges()
    {
        QFETCH(QByteArray, name);
        const auto at = [&name](ServedRequest &request) {
            return std::find_if(request.headers.begin(), request.headers.end(),
                                [&name](const auto &header) { return header.first == name; });
        };
        auto changed = request();
        at(changed)->second += '0';
        QCOMPARE(codeOf(changed).split('|').first(), "SignatureDoesNotMatch");
        auto missing = request();
        missing.headers.erase(at(missing));
        QCOMPARE(codeOf(missing).split('|').first(), "SignatureDoesNotMatch");
    }

    void amzHeadersMustBeSigned()
    {
        auto other = request();
        other.headers.emplace_back("X-Amz-Meta-Extra", "1");
        const auto error = m_presigning.judge(other, m_now);
        QVERIFY(error);
        QCOMPARE(error->code, "AccessDenied");
        QVERIFY(error->xml("id").contains("<HeadersNotSigned>x-amz-meta-extra</HeadersNotSigned>"));
    }

    void anotherVerbIsAnotherSignature()
    {
        auto other = request();
        other.method = "GET";
        QCOMPARE(codeOf(other).split('|').first(), "SignatureDoesNotMatch");
    }

    void twoWaysOfSigningAreOneTooMany()
    {
        auto other = request();
        other.headers.emplace_back("Authorization", "AWS4-HMAC-SHA256 Credential=x");
        QCOMPARE(codeOf(other).split('|').first(), "InvalidArgument");
        ServedRequest bare;
        bare.method = "GET";
        bare.target = "/bucket/staging/a";
        QCOMPARE(codeOf(bare), "AccessDenied|Access Denied");
    }

    void errorsEscapeWhatTheyRepeat()
    {
        const S3Error error{.status = 400, .code = "X", .message = "a<b>&\"c\"", .elements = {}};
        QVERIFY(error.xml("id").contains("a&lt;b&gt;&amp;"));
    }
};

QTEST_APPLESS_MAIN(tst_Presigning)
#include "tst_presigning.moc"
