// SPDX-License-Identifier: Apache-2.0
#include "cli/timesince.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_TimeSince : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC);

} // namespace

void tst_TimeSince::reads_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::newRow("90m") << now.addSecs(-90LL * 60);
    QTest::newRow("12h") << now.addSecs(-12LL * 3600);
    QTest::newRow("7d") << now.addDays(-7);
    QTest::newRow("2026-11-01") << QDateTime(QDate(2026, 11, 1), QTime(0, 0));
    QTest::newRow("2026-11-01T07:30") << QDateTime(QDate(2026, 11, 1), QTime(7, 30));
    QTest::newRow("2026-11-01T07:30:00Z") << QDateTime(QDate(2026, 11, 1), QTime(7, 30), Qt::UTC);
    QTest::newRow("2026-11-01T07:30:00+02:00") << QDateTime(QDate(2026, 11, 1), QTime(5, 30), Qt::UTC);
}

void tst_TimeSince::reads()
{
    QFETCH(QDateTime, time);
    const auto read = timeSince(QString::fromLatin1(QTest::currentDataTag()), now);
    QVERIFY(read);
    QCOMPARE(*read, time);
    QCOMPARE(read->timeSpec(), Qt::UTC);
}

void tst_TimeSince::refuses_data()
{
    QTest::addColumn<int>("unused");
    for (const auto *text : {"", "yesterday", "7", "7w", "-7d", "d", "2026-13-01", "999999d"})
        QTest::newRow(text) << 0;
}

void tst_TimeSince::refuses()
{
    QVERIFY(!timeSince(QString::fromLatin1(QTest::currentDataTag()), now));
}

QTEST_GUILESS_MAIN(tst_TimeSince)
#include "tst_timesince.moc"
