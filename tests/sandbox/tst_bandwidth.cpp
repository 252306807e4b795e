// SPDX-License-Identifier: Apache-2.0
#include "sandbox/bandwidth.h"
#include "sandbox/stopsignal.h"

#include <QTest>

using namespace attache;
using namespace std::chrono_literals;

class tst_Bandwidth : public QObject
{
    Q_OBJECT

private slots:
    void whoComesLaterWaitsLonger()
    {
        StopSignal stop;
        Bandwidth line(1000, stop);
        const Bandwidth::Time start{1h};
        QVERIFY(line.promise(500, start) == start + 500ms);
        QVERIFY(line.promise(250, start) == start + 750ms);
        QVERIFY(line.promise(250, start + 700ms) == start + 1s);
    }

    void whatWasNotUsedIsLost()
    {
        StopSignal stop;
        Bandwidth line(1000, stop);
        const Bandwidth::Time start{1h};
        line.promise(100, start);
        QVERIFY(line.promise(100, start + 5s) == start + 5100ms);
    }

    void portionsKeepTheLineSmooth()
    {
        StopSignal stop;
        QCOMPARE(Bandwidth(100'000, stop).portion(), 2000); // a fiftieth of a second
        QCOMPARE(Bandwidth(1, stop).portion(), 256);
        QCOMPARE(Bandwidth(1'000'000'000, stop).portion(), 256 * 1024);
        QVERIFY(!Bandwidth(0, stop).isLimited());
        QVERIFY(Bandwidth(0, stop).take(1'000'000'000));
    }

    void nobodyWaitsBeyondTheEnd()
    {
        StopSignal stop;
        Bandwidth line(1, stop);
        stop.set();
        QVERIFY(!line.take(86'400)); // a day
    }
};

QTEST_GUILESS_MAIN(tst_Bandwidth)
#include "tst_bandwidth.moc"
