// SPDX-License-Identifier: Apache-2.0
#include "transfers/watcher.h"

#include "faketransferservice.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

class tst_Watcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingPendingNothingAsked();
    void asksSoonAndThenMoreSeldom();
    void oneQuestionForATarget();
    void oneForEachTarget();
    void gathersWhileMoreIsToCome();
    void learnsHowLongScansTake();
    void aHundredAtOnce();
    void theDeadline_data();
    void theDeadline();
    void goesOnAfterErrors();
    void stopsAtARefusal();
    void forgotten();

private:
    Transfer transfer(TransferId id, const QString &target = u"c"_s)
    {
        Transfer t{.id = id, .fileId = u"f%1"_s.arg(id)};
        t.destination.id = target;
        t.deadline = m_clock->now().addSecs(75);
        m_service->files[t.fileId].completed = true;
        return t;
    }
    void pass(std::chrono::milliseconds time)
    {
        // Answers come from the event loop, so time goes in steps.
        for (auto left = time; left > 0ms; left -= 500ms) {
            m_clock->advance(std::min(left, 500ms));
            QCoreApplication::sendPostedEvents();
        }
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransferService> m_service;
    std::unique_ptr<Watcher> m_watcher;
    bool m_moreToCome = false;
    std::vector<std::pair<TransferId, event::Verdict>> m_verdicts;
    std::vector<std::pair<TransferId, event::Deadline>> m_deadlines;
    std::vector<std::pair<std::vector<TransferId>, std::chrono::milliseconds>> m_failures;
};

void tst_Watcher::init()
{
    m_moreToCome = false;
    m_verdicts.clear();
    m_deadlines.clear();
    m_failures.clear();
    m_watcher.reset();
    m_clock = std::make_unique<FakeClock>();
    m_service = std::make_unique<FakeTransferService>();
    m_watcher = std::make_unique<Watcher>(
        *m_service, *m_clock,
        Watcher::Listener{
            .verdict =
                [this](TransferId id, const event::Verdict &verdict) {
                    m_verdicts.emplace_back(id, verdict);
                    m_watcher->forget(id);
                },
            .deadline = [this](TransferId id,
                               const event::Deadline &deadline) { m_deadlines.emplace_back(id, deadline); },
            .failed = [this](const auto &ids, const Error &,
                             auto failingFor) { m_failures.emplace_back(ids, failingFor); },
            .answered = [] {},
            .moreToCome = [this](const Transfer &) { return m_moreToCome; }});
}

void tst_Watcher::nothingPendingNothingAsked()
{
    QVERIFY(!m_clock->next());
    m_watcher->watch(transfer(1));
    m_watcher->forget(1);
    QVERIFY(!m_clock->next());
    m_service->looksNeeded = 1;
    m_watcher->watch(transfer(2));
    pass(2s);
    QCOMPARE(m_verdicts.size(), 1u);
    QVERIFY(!m_clock->next());
}

void tst_Watcher::asksSoonAndThenMoreSeldom()
{
    m_service->looksNeeded = 1000;
    m_watcher->watch(transfer(1));
    QCOMPARE(m_clock->next(), std::chrono::milliseconds(1s));
    pass(70s);
    // At 1, 3, 7, 15, 30, 45, 60 s.
    QCOMPARE(m_service->count(u"Scans"_s), 7);
}

void tst_Watcher::oneQuestionForATarget()
{
    m_service->looksNeeded = 1;
    for (TransferId id = 1; id <= 10; ++id)
        m_watcher->watch(transfer(id));
    pass(3s);
    QCOMPARE(m_service->calls, std::vector<QString>{u"Scans 10"_s});
    QCOMPARE(m_verdicts.size(), 10u);
}

void tst_Watcher::oneForEachTarget()
{
    m_service->looksNeeded = 1;
    m_watcher->watch(transfer(1, u"one"_s));
    m_watcher->watch(transfer(2, u"two"_s));
    pass(3s);
    QCOMPARE(m_service->count(u"Scans 1"_s), 2);
}

void tst_Watcher::gathersWhileMoreIsToCome()
{
    m_service->looksNeeded = 1;
    m_moreToCome = true;
    for (TransferId id = 1; id <= 200; ++id) {
        m_watcher->watch(transfer(id));
        pass(500ms);
    }
    // After 3, 6, 12, 24 s and then every half minute; without it, ninety times.
    QCOMPARE(m_service->count(u"Scans"_s), 5);
    const auto before = m_service->calls.size();
    m_moreToCome = false;
    m_watcher->watch(transfer(201));
    pass(1s);
    QCOMPARE(m_service->calls.size(), before + 1);
    QCOMPARE(m_verdicts.size(), 201u);

    // Minutes later it begins anew.
    pass(100s);
    m_moreToCome = true;
    m_watcher->watch(transfer(202));
    QCOMPARE(m_clock->next(), Watcher::firstGathering);
}

void tst_Watcher::learnsHowLongScansTake()
{
    m_service->looksNeeded = 1;
    m_moreToCome = true;
    m_watcher->watch(transfer(1));
    pass(2500ms);
    m_watcher->watch(transfer(2));
    pass(500ms);
    QCOMPARE(m_verdicts.size(), 2u);
    m_moreToCome = false;
    m_watcher->watch(transfer(3)); // the second's scan took half a second at most
    QCOMPARE(m_clock->next(), 500ms);
    pass(500ms);

    m_service->looksNeeded = 3;
    m_watcher->watch(transfer(4)); // takes longer again
    pass(10s);
    m_service->looksNeeded = 1;
    m_watcher->watch(transfer(5));
    QCOMPARE(m_clock->next(), Watcher::firstLook);
}

void tst_Watcher::aHundredAtOnce()
{
    m_service->looksNeeded = 1;
    for (TransferId id = 1; id <= 230; ++id)
        m_watcher->watch(transfer(id));
    pass(5s);
    QCOMPARE(m_service->calls, std::vector<QString>({u"Scans 100"_s, u"Scans 100"_s, u"Scans 30"_s}));
    QCOMPARE(m_verdicts.size(), 230u);
}

void tst_Watcher::theDeadline_data()
{
    QTest::addColumn<bool>("missing");
    QTest::newRow("still scanning") << false;
    QTest::newRow("not there") << true;
}

void tst_Watcher::theDeadline()
{
    QFETCH(bool, missing);
    m_service->looksNeeded = 1000;
    m_watcher->watch(transfer(1));
    m_service->files[u"f1"_s].deleted = missing;
    pass(74s);
    QVERIFY(m_deadlines.empty());
    pass(3s);
    QCOMPARE(m_deadlines.size(), 1u);
    QCOMPARE(m_deadlines.front().second.missing, missing);
    QCOMPARE(m_deadlines.front().second.id, u"f1"_s);

    // With a new one it goes on.
    auto again = transfer(1);
    again.deadline = m_clock->now().addSecs(100);
    m_watcher->watch(again);
    pass(90s);
    QCOMPARE(m_deadlines.size(), 1u);
    pass(30s);
    QVERIFY(m_deadlines.size() > 1);
}

void tst_Watcher::goesOnAfterErrors()
{
    m_service->looksNeeded = 1;
    const Error busy{.kind = ErrorKind::Throttled,
                     .code = u"ThrottlingException"_s,
                     .message = u"busy"_s,
                     .httpStatus = 429,
                     .retryable = true};
    m_service->errors[Question::Watch] = {busy, busy, busy};
    m_watcher->watch(transfer(1));
    pass(60s);
    QCOMPARE(m_failures.size(), 3u);
    QCOMPARE(m_failures[0].second, 0ms);
    QVERIFY(m_failures[2].second > m_failures[1].second);
    QCOMPARE(m_verdicts.size(), 1u);
}

void tst_Watcher::stopsAtARefusal()
{
    m_service->always[Question::Watch] = {.kind = ErrorKind::Refused,
                                          .code = u"AccessDeniedException"_s,
                                          .message = u"no"_s,
                                          .httpStatus = 403};
    m_watcher->watch(transfer(1));
    m_watcher->watch(transfer(2));
    pass(60s);
    QCOMPARE(m_service->calls.size(), 1u);
    QCOMPARE(m_failures.size(), 1u);
    QCOMPARE(m_failures.front().first, std::vector<TransferId>({1, 2}));
    QVERIFY(!m_clock->next());
}

void tst_Watcher::forgotten()
{
    m_service->hangs.insert(Question::Watch);
    m_watcher->watch(transfer(1));
    pass(2s);
    QCOMPARE(m_service->calls.size(), 1u);
    m_watcher->forget(1);
    m_service->hangs.clear();
    m_service->looksNeeded = 1;
    m_watcher->watch(transfer(1));
    pass(3s);
    QCOMPARE(m_verdicts.size(), 1u);
    m_watcher->clear();
    QVERIFY(!m_clock->next());
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Watcher)
#include "tst_watcher.moc"
