// SPDX-License-Identifier: Apache-2.0
#include "transfers/journal.h"

#include "support/disksyncs.h"
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

const QDateTime noon(QDate(2026, 11, 21), QTime(12, 0, 0, 123), Qt::UTC);
const Origin here{.region = u"eu-west-2"_s, .profile = u"agent"_s, .instanceId = u"i-1"_s};

Transfer fresh(const QString &name = u"a.pdf"_s)
{
    Transfer t{.path = u"/home/x/"_s + name, .fileName = name, .origin = here};
    t.destination = {Destination::Kind::Case, u"arn:aws:cases:eu-west-2:1:domain/d/case/c"_s, u"Damaged"_s};
    t.added = noon;
    return t;
}

/// Every member other than its default.
Transfer full()
{
    auto t = fresh(u"Ünïcödé 📎 'quote\".pdf"_s);
    t.destination = {Destination::Kind::Chat, u"contact-1"_s, u"Guest"_s};
    t.tags = {{u"k"_s, u"v"_s}, {u"empty"_s, {}}, {u"a=b"_s, u"ü\n"_s}};
    t.origin.endpoint = u"http://127.0.0.1:8080"_s;
    t.snapshot = {.sizeBytes = 104'857'600, .modified = noon.addMSecs(-77), .sha256 = QByteArray(64, 'a')};
    t.state = State::Discarding;
    t.startToken = u"s"_s;
    t.completeToken = u"c"_s;
    t.author = u"arn:aws:connect:eu-west-2:111122223333:instance/i/agent/a"_s;
    t.firstAsked = noon.addSecs(1);
    t.unsure = true;
    t.fileId = u"f"_s;
    t.handedOver = true;
    t.leftovers = {u"f"_s, u"g"_s};
    t.then = State::Starting;
    t.from = State::Scanning;
    t.doubt = true;
    t.rounds = 2;
    t.attempt = 3;
    t.error = Error{.kind = ErrorKind::Throttled,
                    .code = u"SlowDown"_s,
                    .message = u"Busy."_s,
                    .requestId = u"R"_s,
                    .httpStatus = 503,
                    .retryable = true,
                    .retryAfter = 1500ms};
    t.wakeAt = noon.addSecs(2);
    t.since = noon.addSecs(3);
    t.deadline = noon.addSecs(4);
    t.changed = noon.addSecs(5);
    return t;
}

} // namespace

class tst_Journal : public QObject
{
    Q_OBJECT

public:
    /// What this program does as a child, in place of the tests.
    static int beChild(const QString &role, const QString &folder);

private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"a/b"_s);
    }

    void keepsEveryMember();
    void isForItsPersonAlone();
    void aLaterOneIsOnTheDiskWithTheNext();
    void aCommitNeedsTheRevision();
    void aCommitNeedsTheOwner();
    void aBatchIsOneTransaction();
    void adoptsWhatIsLeft();
    void adoptsOfOneOriginAlone_data();
    void adoptsOfOneOriginAlone();
    void anIdIsNeverUsedAgain();
    void wishes();
    void afterAKill();
    void severalProcessesAtOnce();
    void aDamagedFileIsSetAside_data();
    void aDamagedFileIsSetAside();
    void aNewerOneIsLeftAlone();
    void aFullDisk();
    void aDeathWhileOpening();
    void aLockedFile();
    void closed();
    void eachOfItsVersionsIsStored();
    void anOlderOneIsBroughtUpToDate_data();
    void anOlderOneIsBroughtUpToDate();
    void anEndIsRecorded();
    void anEndIsRecordedOnce();
    void whatIsRefusedAtOnceIsRecorded();
    void theTrailOutlastsTheList();
    void theTrailIsAppendOnly();
    void theTrailEndsWithItsTime();
    void theTrailIsFiltered();
    void recordsByItself();

private:
    std::unique_ptr<QProcess> child(const QString &role) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), {u"--child"_s, role, m_folder});
        return process;
    }
    /// Runs SQL that is not the journal's own; answers SQLite's complaint, empty if there is none.
    QString sql(const QString &statements) const;
    /// Adds one row and lets it end.
    static std::vector<Transfer> ended(Journal &journal, Transfer transfer, State state);
    QString file() const { return m_folder + u"/journal.db"_s; }
    /// One that was made by the program of that time.
    static QString stored(int version)
    {
        return QStringLiteral(ATTACHE_SOURCE_DIR "/tests/transfers/journals/%1.sql").arg(version);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    FakeClock m_clock;
};

QString tst_Journal::sql(const QString &statements) const
{
    QString complaint;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(file());
        if (!database.open())
            return database.lastError().text();
        QSqlQuery query(database);
        for (const auto &statement : statements.split(u";\n"_s, Qt::SkipEmptyParts)) {
            if (!query.exec(statement)) {
                complaint = query.lastError().text();
                break;
            }
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
    return complaint;
}

std::vector<Transfer> tst_Journal::ended(Journal &journal, Transfer transfer, State state)
{
    std::vector<Transfer> rows{std::move(transfer)};
    if (!journal.add(rows))
        return {};
    rows.front().state = state;
    if (!journal.commit(rows))
        return {};
    return rows;
}

int tst_Journal::beChild(const QString &role, const QString &folder)
{
    const FakeClock clock;
    if (role == "lock"_L1) {
        // SQLite's write lock of a WAL, as another process in the middle of a commit holds it.
        const int shm = ::open(qPrintable(folder + u"/journal.db-shm"_s), O_RDWR);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 120;
        lock.l_len = 1;
        const bool locked = ::fcntl(shm, F_SETLK, &lock) == 0;
        std::puts(locked ? "ready" : "failed");
        std::fflush(stdout);
        ::pause();
        return 0;
    }
    Journal journal(folder, clock);
    if (!journal.open())
        return 3;
    if (role == "hold"_L1) {
        std::vector<Transfer> rows{fresh()};
        if (!journal.add(rows))
            return 3;
        std::puts("ready");
        std::fflush(stdout);
        ::pause();
    } else if (role == "write"_L1) {
        for (int i = 0; i < 20; ++i) {
            std::vector<Transfer> rows{fresh(), fresh()};
            if (!journal.add(rows) || !journal.commit(rows))
                return 3;
        }
    } else if (role == "full"_L1) {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{200'000, 200'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        int written = 0;
        while (written < 10'000) {
            std::vector<Transfer> rows(10, full());
            if (const auto added = journal.add(rows); !added) {
                std::printf("%d %s %s\n", written, qPrintable(added.error().code),
                            qPrintable(added.error().message));
                return rows.front().id == 0 ? 0 : 4;
            }
            written += 10;
        }
        return 5;
    }
    return 0;
}

void tst_Journal::keepsEveryMember()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows{full(), fresh()};
    QVERIFY(journal.add(rows));
    QCOMPARE(rows[0].revision, 1);
    auto all = journal.all();
    QVERIFY(all);
    QCOMPARE(all->size(), 2u);
    QVERIFY((*all)[0] == rows[0]);
    QCOMPARE((*all)[0].destination.title, rows[0].destination.title);
    QVERIFY((*all)[1] == rows[1]);

    auto changed = full();
    changed.id = rows[1].id;
    changed.owner = rows[1].owner;
    changed.revision = rows[1].revision;
    rows = {changed};
    QCOMPARE(journal.commit(rows).value(), std::vector<bool>{true});
    QCOMPARE(rows[0].revision, 2);
    QVERIFY(journal.all().value()[1] == rows[0]);
}

void tst_Journal::isForItsPersonAlone()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto &path : {m_folder, file(), file() + u"-wal"_s, file() + u"-shm"_s}) {
        QVERIFY2(QFileInfo::exists(path), qPrintable(path));
        QVERIFY2((QFile::permissions(path) & others) == 0, qPrintable(path));
    }
}

void tst_Journal::aLaterOneIsOnTheDiskWithTheNext()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    Journal other(m_folder, m_clock);
    QVERIFY(other.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));

    auto syncs = diskSyncs();
    rows.front().state = State::Uploading;
    QVERIFY(journal.commit(rows, Journal::Sync::Later).value().front());
    QCOMPARE(diskSyncs(), syncs);
    QCOMPARE(other.all()->front().state, State::Uploading);

    rows.front().state = State::Completing;
    QVERIFY(journal.commit(rows).value().front());
    QVERIFY(diskSyncs() > syncs);
    syncs = diskSyncs();
    QVERIFY(journal.pauseQueue(true)); // as does all else that is written
    QVERIFY(diskSyncs() > syncs);
}

void tst_Journal::aCommitNeedsTheRevision()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    auto stale = rows;
    QVERIFY(journal.commit(rows).value().front());
    QVERIFY(journal.holds(rows.front()).value());
    QVERIFY(!journal.holds(stale.front()).value());
    stale.front().state = State::Approved;
    QVERIFY(!journal.commit(stale).value().front());
    QCOMPARE(stale.front().revision, 1);
    QCOMPARE(journal.all().value().front().state, State::Queued);
}

void tst_Journal::aCommitNeedsTheOwner()
{
    Journal journal(m_folder, m_clock);
    Journal other(m_folder, m_clock);
    QVERIFY(journal.open());
    QVERIFY(other.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    auto theirs = rows;
    QVERIFY(!other.commit(theirs).value().front());
    QVERIFY(!other.holds(rows.front()).value());
    QVERIFY(other.remove({rows.front().id}));
    QCOMPARE(other.all().value().size(), 1u);
    QVERIFY(journal.remove({rows.front().id}));
    QVERIFY(other.all().value().empty());
}

void tst_Journal::aBatchIsOneTransaction()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows(1000, fresh());
    QVERIFY(journal.add(rows));
    rows[500].revision = 7; // somebody else moved it
    for (auto &row : rows)
        row.state = State::Starting;
    const auto held = journal.commit(rows).value();
    QCOMPARE(std::count(held.begin(), held.end(), true), 999);
    QVERIFY(!held[500]);
    QCOMPARE(rows[499].revision, 2);
    QCOMPARE(rows[500].revision, 7);
}

void tst_Journal::adoptsWhatIsLeft()
{
    std::vector<Transfer> rows{fresh(), full()};
    rows[1].origin = here;
    Journal second(m_folder, m_clock);
    QVERIFY(second.open());
    {
        Journal first(m_folder, m_clock);
        QVERIFY(first.open());
        QVERIFY(first.add(rows));
        QVERIFY(second.adopt(here).value().empty());
    }
    const auto adopted = second.adopt(here).value();
    QCOMPARE(adopted.size(), 2u);
    QCOMPARE(adopted[0].revision, 2);
    QVERIFY(second.holds(adopted[1]).value());
    auto old = rows;
    QVERIFY(!second.commit(old).value().front());
    QVERIFY(second.adopt(here).value().empty());
    // Nothing is left of the first one's lock.
    QCOMPARE(QDir(m_folder + u"/owners"_s).entryList(QDir::Files).size(), 1);
}

void tst_Journal::adoptsOfOneOriginAlone_data()
{
    QTest::addColumn<QString>("instanceId");
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("adopted");

    QTest::newRow("the same") << u"i-1"_s << u"eu-west-2"_s << 1;
    QTest::newRow("no instance said") << QString() << u"eu-west-2"_s << 1;
    QTest::newRow("another instance") << u"i-2"_s << u"eu-west-2"_s << 0;
    QTest::newRow("another region") << u"i-1"_s << u"us-east-1"_s << 0;
}

void tst_Journal::adoptsOfOneOriginAlone()
{
    QFETCH(QString, instanceId);
    QFETCH(QString, region);
    {
        Journal journal(m_folder, m_clock);
        QVERIFY(journal.open());
        std::vector<Transfer> rows{fresh()};
        QVERIFY(journal.add(rows));
    }
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QTEST(int(journal.adopt({.region = region, .profile = u"agent"_s, .instanceId = instanceId})
                  .value()
                  .size()),
          "adopted");
}

void tst_Journal::anIdIsNeverUsedAgain()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    const auto id = rows.front().id;
    QVERIFY(journal.remove({id}));
    QVERIFY(journal.add(rows));
    QVERIFY(rows.front().id > id);
}

void tst_Journal::wishes()
{
    Journal owner(m_folder, m_clock);
    Journal other(m_folder, m_clock);
    QVERIFY(owner.open());
    QVERIFY(other.open());
    std::vector<Transfer> rows{fresh(), fresh()};
    QVERIFY(owner.add(rows));
    QVERIFY(other.wish({rows[0].id}, Journal::Wish::Retry));
    QVERIFY(other.wish({rows[0].id, 999}, Journal::Wish::Cancel));
    QVERIFY(other.wishes().value().empty());
    // A commit doesn't lose them.
    QVERIFY(owner.commit(rows).value().front());
    const auto wishes = owner.wishes().value();
    QCOMPARE(wishes.size(), 1u);
    QVERIFY(wishes.front() == std::pair(rows[0].id, Journal::Wish::Cancel));
    QVERIFY(owner.granted({rows[0].id}));
    QVERIFY(owner.wishes().value().empty());
}

void tst_Journal::afterAKill()
{
    const auto process = child(u"hold"_s);
    QVERIFY(process->waitForReadyRead(30'000));
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QVERIFY(journal.adopt(here).value().empty());
    process->kill();
    QVERIFY(process->waitForFinished());
    QCOMPARE(journal.adopt(here).value().size(), 1u);
}

void tst_Journal::severalProcessesAtOnce()
{
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < 4; ++i)
        children.push_back(child(u"write"_s));
    for (const auto &process : children) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
    }
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QCOMPARE(journal.adopt(here).value().size(), 160u);
}

void tst_Journal::aDamagedFileIsSetAside_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("no database at all") << 0;
    QTest::newRow("overwritten in the middle") << 1;
    QTest::newRow("cut off") << 2;
}

void tst_Journal::aDamagedFileIsSetAside()
{
    QFETCH(int, damage);
    {
        Journal journal(m_folder, m_clock);
        QVERIFY(journal.open());
        std::vector<Transfer> rows(200, full());
        QVERIFY(journal.add(rows));
    }
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::ReadWrite));
    if (damage == 0) {
        damaged.resize(0);
        damaged.write(QByteArray(5000, 'x'));
    } else if (damage == 1) {
        damaged.seek(4096);
        damaged.write(QByteArray(8192, 'x'));
    } else {
        damaged.resize(damaged.size() / 2);
    }
    damaged.close();

    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QVERIFY(!journal.damagedFile().isEmpty());
    QVERIFY(QFileInfo::exists(journal.damagedFile()));
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    QCOMPARE(journal.all().value().size(), 1u);
    // The next one finds it whole.
    Journal other(m_folder, m_clock);
    QVERIFY(other.open());
    QVERIFY(other.damagedFile().isEmpty());
}

void tst_Journal::aNewerOneIsLeftAlone()
{
    {
        Journal journal(m_folder, m_clock);
        QVERIFY(journal.open());
    }
    QFile newer(file());
    QVERIFY(newer.open(QIODevice::ReadWrite));
    newer.seek(60); // user_version in SQLite's header
    newer.write(QByteArray("\0\0\0\x63", 4));
    newer.close();
    Journal journal(m_folder, m_clock);
    const auto opened = journal.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"JournalUnavailable"_s);
    QVERIFY(opened.error().message.contains(u"newer"_s));
    QVERIFY(journal.damagedFile().isEmpty());
}

void tst_Journal::aFullDisk()
{
    const auto process = child(u"full"_s);
    QVERIFY(process->waitForFinished(60'000));
    QCOMPARE(process->exitCode(), 0);
    const auto said = QString::fromUtf8(process->readAllStandardOutput());
    QVERIFY2(said.contains(u"JournalUnavailable"_s), qPrintable(said));
    QVERIFY2(said.contains(u"full"_s), qPrintable(said));
    // What was committed is there, and nothing else.
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QVERIFY(journal.damagedFile().isEmpty());
    QCOMPARE(int(journal.all().value().size()), said.section(u' ', 0, 0).toInt());
}

void tst_Journal::aDeathWhileOpening()
{
    // What a process leaves that dies between making its lock and writing its name into it.
    QVERIFY(QDir().mkpath(m_folder));
    QFile left(m_folder + u"/journal.db.opening"_s);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
}

void tst_Journal::aLockedFile()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    std::vector<Transfer> rows{fresh()};
    QVERIFY(journal.add(rows));
    const auto process = child(u"lock"_s);
    QVERIFY(process->waitForReadyRead(30'000));
    QCOMPARE(process->readAll().trimmed(), QByteArray("ready"));
    rows.front().state = State::Starting;
    const auto committed = journal.commit(rows);
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, u"JournalUnavailable"_s);
    QVERIFY(committed.error().message.contains(u"locked"_s));
    QCOMPARE(rows.front().revision, 1);
    process->kill();
    QVERIFY(process->waitForFinished());
    QVERIFY(journal.commit(rows).value().front());
}

void tst_Journal::closed()
{
    Journal journal(m_folder, m_clock);
    std::vector<Transfer> rows{fresh()};
    QVERIFY(!journal.add(rows));
    QVERIFY(journal.open());
    QVERIFY(journal.add(rows));
    journal.close();
    QVERIFY(!journal.commit(rows));
    QVERIFY(!journal.all());
    QVERIFY(journal.open());
    // A new owner, also in the same process.
    QCOMPARE(journal.adopt(here).value().size(), 1u);
}

void tst_Journal::eachOfItsVersionsIsStored()
{
    {
        Journal journal(m_folder, m_clock);
        QVERIFY(journal.open());
    }
    QFile today(file());
    QVERIFY(today.open(QIODevice::ReadOnly) && today.seek(63)); // user_version in SQLite's header
    const int versions = today.read(1).at(0);
    QVERIFY(versions >= 3);
    for (int version = 1; version <= versions; ++version)
        QVERIFY2(QFile::exists(stored(version)), qPrintable(stored(version)));
}

void tst_Journal::anOlderOneIsBroughtUpToDate_data()
{
    QTest::addColumn<bool>("pausesAreKept");
    QTest::addColumn<int>("recorded");
    QTest::newRow("1") << false << 0;
    QTest::newRow("2") << true << 0;
    QTest::newRow("3") << true << 1;
    QTest::newRow("4") << true << 1;
}

void tst_Journal::anOlderOneIsBroughtUpToDate()
{
    QFETCH(bool, pausesAreKept);
    QFETCH(int, recorded);
    QFile older(stored(QByteArray(QTest::currentDataTag()).toInt()));
    QVERIFY(older.open(QIODevice::ReadOnly));
    QVERIFY(QDir().mkpath(m_folder));
    QCOMPARE(sql(QString::fromUtf8(older.readAll())), QString());

    Journal journal(m_folder, m_clock);
    const auto opened = journal.open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    QVERIFY(journal.damagedFile().isEmpty());
    QCOMPARE(journal.isQueuePaused().value(), pausesAreKept);
    // Its process is gone: all of it goes on here.
    const auto rows = journal.adopt(here).value();
    QCOMPARE(rows.size(), 5u);
    QCOMPARE(journal.paused().value().size(), pausesAreKept ? 1u : 0u);
    QCOMPARE(rows[0].state, State::Queued);
    QCOMPARE(rows[0].tags.value(u"k"_s), u"v"_s);
    QCOMPARE(rows[0].destination.title, u"Damaged parcel"_s);
    QCOMPARE(rows[0].snapshot.sizeBytes, 4096);
    QCOMPARE(rows[1].fileName, u"Ünï 📎.png"_s);
    QVERIFY(rows[1].destination.isChat());
    QCOMPARE(rows[1].state, State::Uploading);
    QCOMPARE(rows[1].startToken, u"s-2"_s);
    QCOMPARE(rows[1].completeToken, u"c-2"_s);
    QVERIFY(rows[1].unsure);
    QCOMPARE(rows[2].state, State::Scanning);
    QVERIFY(rows[2].handedOver && rows[2].doubt);
    QCOMPARE(rows[3].from, State::Completing);
    QCOMPARE(rows[3].error->requestId, u"R-4"_s);
    QCOMPARE(rows[4].state, State::Approved);

    // And what happens from here on is recorded.
    auto first = rows[0];
    first.state = State::Approved;
    std::vector<Transfer> moved{first};
    QVERIFY(journal.commit(moved).value().front());
    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), size_t(recorded) + 1);
    QCOMPARE(lines.back().fileName, u"scan.pdf"_s);
    if (recorded > 0)
        QCOMPARE(lines.front().requestIds, QStringList(u"R-5"_s));
    QVERIFY(sql(u"DELETE FROM activity"_s).contains(u"append-only"));
}

void tst_Journal::anEndIsRecorded()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    journal.setActor(
        {.account = u"111122223333"_s, .arn = u"arn:aws:sts::111122223333:assumed-role/r/ann"_s});
    std::vector<Transfer> rows{full()};
    rows.front().state = State::Starting;
    QVERIFY(journal.add(rows));
    journal.heard(rows.front().id, u"request-1"_s);
    rows.front().state = State::Scanning;
    QVERIFY(journal.commit(rows));
    QVERIFY(journal.activity({}).value().empty());
    journal.heard(rows.front().id, u"request-2"_s);
    rows.front().state = State::Rejected;
    QVERIFY(journal.commit(rows));

    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), 1u);
    const auto &line = lines.front();
    QCOMPARE(line.time, m_clock.now());
    QCOMPARE(line.action, u"attach"_s);
    QCOMPARE(line.result, u"rejected"_s);
    QVERIFY(!line.user.isEmpty());
    QCOMPARE(line.actor.account, u"111122223333"_s);
    QCOMPARE(line.actor.arn, u"arn:aws:sts::111122223333:assumed-role/r/ann"_s);
    QVERIFY(line.origin == full().origin);
    QVERIFY(line.destination == full().destination);
    QCOMPARE(line.destination.title, QString()); // a customer's name
    QCOMPARE(line.fileName, full().fileName);
    QCOMPARE(line.sizeBytes, full().snapshot.sizeBytes);
    QCOMPARE(line.sha256, full().snapshot.sha256);
    QCOMPARE(line.fileId, u"f"_s);
    QCOMPARE(line.requestIds, (QStringList{u"request-1"_s, u"request-2"_s}));
    QCOMPARE(line.error->requestId, u"R"_s);
}

void tst_Journal::anEndIsRecordedOnce()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    auto rows = ended(journal, fresh(), State::Failed);
    rows.front().attempt = 1; // the same end, told again
    QVERIFY(journal.commit(rows));
    QCOMPARE(journal.activity({}).value().size(), 1u);
    // A commit that isn't one, as the row is somebody else's.
    auto stale = rows;
    stale.front().revision -= 1;
    stale.front().state = State::Cancelled;
    QVERIFY(!journal.commit(stale).value().front());
    QCOMPARE(journal.activity({}).value().size(), 1u);
    // Another end after another try is another line.
    rows.front().state = State::Approved;
    QVERIFY(journal.commit(rows));
    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), 2u);
    QCOMPARE(lines[0].result, u"failed"_s);
    QCOMPARE(lines[1].result, u"approved"_s);
}

void tst_Journal::whatIsRefusedAtOnceIsRecorded()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    auto refused = fresh();
    refused.state = State::Failed;
    refused.error = Error{.kind = ErrorKind::File, .code = u"FileEmpty"_s, .message = u"Empty."_s};
    std::vector<Transfer> rows{refused, fresh()};
    QVERIFY(journal.add(rows));
    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), 1u);
    QCOMPARE(lines.front().error->code, u"FileEmpty"_s);
}

void tst_Journal::theTrailOutlastsTheList()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    const auto removed = ended(journal, fresh(), State::Approved);
    QVERIFY(journal.remove({removed.front().id}));
    auto old = fresh();
    old.changed = noon;
    ended(journal, old, State::Approved);
    QCOMPARE(journal.prune(noon.addDays(1)).value(), 1);
    QVERIFY(journal.all().value().empty());
    QCOMPARE(journal.activity({}).value().size(), 2u);
}

void tst_Journal::theTrailIsAppendOnly()
{
    {
        Journal journal(m_folder, m_clock);
        QVERIFY(journal.open());
        ended(journal, fresh(), State::Approved);
    }
    QVERIFY(sql(u"UPDATE activity SET result = 'failed'"_s).contains(u"append-only"));
    QVERIFY(sql(u"DELETE FROM activity"_s).contains(u"append-only"));
    QVERIFY(sql(u"INSERT OR REPLACE INTO activity SELECT * FROM activity"_s).contains(u"append-only"));
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    QCOMPARE(journal.activity({}).value().front().result, u"approved"_s);
}

void tst_Journal::theTrailEndsWithItsTime()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    ended(journal, fresh(u"old.pdf"_s), State::Approved);
    m_clock.advance(std::chrono::days(3));
    ended(journal, fresh(u"new.pdf"_s), State::Approved);
    QCOMPARE(journal.pruneActivity(m_clock.now().addDays(-4)).value(), 0);
    QCOMPARE(journal.pruneActivity(m_clock.now().addDays(-1)).value(), 1);
    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), 1u);
    QCOMPARE(lines.front().fileName, u"new.pdf"_s);
}

void tst_Journal::theTrailIsFiltered()
{
    Journal journal(m_folder, m_clock);
    QVERIFY(journal.open());
    ended(journal, fresh(u"case.pdf"_s), State::Approved);
    m_clock.advance(1h);
    auto chat = fresh(u"chat.pdf"_s);
    chat.destination = {Destination::Kind::Chat, u"contact-1"_s, {}};
    ended(journal, chat, State::Approved);
    const auto names = [&](const ActivityFilter &filter) {
        QStringList found;
        const auto lines = journal.activity(filter).value();
        for (const auto &line : lines)
            found.append(line.fileName);
        return found;
    };
    QCOMPARE(names({}), (QStringList{u"case.pdf"_s, u"chat.pdf"_s}));
    QCOMPARE(names({.since = m_clock.now()}), QStringList{u"chat.pdf"_s});
    QCOMPARE(names({.kind = Destination::Kind::Case}), QStringList{u"case.pdf"_s});
    QCOMPARE(names({.target = u"contact-1"_s}), QStringList{u"chat.pdf"_s});
    QCOMPARE(names({.target = fresh().destination.id}), QStringList{u"case.pdf"_s});
    QCOMPARE(names({.target = u"c"_s}), QStringList{u"case.pdf"_s}); // the case's id
    QCOMPARE(names({.target = u"ase/c"_s}), QStringList());
    QCOMPARE(names({.kind = Destination::Kind::Chat, .target = u"c"_s}), QStringList());
}

void tst_Journal::recordsByItself()
{
    Journal journal(m_folder, m_clock);
    journal.setActor({.account = u"1"_s, .arn = u"arn"_s});
    QVERIFY(journal.record({.action = u"download"_s,
                            .result = u"done"_s,
                            .destination = fresh().destination,
                            .fileName = u"a.pdf"_s,
                            .fileId = u"f"_s}));
    const auto lines = journal.activity({}).value();
    QCOMPARE(lines.size(), 1u);
    QCOMPARE(lines.front().action, u"download"_s);
    QCOMPARE(lines.front().actor.arn, u"arn"_s);
    QCOMPARE(lines.front().sizeBytes, -1);
    QVERIFY(!lines.front().user.isEmpty());
}

} // namespace attache

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = application.arguments();
    if (arguments.value(1) == "--child"_L1)
        return attache::tst_Journal::beChild(arguments.value(2), arguments.value(3));
    attache::tst_Journal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
