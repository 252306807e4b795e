// SPDX-License-Identifier: Apache-2.0
#include "aws/limiter.h"

#include "aws/model.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;
using namespace std::chrono_literals;

namespace {

const auto start = u"StartAttachedFileUpload"_s;

} // namespace

class tst_Limiter : public QObject
{
    Q_OBJECT

private slots:
    void knows_the_published_rates_data();
    void knows_the_published_rates();
    void names_only_operations_that_exist();
    void lets_a_burst_through_and_then_the_rate();
    void never_runs_inside_turn();
    void keeps_the_order();
    void fills_up_while_nobody_asks();
    void forgets_who_leaves_the_line();
    void keeps_operations_apart();
    void does_not_hold_up_what_has_no_quota();
    void halves_after_a_refusal_and_creeps_back();
    void takes_one_volley_of_refusals_for_one();
    void grows_while_busy_and_not_refused();
    void falls_back_from_growth_to_the_published_rate();
    void bears_its_owner_going_in_a_turn();

private:
    // As many calls as possible for @p duration: how many had their turn.
    static int saturate(Limiter &limiter, FakeClock &clock, std::chrono::milliseconds duration,
                        const QString &operation = start);
};

int tst_Limiter::saturate(Limiter &limiter, FakeClock &clock, std::chrono::milliseconds duration,
                          const QString &operation)
{
    // A few wait at any time, as with a queue of files.
    std::vector<Call> calls(8);
    int served = 0;
    std::function<void(size_t)> ask = [&](size_t place) {
        calls[place] = limiter.turn(Service::Connect, operation, [&, place] {
            ++served;
            ask(place);
        });
    };
    for (size_t place = 0; place < calls.size(); ++place)
        ask(place);
    clock.advance(duration);
    return served;
}

void tst_Limiter::knows_the_published_rates_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<double>("burst");

    const auto row = [](Service service, const char *operation, double perSecond, double burst) {
        QTest::newRow(operation) << int(service) << QString::fromLatin1(operation) << perSecond << burst;
    };
    row(Service::Connect, "StartAttachedFileUpload", 2, 5);
    row(Service::Connect, "DescribeContact", 10, 15);
    row(Service::Connect, "ListIntegrationAssociations", 25, 50);
    row(Service::ConnectParticipant, "StartAttachmentUpload", 2, 5);
    row(Service::ConnectParticipant, "GetTranscript", 8, 12);
    row(Service::ConnectParticipant, "CreateParticipantConnection", 6, 9);
    row(Service::ConnectCases, "SearchCases", 2, 10);
    row(Service::ConnectCases, "GetCase", 4, 10);
    row(Service::ConnectCases, "GetDomain", 2, 5);
    row(Service::Sts, "GetCallerIdentity", 0, 0);
}

void tst_Limiter::knows_the_published_rates()
{
    QFETCH(int, service);
    QFETCH(QString, operation);
    const auto rate = publishedRate(Service(service), operation);
    QTEST(rate.perSecond, "perSecond");
    QTEST(rate.burst, "burst");
}

void tst_Limiter::names_only_operations_that_exist()
{
    // An operation that is misspelt in the table would silently have the default.
    for (const auto service : {Service::Connect, Service::ConnectParticipant, Service::ConnectCases}) {
        const auto others = publishedRate(service, u"NoSuchOperation"_s);
        int special = 0;
        for (const auto &operation : Model::of(service).operations()) {
            const auto rate = publishedRate(service, operation.name);
            QVERIFY(rate.perSecond > 0 && rate.burst >= 1);
            special += rate.perSecond != others.perSecond || rate.burst != others.burst;
        }
        QCOMPARE(special, service == Service::Connect ? 5 : service == Service::ConnectParticipant ? 6 : 8);
    }
}

void tst_Limiter::lets_a_burst_through_and_then_the_rate()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    QCOMPARE(saturate(limiter, clock, 4050ms), 8);
}

void tst_Limiter::never_runs_inside_turn()
{
    FakeClock clock;
    Limiter limiter(clock);
    bool served = false;
    const auto call = limiter.turn(Service::Connect, start, [&] { served = true; });
    QVERIFY(!served);
    clock.advance(0ms);
    QVERIFY(served);
    served = false;
    const auto unlimited = limiter.turn(Service::Sts, u"GetCallerIdentity"_s, [&] { served = true; });
    QVERIFY(!served);
    QTRY_VERIFY(served);
}

void tst_Limiter::keeps_the_order()
{
    FakeClock clock;
    Limiter limiter(clock);
    std::vector<int> order;
    std::vector<Call> calls;
    for (int i = 0; i < 12; ++i)
        calls.push_back(limiter.turn(Service::Connect, start, [&order, i] { order.push_back(i); }));
    clock.advance(10s);
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    QVERIFY(!clock.next());
}

void tst_Limiter::fills_up_while_nobody_asks()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    clock.advance(1500ms);
    QCOMPARE(saturate(limiter, clock, 0ms), 3);
    clock.advance(1h);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
}

void tst_Limiter::forgets_who_leaves_the_line()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    int first = 0;
    int second = 0;
    auto call = limiter.turn(Service::Connect, start, [&] { ++first; });
    const auto other = limiter.turn(Service::Connect, start, [&] { ++second; });
    call = {};
    clock.advance(550ms);
    QCOMPARE(first, 0);
    QCOMPARE(second, 1);
}

void tst_Limiter::keeps_operations_apart()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    QCOMPARE(saturate(limiter, clock, 0ms, u"GetAttachedFile"_s), 5);
    limiter.throttled(Service::Connect, start);
    QCOMPARE(limiter.rate(Service::Connect, u"GetAttachedFile"_s).perSecond, 2.0);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 1.0);
}

void tst_Limiter::does_not_hold_up_what_has_no_quota()
{
    FakeClock clock;
    Limiter limiter(clock);
    int served = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(limiter.turn(Service::Sts, u"GetCallerIdentity"_s, [&] { ++served; }));
    limiter.throttled(Service::Sts, u"GetCallerIdentity"_s);
    QTRY_COMPARE(served, 100);
}

void tst_Limiter::halves_after_a_refusal_and_creeps_back()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    limiter.throttled(Service::Connect, start);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 1.0);
    QCOMPARE(saturate(limiter, clock, 10100ms), 10);
    clock.advance(10s);
    limiter.throttled(Service::Connect, start);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 0.5);
    // What had been saved up is not to be counted on either: others use it.
    QCOMPARE(saturate(limiter, clock, 1s), 0);
    saturate(limiter, clock, 65s);
    const auto creeping = limiter.rate(Service::Connect, start).perSecond;
    QVERIFY(creeping > 0.5 && creeping < 1.0);
    saturate(limiter, clock, 120s);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 2.0);
    for (int i = 0; i < 20; ++i) {
        limiter.throttled(Service::Connect, start);
        clock.advance(2s);
    }
    QVERIFY(limiter.rate(Service::Connect, start).perSecond > 0.1);
}

void tst_Limiter::takes_one_volley_of_refusals_for_one()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 0ms), 5);
    for (int i = 0; i < 5; ++i)
        limiter.throttled(Service::Connect, start);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 1.0);
}

void tst_Limiter::grows_while_busy_and_not_refused()
{
    FakeClock clock;
    Limiter limiter(clock);
    QCOMPARE(saturate(limiter, clock, 4050ms), 13);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 2.0);
    // Two hundred files where the quota was raised: not a hundred seconds.
    QVERIFY(saturate(limiter, clock, 26s) > 200);
    QVERIFY(limiter.rate(Service::Connect, start).perSecond > 10);
}

void tst_Limiter::falls_back_from_growth_to_the_published_rate()
{
    FakeClock clock;
    Limiter limiter(clock);
    saturate(limiter, clock, 20s);
    QVERIFY(limiter.rate(Service::Connect, start).perSecond > 4);
    limiter.throttled(Service::Connect, start);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 2.0);
    // Nor does it try again soon.
    QVERIFY(saturate(limiter, clock, 60s) <= 120);
    QCOMPARE(limiter.rate(Service::Connect, start).perSecond, 2.0);
}

void tst_Limiter::bears_its_owner_going_in_a_turn()
{
    FakeClock clock;
    auto limiter = std::make_unique<Limiter>(clock);
    int served = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 3; ++i) {
        calls.push_back(limiter->turn(Service::Connect, start, [&] {
            ++served;
            calls.clear();
            limiter.reset();
        }));
    }
    clock.advance(10s);
    QCOMPARE(served, 1);
}

QTEST_GUILESS_MAIN(tst_Limiter)
#include "tst_limiter.moc"
