// SPDX-License-Identifier: Apache-2.0
#include "aws/timestamp.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_Timestamp : public QObject
{
    Q_OBJECT

private slots:
    void times_data();
    void times();
    void texts_data();
    void texts();
};

void tst_Timestamp::times_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<qint64>("ms"); ///< -1: it is no time

    QTest::newRow("seconds") << QJsonValue(1398796238) << 1398796238000ll;
    QTest::newRow("a fraction of seconds") << QJsonValue(1398796238.5) << 1398796238500ll;
    QTest::newRow("milliseconds survive the double") << QJsonValue(1769862896.789) << 1769862896789ll;
    QTest::newRow("before 1970") << QJsonValue(-1.5) << -1500ll;
    QTest::newRow("seconds as text") << QJsonValue(u"1398796238"_s) << 1398796238000ll;
    QTest::newRow("ISO 8601") << QJsonValue(u"2014-04-29T18:30:38Z"_s) << 1398796238000ll;
    QTest::newRow("milliseconds") << QJsonValue(u"2014-04-29T18:30:38.123Z"_s) << 1398796238123ll;
    QTest::newRow("microseconds") << QJsonValue(u"2014-04-29T18:30:38.123456Z"_s) << 1398796238123ll;
    QTest::newRow("a tenth") << QJsonValue(u"2014-04-29T18:30:38.1Z"_s) << 1398796238100ll;
    QTest::newRow("an offset") << QJsonValue(u"2014-04-29T20:30:38+02:00"_s) << 1398796238000ll;
    QTest::newRow("an offset without colon") << QJsonValue(u"2014-04-29T16:30:38-0200"_s) << 1398796238000ll;
    QTest::newRow("no offset is UTC") << QJsonValue(u"2014-04-29T18:30:38"_s) << 1398796238000ll;
    QTest::newRow("small letters") << QJsonValue(u"2014-04-29t18:30:38z"_s) << 1398796238000ll;
    QTest::newRow("no seconds") << QJsonValue(u"2014-04-29T18:30Z"_s) << 1398796200000ll;
    QTest::newRow("RFC 822") << QJsonValue(u"Tue, 29 Apr 2014 18:30:38 GMT"_s) << 1398796238000ll;
    QTest::newRow("RFC 822 with an offset")
        << QJsonValue(u"Tue, 29 Apr 2014 20:30:38 +0200"_s) << 1398796238000ll;
    for (const QString &text :
         {u""_s, u"yesterday"_s, u"2014-04-31T18:30:38Z"_s, u"2014-04-29"_s, u"NaN"_s, u"inf"_s,
          u"2014-04-29T25:00:00Z"_s, u"1e300"_s, u"Tue"_s, u"2014-04-29T18:30:38Zx"_s})
        QTest::newRow(qPrintable(u"“%1”"_s.arg(text))) << QJsonValue(text) << -1ll;
    QTest::newRow("beyond the year 9999") << QJsonValue(1e13) << -1ll;
    QTest::newRow("true") << QJsonValue(true) << -1ll;
    QTest::newRow("null") << QJsonValue() << -1ll;
}

void tst_Timestamp::times()
{
    QFETCH(QJsonValue, value);
    QFETCH(qint64, ms);
    const auto time = timeOf(value);
    QCOMPARE(time.has_value(), ms != -1);
    if (time) {
        QCOMPARE(time->toMSecsSinceEpoch(), ms);
        QCOMPARE(time->timeSpec(), Qt::UTC);
    }
}

void tst_Timestamp::texts_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<TimestampFormat>("format");
    QTest::addColumn<QJsonValue>("text");
    QTest::newRow("seconds") << 1398796238000ll << TimestampFormat::EpochSeconds << QJsonValue(1398796238);
    QTest::newRow("a fraction") << 1398796238500ll << TimestampFormat::EpochSeconds
                                << QJsonValue(1398796238.5);
    QTest::newRow("ISO 8601") << 1398796238000ll << TimestampFormat::Iso8601
                              << QJsonValue(u"2014-04-29T18:30:38Z"_s);
    QTest::newRow("milliseconds") << 1398796238005ll << TimestampFormat::Iso8601
                                  << QJsonValue(u"2014-04-29T18:30:38.005Z"_s);
    QTest::newRow("RFC 822") << 1398796238000ll << TimestampFormat::Rfc822
                             << QJsonValue(u"Tue, 29 Apr 2014 18:30:38 GMT"_s);
    QTest::newRow("a day of one digit")
        << 0ll << TimestampFormat::Rfc822 << QJsonValue(u"Thu, 01 Jan 1970 00:00:00 GMT"_s);
}

void tst_Timestamp::texts()
{
    QFETCH(qint64, ms);
    QFETCH(TimestampFormat, format);
    QFETCH(QJsonValue, text);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    QCOMPARE(timestamp(time, format), text);
    QCOMPARE(timestamp(time.toOffsetFromUtc(3600), format), text);
    QCOMPARE(timeOf(text), time);
}

QTEST_GUILESS_MAIN(tst_Timestamp)
#include "tst_timestamp.moc"
