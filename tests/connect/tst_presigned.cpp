// SPDX-License-Identifier: Apache-2.0
#include "connect/presigned.h"

#include "connect/json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_Presigned : public QObject
{
    Q_OBJECT

private slots:
    void takes_an_address_byte_for_byte_data();
    void takes_an_address_byte_for_byte();
    void refuses_an_address_data();
    void refuses_an_address();
    void reads_times_data();
    void reads_times();
};

void tst_Presigned::takes_an_address_byte_for_byte_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("plain") << QByteArray("https://b.s3.eu-west-2.amazonaws.com/a/b?X-Amz-Expires=300");
    QTest::newRow("escapes in the path") << QByteArray("https://b/a%2Fb%20c%2B%3A%25?x=1");
    QTest::newRow("escapes in the query") << QByteArray(
        "https://b/"
        "k?X-Amz-Credential=A%2F2026%2Feu-west-2%2Fs3%2Faws4_request&X-Amz-Security-Token=a%2B%2F%3D%3D");
    QTest::newRow("a plus that is a plus") << QByteArray("https://b/a+b?c=d+e");
    QTest::newRow("names that are not ASCII") << QByteArray("https://b/r%C3%A9sum%C3%A9.pdf?x=%E2%82%AC");
    QTest::newRow("a port") << QByteArray("https://lab.example:8443/k");
    QTest::newRow("loopback by number") << QByteArray("http://127.0.0.1:9000/b/k?x=1");
    QTest::newRow("loopback by name") << QByteArray("http://localhost:9000/b/k?x=1");
    QTest::newRow("loopback, version 6") << QByteArray("http://[::1]:9000/b/k?x=1");
    QTest::newRow("a parameter without a value") << QByteArray("https://b/k?flag&x=");
}

void tst_Presigned::takes_an_address_byte_for_byte()
{
    QFETCH(QByteArray, url);
    const auto read = presignedUrl(QString::fromUtf8(url));
    QVERIFY(read);
    QCOMPARE(read->toEncoded(), url);
}

void tst_Presigned::refuses_an_address_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no scheme") << u"b.s3.amazonaws.com/k"_s;
    QTest::newRow("in the open") << u"http://b.s3.amazonaws.com/k"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("no host") << u"https:///k"_s;
    QTest::newRow("a bad escape") << u"https://b/k%zz"_s;
    QTest::newRow("a space") << u"https://b/a b"_s;
    QTest::newRow("a host that only looks like loopback") << u"http://127.0.0.1.evil.example/k"_s;
}

void tst_Presigned::refuses_an_address()
{
    QFETCH(QString, url);
    const auto read = presignedUrl(url);
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"AnswerNotUnderstood"_s);
    QVERIFY(url.isEmpty() || !read.error().message.contains(url));
}

void tst_Presigned::reads_times_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QDateTime>("time");

    const QDateTime time(QDate(2026, 11, 21), QTime(7, 30, 15), Qt::UTC);
    QTest::newRow("with milliseconds") << QJsonValue(u"2026-11-21T07:30:15.000Z"_s) << time;
    QTest::newRow("without") << QJsonValue(u"2026-11-21T07:30:15Z"_s) << time;
    QTest::newRow("with an offset") << QJsonValue(u"2026-11-21T09:30:15+02:00"_s) << time;
    QTest::newRow("seconds") << QJsonValue(double(time.toSecsSinceEpoch())) << time;
    QTest::newRow("and a half") << QJsonValue(double(time.toSecsSinceEpoch()) + 0.5) << time.addMSecs(500);
    QTest::newRow("none") << QJsonValue() << QDateTime();
    QTest::newRow("nonsense") << QJsonValue(u"soon"_s) << QDateTime();
    QTest::newRow("too far") << QJsonValue(1e300) << QDateTime();
}

void tst_Presigned::reads_times()
{
    QFETCH(QJsonValue, value);
    QFETCH(QDateTime, time);
    QCOMPARE(timeIn(value).isValid(), time.isValid());
    if (time.isValid()) {
        QCOMPARE(timeIn(value), time);
        QCOMPARE(timeIn(value).timeSpec(), Qt::UTC);
    }
}

QTEST_GUILESS_MAIN(tst_Presigned)
#include "tst_presigned.moc"
