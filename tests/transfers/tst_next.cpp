// SPDX-License-Identifier: Apache-2.0
#include "transfers/next.h"

#include <QTest>
#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
const Snapshot content{.sizeBytes = 7, .modified = noon.addDays(-1), .sha256 = "aa"};
const Snapshot otherContent{.sizeBytes = 7, .modified = noon.addSecs(-5), .sha256 = "bb"};

const Error network{
    .kind = ErrorKind::Network, .code = u"ConnectionClosed"_s, .message = u"cut"_s, .retryable = true};
const Error busy{.kind = ErrorKind::Throttled,
                 .code = u"ThrottlingException"_s,
                 .message = u"busy"_s,
                 .httpStatus = 429,
                 .retryable = true};
const Error refused{
    .kind = ErrorKind::Refused, .code = u"AccessDeniedException"_s, .message = u"no"_s, .httpStatus = 403};
const Error conflict{
    .kind = ErrorKind::Refused, .code = u"ConflictException"_s, .message = u"already"_s, .httpStatus = 409};
const Error notFound{.kind = ErrorKind::Refused,
                     .code = u"ResourceNotFoundException"_s,
                     .message = u"none"_s,
                     .httpStatus = 404};
const Error signedOut{
    .kind = ErrorKind::Credentials, .code = u"CredentialsMissing"_s, .message = u"sign in"_s};
const Error shutOut{.kind = ErrorKind::Credentials,
                    .code = u"AccessDeniedException"_s,
                    .message = u"ended"_s,
                    .httpStatus = 403};
const Error urlExpired{.kind = ErrorKind::Service,
                       .code = u"UrlExpired"_s,
                       .message = u"expired"_s,
                       .httpStatus = 403,
                       .retryable = true};
const Error unreadable{.kind = ErrorKind::File, .code = u"FileMissing"_s, .message = u"gone"_s};

Given given(const std::optional<Snapshot> &file = content)
{
    Given given{.now = noon, .startToken = u"s2"_s, .completeToken = u"c2"_s, .file = file};
    if (!file)
        given.fileError = unreadable;
    return given;
}

/// A row as it is in @p state on the straight way; Discarding is on its way to Cancelled, Failed gave up in
/// Completing.
Transfer in(State state, bool chat = false)
{
    Transfer t{.id = 1, .path = u"/a.pdf"_s, .fileName = u"a.pdf"_s, .snapshot = content, .state = state};
    t.destination.kind = chat ? Destination::Kind::Chat : Destination::Kind::Case;
    if (state == State::Queued)
        return t;
    t.startToken = u"s"_s;
    t.completeToken = u"c"_s;
    t.firstAsked = noon.addSecs(-60);
    if (state == State::Starting)
        return t;
    t.fileId = u"f"_s;
    if (state == State::Uploading)
        return t;
    t.handedOver = true;
    if (state == State::Scanning) {
        t.since = noon.addSecs(-75);
        t.deadline = noon;
    }
    if (state == State::Discarding) {
        t.leftovers = {u"f"_s};
        t.then = State::Cancelled;
        t.from = State::Scanning;
    }
    if (state == State::Failed) {
        t.from = State::Completing;
        t.error = network;
    }
    return t;
}

/// The answer to what a row in @p state asks, saying no with @p error.
event::Failed no(State state, const Error &error)
{
    switch (state) {
    case State::Starting:
        return {Question::Start, u"s"_s, error};
    case State::Uploading:
        return {Question::Put, u"f"_s, error};
    case State::Completing:
        return {Question::Complete, u"f"_s, error};
    case State::Scanning:
        return {Question::Watch, u"f"_s, error};
    default:
        return {Question::Discard, u"f"_s, error};
    }
}

QString names(const std::vector<Effect> &effects)
{
    constexpr std::array words{"Start", "Put", "Complete", "Watch", "Discard", "Find", "Wake", "StopAll"};
    QStringList list;
    for (const auto &effect : effects)
        list.append(QLatin1StringView(words[effect.index()]));
    return list.join(u' ');
}

} // namespace

class tst_Next : public QObject
{
    Q_OBJECT

private slots:
    void everyStateAndEvent_data();
    void everyStateAndEvent();
    void moves_data();
    void moves();
    void drawsATokenWithItsContent();
    void aTokenIsNeverDrawnOverAFileThatMayBeAttached();
    void answersToOtherQuestionsAreIgnored_data();
    void answersToOtherQuestionsAreIgnored();
    void waitsLongerEachTimeAndThenGivesUp();
    void anUploadThatKeepsFailingIsGivenUp();
    void noPatienceIsLostAsleep();
    void beingOfflineIsWaitedFor_data();
    void beingOfflineIsWaitedFor();
    void theServiceMayAskToWait();
    void withoutPatienceOneRoundIsAll();
    void startsOverThreeTimesAtMost();
    void aChatCompletesThreeTimesMoreAtMost();
    void whatMayBeAttachedSaysSo();
    void retryGoesOnWhereItStopped_data();
    void retryGoesOnWhereItStopped();
    void discardingDeletesOneAfterTheOther();
    void discardingLearnsTheIdFirst();
    void aSlowScanIsLookedAtForAsLongAsThereIsPatience();
    void discardingIsShownAsTheStateBefore();
    void aFailedOneThatIsCancelledIsShownAsWhereItFailed();
    void looksAtTheFileWhereItCounts();
    void holdsForAnyEvents();
};

void tst_Next::everyStateAndEvent_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("expected");

    // Turn Restarted Retry Cancel Deadline GaveUp Started Sent Completed Verdict Discarded Found Failed;
    // '.': stays.
    const auto row = [](const char *name, State from, bool chat, const QString &expected) {
        QTest::newRow(name) << from << chat << expected;
    };
    row("queued", State::Queued, false, u"starting . . cancelled . failed . . . . . . ."_s);
    row("starting", State::Starting, false, u". . . discarding . failed uploading . . . . . ."_s);
    row("uploading", State::Uploading, false,
        u"starting starting . discarding . failed . completing . . . . ."_s);
    row("completing", State::Completing, false, u". . . discarding . failed . . scanning . . . ."_s);
    row("scanning", State::Scanning, false, u". . . discarding discarding failed . . . approved . . ."_s);
    row("discarding", State::Discarding, false, u". . . . . failed . . . . cancelled . ."_s);
    row("failed", State::Failed, false, u". . completing discarding . . . . . . . . ."_s);
    for (const auto state : {State::Approved, State::Rejected, State::Cancelled})
        row(qPrintable(name(state)), state, false, u". . . . . . . . . . . . ."_s);

    row("chat: queued", State::Queued, true, u"starting . . cancelled . failed . . . . . . ."_s);
    row("chat: starting", State::Starting, true, u". . . cancelled . failed uploading . . . . . ."_s);
    row("chat: uploading", State::Uploading, true,
        u"starting starting . cancelled . failed . completing . . . . ."_s);
    row("chat: completing", State::Completing, true, u". . . . . failed . . scanning . . . ."_s);
    row("chat: scanning", State::Scanning, true, u". . . . completing failed . . . approved . . ."_s);
    row("chat: failed", State::Failed, true, u". . completing . . . . . . . . . ."_s);
}

void tst_Next::everyStateAndEvent()
{
    QFETCH(State, from);
    QFETCH(bool, chat);
    QFETCH(QString, expected);
    const std::array<Event, 13> events{
        event::Turn{},
        event::Restarted{},
        event::Retry{},
        event::Cancel{},
        event::Deadline{u"f"_s, true},
        event::GaveUp{network},
        event::Started{u"s"_s, u"f"_s, {}},
        event::Sent{u"f"_s, "aa"},
        event::Completed{u"f"_s},
        event::Verdict{u"f"_s, Scan::Approved},
        event::Discarded{u"f"_s},
        event::Found{u"s"_s, {}},
        no(from, network),
    };
    const auto states = expected.split(u' ');
    QCOMPARE(states.size(), qsizetype(events.size()));
    for (size_t i = 0; i < events.size(); ++i) {
        const auto step = next(in(from, chat), events[i], given());
        const auto to = states[qsizetype(i)] == "."_L1 ? name(from) : states[qsizetype(i)];
        QVERIFY2(name(step.transfer.state) == to,
                 qPrintable(u"event %1: %2, not %3"_s.arg(i).arg(name(step.transfer.state), to)));
        QCOMPARE(step.transfer.changed.isValid(), step.transfer.state != from);
    }
}

void tst_Next::moves_data()
{
    QTest::addColumn<Transfer>("transfer");
    QTest::addColumn<Event>("event");
    QTest::addColumn<Given>("g");
    QTest::addColumn<State>("to");
    QTest::addColumn<QString>("effects");
    QTest::addColumn<QString>("then"); // or where Failed remembers

    const auto row = [](const char *name, const Transfer &transfer, const Event &event, const Given &g,
                        State to, const QString &effects, const QString &then = {}) {
        QTest::newRow(name) << transfer << event << g << to << effects << then;
    };
    const auto changed = [](Transfer t, auto change) {
        change(t);
        return t;
    };
    using enum State;

    row("a queued file starts", in(Queued), event::Turn{}, given(), Starting, u"Start"_s);
    row("a queued file that is gone fails", in(Queued), event::Turn{}, given(std::nullopt), Failed,
        u"StopAll"_s);
    row("started, it uploads", in(Starting), event::Started{u"s"_s, u"f"_s, {}}, given(), Uploading,
        u"Put"_s);
    row("sent, it completes", in(Uploading), event::Sent{u"f"_s, "aa"}, given(), Completing, u"Complete"_s);
    row("completed, it is watched", in(Completing), event::Completed{u"f"_s}, given(), Scanning, u"Watch"_s);
    row("approved", in(Scanning), event::Verdict{u"f"_s, Scan::Approved}, given(), Approved, u"StopAll"_s);
    row("rejected", in(Scanning), event::Verdict{u"f"_s, Scan::Rejected}, given(), Rejected, u"StopAll"_s);
    row("a chat is rejected", in(Scanning, true), event::Verdict{u"f"_s, Scan::Rejected}, given(), Rejected,
        u"StopAll"_s);

    // R4
    row("R4: changed before Start is repeated", in(Starting), event::Turn{}, given(otherContent), Discarding,
        u"StopAll Start"_s, u"starting"_s);
    row("R4: changed before the PUT", in(Starting), event::Started{u"s"_s, u"f"_s, {}}, given(otherContent),
        Discarding, u"StopAll Discard"_s, u"starting"_s);
    row("R4: changed at Sent", in(Uploading), event::Sent{u"f"_s, "aa"}, given(otherContent), Discarding,
        u"StopAll Discard"_s, u"starting"_s);
    row("R4: other bytes went", in(Uploading), event::Sent{u"f"_s, "bb"}, given(), Discarding,
        u"StopAll Discard"_s, u"starting"_s);
    row("R4: a chat's file changed", in(Uploading, true), event::Sent{u"f"_s, "bb"}, given(), Starting,
        u"StopAll"_s);
    row("R4: gone at Sent", in(Uploading), event::Sent{u"f"_s, "aa"}, given(std::nullopt), Discarding,
        u"StopAll Discard"_s, u"failed"_s);
    row("R4: a chat's file gone", in(Starting, true), event::Started{u"s"_s, u"f"_s, {}}, given(std::nullopt),
        Failed, u"StopAll"_s);

    // R5
    row("R5: deleted, it starts over", changed(in(Discarding), [](auto &t) { t.then = Starting; }),
        event::Discarded{u"f"_s}, given(), Starting, {});
    row("R5: not there counts as deleted", changed(in(Discarding), [](auto &t) { t.then = Starting; }),
        no(Discarding, notFound), given(), Starting, {});
    row("R5: refused after Completing, the outcome is unknown",
        changed(in(Discarding), [](auto &t) { t.then = Starting; }), no(Discarding, refused), given(), Failed,
        u"StopAll"_s, u"scanning"_s);
    row("R5: refused before Completing blocks nothing",
        changed(in(Discarding),
                [](auto &t) {
                    t.then = Starting;
                    t.handedOver = false;
                }),
        no(Discarding, refused), given(), Starting, {});
    row("R5: refused while cancelling", in(Discarding), no(Discarding, refused), given(), Failed,
        u"StopAll"_s, u"scanning"_s);

    // R6
    row("R6: an expired URL starts over", in(Uploading), no(Uploading, urlExpired), given(), Discarding,
        u"StopAll Discard"_s, u"starting"_s);
    row("R6: a chat skips it", in(Uploading, true), no(Uploading, urlExpired), given(), Starting,
        u"StopAll"_s);
    row("R6: a refused upload is discarded", in(Uploading), no(Uploading, refused), given(), Discarding,
        u"StopAll Discard"_s, u"failed"_s);
    row("R6: a chat's refused upload fails", in(Uploading, true), no(Uploading, refused), given(), Failed,
        u"StopAll"_s);
    row("R6: refused at the first word leaves nothing", in(Starting), no(Starting, refused), given(), Failed,
        u"StopAll"_s);
    row("R6: a delete is repeated until it is answered", in(Discarding), no(Discarding, network), given(),
        Discarding, u"Wake"_s, u"cancelled"_s);

    // R7
    row("R7: a refused Complete is looked at", in(Completing), no(Completing, refused), given(), Scanning,
        u"Watch"_s);
    row("R7: a chat's conflict too", in(Completing, true), no(Completing, conflict), given(), Scanning,
        u"Watch"_s);
    row("R7: in doubt at the deadline, a case starts over",
        changed(in(Scanning), [](auto &t) { t.doubt = true; }), event::Deadline{u"f"_s, false}, given(),
        Discarding, u"StopAll Discard"_s, u"starting"_s);
    row("R7: in doubt at the deadline, a chat completes again",
        changed(in(Scanning, true), [](auto &t) { t.doubt = true; }), event::Deadline{u"f"_s, false}, given(),
        Completing, u"StopAll Complete"_s);
    row("R7: approved in spite of doubt", changed(in(Scanning), [](auto &t) { t.doubt = true; }),
        event::Verdict{u"f"_s, Scan::Approved}, given(), Approved, u"StopAll"_s);

    // R8
    row("R8: NotFound is no verdict", in(Scanning), event::Verdict{u"f"_s, Scan::NotFound}, given(), Scanning,
        {});
    row("R8: NotFound at the deadline", in(Scanning), event::Deadline{u"f"_s, true}, given(), Discarding,
        u"StopAll Discard"_s, u"failed"_s);
    row("R8: FAILED", in(Scanning), event::Verdict{u"f"_s, Scan::Failed}, given(), Discarding,
        u"StopAll Discard"_s, u"failed"_s);
    row("R8: a deadline that is not yet",
        changed(in(Scanning), [](auto &t) { t.deadline = noon.addSecs(1); }), event::Deadline{u"f"_s, true},
        given(), Scanning, u"Watch"_s);

    // R9
    row("R9: a chat's 403 is remembered", in(Completing, true), no(Completing, shutOut), given(), Failed,
        u"StopAll"_s, u"completing"_s);
    row("R9: also while scanning", in(Scanning, true), no(Scanning, shutOut), given(), Failed, u"StopAll"_s,
        u"scanning"_s);
    row("R9: giving up is remembered", in(Uploading), event::GaveUp{network}, given(), Failed, u"StopAll"_s,
        u"uploading"_s);
    row("R9: a failed one is cancelled as where it failed", in(Failed), event::Cancel{}, given(), Discarding,
        u"StopAll Discard"_s, u"cancelled"_s);
    row("R9: credentials fail nothing", in(Completing), no(Completing, signedOut), given(), Completing, {});
    row("R9: nor does a chat's missing token", in(Starting, true), no(Starting, signedOut), given(), Starting,
        {});

    // R10
    row("R10: cancelled with a token but no id", in(Starting), event::Cancel{}, given(), Discarding,
        u"StopAll Start"_s, u"cancelled"_s);
    row("R10: cancelled before a token was drawn",
        changed(in(Starting), [](auto &t) { t.startToken.clear(); }), event::Cancel{}, given(), Cancelled,
        u"StopAll StopAll"_s);
    row("R10: cancelled while it was to start over",
        changed(in(Discarding), [](auto &t) { t.then = Starting; }), event::Cancel{}, given(), Discarding, {},
        u"cancelled"_s);

    // R12
    row("R12: after a restart the same token is asked", in(Uploading), event::Restarted{}, given(), Starting,
        u"Start"_s);
    row("R12: another id", changed(in(Starting), [](auto &t) { t.fileId = u"old"_s; }),
        event::Started{u"s"_s, u"new"_s, {}}, given(), Discarding, u"StopAll Discard"_s, u"starting"_s);
    row("R12: refused with an id known", changed(in(Starting), [](auto &t) { t.fileId = u"f"_s; }),
        no(Starting, conflict), given(), Discarding, u"StopAll Discard"_s, u"starting"_s);
    row("R12: refused with no id known", changed(in(Starting), [](auto &t) { t.unsure = true; }),
        no(Starting, refused), given(), Discarding, u"StopAll Find"_s, u"failed"_s);
    row("R12: a chat's refused replay", changed(in(Starting, true), [](auto &t) { t.unsure = true; }),
        no(Starting, refused), given(), Failed, u"StopAll"_s);
    row("R12: found, it is deleted",
        changed(in(Discarding),
                [](auto &t) {
                    t.leftovers.clear();
                    t.fileId.clear();
                    t.handedOver = false;
                    t.then = Failed;
                }),
        event::Found{u"s"_s, {u"x"_s}}, given(), Discarding, u"Discard"_s, u"failed"_s);

    // What waits
    row("a throttled Start waits", in(Starting), no(Starting, busy), given(), Starting, u"Wake"_s);
    row("a broken PUT waits", in(Uploading), no(Uploading, network), given(), Uploading, u"Wake"_s);
    row("and then asks for a new URL for the same id",
        changed(in(Uploading), [](auto &t) { t.wakeAt = noon; }), event::Turn{}, given(), Starting,
        u"Start"_s);
    row("tried now because a person says so",
        changed(in(Completing), [](auto &t) { t.wakeAt = noon.addSecs(30); }), event::Retry{}, given(),
        Completing, u"Complete"_s);
}

void tst_Next::moves()
{
    QFETCH(Transfer, transfer);
    QFETCH(Event, event);
    QFETCH(Given, g);
    QFETCH(QString, then);
    const auto step = next(transfer, event, g);
    QTEST(step.transfer.state, "to");
    QTEST(names(step.effects), "effects");
    if (step.transfer.state == State::Discarding)
        QCOMPARE(name(step.transfer.then.value()), then);
    if (step.transfer.state == State::Failed)
        QCOMPARE(step.transfer.from ? name(*step.transfer.from) : QString(), then);
    if (step.transfer.state == State::Failed || step.transfer.state == State::Rejected) {
        QVERIFY(step.transfer.error);
        QVERIFY(!step.transfer.error->code.isEmpty());
        QVERIFY(!step.transfer.error->message.isEmpty());
    }
}

void tst_Next::drawsATokenWithItsContent()
{
    auto now = given(otherContent);
    now.author = u"arn:ann"_s;
    const auto step = next(in(State::Queued), event::Turn{}, now);
    QCOMPARE(step.transfer.startToken, u"s2"_s);
    QCOMPARE(step.transfer.author, u"arn:ann"_s);
    // Whoever has signed in since: the token stays with what it was drawn for.
    now.author = u"arn:bob"_s;
    QCOMPARE(next(step.transfer, event::Restarted{}, now).transfer.author, u"arn:ann"_s);
    QCOMPARE(step.transfer.completeToken, u"c2"_s);
    QCOMPARE(step.transfer.snapshot, otherContent);
    QCOMPARE(step.transfer.firstAsked, noon);
    QCOMPARE(std::get<effect::Start>(step.effects.front()).token, u"s2"_s);
}

void tst_Next::aTokenIsNeverDrawnOverAFileThatMayBeAttached()
{
    // The whole way of a doubtful Complete: the token goes only with the delete's answer.
    auto t = next(in(State::Completing), no(State::Completing, refused), given()).transfer;
    QVERIFY(t.doubt);
    auto later = given();
    later.now = noon.addSecs(75);
    t = next(t, event::Deadline{u"f"_s, false}, later).transfer;
    QCOMPARE(t.state, State::Discarding);
    QCOMPARE(t.startToken, u"s"_s);
    t = next(t, event::Discarded{u"f"_s}, later).transfer;
    QCOMPARE(t.state, State::Starting);
    QVERIFY(t.startToken.isEmpty());
    QVERIFY(t.fileId.isEmpty());
    t = next(t, event::Turn{}, later).transfer;
    QCOMPARE(t.startToken, u"s2"_s);
    QCOMPARE(t.rounds, 1);
}

void tst_Next::answersToOtherQuestionsAreIgnored_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<Event>("event");

    QTest::newRow("Started of an old token")
        << State::Starting << Event{event::Started{u"old"_s, u"x"_s, {}}};
    QTest::newRow("a late Started") << State::Uploading << Event{event::Started{u"s"_s, u"x"_s, {}}};
    QTest::newRow("Sent of another id") << State::Uploading << Event{event::Sent{u"x"_s, "aa"}};
    QTest::newRow("Completed of another id") << State::Completing << Event{event::Completed{u"x"_s}};
    QTest::newRow("a verdict on another id")
        << State::Scanning << Event{event::Verdict{u"x"_s, Scan::Approved}};
    QTest::newRow("a deadline of another id") << State::Scanning << Event{event::Deadline{u"x"_s, true}};
    QTest::newRow("a verdict on what is being discarded")
        << State::Discarding << Event{event::Verdict{u"f"_s, Scan::Approved}};
    QTest::newRow("another id discarded") << State::Discarding << Event{event::Discarded{u"x"_s}};
    QTest::newRow("found for another token") << State::Discarding << Event{event::Found{u"x"_s, {u"y"_s}}};
    QTest::newRow("another token refused")
        << State::Starting << Event{event::Failed{Question::Start, u"x"_s, refused}};
    QTest::newRow("another question refused")
        << State::Completing << Event{event::Failed{Question::Put, u"f"_s, refused}};
    QTest::newRow("a refusal after the end")
        << State::Approved << Event{event::Failed{Question::Complete, u"f"_s, refused}};
}

void tst_Next::answersToOtherQuestionsAreIgnored()
{
    QFETCH(State, from);
    QFETCH(Event, event);
    const auto before = in(from);
    const auto step = next(before, event, given());
    QVERIFY(step.transfer == before);
    QVERIFY(step.effects.empty());
}

void tst_Next::waitsLongerEachTimeAndThenGivesUp()
{
    auto t = in(State::Completing);
    auto g = given();
    QList<qint64> waits;
    while (t.state == State::Completing) {
        const auto step = next(t, no(State::Completing, network), g);
        t = step.transfer;
        if (t.state != State::Completing)
            break;
        waits.append(g.now.msecsTo(t.wakeAt));
        QCOMPARE(std::get<effect::Wake>(step.effects.front()).at, t.wakeAt);
        QCOMPARE(t.error->code, network.code);
        g.now = t.wakeAt;
        t = next(t, event::Turn{}, g).transfer;
        QVERIFY(!t.wakeAt.isValid());
    }
    QCOMPARE(t.state, State::Failed);
    QVERIFY(t.error->retryable);
    QCOMPARE(noon.secsTo(g.now), 600);
    waits.removeLast(); // up to the end
    QVERIFY(std::is_sorted(waits.begin(), waits.end()));
    QVERIFY(waits.first() >= 500);
    QVERIFY(waits.last() <= 75'000);
}

/// R11: Start is asked again for each PUT, and its answer doesn't make the PUT's failing forgotten.
void tst_Next::anUploadThatKeepsFailingIsGivenUp()
{
    auto t = in(State::Uploading);
    auto g = given();
    int puts = 0;
    for (; t.state == State::Uploading && puts < 1000; ++puts) {
        t = next(t, no(State::Uploading, network), g).transfer;
        if (t.state != State::Uploading)
            break;
        g.now = t.wakeAt;
        t = next(t, event::Turn{}, g).transfer;
        QCOMPARE(t.state, State::Starting);
        t = next(t, event::Started{u"s"_s, u"f"_s, {}}, g).transfer;
        QVERIFY(!t.error);
    }
    QCOMPARE(t.state, State::Failed);
    QCOMPARE(t.from, std::optional(State::Uploading));
    QVERIFY(t.error->retryable);
    QCOMPARE(noon.secsTo(g.now), 600);
    QVERIFY(puts < 25); // ever more seldom
}

void tst_Next::noPatienceIsLostAsleep()
{
    auto g = given();
    auto t = next(in(State::Completing), no(State::Completing, network), g).transfer;
    const auto wait = g.now.msecsTo(t.wakeAt);
    // The lid is closed for a night, ten seconds after.
    g.now = noon.addSecs(10 + 8 * 3600);
    g.slept = std::chrono::hours(8);
    t = next(t, event::Turn{}, g).transfer;
    g.slept = {};
    QCOMPARE(noon.addSecs(8 * 3600), t.since);
    const auto step = next(t, no(State::Completing, network), g);
    QCOMPARE(step.transfer.state, State::Completing);
    QVERIFY(g.now.msecsTo(step.transfer.wakeAt) > wait);

    // The scan's deadline moves with it, and who watches is told; a clock that is set back moves it back.
    auto scanning = in(State::Scanning);
    scanning.deadline = noon.addSecs(30);
    g.slept = std::chrono::hours(8);
    const auto told = next(scanning, event::Deadline{u"f"_s, true}, g);
    QCOMPARE(told.transfer.deadline, noon.addSecs(8 * 3600 + 30));
    QCOMPARE(names(told.effects), u"Watch"_s);
    g.slept = -std::chrono::hours(1);
    QCOMPARE(next(scanning, event::Verdict{u"f"_s, Scan::Pending}, g).transfer.deadline,
             noon.addSecs(30 - 3600));
}

void tst_Next::beingOfflineIsWaitedFor_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("waits");

    auto portal = network;
    portal.code = u"CaptivePortal"_s;
    portal.httpStatus = 200;
    auto late = busy;
    late.kind = ErrorKind::Timeout;
    late.httpStatus = 408;
    QTest::newRow("no network") << State::Starting << network << true;
    QTest::newRow("a captive portal") << State::Completing << portal << true;
    QTest::newRow("the service answers, and badly") << State::Starting << busy << false;
    QTest::newRow("it answers that it was too slow") << State::Starting << late << false;
    QTest::newRow("S3 alone can't be reached") << State::Uploading << network << false;
}

void tst_Next::beingOfflineIsWaitedFor()
{
    QFETCH(State, state);
    QFETCH(Error, error);
    auto t = in(state);
    auto g = given();
    g.waitsForNetwork = true;
    for (int i = 0; i < 50 && !isEnded(t.state); ++i) {
        t.state = state;
        t = next(t, no(state, error), g).transfer;
        if (t.wakeAt.isValid())
            g.now = t.wakeAt;
    }
    QTEST(!isEnded(t.state), "waits");
    if (isEnded(t.state))
        return;
    QVERIFY(noon.secsTo(g.now) > 1200);
    // From the first answer on it is the service's failing that counts.
    while (!isEnded(t.state)) {
        t = next(t, no(state, busy), g).transfer;
        if (t.wakeAt.isValid())
            g.now = t.wakeAt;
    }
    QVERIFY(t.error->kind == ErrorKind::Throttled);
}

void tst_Next::theServiceMayAskToWait()
{
    auto error = busy;
    error.retryAfter = 30s;
    QCOMPARE(next(in(State::Starting), no(State::Starting, error), given()).transfer.wakeAt,
             noon.addSecs(30));
    error.retryAfter = 24h;
    QCOMPARE(next(in(State::Starting), no(State::Starting, error), given()).transfer.wakeAt,
             noon.addSecs(300));
}

void tst_Next::withoutPatienceOneRoundIsAll()
{
    auto g = given();
    g.giveUp = 0s;
    const auto step = next(in(State::Starting), no(State::Starting, busy), g);
    QCOMPARE(step.transfer.state, State::Failed);
    QCOMPARE(step.transfer.from, State::Starting);
    QCOMPARE(step.transfer.startToken, u"s"_s);
}

void tst_Next::startsOverThreeTimesAtMost()
{
    for (const bool chat : {false, true}) {
        auto t = in(State::Queued, chat);
        int starts = 0;
        for (int i = 0; i < 100 && !isEnded(t.state); ++i) {
            const auto step = next(
                t,
                [&]() -> Event {
                    switch (t.state) {
                    case State::Starting:
                        return t.startToken.isEmpty() ? Event{event::Turn{}}
                                                      : event::Started{t.startToken, u"f"_s, {}};
                    case State::Uploading:
                        return no(State::Uploading, urlExpired);
                    case State::Discarding:
                        return event::Discarded{u"f"_s};
                    default:
                        return event::Turn{};
                    }
                }(),
                given());
            starts += int(names(step.effects).count(u"Start"_s));
            t = step.transfer;
        }
        QCOMPARE(t.state, State::Failed);
        QCOMPARE(t.error->code, urlExpired.code);
        QCOMPARE(starts, 1 + maxRounds);
    }
}

void tst_Next::aChatCompletesThreeTimesMoreAtMost()
{
    auto t = in(State::Scanning, true);
    t.doubt = true;
    int completes = 0;
    auto g = given();
    for (int i = 0; i < 100 && !isEnded(t.state); ++i) {
        g.now = g.now.addSecs(80);
        const auto step = next(t,
                               t.state == State::Scanning ? Event{event::Deadline{u"f"_s, false}}
                                                          : no(State::Completing, conflict),
                               g);
        completes += int(names(step.effects).count(u"Complete"_s));
        t = step.transfer;
        QCOMPARE(t.fileId, u"f"_s);
        QCOMPARE(t.completeToken, u"c"_s);
    }
    QCOMPARE(t.state, State::Failed);
    QCOMPARE(t.from, State::Completing);
    QCOMPARE(completes, maxRounds);
}

void tst_Next::whatMayBeAttachedSaysSo()
{
    for (const auto state : {State::Starting, State::Uploading, State::Completing, State::Scanning}) {
        const auto t = next(in(state), event::GaveUp{network}, given()).transfer;
        const bool may = state == State::Completing || state == State::Scanning;
        QCOMPARE(t.mayBeAttached(), may);
        QCOMPARE(t.error->message.contains(u"may be attached"_s), may);
    }
}

void tst_Next::retryGoesOnWhereItStopped_data()
{
    QTest::addColumn<State>("from");
    QTest::addColumn<State>("to");
    QTest::addColumn<QString>("effects");

    // Those that need a slot wait for their turn.
    QTest::newRow("starting") << State::Starting << State::Starting << QString();
    QTest::newRow("uploading") << State::Uploading << State::Starting << QString();
    QTest::newRow("completing") << State::Completing << State::Completing << QString();
    QTest::newRow("scanning") << State::Scanning << State::Scanning << u"Watch"_s;
    QTest::newRow("discarding") << State::Discarding << State::Discarding << u"Discard"_s;
}

void tst_Next::retryGoesOnWhereItStopped()
{
    QFETCH(State, from);
    auto t = in(from);
    t.rounds = 3;
    t.attempt = 4;
    t = next(t, event::GaveUp{network}, given()).transfer;
    QCOMPARE(t.state, State::Failed);
    const auto step = next(t, event::Retry{}, given());
    QTEST(step.transfer.state, "to");
    QTEST(names(step.effects), "effects");
    QCOMPARE(step.transfer.startToken, u"s"_s);
    QCOMPARE(step.transfer.fileId, in(from).fileId);
    QCOMPARE(step.transfer.rounds, 0);
    QCOMPARE(step.transfer.attempt, 0);
    QVERIFY(!step.transfer.error);
}

void tst_Next::discardingDeletesOneAfterTheOther()
{
    auto t = in(State::Starting);
    t.fileId = u"old"_s;
    auto step = next(t, event::Started{u"s"_s, u"new"_s, {}}, given());
    QCOMPARE(step.transfer.leftovers, QStringList({u"old"_s, u"new"_s}));
    QCOMPARE(std::get<effect::Discard>(step.effects.back()).id, u"old"_s);
    step = next(step.transfer, event::Discarded{u"old"_s}, given());
    QCOMPARE(step.transfer.state, State::Discarding);
    QCOMPARE(std::get<effect::Discard>(step.effects.back()).id, u"new"_s);
    step = next(step.transfer, event::Discarded{u"new"_s}, given());
    QCOMPARE(step.transfer.state, State::Starting);
}

void tst_Next::discardingLearnsTheIdFirst()
{
    auto step = next(in(State::Starting), event::Cancel{}, given());
    QCOMPARE(std::get<effect::Start>(step.effects.back()).token, u"s"_s);
    auto refusedStep = next(step.transfer, event::Failed{Question::Start, u"s"_s, conflict}, given());
    QCOMPARE(names(refusedStep.effects), u"Find"_s);
    refusedStep = next(refusedStep.transfer, event::Failed{Question::Find, u"s"_s, refused}, given());
    QCOMPARE(refusedStep.transfer.state, State::Cancelled);

    step = next(step.transfer, event::Started{u"s"_s, u"f"_s, {}}, given());
    QCOMPARE(std::get<effect::Discard>(step.effects.back()).id, u"f"_s);
    step = next(step.transfer, event::Discarded{u"f"_s}, given());
    QCOMPARE(step.transfer.state, State::Cancelled);
}

void tst_Next::aSlowScanIsLookedAtForAsLongAsThereIsPatience()
{
    auto t = in(State::Scanning);
    auto step = next(t, event::Deadline{u"f"_s, false}, given());
    QCOMPARE(step.transfer.state, State::Scanning);
    QCOMPARE(step.transfer.deadline, t.since.addSecs(600));
    QCOMPARE(names(step.effects), u"Watch"_s);
    auto g = given();
    g.now = step.transfer.deadline;
    step = next(step.transfer, event::Deadline{u"f"_s, false}, g);
    QCOMPARE(step.transfer.state, State::Failed);
    QCOMPARE(step.transfer.from, State::Scanning);
    QCOMPARE(step.transfer.error->code, u"ScanUnfinished"_s);
}

void tst_Next::discardingIsShownAsTheStateBefore()
{
    for (const auto state : {State::Starting, State::Uploading, State::Completing, State::Scanning}) {
        const auto t = next(in(state), event::Cancel{}, given()).transfer;
        QCOMPARE(t.state, State::Discarding);
        QCOMPARE(t.shownState(), state);
    }
}

void tst_Next::aFailedOneThatIsCancelledIsShownAsWhereItFailed()
{
    auto step = next(in(State::Failed), event::Cancel{}, given());
    QCOMPARE(step.transfer.state, State::Discarding);
    QCOMPARE(step.transfer.shownState(), State::Completing);
    auto discarding = in(State::Failed);
    discarding.from = State::Discarding;
    discarding.leftovers = {u"f"_s};
    step = next(discarding, event::Cancel{}, given());
    QCOMPARE(step.transfer.state, State::Discarding);
    QCOMPARE(step.transfer.shownState(), State::Scanning);
}

void tst_Next::looksAtTheFileWhereItCounts()
{
    QCOMPARE(look(in(State::Queued), event::Turn{}), Look::Hash);
    QCOMPARE(look(in(State::Queued), event::Restarted{}), Look::None);
    QCOMPARE(look(in(State::Starting), event::Turn{}), Look::Stat);
    QCOMPARE(look(in(State::Starting), event::Started{}), Look::Stat);
    QCOMPARE(look(in(State::Uploading), event::Sent{}), Look::Stat);
    QCOMPARE(look(in(State::Uploading), event::Restarted{}), Look::Stat);
    QCOMPARE(look(in(State::Completing), event::Turn{}), Look::None);
    QCOMPARE(look(in(State::Discarding), event::Started{}), Look::None);
    auto t = in(State::Starting);
    t.startToken.clear();
    QCOMPARE(look(t, event::Turn{}), Look::Hash);
}

/// Whatever comes in whatever order, sense or nonsense.
void tst_Next::holdsForAnyEvents()
{
    std::mt19937 random(7);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    const std::array errors{network,   busy,    refused,    conflict,  notFound,
                            signedOut, shutOut, urlExpired, unreadable};
    for (int run = 0; run < 3000; ++run) {
        auto t = in(State::Queued, below(2) == 0);
        auto g = given();
        for (int i = 0; i < 60; ++i) {
            const auto id = below(5) == 0                ? u"x"_s
                : below(2) == 0 || t.leftovers.isEmpty() ? t.fileId
                                                         : t.leftovers.front();
            const auto token = below(5) == 0 ? u"x"_s : t.startToken;
            const auto event = [&]() -> Event {
                switch (below(14)) {
                case 0:
                    return event::Turn{};
                case 1:
                    return event::Restarted{};
                case 2:
                    return event::Retry{};
                case 3:
                    return below(3) == 0 ? Event{event::Cancel{}} : event::Turn{};
                case 4:
                    return event::Deadline{id, below(2) == 0};
                case 5:
                    return event::GaveUp{network};
                case 6:
                    return event::Started{token, u"f%1"_s.arg(below(3)), {}};
                case 7:
                    return event::Sent{id, "aa"};
                case 8:
                    return event::Completed{id};
                case 9:
                    return event::Verdict{id, Scan(below(5))};
                case 10:
                    return event::Discarded{id};
                case 11:
                    return event::Found{token, below(2) == 0 ? QStringList() : QStringList{u"y"_s}};
                default: {
                    const auto question = Question(below(6));
                    const bool byToken = question == Question::Start || question == Question::Find;
                    return event::Failed{question, byToken ? token : id,
                                         errors[size_t(below(int(errors.size())))]};
                }
                }
            }();
            g.now = g.now.addSecs(below(100));
            g.startToken = u"s%1"_s.arg(i);
            g.file = below(10) == 0 ? otherContent : content;
            const auto step = next(t, event, g);
            const auto &to = step.transfer;

            const auto again = next(t, event, g);
            QVERIFY(again.transfer == to);
            QCOMPARE(names(again.effects), names(step.effects));

            QVERIFY(to.rounds <= maxRounds);
            // R5: a token goes only when nothing that carried it may be attached.
            if (t.handedOver && to.startToken != t.startToken)
                QVERIFY(t.state == State::Discarding && !to.handedOver);
            if (t.startToken != to.startToken && !to.startToken.isEmpty()) {
                QVERIFY(std::holds_alternative<event::Turn>(event)
                        || std::holds_alternative<event::Restarted>(event)
                        || std::holds_alternative<event::Retry>(event));
                QVERIFY(t.startToken.isEmpty());
                QVERIFY(to.fileId.isEmpty());
            }
            // Green comes of one thing alone.
            if (to.state == State::Approved && t.state != State::Approved) {
                const auto *verdict = std::get_if<event::Verdict>(&event);
                QVERIFY(verdict && verdict->scan == Scan::Approved && verdict->id == t.fileId
                        && t.state == State::Scanning);
            }
            if (t.state == State::Approved || t.state == State::Rejected || t.state == State::Cancelled)
                QVERIFY(to == t);
            if (to.destination.isChat()) {
                QVERIFY(to.state != State::Discarding);
                QVERIFY(to.state != State::Cancelled || !to.handedOver);
            }
            if (to.state == State::Discarding)
                QVERIFY(to.then && (!to.leftovers.isEmpty() || !to.startToken.isEmpty()));
            if (to.state == State::Failed && t.state != State::Failed) {
                QVERIFY(to.error && !to.error->code.isEmpty());
                QVERIFY(to.from || (!to.handedOver && to.startToken.isEmpty()));
            }
            if (to.wakeAt.isValid())
                QVERIFY(!isEnded(to.state));
            QVERIFY(std::count_if(
                        step.effects.begin(), step.effects.end(),
                        [](const Effect &effect) { return !std::holds_alternative<effect::StopAll>(effect); })
                    <= 1);
            t = to;
        }
    }
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Next)
#include "tst_next.moc"
