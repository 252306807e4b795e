// SPDX-License-Identifier: Apache-2.0
#include "transfers/engine.h"

#include "faketransferservice.h"
#include "support/disksyncs.h"
#include "support/fakeclock.h"
#include "transfers/diskpool.h"
#include "transfers/journal.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

const Error unreachable{
    .kind = ErrorKind::Network, .code = u"ConnectionRefused"_s, .message = u"no"_s, .retryable = true};
const Error broken{.kind = ErrorKind::Service,
                   .code = u"InternalServiceException"_s,
                   .message = u"broken"_s,
                   .requestId = u"r-1"_s,
                   .httpStatus = 500,
                   .retryable = true};
const Error refused{.kind = ErrorKind::Refused,
                    .code = u"AccessDeniedException"_s,
                    .message = u"not yours"_s,
                    .httpStatus = 403};
const Error signedOut{
    .kind = ErrorKind::Credentials, .code = u"CredentialsMissing"_s, .message = u"sign in"_s};
const Error urlExpired{
    .kind = ErrorKind::Service, .code = u"UrlExpired"_s, .message = u"expired"_s, .httpStatus = 403};

const Destination aCase{Destination::Kind::Case, u"arn:aws:cases:eu-west-2:1:domain/d/case/c"_s,
                        u"Damaged parcel"_s};
const Destination aChat{Destination::Kind::Chat, u"contact"_s, u"Guest"_s};

} // namespace

/// An engine on a folder of its own, with everything that it emits written down.
class Bench
{
public:
    explicit Bench(const QString &folder, FakeTransferService &service, FakeClock &clock,
                   Engine::Settings settings = {})
        : journal(folder, clock)
        , engine(journal, service, disks, clock, std::move(settings))
    {
        QObject::connect(&engine, &Engine::added, [this](const auto &transfers) { note(transfers); });
        QObject::connect(&engine, &Engine::moved, [this](const auto &transfers) { note(transfers); });
        QObject::connect(&engine, &Engine::removed, [this](const auto &ids) {
            for (const auto id : ids)
                rows.erase(id);
        });
        engine.start();
    }

    void note(const std::vector<Transfer> &transfers)
    {
        for (const auto &transfer : transfers) {
            rows[transfer.id] = transfer;
            auto &seen = states[transfer.id];
            if (seen.isEmpty() || seen.last() != name(transfer.state))
                seen.append(name(transfer.state));
        }
    }
    bool allEnded() const
    {
        return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto &row) {
            return isEnded(row.second.state);
        });
    }
    const Transfer &only() const { return rows.begin()->second; }
    QString course() const { return states.begin()->second.join(u' '); }

    Journal journal;
    DiskPool disks;
    Engine engine;
    std::map<TransferId, Transfer> rows;
    std::map<TransferId, QStringList> states;
};

class tst_Engine : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_service = std::make_unique<FakeTransferService>();
        m_clock = std::make_unique<FakeClock>();
    }

    void aFileGoesAllTheWay_data();
    void aFileGoesAllTheWay();
    void theJournalIsAheadOfEveryCall();
    void concurrencyIsKept();
    void aDriveThatHangsHoldsUpNobodyElse();
    void whatCantBeSentFailsAloneAndAtOnce();
    void aBrokenServiceIsAskedAgainAndInTheEndGivenUp();
    void nobodyEverAnswered();
    void oneAnswerAndItIsWaitedFor();
    void s3AloneOutOfReachIsNotOffline();
    void offlineIsAStateAndNotAnError();
    void aNightAsleepIsNoFailing();
    void aSearchTakesNobodyElsesFile();
    void missingCredentialsStopTheQueueAndFailNothing();
    void aChatWithoutTokenHoldsUpNobodyElse();
    void anExpiredUrlStartsOver();
    void aFileThatChangesOnTheWayIsSentAgain();
    void aFileThatVanishesOnTheWayFails();
    void cancelledBeforeItsTurn();
    void cancelledWhileUploading_data();
    void cancelledWhileUploading();
    void cancelledWhileItWaitsToBeSentAnew();
    void pausedAndResumed();
    void theQueuePausedAndResumed();
    void aPauseOutlivesItsProcess();
    void thePausedQueueStaysPaused();
    void whatEndedLongAgoIsForgotten();
    void anotherProcessGoesOn_data();
    void anotherProcessGoesOn();
    void aRunningOwnerKeepsItsRows();
    void wishesOfOthers();
    void nothingWakesItWhileItOnlyWaits();
    void aTargetThatFailsHoldsUpNobodyElse();
    void retryOfAFailedOne();
    void sendAgainMakesANewRow();
    void removed();
    void otherOriginsStay();
    void whatIsAddedAtTheEndIsKept();
    void manyOfACaseAreLookedAtTogether();
    void theOwnerDiesMidFlight();
    void limitsAreLearned();
    void theJournalCantBeOpened();
    void aTroubleOfTheJournalThatPassed();
    void adoptionThatFailedIsTriedAgain();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString file(const QString &name, const QByteArray &content = "content")
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("can't write");
        return path(name);
    }
    QString journalFolder() const { return path(u"journal"_s); }
    /// Rows for which @p condition holds can't be changed.
    void breakJournal(const QString &condition) const
    {
        runSql(u"CREATE TRIGGER broken BEFORE UPDATE ON transfers WHEN %1 BEGIN "
               "SELECT RAISE(ABORT, 'broken'); END"_s.arg(condition));
    }
    void mendJournal() const { runSql(u"DROP TRIGGER broken"_s); }
    void runSql(const QString &statement) const
    {
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(journalFolder() + u"/journal.db"_s);
            if (!database.open() || !QSqlQuery(database).exec(statement))
                qFatal("%s", qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(u"test"_s);
    }
    bool until(const std::function<bool()> &done) { return m_clock->runUntil(done, 20s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeTransferService> m_service;
    std::unique_ptr<FakeClock> m_clock;
};

void tst_Engine::aFileGoesAllTheWay_data()
{
    QTest::addColumn<Destination>("destination");
    QTest::addColumn<Scan>("verdict");
    QTest::addColumn<QString>("course");

    QTest::newRow("to a case") << aCase << Scan::Approved
                               << u"queued starting uploading completing scanning approved"_s;
    QTest::newRow("to a chat") << aChat << Scan::Approved
                               << u"queued starting uploading completing scanning approved"_s;
    QTest::newRow("rejected") << aChat << Scan::Rejected
                              << u"queued starting uploading completing scanning rejected"_s;
    QTest::newRow("failed by the scan")
        << aCase << Scan::Failed << u"queued starting uploading completing scanning discarding failed"_s;
}

void tst_Engine::aFileGoesAllTheWay()
{
    QFETCH(Destination, destination);
    QFETCH(Scan, verdict);
    m_service->verdict = verdict;
    Bench bench(journalFolder(), *m_service, *m_clock);
    QSignalSpy progressed(&bench.engine, &Engine::progressed);
    bench.engine.add({file(u"a.pdf"_s)}, destination, {{u"k"_s, u"v"_s}});
    QVERIFY(until([&] { return bench.allEnded(); }));
    QTEST(bench.course(), "course");
    QCOMPARE(bench.only().tags.value(u"k"_s), u"v"_s);
    QVERIFY(progressed.count() > 0);
    const auto progress = progressed.last().first().value<std::vector<TransferProgress>>();
    QCOMPARE(progress.front().sentBytes, 7);
    QCOMPARE(progress.front().totalBytes, 7);
}

void tst_Engine::theJournalIsAheadOfEveryCall()
{
    Bench bench(journalFolder(), *m_service, *m_clock);
    Journal other(journalFolder(), *m_clock);
    QVERIFY(other.open());
    int syncs = diskSyncs();
    int asked = 0;
    m_service->asked = [&](Question question, const Transfer &transfer) {
        const auto rows = other.all();
        QVERIFY(rows);
        // A Start and a Complete that a power cut makes forgotten could be followed by others; a PUT can't.
        QCOMPARE(diskSyncs() > syncs, question != Question::Put);
        syncs = diskSyncs();
        ++asked;
        if (question != Question::Put)
            return;
        QCOMPARE(rows->front().startToken, transfer.startToken);
        QVERIFY(!rows->front().startToken.isEmpty());
        QVERIFY(!rows->front().completeToken.isEmpty());
        QCOMPARE(rows->front().state, State::Uploading);
        QCOMPARE(rows->front().snapshot.sha256.size(), 64);
    };
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->count(u"Put"_s), 1);
    QCOMPARE(asked, 3);
    QVERIFY(diskSyncs() > syncs); // nor is an end
}

void tst_Engine::concurrencyIsKept()
{
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 3});
    QStringList paths;
    for (int i = 0; i < 20; ++i)
        paths.append(file(u"%1.pdf"_s.arg(i)));
    bench.engine.add(paths, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QVERIFY(m_service->mostInFlight <= 3);
    QCOMPARE(m_service->attached(), 20);
    QCOMPARE(m_service->count(u"Start"_s), 20);
}

void tst_Engine::aDriveThatHangsHoldsUpNobodyElse()
{
    const Destination anotherCase{
        Destination::Kind::Case, u"arn:aws:cases:eu-west-2:1:domain/d/case/e"_s, {}};
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1, .drivePatience = 5s});
    bench.engine.pause({});
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.rows.size() == 1; }));
    // Who opens a file that is leased waits until the lease ends: as with a drive that doesn't answer.
    ::signal(SIGIO, SIG_IGN);
    const int lease = ::open(qPrintable(path(u"a.pdf"_s)), O_RDONLY);
    QCOMPARE(::fcntl(lease, F_SETLEASE, F_WRLCK), 0);
    bench.engine.add({file(u"b.pdf"_s)}, anotherCase);
    bench.engine.resume({});
    QVERIFY(until([&] { return bench.rows.size() == 2 && bench.rows.at(2).state == State::Approved; }));
    QCOMPARE(m_service->count(u"Start a.pdf"_s), 0);
    ::close(lease);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
}

void tst_Engine::whatCantBeSentFailsAloneAndAtOnce()
{
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add(
        {file(u"empty.pdf"_s, {}), path(u"missing.pdf"_s), m_folder->path(), file(u"good.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QStringList codes;
    for (const auto &[id, row] : bench.rows)
        codes.append(row.error ? row.error->code : name(row.state));
    QCOMPARE(codes, QStringList({u"FileEmpty"_s, u"FileMissing"_s, u"FileNotRegular"_s, u"approved"_s}));
    QCOMPARE(m_service->count(u"Start"_s), 1);
}

void tst_Engine::aBrokenServiceIsAskedAgainAndInTheEndGivenUp()
{
    m_service->always[Question::Complete] = broken;
    Bench bench(journalFolder(), *m_service, *m_clock, {.giveUp = 30s});
    const auto begin = m_clock->now();
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Failed);
    QCOMPARE(bench.only().from, State::Completing);
    QCOMPARE(bench.only().error->code, broken.code);
    QCOMPARE(bench.only().error->requestId, broken.requestId);
    QVERIFY(bench.only().error->retryable);
    QVERIFY(bench.only().error->message.contains(u"may be attached"_s));
    QVERIFY(begin.secsTo(m_clock->now()) >= 30);
    QVERIFY(m_service->count(u"Complete"_s) > 3);

    // "Try again" goes on with the same id: nothing is sent twice.
    m_service->always.clear();
    bench.engine.retry({bench.only().id});
    QVERIFY(until([&] { return bench.only().state == State::Approved; }));
    QCOMPARE(m_service->count(u"Start"_s), 1);
    QCOMPARE(m_service->count(u"Put"_s), 1);
}

void tst_Engine::nobodyEverAnswered()
{
    m_service->always[Question::Start] = unreachable;
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 2, .endsUnreached = true});
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s), file(u"c.pdf"_s)}, aCase);
    const auto begin = m_clock->now();
    QVERIFY(until([&] { return bench.rows.size() == 3 && bench.allEnded(); }));
    QVERIFY(begin.secsTo(m_clock->now()) < 5);
    for (const auto &[id, row] : bench.rows) {
        QCOMPARE(row.state, State::Failed);
        QCOMPARE(row.error->kind, ErrorKind::Network);
        QVERIFY(row.error->retryable);
    }
    QCOMPARE(m_service->count(u"Start"_s), 2);
}

void tst_Engine::oneAnswerAndItIsWaitedFor()
{
    m_service->errors[Question::Complete] = {unreachable, unreachable};
    Bench bench(journalFolder(), *m_service, *m_clock, {.endsUnreached = true});
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Approved);
    QCOMPARE(queue.first().first().value<QueueState>(), QueueState::Offline);
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::Running);
    QCOMPARE(m_service->files.size(), 1u);
}

void tst_Engine::s3AloneOutOfReachIsNotOffline()
{
    m_service->errors[Question::Put] = {unreachable, unreachable};
    Bench bench(journalFolder(), *m_service, *m_clock);
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Approved);
    QCOMPARE(queue.count(), 0);
    // A URL does not outlive the wait: the same token brings a new one for the same id.
    QCOMPARE(m_service->files.size(), 1u);
    QCOMPARE(m_service->count(u"Start"_s), 3);
}

/// The window's: a night without network, and the first answer wakes all that waited.
void tst_Engine::offlineIsAStateAndNotAnError()
{
    m_service->always[Question::Start] = unreachable;
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 2, .waitsForNetwork = true});
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    bench.engine.add({file(u"c.pdf"_s)}, aChat);
    const auto begin = m_clock->now();
    QVERIFY(until([&] { return begin.secsTo(m_clock->now()) > 8 * 3600; }));
    QCOMPARE(bench.rows.size(), 3u);
    for (const auto &[id, row] : bench.rows)
        QVERIFY(!isEnded(row.state));
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::Offline);

    m_service->always.clear();
    const auto asked = m_service->count(u"Start"_s);
    bench.engine.networkChanged();
    QCOMPARE(m_service->reconnections, 1);
    QTRY_COMPARE(m_service->count(u"Start"_s), asked + 3); // and no time has passed
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 3);
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::Running);
}

void tst_Engine::aNightAsleepIsNoFailing()
{
    m_service->always[Question::Complete] = broken;
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Complete"_s) == 2; }));
    m_clock->setNow(m_clock->now().addSecs(8 * 3600)); // waits stood still meanwhile
    QVERIFY(until([&] { return m_service->count(u"Complete"_s) == 4; }));
    QCOMPARE(bench.only().state, State::Completing);
    m_service->always.clear();
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Approved);
}

/// R12: what a search finds may be the file of another row that looks the same.
void tst_Engine::aSearchTakesNobodyElsesFile()
{
    const auto name = file(u"a.pdf"_s);
    Bench bench(journalFolder(), *m_service, *m_clock);
    // One has not heard yet which is its own…
    m_service->hangs = {Question::Start};
    bench.engine.add({name}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Start"_s) == 1; }));
    m_service->files[u"theirs"_s] = {.name = u"a.pdf"_s, .token = {}, .sha256 = {}};
    // …while another looks for what its Start may have left behind.
    m_service->hangs.clear();
    m_service->errors[Question::Start] = {broken, refused};
    bench.engine.add({name}, aCase);
    QVERIFY(until([&] { return bench.rows.size() == 2 && isEnded(bench.rows.rbegin()->second.state); }));
    QCOMPARE(m_service->count(u"Find"_s), 1);
    QCOMPARE(m_service->count(u"Discard"_s), 0);
}

void tst_Engine::missingCredentialsStopTheQueueAndFailNothing()
{
    m_service->always[Question::Start] = signedOut;
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    QSignalSpy needed(&bench.engine, &Engine::signInNeeded);
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    QVERIFY(until([&] { return needed.count() == 1; }));
    QCOMPARE(needed.first().first().value<Error>().code, signedOut.code);
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::SignedOut);
    QTest::qWait(20);
    QCOMPARE(m_service->count(u"Start"_s), 1);
    QCOMPARE(bench.only().state, State::Starting);

    m_service->always.clear();
    bench.engine.credentialsChanged();
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::Running);
}

void tst_Engine::aChatWithoutTokenHoldsUpNobodyElse()
{
    m_service->errors[Question::Start] = {signedOut};
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    QSignalSpy needed(&bench.engine, &Engine::signInNeeded);
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aChat);
    QVERIFY(until([&] { return needed.count() == 1; })); // else the case's file may be read first, and asked
                                                         // for
    bench.engine.add({file(u"c.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->attached() == 1; }));
    QCOMPARE(needed.count(), 1);
    QCOMPARE(m_service->count(u"Start"_s), 2);
    bench.engine.credentialsChanged();
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 3);
}

void tst_Engine::anExpiredUrlStartsOver()
{
    m_service->errors[Question::Put] = {urlExpired};
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Approved);
    QCOMPARE(m_service->count(u"Start"_s), 2);
    QCOMPARE(m_service->count(u"Discard"_s), 1);
    QCOMPARE(m_service->attached(), 1);
}

void tst_Engine::aFileThatChangesOnTheWayIsSentAgain()
{
    const auto a = file(u"a.pdf"_s);
    int puts = 0;
    m_service->asked = [&](Question question, const Transfer &) {
        if (question != Question::Put)
            return;
        if (puts++ == 0)
            file(u"a.pdf"_s, "other content");
    };
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({a}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Approved);
    QCOMPARE(bench.only().snapshot.sizeBytes, 13);
    QCOMPARE(m_service->attached(), 1);
    QCOMPARE(m_service->files[bench.only().fileId].sha256, QString::fromLatin1(bench.only().snapshot.sha256));
}

void tst_Engine::aFileThatVanishesOnTheWayFails()
{
    m_service->asked = [&](Question question, const Transfer &transfer) {
        if (question == Question::Put)
            QFile::remove(transfer.path);
    };
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().state, State::Failed);
    QCOMPARE(bench.only().error->code, u"FileMissing"_s);
    QVERIFY(!bench.only().from);
    QCOMPARE(m_service->count(u"Discard"_s), 1);
}

void tst_Engine::cancelledBeforeItsTurn()
{
    m_service->hangs.insert(Question::Put);
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    const auto second = bench.rows.rbegin()->first;
    bench.engine.cancel({second});
    QVERIFY(until([&] { return bench.rows[second].state == State::Cancelled; }));
    QCOMPARE(m_service->count(u"Start"_s), 1);
}

void tst_Engine::cancelledWhileUploading_data()
{
    QTest::addColumn<Destination>("destination");
    QTest::addColumn<Question>("hanging");
    QTest::addColumn<QString>("course");
    QTest::addColumn<int>("discards");

    QTest::newRow("a case, uploading")
        << aCase << Question::Put << u"queued starting uploading discarding cancelled"_s << 1;
    QTest::newRow("a case, completing")
        << aCase << Question::Complete << u"queued starting uploading completing discarding cancelled"_s << 1;
    QTest::newRow("a chat, uploading")
        << aChat << Question::Put << u"queued starting uploading cancelled"_s << 0;
}

void tst_Engine::cancelledWhileUploading()
{
    QFETCH(Destination, destination);
    QFETCH(Question, hanging);
    m_service->hangs.insert(hanging);
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, destination);
    const auto call = hanging == Question::Put ? u"Put"_s : u"Complete"_s;
    QVERIFY(until([&] { return m_service->count(call) == 1; }));
    bench.engine.cancel({});
    QVERIFY(until([&] { return bench.allEnded(); }));
    QTEST(bench.course(), "course");
    QTEST(m_service->count(u"Discard"_s), "discards");
}

void tst_Engine::cancelledWhileItWaitsToBeSentAnew()
{
    const Destination anotherCase{
        Destination::Kind::Case, u"arn:aws:cases:eu-west-2:1:domain/d/case/e"_s, {}};
    m_service->errors[Question::Discard] = {broken};
    m_service->asked = [&](Question question, const Transfer &transfer) {
        if (question == Question::Put && transfer.fileName == "a.pdf"_L1)
            file(u"a.pdf"_s, "other content");
        else if (question == Question::Put)
            m_service->hangs = {Question::Put};
    };
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.rows.size() == 1; })); // else the other may be read first
    bench.engine.add({file(u"b.pdf"_s)}, anotherCase);
    // The upload of the changed file could not be deleted at once; when it can, the other has the slot.
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 2; }));
    m_clock->advance(60s);
    QCOMPARE(m_service->count(u"Discard"_s), 1);
    bench.engine.cancel({bench.only().id});
    QVERIFY(until([&] { return bench.only().state == State::Cancelled; }));
    QVERIFY(m_service->files.at(u"id-1"_s).deleted);
}

void tst_Engine::pausedAndResumed()
{
    m_service->hangs.insert(Question::Put);
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    const auto first = bench.rows.begin()->first;
    m_service->hangs.clear();
    bench.engine.pause({first});
    QCOMPARE(queue.last().last().value<std::vector<TransferId>>(), std::vector<TransferId>{first});
    QVERIFY(until([&] { return bench.rows.rbegin()->second.state == State::Approved; }));
    QCOMPARE(bench.rows[first].state, State::Uploading);
    bench.engine.resume({first});
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
    QCOMPARE(m_service->files.size(), 2u);
}

void tst_Engine::theQueuePausedAndResumed()
{
    m_service->hangs.insert(Question::Put);
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    QSignalSpy queue(&bench.engine, &Engine::queueChanged);
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    bench.engine.pause({});
    QCOMPARE(queue.last().first().value<QueueState>(), QueueState::Paused);
    m_service->hangs.clear();
    QTest::qWait(20);
    QCOMPARE(m_service->count(u"Put"_s), 1);
    bench.engine.resume({});
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
}

void tst_Engine::aPauseOutlivesItsProcess()
{
    m_service->hangs.insert(Question::Put);
    {
        Bench bench(journalFolder(), *m_service, *m_clock);
        bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
        QVERIFY(until([&] { return m_service->count(u"Put"_s) == 2; }));
        bench.engine.pause({bench.rows.begin()->first});
    }
    m_service->hangs.clear();
    {
        Bench bench(journalFolder(), *m_service, *m_clock, {.keepsPauses = true});
        QVERIFY(until([&] { return bench.rows.rbegin()->second.state == State::Approved; }));
        QTest::qWait(20);
        QCOMPARE(bench.rows.begin()->second.state, State::Uploading);
    }
    // Who doesn't keep pauses goes on: `attache resume`.
    Bench bench(journalFolder(), *m_service, *m_clock);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
}

void tst_Engine::thePausedQueueStaysPaused()
{
    const Engine::Settings window{.keepsPauses = true};
    {
        Bench bench(journalFolder(), *m_service, *m_clock, window);
        bench.engine.pause({});
        bench.engine.add({file(u"a.pdf"_s)}, aCase);
        QVERIFY(until([&] { return bench.rows.size() == 1; }));
    }
    Bench bench(journalFolder(), *m_service, *m_clock, window);
    QVERIFY(!m_clock->runUntil([&] { return bench.only().state != State::Queued; }, 100ms));
    bench.engine.resume({});
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 1);
}

void tst_Engine::whatEndedLongAgoIsForgotten()
{
    {
        Bench bench(journalFolder(), *m_service, *m_clock);
        bench.engine.add({file(u"a.pdf"_s)}, aCase);
        QVERIFY(until([&] { return bench.allEnded(); }));
    }
    m_clock->setNow(m_clock->now().addDays(29));
    {
        Bench bench(journalFolder(), *m_service, *m_clock);
        QCOMPARE(bench.rows.size(), 1u);
    }
    m_clock->setNow(m_clock->now().addDays(2));
    {
        Bench bench(journalFolder(), *m_service, *m_clock);
        QCOMPARE(bench.rows.size(), 0u);
        QCOMPARE(bench.journal.all()->size(), 0u);
    }
}

void tst_Engine::anotherProcessGoesOn_data()
{
    QTest::addColumn<Destination>("destination");
    QTest::addColumn<Question>("hanging");

    for (const auto &[name, destination] : {std::pair("case", aCase), std::pair("chat", aChat)}) {
        QTest::addRow("%s, starting", name) << destination << Question::Start;
        QTest::addRow("%s, uploading", name) << destination << Question::Put;
        QTest::addRow("%s, completing", name) << destination << Question::Complete;
        QTest::addRow("%s, scanning", name) << destination << Question::Watch;
    }
}

void tst_Engine::anotherProcessGoesOn()
{
    QFETCH(Destination, destination);
    QFETCH(Question, hanging);
    m_service->hangs.insert(hanging);
    {
        Bench bench(journalFolder(), *m_service, *m_clock);
        bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, destination);
        const std::map<Question, QString> calls{{Question::Start, u"Start"_s},
                                                {Question::Put, u"Put"_s},
                                                {Question::Complete, u"Complete"_s},
                                                {Question::Watch, u"Scans"_s}};
        QVERIFY(until(
            [&] { return m_service->count(calls.at(hanging)) >= (hanging == Question::Watch ? 1 : 2); }));
    }
    m_service->hangs.clear();
    Bench bench(journalFolder(), *m_service, *m_clock);
    QCOMPARE(bench.rows.size(), 2u);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
    QCOMPARE(m_service->files.size(), 2u);
}

void tst_Engine::aRunningOwnerKeepsItsRows()
{
    m_service->hangs.insert(Question::Put);
    Bench first(journalFolder(), *m_service, *m_clock);
    first.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    Bench second(journalFolder(), *m_service, *m_clock);
    QTest::qWait(20);
    QVERIFY(second.rows.empty());

    m_service->hangs.clear();
    first.engine.stop();
    second.engine.adopt();
    QVERIFY(until([&] { return second.allEnded(); }));
    QCOMPARE(m_service->attached(), 1);
}

void tst_Engine::wishesOfOthers()
{
    m_service->hangs.insert(Question::Put);
    Bench first(journalFolder(), *m_service, *m_clock);
    first.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    Bench second(journalFolder(), *m_service, *m_clock);
    second.engine.cancel({first.only().id});
    QVERIFY(until([&] { return first.allEnded(); }));
    QCOMPARE(first.only().state, State::Cancelled);
    const auto left = first.journal.wishes();
    QVERIFY(left && left->empty());
}

void tst_Engine::nothingWakesItWhileItOnlyWaits()
{
    m_service->hangs.insert(Question::Put);
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return m_service->count(u"Put"_s) == 1; }));
    QTest::qWait(20);
    QVERIFY(!m_clock->next());
}

void tst_Engine::aTargetThatFailsHoldsUpNobodyElse()
{
    const Destination another{
        Destination::Kind::Case, u"arn:aws:cases:eu-west-2:1:domain/d/case/other"_s, {}};
    m_service->startFails = [](const Transfer &transfer) { return transfer.destination == aCase; };
    m_service->startError = broken;
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    bench.engine.add({file(u"c.pdf"_s), file(u"d.pdf"_s)}, another);
    QVERIFY(until([&] { return m_service->attached() == 2; }));
    // Two additions are judged side by side: either may have the lower ids.
    std::map<QString, State> states;
    for (const auto &[id, row] : bench.rows)
        states[row.fileName] = row.state;
    QCOMPARE(states.at(u"a.pdf"_s), State::Starting);
    QCOMPARE(states.at(u"b.pdf"_s), State::Queued);
    m_service->startFails = {};
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 4);
}

void tst_Engine::retryOfAFailedOne()
{
    m_service->errors[Question::Start] = {refused};
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().error->code, refused.code);
    QCOMPARE(m_service->calls.size(), 1u);
    bench.engine.retry({bench.only().id});
    QVERIFY(until([&] { return bench.only().state == State::Approved; }));
    QCOMPARE(bench.course(),
             u"queued starting failed queued starting uploading completing scanning approved"_s);
}

void tst_Engine::sendAgainMakesANewRow()
{
    m_service->verdict = Scan::Rejected;
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"a.pdf"_s)}, aChat);
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(bench.only().error->kind, ErrorKind::Rejected);
    m_service->verdict = Scan::Approved;
    bench.engine.retry({bench.only().id});
    QVERIFY(until([&] { return bench.rows.size() == 2 && bench.allEnded(); }));
    QCOMPARE(bench.rows.begin()->second.state, State::Rejected);
    QCOMPARE(bench.rows.rbegin()->second.state, State::Approved);
}

void tst_Engine::removed()
{
    m_service->errors[Question::Put] = {refused};
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 1});
    bench.engine.add({file(u"a.pdf"_s), file(u"b.pdf"_s)}, aCase);
    QVERIFY(until([&] { return bench.rows.size() == 2 && bench.allEnded(); }));
    bench.engine.remove({});
    QVERIFY(bench.rows.empty());
    const auto all = bench.journal.all();
    QVERIFY(all && all->empty());
}

void tst_Engine::whatIsAddedAtTheEndIsKept()
{
    {
        Bench bench(journalFolder(), *m_service, *m_clock, {.origin = {.region = u"eu-west-2"_s}});
        bench.engine.add({file(u"a.pdf"_s)}, aCase, {{u"k"_s, u"v"_s}});
        bench.engine.stop(); // as when another account is chosen: nobody has looked at the file yet
    }
    QCOMPARE(m_service->count(u"Start"_s), 0);
    Bench there(journalFolder(), *m_service, *m_clock, {.origin = {.region = u"eu-west-2"_s}});
    QCOMPARE(there.rows.size(), 1u);
    QVERIFY(until([&] { return there.allEnded(); }));
    const auto &row = there.rows.begin()->second;
    QCOMPARE(row.state, State::Approved);
    QCOMPARE(row.fileName, u"a.pdf"_s);
    QCOMPARE(row.tags.value(u"k"_s), u"v"_s);
}

void tst_Engine::otherOriginsStay()
{
    {
        Bench bench(journalFolder(), *m_service, *m_clock, {.origin = {.region = u"eu-west-2"_s}});
        m_service->hangs.insert(Question::Start);
        bench.engine.add({file(u"a.pdf"_s)}, aCase);
        QVERIFY(until([&] { return m_service->count(u"Start"_s) == 1; }));
    }
    m_service->hangs.clear();
    Bench elsewhere(journalFolder(), *m_service, *m_clock, {.origin = {.region = u"us-east-1"_s}});
    QVERIFY(elsewhere.rows.empty());
    Bench there(journalFolder(), *m_service, *m_clock,
                {.origin = {.region = u"eu-west-2"_s, .instanceId = u"i"_s}});
    QCOMPARE(there.rows.size(), 1u);
    QVERIFY(until([&] { return there.allEnded(); }));
}

void tst_Engine::manyOfACaseAreLookedAtTogether()
{
    Bench bench(journalFolder(), *m_service, *m_clock, {.concurrency = 150});
    QStringList paths;
    for (int i = 0; i < 150; ++i)
        paths.append(file(u"%1.pdf"_s.arg(i)));
    bench.engine.add(paths, aCase);
    QVERIFY(until([&] { return bench.rows.size() == 150 && bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 150);
    QVERIFY2(m_service->count(u"Scans"_s) <= 20, qPrintable(QString::number(m_service->count(u"Scans"_s))));
    for (const auto &call : m_service->calls)
        QVERIFY(!call.startsWith(u"Scans"_s) || call.mid(6).toInt() <= 100);
}

void tst_Engine::theOwnerDiesMidFlight()
{
    for (const auto question : {Question::Start, Question::Put, Question::Complete, Question::Watch}) {
        m_service->hangs = {question};
        Bench bench(path(u"journal-%1"_s.arg(int(question))), *m_service, *m_clock);
        bench.engine.add({file(u"a.pdf"_s, QByteArray(1 << 20, 'x'))}, aCase);
        const auto calls = m_service->calls.size();
        QVERIFY(until([&] { return m_service->calls.size() > calls + size_t(question); }));
    }
    // Also with a hash under way.
    Bench bench(journalFolder(), *m_service, *m_clock);
    bench.engine.add({file(u"big.pdf"_s, QByteArray(50 << 20, 'x'))}, aCase);
    QVERIFY(until([&] { return !bench.rows.empty(); }));
}

void tst_Engine::limitsAreLearned()
{
    m_service->theLimits = {.maxBytes = 10, .extensions = QStringList{u"pdf"_s}, .known = true};
    Bench bench(journalFolder(), *m_service, *m_clock);
    QSignalSpy learned(&bench.engine, &Engine::limitsLearned);
    bench.engine.learnLimits(aCase);
    QVERIFY(until([&] { return learned.count() == 1; }));
    bench.engine.add(
        {file(u"a.PDF"_s), file(u"big.pdf"_s, "more than ten bytes"), file(u"a.exe"_s), file(u"none"_s)},
        aCase);
    QVERIFY(until([&] { return bench.rows.size() == 4 && bench.allEnded(); }));
    QStringList codes;
    for (const auto &[id, row] : bench.rows)
        codes.append(row.error ? row.error->code : name(row.state));
    QCOMPARE(
        codes,
        QStringList({u"approved"_s, u"FileTooLarge"_s, u"FileTypeNotAllowed"_s, u"FileTypeNotAllowed"_s}));
    bench.engine.learnLimits(aCase);
    QVERIFY(until([&] { return learned.count() == 2; }));
    QCOMPARE(m_service->count(u"Limits"_s), 1);
}

void tst_Engine::theJournalCantBeOpened()
{
    file(u"journal"_s); // a file where the folder should be
    Journal journal(journalFolder(), *m_clock);
    DiskPool disks;
    Engine engine(journal, *m_service, disks, *m_clock, {});
    QSignalSpy troubled(&engine, &Engine::troubled);
    QSignalSpy added(&engine, &Engine::added);
    engine.start();
    engine.add({file(u"a.pdf"_s)}, aCase);
    QCOMPARE(troubled.count(), 1);
    QCOMPARE(troubled.first().first().value<Error>().code, u"JournalUnavailable"_s);
    QTest::qWait(50);
    QVERIFY(m_service->calls.empty());
    QCOMPARE(added.count(), 0);

    // The drop is a promise: it goes on as soon as it can.
    QVERIFY(QFile::remove(path(u"journal"_s)));
    QVERIFY(until([&] { return m_service->attached() == 1; }));
}

void tst_Engine::aTroubleOfTheJournalThatPassed()
{
    Bench bench(journalFolder(), *m_service, *m_clock);
    QSignalSpy troubled(&bench.engine, &Engine::troubled);
    QSignalSpy recovered(&bench.engine, &Engine::recovered);
    breakJournal(u"1"_s);
    bench.engine.add({file(u"a.pdf"_s)}, aCase);
    QVERIFY(until([&] { return troubled.count() == 1; }));
    // What can be written says that it is over, although nothing follows from it: one that can't be sent.
    bench.engine.add({path(u"none.pdf"_s)}, aCase);
    QVERIFY(until([&] { return recovered.count() >= 1; }));
    mendJournal();
    QVERIFY(until([&] { return bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 1);
}

void tst_Engine::adoptionThatFailedIsTriedAgain()
{
    m_service->hangs = {Question::Start};
    for (const auto &name : {u"a.pdf"_s, u"b.pdf"_s}) {
        Bench bench(journalFolder(), *m_service, *m_clock, {.adopts = false});
        bench.engine.add({file(name)}, aCase);
        QVERIFY(until([&] { return bench.rows.size() == 1; }));
    }
    m_service->hangs.clear();
    breakJournal(u"old.fileName = 'b.pdf'"_s);
    Bench bench(journalFolder(), *m_service, *m_clock);
    QCOMPARE(bench.rows.size(), 0u);
    mendJournal();
    QVERIFY(until([&] { return bench.rows.size() == 2 && bench.allEnded(); }));
    QCOMPARE(m_service->attached(), 2);
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_Engine)
#include "tst_engine.moc"
