// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QCoreApplication>
#include <QTest>

using namespace attache;
using namespace std::chrono_literals;

class tst_Clock : public QObject
{
    Q_OBJECT

private slots:
    void nowIsUtc();
    void elapsedNeverGoesBack();
    void waitEnds();
    void abandonedWaitNeverEnds();
    void shorterWaitEndsFirst();
    void handlerMayDestroyItsWait();
    void handlerMayWaitAgain();

private:
    SystemClock m_clock;
};

void tst_Clock::nowIsUtc()
{
    const auto before = QDateTime::currentMSecsSinceEpoch();
    const auto now = m_clock.now();
    const auto after = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(now.timeSpec(), Qt::UTC);
    QVERIFY(before <= now.toMSecsSinceEpoch() && now.toMSecsSinceEpoch() <= after);
}

void tst_Clock::elapsedNeverGoesBack()
{
    auto last = m_clock.elapsed();
    for (int i = 0; i < 1000; ++i) {
        const auto now = m_clock.elapsed();
        QVERIFY(now >= last);
        last = now;
    }
}

void tst_Clock::waitEnds()
{
    const auto started = m_clock.elapsed();
    auto ended = 0ms;
    const auto wait = m_clock.wait(20ms, [&] { ended = m_clock.elapsed(); });
    QCOMPARE(ended, 0ms); // never inside the function that was asked
    QTRY_VERIFY(ended > 0ms);
    // Qt's coarse timers may be 5 % early; the wait must not be empty.
    QVERIFY(ended - started >= 15ms);
}

void tst_Clock::abandonedWaitNeverEnds()
{
    bool ended = false;
    bool later = false;
    {
        const auto wait = m_clock.wait(0ms, [&] { ended = true; });
    }
    const auto other = m_clock.wait(10ms, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!ended);
}

void tst_Clock::shorterWaitEndsFirst()
{
    QStringList order;
    const auto slow = m_clock.wait(200ms, [&] { order.append(QStringLiteral("slow")); });
    const auto fast = m_clock.wait(0ms, [&] { order.append(QStringLiteral("fast")); });
    QTRY_COMPARE(order, (QStringList{QStringLiteral("fast"), QStringLiteral("slow")}));
}

void tst_Clock::handlerMayDestroyItsWait()
{
    Call wait;
    QString seen;
    wait = m_clock.wait(0ms, [&, text = QStringLiteral("still here, and long enough not to be inline")] {
        wait = {};
        seen = text;
    });
    QTRY_COMPARE(seen, QStringLiteral("still here, and long enough not to be inline"));
    QVERIFY(!wait);
}

void tst_Clock::handlerMayWaitAgain()
{
    Call wait;
    int rounds = 0;
    std::function<void()> round = [&] {
        if (++rounds < 3)
            wait = m_clock.wait(1ms, round);
    };
    wait = m_clock.wait(1ms, round);
    QTRY_COMPARE(rounds, 3);
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
