// SPDX-License-Identifier: Apache-2.0
#include "transfers/parallelism.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace std::chrono_literals;

namespace attache {

namespace {

/// Bytes a millisecond by how many are on their way: each brings so much, all together no more than the
/// line takes, and each measurement is off by up to @p noise of it.
struct Line {
    double each = 100;
    double all = 1e9;
    double noise = 0;

    double rate(int transfers) const { return std::min(each * transfers, all); }
};

/// Lets time pass on a line with files enough.
class Way
{
public:
    explicit Way(quint32 seed = 1)
        : m_random(seed)
    { }

    void pass(const Line &line, std::chrono::milliseconds time)
    {
        const auto end = now + time;
        while (now < end) {
            now += 100ms;
            const auto off = 1 + line.noise * (2 * m_random.generateDouble() - 1);
            bytes += qint64(100 * off * line.rate(parallelism.transfers()));
            parallelism.observed(now, bytes, true);
            most = std::max(most, parallelism.transfers());
        }
    }

    Parallelism parallelism;
    std::chrono::milliseconds now{1000};
    qint64 bytes = 0;
    int most = 0;

private:
    QRandomGenerator m_random;
};

} // namespace

class tst_Parallelism : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTheLineGives_data();
    void findsWhatTheLineGives();
    void saysNothingWhileSlotsAreFree();
    void backsOffAndComesBack();
    void beginsAnewOnAnotherLine();
    void anyLine();
};

void tst_Parallelism::findsWhatTheLineGives_data()
{
    QTest::addColumn<double>("all");
    QTest::addColumn<int>("transfers");

    QTest::newRow("one fills it") << 100.0 << 4;
    QTest::newRow("four fill it") << 400.0 << 4;
    QTest::newRow("six fill it") << 600.0 << 6;
    QTest::newRow("nothing fills it") << 1e9 << Parallelism::most;
}

void tst_Parallelism::findsWhatTheLineGives()
{
    QFETCH(double, all);
    Way way;
    QCOMPARE(way.parallelism.transfers(), 4);
    way.pass({.all = all}, 40s);
    QTEST(way.parallelism.transfers(), "transfers");
    // It stays: another one is tried ever more seldom.
    QFETCH(int, transfers);
    std::chrono::milliseconds tried{0};
    for (int i = 0; i < 600; ++i) {
        way.pass({.all = all}, 1s);
        tried += way.parallelism.transfers() == transfers ? 0s : 1s;
    }
    QVERIFY2(tried < 60s, qPrintable(QString::number(tried.count())));
}

void tst_Parallelism::saysNothingWhileSlotsAreFree()
{
    Parallelism parallelism;
    for (int second = 0; second < 100; ++second)
        parallelism.observed(std::chrono::seconds(second), second * second * 1000, false);
    QCOMPARE(parallelism.transfers(), 4);
}

void tst_Parallelism::backsOffAndComesBack()
{
    Way way;
    way.pass({}, 60s);
    QCOMPARE(way.parallelism.transfers(), Parallelism::most);
    way.now += 10min;
    way.parallelism.throttled(way.now);
    QCOMPARE(way.parallelism.transfers(), 4);
    way.parallelism.throttled(way.now + 1s); // one of those that were asked before
    QCOMPARE(way.parallelism.transfers(), 4);
    for (int i = 0; i < 5; ++i) {
        way.now += 10min;
        way.parallelism.throttled(way.now);
    }
    QCOMPARE(way.parallelism.transfers(), 1);
    way.pass({}, 20min);
    QCOMPARE(way.parallelism.transfers(), Parallelism::most);
}

void tst_Parallelism::beginsAnewOnAnotherLine()
{
    Way way;
    way.pass({}, 60s);
    QCOMPARE(way.parallelism.transfers(), Parallelism::most);
    way.pass({.all = 50}, 10min);
    QVERIFY(way.parallelism.transfers() <= 5);
}

void tst_Parallelism::anyLine()
{
    double worst = 1;
    for (quint32 seed = 1; seed <= 1000; ++seed) {
        QRandomGenerator random(seed);
        const Line line{.each = 10 + 1000 * random.generateDouble(),
                        .all = 100 + 5000 * random.generateDouble(),
                        .noise = 0.3 * random.generateDouble()};
        Way way(seed);
        way.pass(line, 3min);
        const auto share = line.rate(way.parallelism.transfers()) / line.rate(Parallelism::most);
        worst = std::min(worst, share);
        QVERIFY2(share >= 0.85, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(share)));
        QVERIFY(way.most <= Parallelism::most);
    }
    qInfo("1000 lines: at least %.2f of what each gives", worst);
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Parallelism)
#include "tst_parallelism.moc"
