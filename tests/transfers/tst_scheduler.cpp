// SPDX-License-Identifier: Apache-2.0
#include "transfers/scheduler.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace attache {

using Ids = std::vector<TransferId>;

class tst_Scheduler : public QObject
{
    Q_OBJECT

private slots:
    void slotsAreFewAndComeBack();
    void begunBeforeFreshAndOldBeforeNew();
    void aClosedLaneHoldsUpNobodyElse();
    void notRunning();
    void moreSlots();
};

void tst_Scheduler::slotsAreFewAndComeBack()
{
    Scheduler scheduler(2);
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(id, u"aws"_s, false);
    QCOMPARE(scheduler.turns(), Ids({1, 2}));
    QVERIFY(scheduler.turns().empty());
    QVERIFY(scheduler.hasSlot(1));
    scheduler.enqueue(1, u"aws"_s, true); // has one
    scheduler.remove(2);
    QCOMPARE(scheduler.turns(), Ids({3}));
    scheduler.remove(1);
    scheduler.remove(3);
    scheduler.remove(99);
    QVERIFY(scheduler.turns().empty());
}

void tst_Scheduler::begunBeforeFreshAndOldBeforeNew()
{
    Scheduler scheduler(10);
    scheduler.enqueue(5, u"chat"_s, false);
    scheduler.enqueue(9, u"aws"_s, true);
    scheduler.enqueue(2, u"aws"_s, false);
    scheduler.enqueue(7, u"chat"_s, true);
    QCOMPARE(scheduler.turns(), Ids({7, 9, 2, 5}));
}

void tst_Scheduler::aClosedLaneHoldsUpNobodyElse()
{
    Scheduler scheduler(1);
    scheduler.enqueue(1, u"aws"_s, false);
    scheduler.enqueue(2, u"chat"_s, false);
    scheduler.closeLane(u"aws"_s);
    QCOMPARE(scheduler.turns(), Ids({2}));
    scheduler.remove(2);
    QVERIFY(scheduler.turns().empty());
    scheduler.openLane(u"aws"_s);
    QCOMPARE(scheduler.turns(), Ids({1}));
}

void tst_Scheduler::notRunning()
{
    Scheduler scheduler(4);
    scheduler.setRunning(false);
    scheduler.enqueue(1, u"aws"_s, false);
    QVERIFY(scheduler.turns().empty());
    scheduler.setRunning(true);
    QCOMPARE(scheduler.turns(), Ids({1}));
}

void tst_Scheduler::moreSlots()
{
    Scheduler scheduler(0); // one at least
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(id, u"aws"_s, false);
    QCOMPARE(scheduler.turns(), Ids({1}));
    scheduler.setConcurrency(3);
    QCOMPARE(scheduler.turns(), Ids({2, 3}));
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Scheduler)
#include "tst_scheduler.moc"
