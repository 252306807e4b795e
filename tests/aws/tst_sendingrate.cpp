// SPDX-License-Identifier: Apache-2.0
#include "aws/sendingrate.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace attache;
using namespace std::chrono_literals;

class tst_SendingRate : public QObject
{
    Q_OBJECT

private slots:
    void holds_nobody_up_before_a_refusal();
    void falls_to_seven_tenths_at_a_refusal();
    void makes_each_wait_for_its_own_place();
    void climbs_back_along_the_curve();
    void never_goes_beyond_twice_what_is_sent();
    void never_stops();

private:
    // Ten requests a second for @p seconds, all of them answered.
    static void send(SendingRate &rate, FakeClock &clock, int seconds)
    {
        for (int i = 0; i < seconds * 10; ++i) {
            clock.advance(100ms);
            rate.answered(false);
        }
    }
};

void tst_SendingRate::holds_nobody_up_before_a_refusal()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 5);
    QVERIFY(!rate.perSecond());
    for (int i = 0; i < 100; ++i)
        QCOMPARE(rate.take(), 0ms);
}

void tst_SendingRate::falls_to_seven_tenths_at_a_refusal()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 10);
    rate.answered(true);
    QVERIFY2(qAbs(*rate.perSecond() - 7) < 0.2, qPrintable(QString::number(*rate.perSecond())));
    // At once again: of the rate it is held to, not of the one that was measured.
    rate.answered(true);
    QVERIFY2(qAbs(*rate.perSecond() - 4.9) < 0.2, qPrintable(QString::number(*rate.perSecond())));
}

void tst_SendingRate::makes_each_wait_for_its_own_place()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 10);
    rate.answered(true);
    const double perSecond = *rate.perSecond();
    std::chrono::milliseconds last = 0ms;
    for (int i = 0; i < 40; ++i)
        last = rate.take();
    // What had been saved up is 7 places at most.
    const auto expected = std::chrono::milliseconds(qRound(1000 * 33 / perSecond));
    QVERIFY2(last >= expected - 100ms && last <= expected + 1200ms,
             qPrintable(QString::number(last.count())));
}

void tst_SendingRate::climbs_back_along_the_curve()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 10);
    rate.answered(true);
    double last = *rate.perSecond();
    for (int second = 0; second < 4; ++second) {
        send(rate, clock, 1);
        QVERIFY(*rate.perSecond() >= last);
        last = *rate.perSecond();
    }
    // By then it is where it was refused: cbrt(10 · 0.3 / 0.4) = 1.96 s, and nearly flat around it.
    QVERIFY2(last > 10 && last < 16, qPrintable(QString::number(last)));
}

void tst_SendingRate::never_goes_beyond_twice_what_is_sent()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 10);
    rate.answered(true);
    send(rate, clock, 60);
    QVERIFY2(qAbs(*rate.perSecond() - 20) < 1, qPrintable(QString::number(*rate.perSecond())));
}

void tst_SendingRate::never_stops()
{
    FakeClock clock;
    SendingRate rate(clock);
    send(rate, clock, 2);
    for (int i = 0; i < 100; ++i) {
        clock.advance(1s);
        rate.answered(true);
    }
    QCOMPARE(*rate.perSecond(), 0.5);
}

QTEST_GUILESS_MAIN(tst_SendingRate)
#include "tst_sendingrate.moc"
