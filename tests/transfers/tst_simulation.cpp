// SPDX-License-Identifier: Apache-2.0
#include "bench/simulation.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace attache {

using Next = std::function<Step(Transfer, const Event &, const Given &)>;

/// The seeds are fixed: a violation is a defect, and `attache-bench simulate --trace SEED` shows its way.
class tst_Simulation : public QObject
{
    Q_OBJECT

private slots:
    void nothingBreaksTheRules();
    void aSeedIsARun();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void findsACompletionThatAPowerCutTakesBack();
    void findsATurnThatIsNotGiven();
    void findsATurnTooMany();
    void findsWhoAsksTooOften();

private:
    /// The first violation within some thousand seeds says @p words.
    static void finds(Simulation::Options options, const QString &words);
};

void tst_Simulation::nothingBreaksTheRules()
{
    std::array<int, 10> ends{};
    for (quint64 seed = 1; seed <= 20'000; ++seed) {
        const auto outcome = Simulation::run({.seed = seed});
        QVERIFY2(outcome.violation.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(outcome.violation)));
        for (size_t i = 0; i < ends.size(); ++i)
            ends[i] += outcome.ends[i];
    }
    for (const auto state : {State::Approved, State::Rejected, State::Failed, State::Cancelled})
        QVERIFY2(ends[size_t(state)] > 500, qPrintable(name(state)));
}

void tst_Simulation::aSeedIsARun()
{
    const auto once = Simulation::run({.seed = 42, .traces = true});
    const auto again = Simulation::run({.seed = 42, .traces = true});
    QVERIFY(once.trace.size() > 5);
    QCOMPARE(once.trace, again.trace);
}

void tst_Simulation::findsWhatIsPlanted_data()
{
    QTest::addColumn<Next>("broken");
    QTest::addColumn<bool>("fence");

    QTest::newRow("R1: two processes hold a row") << Next(next) << false;
    QTest::newRow("R3: a verdict on another file")
        << Next([](Transfer t, const Event &event, const Given &given) {
               auto taken = event;
               if (auto *verdict = std::get_if<event::Verdict>(&taken))
                   verdict->id = t.fileId;
               return next(std::move(t), taken, given);
           })
        << true;
    QTest::newRow("R4: the file is not compared")
        << Next([](Transfer t, const Event &event, const Given &given) {
               auto blind = given;
               auto taken = event;
               if (blind.file && t.state != State::Queued && !t.startToken.isEmpty())
                   blind.file = t.snapshot;
               if (auto *sent = std::get_if<event::Sent>(&taken))
                   sent->sha256 = t.snapshot.sha256;
               return next(std::move(t), taken, blind);
           })
        << true;
    QTest::newRow("R5: a new token without the fence")
        << Next([](Transfer t, const Event &event, const Given &given) {
               if (t.state == State::Discarding)
                   t.handedOver = false;
               return next(std::move(t), event, given);
           })
        << true;
    QTest::newRow("R6: cancelled without deleting")
        << Next([](Transfer t, const Event &event, const Given &given) {
               auto step = next(std::move(t), event, given);
               if (step.transfer.state == State::Discarding && step.transfer.then == State::Cancelled) {
                   step.transfer.state = State::Cancelled;
                   step.effects = {effect::StopAll{}};
               }
               return step;
           })
        << true;
    QTest::newRow("R7: a refused Complete is believed")
        << Next([](Transfer t, const Event &event, const Given &given) {
               const auto *failed = std::get_if<event::Failed>(&event);
               const bool refused = failed && t.state == State::Completing && !failed->error.retryable
                   && failed->error.kind != ErrorKind::Credentials && failed->tag == t.fileId;
               auto step = next(std::move(t), event, given);
               if (refused) {
                   step.transfer.state = State::Failed;
                   step.transfer.error = failed->error;
                   step.effects = {effect::StopAll{}};
               }
               return step;
           })
        << true;
    QTest::newRow("R8: NotFound is a verdict")
        << Next([](Transfer t, const Event &event, const Given &given) {
               const auto *verdict = std::get_if<event::Verdict>(&event);
               if (!verdict || t.state != State::Scanning || verdict->id != t.fileId
                   || verdict->scan != Scan::NotFound)
                   return next(std::move(t), event, given);
               t.state = State::Failed;
               t.error = Error{};
               t.since = t.deadline = {};
               return Step{std::move(t), {effect::StopAll{}}};
           })
        << true;
    QTest::newRow("R9: giving up forgets") << Next([](Transfer t, const Event &event, const Given &given) {
        auto step = next(std::move(t), event, given);
        if (step.transfer.state == State::Failed)
            step.transfer.from.reset();
        return step;
    }) << true;
    QTest::newRow("R11: rounds are not counted")
        << Next([](Transfer t, const Event &event, const Given &given) {
               t.rounds = 0;
               auto step = next(std::move(t), event, given);
               return step;
           })
        << true;
    QTest::newRow("R11: a new URL makes the PUT's failing forgotten")
        << Next([](Transfer t, const Event &event, const Given &given) {
               const bool started = std::holds_alternative<event::Started>(event);
               auto step = next(std::move(t), event, given);
               if (started && step.transfer.state == State::Uploading) {
                   step.transfer.since = {};
                   step.transfer.attempt = 0;
               }
               return step;
           })
        << true;
    QTest::newRow("a token drawn again after a restart") << Next([](Transfer t, const Event &event,
                                                                    const Given &given) {
        if (std::holds_alternative<event::Restarted>(event) && t.isActive() && t.state != State::Discarding) {
            t.state = State::Starting;
            t.startToken.clear();
            t.fileId.clear();
            t.handedOver = false;
            return Step{t, {}};
        }
        return next(std::move(t), event, given);
    }) << true;
}

void tst_Simulation::findsACompletionThatAPowerCutTakesBack()
{
    for (quint64 seed = 1; seed <= 10'000; ++seed) {
        const auto outcome = Simulation::run({.seed = seed, .outlastsPowerCut = [](const Transfer &t) {
                                                  return t.state != State::Completing && outlastsPowerCut(t);
                                              }});
        if (!outcome.violation.isEmpty()) {
            qInfo().noquote() << "seed" << seed << outcome.violation;
            return;
        }
    }
    QFAIL("a second attachment was not found");
}

void tst_Simulation::finds(Simulation::Options options, const QString &words)
{
    for (options.seed = 1; options.seed <= 10'000; ++options.seed) {
        const auto outcome = Simulation::run(options);
        if (outcome.violation.isEmpty())
            continue;
        qInfo().noquote() << "seed" << options.seed << outcome.violation;
        QVERIFY2(outcome.violation.contains(words), qPrintable(outcome.violation));
        return;
    }
    QFAIL("the planted bug was not found");
}

void tst_Simulation::findsATurnThatIsNotGiven()
{
    finds({.turns =
               [](Scheduler &scheduler) {
                   auto turns = scheduler.turns();
                   if (turns.size() > 1)
                       turns.pop_back();
                   return turns;
               }},
          u"waits for a turn, and there is room"_s);
}

void tst_Simulation::findsATurnTooMany()
{
    finds({.turns =
               [](Scheduler &scheduler) {
                   scheduler.setConcurrency(6);
                   return scheduler.turns();
               }},
          u"files at once, and may"_s);
}

void tst_Simulation::findsWhoAsksTooOften()
{
    finds({.keepsQuota = false}, u"too often"_s);
}

void tst_Simulation::findsWhatIsPlanted()
{
    QFETCH(Next, broken);
    QFETCH(bool, fence);
    for (quint64 seed = 1; seed <= 10'000; ++seed) {
        const auto outcome = Simulation::run({.seed = seed, .next = broken, .fence = fence});
        if (!outcome.violation.isEmpty()) {
            qInfo().noquote() << "seed" << seed << outcome.violation;
            return;
        }
    }
    QFAIL("the planted bug was not found");
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Simulation)
#include "tst_simulation.moc"
