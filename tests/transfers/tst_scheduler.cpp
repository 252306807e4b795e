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
    void theOrderOfTurns();
    void largeOnesLeaveASlot();
    void theNextOneGoesWhileOneIsCompleted();
    void whoRestsHoldsUpItsTarget();
    void aClosedLaneHoldsUpNobodyElse();
    void notRunning();
    void moreSlots();
};

namespace {

constexpr qint64 small = 1000;
constexpr qint64 large = Scheduler::largeBytes;
const Destination aCase{Destination::Kind::Case, u"case"_s, {}};
const Destination anotherCase{Destination::Kind::Case, u"another case"_s, {}};
const Destination aChat{Destination::Kind::Chat, u"chat"_s, {}};

Transfer queued(TransferId id, const Destination &destination = aCase, qint64 sizeBytes = small)
{
    return {.id = id, .destination = destination, .snapshot = {.sizeBytes = sizeBytes}};
}

Transfer begun(TransferId id, const Destination &destination = aCase, qint64 sizeBytes = small)
{
    auto transfer = queued(id, destination, sizeBytes);
    transfer.state = State::Starting;
    return transfer;
}

} // namespace

void tst_Scheduler::slotsAreFewAndComeBack()
{
    Scheduler scheduler(2);
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(queued(id));
    QCOMPARE(scheduler.turns(), Ids({1, 2}));
    QVERIFY(scheduler.turns().empty());
    QVERIFY(scheduler.hasSlot(1));
    scheduler.enqueue(begun(1)); // has one
    scheduler.remove(2);
    QCOMPARE(scheduler.turns(), Ids({3}));
    scheduler.remove(1);
    scheduler.remove(3);
    scheduler.remove(99);
    QVERIFY(scheduler.turns().empty());
}

void tst_Scheduler::theOrderOfTurns()
{
    Scheduler scheduler(20);
    scheduler.enqueue(queued(1, aCase, large));
    scheduler.enqueue(queued(2, aCase));
    scheduler.enqueue(begun(9, aCase));
    scheduler.enqueue(queued(3, anotherCase));
    scheduler.enqueue(queued(5, aChat, large));
    scheduler.enqueue(queued(6, aChat));
    scheduler.enqueue(begun(7, aChat));
    QCOMPARE(scheduler.turns(), Ids({7, 9, 6, 5, 2, 3, 1}));
}

void tst_Scheduler::largeOnesLeaveASlot()
{
    Scheduler scheduler(3);
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(queued(id, aCase, large));
    QCOMPARE(scheduler.turns(), Ids({1, 2}));
    scheduler.enqueue(queued(4));
    scheduler.enqueue(queued(5));
    QCOMPARE(scheduler.turns(), Ids({4}));
    scheduler.remove(1);
    QCOMPARE(scheduler.turns(), Ids({5}));
    scheduler.remove(4);
    QCOMPARE(scheduler.turns(), Ids({3}));

    Scheduler few(2);
    few.enqueue(queued(1, aCase, large));
    few.enqueue(queued(2, aCase, large));
    QCOMPARE(few.turns(), Ids({1, 2}));
}

void tst_Scheduler::theNextOneGoesWhileOneIsCompleted()
{
    Scheduler scheduler(2);
    for (const TransferId id : {1, 2, 3, 4, 5})
        scheduler.enqueue(queued(id));
    QCOMPARE(scheduler.turns(), Ids({1, 2}));
    auto first = begun(1);
    first.state = State::Uploading;
    scheduler.follow(first);
    QVERIFY(scheduler.turns().empty());
    QVERIFY(scheduler.isFull());
    first.state = State::Completing;
    scheduler.follow(first);
    QVERIFY(!scheduler.isFull());
    QVERIFY(scheduler.hasSlot(1));
    QCOMPARE(scheduler.turns(), Ids({3}));
    // Who can't be completed doesn't leave behind ever more that wait for the same.
    for (const TransferId id : {2, 3}) {
        auto other = begun(id);
        other.state = State::Completing;
        scheduler.follow(other);
    }
    QCOMPARE(scheduler.turns(), Ids({4}));
    auto fourth = begun(4);
    fourth.state = State::Completing;
    scheduler.follow(fourth);
    QVERIFY(scheduler.turns().empty());
    scheduler.remove(1);
    QCOMPARE(scheduler.turns(), Ids({5}));
    // What goes by itself counts like the others.
    scheduler.enqueue(queued(6));
    scheduler.follow(begun(7));
    scheduler.remove(5);
    scheduler.remove(2);
    QCOMPARE(scheduler.turns(), Ids({6}));
    // A large one that is completed keeps no other large one waiting.
    Scheduler three(3);
    for (const TransferId id : {1, 2, 3})
        three.enqueue(queued(id, aCase, large));
    QCOMPARE(three.turns(), Ids({1, 2}));
    auto done = begun(1, aCase, large);
    done.state = State::Completing;
    three.follow(done);
    QCOMPARE(three.turns(), Ids({3}));
}

void tst_Scheduler::whoRestsHoldsUpItsTarget()
{
    Scheduler scheduler(2);
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(queued(id, aCase));
    for (const TransferId id : {4, 5})
        scheduler.enqueue(queued(id, anotherCase));
    QCOMPARE(scheduler.turns(), Ids({1, 2}));
    scheduler.rest(begun(1));
    QVERIFY(!scheduler.hasSlot(1));
    scheduler.remove(2);
    QCOMPARE(scheduler.turns(), Ids({4, 5}));
    scheduler.remove(4);
    QVERIFY(scheduler.turns().empty());
    scheduler.enqueue(begun(1)); // its wait is over
    QCOMPARE(scheduler.turns(), Ids({1}));
    scheduler.remove(1);
    QCOMPARE(scheduler.turns(), Ids({3}));
}

void tst_Scheduler::aClosedLaneHoldsUpNobodyElse()
{
    Scheduler scheduler(1);
    scheduler.enqueue(queued(1, aCase));
    scheduler.enqueue(queued(2, aChat));
    scheduler.closeLane(Scheduler::lane(aChat));
    QCOMPARE(scheduler.turns(), Ids({1}));
    scheduler.remove(1);
    QVERIFY(scheduler.turns().empty());
    scheduler.openLane(Scheduler::lane(aChat));
    QCOMPARE(scheduler.turns(), Ids({2}));
}

void tst_Scheduler::notRunning()
{
    Scheduler scheduler(4);
    scheduler.setRunning(false);
    scheduler.enqueue(queued(1));
    QVERIFY(scheduler.turns().empty());
    scheduler.setRunning(true);
    QCOMPARE(scheduler.turns(), Ids({1}));
}

void tst_Scheduler::moreSlots()
{
    Scheduler scheduler(0); // one at least
    for (const TransferId id : {1, 2, 3})
        scheduler.enqueue(queued(id));
    QCOMPARE(scheduler.turns(), Ids({1}));
    scheduler.setConcurrency(3);
    QCOMPARE(scheduler.turns(), Ids({2, 3}));
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Scheduler)
#include "tst_scheduler.moc"
