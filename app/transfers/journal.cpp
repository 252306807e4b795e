// SPDX-License-Identifier: Apache-2.0
#include "transfers/journal.h"

#include "base/clock.h"
#include "base/log.h"
#include "transfers/activitytrail.h"
#include "transfers/columnvalues.h"
#include "transfers/journalerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileSystemWatcher>
#include <QLockFile>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>
#include <array>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// One member of Transfer and its column. All SQL about rows is made from this list.
struct Column {
    const char *name;
    QVariant (*from)(const Transfer &);
    void (*to)(Transfer &, const QVariant &);
};

#define ATTACHE_COLUMN(column, member, out, in)                                                              \
    Column                                                                                                   \
    {                                                                                                        \
        column, [](const Transfer &t) -> QVariant { return out(t.member); },                                 \
            [](Transfer &t, const QVariant &value) { t.member = in(value); }                                 \
    }

const std::array columns{
    ATTACHE_COLUMN("path", path, fromText, toText),
    ATTACHE_COLUMN("fileName", fileName, fromText, toText),
    ATTACHE_COLUMN("targetKind", destination.kind, fromKind, toKind),
    ATTACHE_COLUMN("targetId", destination.id, fromText, toText),
    ATTACHE_COLUMN("targetTitle", destination.title, fromText, toText),
    ATTACHE_COLUMN("tags", tags, fromTags, toTags),
    ATTACHE_COLUMN("endpoint", origin.endpoint, fromText, toText),
    ATTACHE_COLUMN("region", origin.region, fromText, toText),
    ATTACHE_COLUMN("profile", origin.profile, fromText, toText),
    ATTACHE_COLUMN("instanceId", origin.instanceId, fromText, toText),
    ATTACHE_COLUMN("sizeBytes", snapshot.sizeBytes, fromNumber, toNumber),
    ATTACHE_COLUMN("modified", snapshot.modified, fromTime, toTime),
    ATTACHE_COLUMN("sha256", snapshot.sha256, fromHex, toHex),
    ATTACHE_COLUMN("state", state, fromCurrent, toCurrent),
    ATTACHE_COLUMN("startToken", startToken, fromText, toText),
    ATTACHE_COLUMN("completeToken", completeToken, fromText, toText),
    ATTACHE_COLUMN("author", author, fromText, toText),
    ATTACHE_COLUMN("firstAsked", firstAsked, fromTime, toTime),
    ATTACHE_COLUMN("unsure", unsure, fromBool, toBool),
    ATTACHE_COLUMN("fileId", fileId, fromText, toText),
    ATTACHE_COLUMN("handedOver", handedOver, fromBool, toBool),
    ATTACHE_COLUMN("leftovers", leftovers, fromList, toList),
    ATTACHE_COLUMN("thenState", then, fromState, toState),
    ATTACHE_COLUMN("fromState", from, fromState, toState),
    ATTACHE_COLUMN("doubt", doubt, fromBool, toBool),
    ATTACHE_COLUMN("rounds", rounds, fromInt, toInt),
    ATTACHE_COLUMN("attempt", attempt, fromInt, toInt),
    ATTACHE_COLUMN("error", error, fromError, toError),
    ATTACHE_COLUMN("wakeAt", wakeAt, fromTime, toTime),
    ATTACHE_COLUMN("since", since, fromTime, toTime),
    ATTACHE_COLUMN("deadline", deadline, fromTime, toTime),
    ATTACHE_COLUMN("owner", owner, fromText, toText),
    ATTACHE_COLUMN("revision", revision, fromNumber, toNumber),
    ATTACHE_COLUMN("added", added, fromTime, toTime),
    ATTACHE_COLUMN("changed", changed, fromTime, toTime),
};
#undef ATTACHE_COLUMN

QString listed(const QString &form, const QString &separator)
{
    QStringList parts;
    for (const auto &column : columns)
        parts.append(QString(form).replace(u'@', QLatin1StringView(column.name)));
    return parts.join(separator);
}

void bind(QSqlQuery &query, const Transfer &transfer)
{
    for (const auto &column : columns)
        query.bindValue(u':' + QLatin1StringView(column.name), column.from(transfer));
}

/// From a query whose columns are id and then the list above.
Transfer row(const QSqlQuery &query)
{
    Transfer transfer;
    transfer.id = query.value(0).toLongLong();
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i].to(transfer, query.value(int(i) + 1));
    return transfer;
}

/// How the file came to its present form, step by step; user_version counts those done. Never edit one
/// that was released: add another.
std::vector<QStringList> migrations()
{
    return {
        {
            // AUTOINCREMENT: an id is never used again, whoever remembers it.
            u"CREATE TABLE transfers (id INTEGER PRIMARY KEY AUTOINCREMENT, "
            "path TEXT NOT NULL, fileName TEXT NOT NULL, "
            "targetKind TEXT NOT NULL, targetId TEXT NOT NULL, targetTitle TEXT NOT NULL, tags TEXT NOT "
            "NULL, "
            "endpoint TEXT NOT NULL, region TEXT NOT NULL, profile TEXT NOT NULL, instanceId TEXT NOT NULL, "
            "sizeBytes INTEGER NOT NULL, modified INTEGER, sha256 TEXT NOT NULL, state TEXT NOT NULL, "
            "startToken TEXT NOT NULL, completeToken TEXT NOT NULL, firstAsked INTEGER, "
            "unsure INTEGER NOT NULL, fileId TEXT NOT NULL, handedOver INTEGER NOT NULL, "
            "leftovers TEXT NOT NULL, thenState TEXT, fromState TEXT, doubt INTEGER NOT NULL, "
            "rounds INTEGER NOT NULL, attempt INTEGER NOT NULL, error TEXT, wakeAt INTEGER, since INTEGER, "
            "deadline INTEGER, owner TEXT NOT NULL, revision INTEGER NOT NULL, added INTEGER, "
            "changed INTEGER, wish INTEGER NOT NULL DEFAULT 0)"_s,
            u"CREATE INDEX transfersByOwner ON transfers (owner)"_s,
            u"CREATE INDEX transfersWished ON transfers (owner) WHERE wish <> 0"_s,
        },
        {
            u"ALTER TABLE transfers ADD COLUMN paused INTEGER NOT NULL DEFAULT 0"_s,
            u"CREATE TABLE queue (paused INTEGER NOT NULL)"_s,
            u"INSERT INTO queue (paused) VALUES (0)"_s,
        },
        ActivityTrail::definitions(),
        {
            u"ALTER TABLE transfers ADD COLUMN author TEXT NOT NULL DEFAULT ''"_s,
        },
    };
}

/// One process at a time. The kernel's own lock, which goes with the process however it ends: a QLockFile
/// whose process died before it had written its name into it would stand for ever.
class Turn
{
public:
    explicit Turn(const QString &path)
        : m_file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    { }
    ~Turn()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

    /// Waits for it, @p most long.
    bool come(std::chrono::milliseconds most) const
    {
        constexpr std::chrono::milliseconds pause{20};
        while (m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            if (most <= pause)
                return false;
            most -= pause;
            std::this_thread::sleep_for(pause);
        }
        return m_file >= 0;
    }

private:
    int m_file;
};

/// Rolls back unless told to commit.
class Transaction
{
public:
    explicit Transaction(QSqlDatabase &database)
        : m_database(database)
    { }
    ~Transaction()
    {
        if (m_open)
            QSqlQuery(m_database).exec(u"ROLLBACK"_s);
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// IMMEDIATE: whoever else writes is waited for now, not in the middle.
    Result<void> begin() { return run(u"BEGIN IMMEDIATE"_s, true); }
    Result<void> commit() { return run(u"COMMIT"_s, false); }

private:
    Result<void> run(const QString &statement, bool open)
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return failure(journalUnavailable(query.lastError()));
        m_open = open;
        return {};
    }

    QSqlDatabase &m_database;
    bool m_open = false;
};

/// While it lives, and is @p lax, commits of WAL don't wait for the disk.
class Laxity
{
public:
    Laxity(QSqlDatabase &database, bool lax)
        : m_database(database)
        , m_lax(lax && QSqlQuery(database).exec(u"PRAGMA synchronous=NORMAL"_s))
    { }
    ~Laxity()
    {
        if (m_lax)
            QSqlQuery(m_database).exec(u"PRAGMA synchronous=FULL"_s);
    }
    Laxity(const Laxity &) = delete;
    Laxity &operator=(const Laxity &) = delete;

private:
    QSqlDatabase &m_database;
    bool m_lax;
};

} // namespace

struct Journal::Parts {
    struct Statements {
        explicit Statements(const QSqlDatabase &database)
            : insert(database)
            , update(database)
            , holds(database)
            , state(database)
        { }
        QSqlQuery insert;
        QSqlQuery update;
        QSqlQuery holds;
        QSqlQuery state;
    };

    QString owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString connection = u"journal-"_s + owner;
    std::unique_ptr<QLockFile> lock;
    QSqlDatabase database;
    std::unique_ptr<Statements> statements;
    std::unique_ptr<ActivityTrail> trail;
    std::unique_ptr<QFileSystemWatcher> bell; ///< rung by whoever leaves a wish

    ~Parts()
    {
        statements.reset();
        trail.reset();
        if (database.isValid()) {
            database.close();
            database = {};
            QSqlDatabase::removeDatabase(connection);
        }
    }

    /// Empty: the file is damaged, and has to go.
    Result<bool> openFile(const QString &path);
    Result<void> migrate();
    Result<void> prepare();
    Result<std::vector<Transfer>> select(const QString &where, const QVariantList &values);
    /// Whether the row, as this owner holds it, has come to an end that it is not at yet.
    Result<bool> comesToEnd(const Transfer &transfer);
};

Result<bool> Journal::Parts::openFile(const QString &path)
{
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    const auto damaged = [](const QSqlError &error) -> Result<bool> {
        if (isDamage(error))
            return false;
        return failure(journalUnavailable(error));
    };
    if (!database.open())
        return damaged(database.lastError());
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return damaged(query.lastError());
    if (query.value(0).toString() != "ok"_L1)
        return false;
    query.finish();
    for (const auto &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s}) {
        if (!query.exec(pragma))
            return damaged(query.lastError());
        query.finish();
    }
    return true;
}

Result<void> Journal::Parts::migrate()
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failure(journalUnavailable(query.lastError()));
    const auto steps = migrations();
    const auto done = query.value(0).toInt();
    query.finish();
    if (done > int(steps.size()))
        return failure(journalUnavailable(u"it was written by a newer version of Attache. Use that one."_s));
    for (size_t i = size_t(done); i < steps.size(); ++i) {
        for (const auto &statement : steps[i]) {
            if (!query.exec(statement))
                return failure(journalUnavailable(query.lastError()));
        }
    }
    if (done < int(steps.size()) && !query.exec(u"PRAGMA user_version=%1"_s.arg(steps.size())))
        return failure(journalUnavailable(query.lastError()));
    return transaction.commit();
}

Result<void> Journal::Parts::prepare()
{
    statements = std::make_unique<Statements>(database);
    trail = std::make_unique<ActivityTrail>(database);
    const auto insert =
        u"INSERT INTO transfers (%1) VALUES (%2)"_s.arg(listed(u"@"_s, u", "_s), listed(u":@"_s, u", "_s));
    // R1: only as this owner left it.
    const auto update =
        u"UPDATE transfers SET %1 WHERE id = :id AND owner = :owner AND revision = :revision - 1"_s.arg(
            listed(u"@ = :@"_s, u", "_s));
    const auto holds = u"SELECT 1 FROM transfers WHERE id = ? AND owner = ? AND revision = ?"_s;
    if (!statements->insert.prepare(insert))
        return failure(journalUnavailable(statements->insert.lastError()));
    if (!statements->update.prepare(update))
        return failure(journalUnavailable(statements->update.lastError()));
    if (!statements->holds.prepare(holds))
        return failure(journalUnavailable(statements->holds.lastError()));
    if (!statements->state.prepare(u"SELECT state FROM transfers WHERE id = ?"_s))
        return failure(journalUnavailable(statements->state.lastError()));
    return {};
}

Result<std::vector<Transfer>> Journal::Parts::select(const QString &where, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(u"SELECT id, %1 FROM transfers %2 ORDER BY id"_s.arg(listed(u"@"_s, u", "_s), where)))
        return failure(journalUnavailable(query.lastError()));
    for (const auto &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    std::vector<Transfer> transfers;
    while (query.next())
        transfers.push_back(row(query));
    if (query.lastError().isValid())
        return failure(journalUnavailable(query.lastError()));
    return transfers;
}

Result<bool> Journal::Parts::comesToEnd(const Transfer &transfer)
{
    if (!isEnded(transfer.state))
        return false;
    auto &query = statements->state;
    query.addBindValue(transfer.id);
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    const bool comes = query.next() && query.value(0).toString() != name(transfer.state);
    query.finish();
    return comes;
}

Journal::Journal(QString folder, const Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{ }

Journal::~Journal()
{
    close();
}

Result<void> Journal::open()
{
    m_parts.reset();
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder + u"/owners"_s))
        return failure(journalUnavailable(u"its folder can't be made. Check the permissions."_s));
    if (isNew)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    // One process at a time looks whether the file is whole, or two might each set the other's new one aside.
    const auto path = m_folder + u"/journal.db"_s;
    const Turn opening(path + u".opening"_s);
    if (!opening.come(std::chrono::seconds(10)))
        return failure(
            journalUnavailable(u"another Attache has been opening it for ten seconds. Try again."_s));
    {
        // SQLite gives its own side files the permissions of this one.
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
            return failure(journalUnavailable(
                u"its file can't be opened (%1). Check the permissions."_s.arg(file.errorString())));
    }

    auto parts = std::make_unique<Parts>();
    auto whole = parts->openFile(path);
    if (whole && !*whole) {
        parts = std::make_unique<Parts>();
        const auto stamp = m_clock.now().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
        m_damagedFile = path + u".damaged-"_s + stamp;
        for (const auto &side : {u"-wal"_s, u"-shm"_s}) {
            if (QFile::exists(path + side))
                QFile::rename(path + side, m_damagedFile + side);
        }
        if (!QFile::rename(path, m_damagedFile))
            return failure(
                journalUnavailable(u"its file is damaged and can't be set aside. Check the permissions."_s));
        qCWarning(log::journal).noquote() << "damaged journal set aside as" << m_damagedFile;
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
            return failure(journalUnavailable(file.errorString()));
        file.close();
        whole = parts->openFile(path);
        if (whole && !*whole)
            return failure(journalUnavailable(u"a new file is damaged at once. Check the disk."_s));
    }
    if (!whole)
        return failure(whole.error());
    if (auto migrated = parts->migrate(); !migrated)
        return migrated;
    if (auto prepared = parts->prepare(); !prepared)
        return prepared;

    parts->lock = std::make_unique<QLockFile>(m_folder + u"/owners/"_s + parts->owner + u".lock"_s);
    parts->lock->setStaleLockTime(0);
    if (!parts->lock->tryLock(0))
        return failure(journalUnavailable(u"no lock file can be made beside it. Check the permissions."_s));
    m_parts = std::move(parts);
    return {};
}

void Journal::close()
{
    if (m_parts)
        QFile::remove(bellOf(m_parts->owner));
    m_parts.reset();
}

QString Journal::bellOf(const QString &owner) const
{
    return m_folder + u"/owners/"_s + owner + u".wish"_s;
}

QString Journal::damagedFile() const
{
    return m_damagedFile;
}

namespace {

Error closed()
{
    return journalUnavailable(u"it is closed."_s);
}

} // namespace

Result<void> Journal::add(std::vector<Transfer> &transfers)
{
    if (!m_parts)
        return failure(closed());
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    auto &insert = m_parts->statements->insert;
    std::vector<TransferId> ids;
    ids.reserve(transfers.size());
    for (auto transfer : transfers) {
        transfer.owner = m_parts->owner;
        transfer.revision = 1;
        bind(insert, transfer);
        if (!insert.exec())
            return failure(journalUnavailable(insert.lastError()));
        ids.push_back(insert.lastInsertId().toLongLong());
        if (!isEnded(transfer.state))
            continue;
        if (auto recorded = m_parts->trail->ended(ids.back(), m_clock.now(), m_actor); !recorded)
            return recorded;
    }
    insert.finish();
    if (auto committed = transaction.commit(); !committed)
        return committed;
    for (size_t i = 0; i < transfers.size(); ++i) {
        transfers[i].id = ids[i];
        transfers[i].owner = m_parts->owner;
        transfers[i].revision = 1;
    }
    return {};
}

Result<std::vector<bool>> Journal::commit(std::vector<Transfer> &transfers, Sync sync)
{
    if (!m_parts)
        return failure(closed());
    const Laxity laxity(m_parts->database, sync == Sync::Later);
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return failure(begun.error());
    auto &update = m_parts->statements->update;
    auto &trail = *m_parts->trail;
    std::vector<bool> held;
    held.reserve(transfers.size());
    for (auto transfer : transfers) {
        if (transfer.owner != m_parts->owner) {
            held.push_back(false);
            continue;
        }
        const auto ends = m_parts->comesToEnd(transfer);
        if (!ends)
            return failure(ends.error());
        ++transfer.revision;
        bind(update, transfer);
        update.bindValue(u":id"_s, transfer.id);
        if (!update.exec())
            return failure(journalUnavailable(update.lastError()));
        held.push_back(update.numRowsAffected() == 1);
        if (!held.back())
            continue;
        if (auto kept = trail.saveRequests(transfer.id); !kept)
            return failure(kept.error());
        if (!*ends)
            continue;
        if (auto recorded = trail.ended(transfer.id, m_clock.now(), m_actor); !recorded)
            return failure(recorded.error());
    }
    update.finish();
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    for (size_t i = 0; i < transfers.size(); ++i) {
        trail.saved(transfers[i].id);
        if (held[i])
            ++transfers[i].revision;
    }
    return held;
}

Result<bool> Journal::holds(const Transfer &transfer)
{
    if (!m_parts)
        return failure(closed());
    auto &holds = m_parts->statements->holds;
    holds.addBindValue(transfer.id);
    holds.addBindValue(m_parts->owner);
    holds.addBindValue(transfer.revision);
    if (!holds.exec())
        return failure(journalUnavailable(holds.lastError()));
    const bool held = holds.next();
    holds.finish();
    return held;
}

/// Owners of rows whose process is gone, each with its lock: while that is held nobody else finds them so.
Result<std::vector<std::pair<QString, std::unique_ptr<QLockFile>>>> Journal::ownersGone()
{
    std::vector<std::pair<QString, std::unique_ptr<QLockFile>>> gone;
    QSqlQuery query(m_parts->database);
    if (!query.exec(u"SELECT DISTINCT owner FROM transfers"_s))
        return failure(journalUnavailable(query.lastError()));
    while (query.next()) {
        const auto owner = query.value(0).toString();
        if (owner == m_parts->owner || QUuid::fromString(owner).isNull())
            continue; // of what is no id the lock file would be who knows where
        auto lock = std::make_unique<QLockFile>(m_folder + u"/owners/"_s + owner + u".lock"_s);
        lock->setStaleLockTime(0);
        if (lock->tryLock(0))
            gone.emplace_back(owner, std::move(lock));
    }
    if (query.lastError().isValid())
        return failure(journalUnavailable(query.lastError()));
    return gone;
}

Result<std::vector<Transfer>> Journal::adopt(const Origin &origin)
{
    if (!m_parts)
        return failure(closed());
    const auto gone = ownersGone();
    if (!gone)
        return failure(gone.error());
    if (gone->empty())
        return std::vector<Transfer>();

    const auto ofOrigin =
        u"endpoint = ? AND region = ? AND profile = ? AND (instanceId = ? OR instanceId = '' OR ? = '')"_s;
    const QVariantList place{fromText(origin.endpoint), fromText(origin.region), fromText(origin.profile),
                             fromText(origin.instanceId), fromText(origin.instanceId)};
    // All or nothing: a row that is taken over and not answered would belong to nobody who knows of it.
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return failure(begun.error());
    std::vector<Transfer> adopted;
    QSqlQuery update(m_parts->database);
    if (!update.prepare(u"UPDATE transfers SET owner = ?, revision = revision + 1 "
                        "WHERE id = ? AND owner = ? AND revision = ?"_s))
        return failure(journalUnavailable(update.lastError()));
    for (const auto &[owner, lock] : *gone) {
        auto rows = m_parts->select(u"WHERE owner = ? AND "_s + ofOrigin, QVariantList{owner} + place);
        if (!rows)
            return failure(rows.error());
        for (auto &row : *rows) {
            update.addBindValue(m_parts->owner);
            update.addBindValue(row.id);
            update.addBindValue(owner);
            update.addBindValue(row.revision);
            if (!update.exec())
                return failure(journalUnavailable(update.lastError()));
            row.owner = m_parts->owner;
            ++row.revision;
        }
        adopted.insert(adopted.end(), std::make_move_iterator(rows->begin()),
                       std::make_move_iterator(rows->end()));
    }
    update.finish();
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    for (const auto &[owner, lock] : *gone)
        QFile::remove(bellOf(owner));
    std::sort(adopted.begin(), adopted.end(),
              [](const Transfer &a, const Transfer &b) { return a.id < b.id; });
    return adopted;
}

Result<std::vector<Transfer>> Journal::all()
{
    if (!m_parts)
        return failure(closed());
    return m_parts->select({}, {});
}

Result<void> Journal::forOwn(const QString &statement, const std::vector<TransferId> &ids)
{
    if (!m_parts)
        return failure(closed());
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    QSqlQuery query(m_parts->database);
    if (!query.prepare(statement + u" WHERE id = ? AND owner = ?"_s))
        return failure(journalUnavailable(query.lastError()));
    for (const auto id : ids) {
        query.addBindValue(id);
        query.addBindValue(m_parts->owner);
        if (!query.exec())
            return failure(journalUnavailable(query.lastError()));
    }
    query.finish();
    return transaction.commit();
}

Result<int> Journal::prune(const QDateTime &time)
{
    if (!m_parts)
        return failure(closed());
    QSqlQuery query(m_parts->database);
    if (!query.prepare(
            u"DELETE FROM transfers WHERE state IN ('approved', 'rejected', 'cancelled', 'failed') "
            "AND fromState IS NULL AND changed < ?"_s))
        return failure(journalUnavailable(query.lastError()));
    query.addBindValue(fromTime(time));
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    return query.numRowsAffected();
}

Result<void> Journal::pause(const std::vector<TransferId> &ids, bool paused)
{
    return forOwn(paused ? u"UPDATE transfers SET paused = 1"_s : u"UPDATE transfers SET paused = 0"_s, ids);
}

Result<std::set<TransferId>> Journal::paused()
{
    if (!m_parts)
        return failure(closed());
    QSqlQuery query(m_parts->database);
    if (!query.prepare(u"SELECT id FROM transfers WHERE owner = ? AND paused <> 0"_s))
        return failure(journalUnavailable(query.lastError()));
    query.addBindValue(m_parts->owner);
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    std::set<TransferId> ids;
    while (query.next())
        ids.insert(query.value(0).toLongLong());
    return ids;
}

Result<void> Journal::pauseQueue(bool paused)
{
    if (!m_parts)
        return failure(closed());
    QSqlQuery query(m_parts->database);
    if (!query.exec(u"UPDATE queue SET paused = %1"_s.arg(int(paused))))
        return failure(journalUnavailable(query.lastError()));
    return {};
}

Result<bool> Journal::isQueuePaused()
{
    if (!m_parts)
        return failure(closed());
    QSqlQuery query(m_parts->database);
    if (!query.exec(u"SELECT paused FROM queue"_s) || !query.next())
        return failure(journalUnavailable(query.lastError()));
    return query.value(0).toBool();
}

Result<void> Journal::remove(const std::vector<TransferId> &ids)
{
    return forOwn(u"DELETE FROM transfers"_s, ids);
}

void Journal::setActor(const Actor &actor)
{
    m_actor = actor;
}

void Journal::heard(TransferId id, const QString &requestId)
{
    if (m_parts)
        m_parts->trail->heard(id, requestId);
}

Result<void> Journal::record(Activity activity)
{
    if (!m_parts) {
        if (auto opened = open(); !opened)
            return opened;
    }
    activity.time = m_clock.now();
    activity.actor = m_actor;
    return m_parts->trail->record(activity);
}

Result<std::vector<Activity>> Journal::activity(const ActivityFilter &filter)
{
    if (!m_parts)
        return failure(closed());
    return m_parts->trail->lines(filter);
}

Result<int> Journal::pruneActivity(const QDateTime &time)
{
    if (!m_parts)
        return failure(closed());
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return failure(begun.error());
    const auto pruned = m_parts->trail->prune(time);
    if (!pruned)
        return pruned;
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return pruned;
}

Result<void> Journal::wish(const std::vector<TransferId> &ids, Wish wish)
{
    if (!m_parts)
        return failure(closed());
    QSet<QString> owners;
    Transaction transaction(m_parts->database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    QSqlQuery query(m_parts->database);
    if (!query.prepare(u"UPDATE transfers SET wish = ? WHERE id = ? RETURNING owner"_s))
        return failure(journalUnavailable(query.lastError()));
    for (const auto id : ids) {
        query.addBindValue(int(wish));
        query.addBindValue(id);
        if (!query.exec())
            return failure(journalUnavailable(query.lastError()));
        if (query.next())
            owners.insert(query.value(0).toString());
    }
    query.finish();
    if (auto committed = transaction.commit(); !committed)
        return committed;
    for (const auto &owner : std::as_const(owners)) {
        // Of an owner that is gone there is no such file: whoever adopts its rows finds the wish.
        QFile bell(bellOf(owner));
        if (bell.open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
            bell.write("!");
    }
    return {};
}

void Journal::onWish(std::function<void()> handler)
{
    if (!m_parts)
        return;
    QFile(bellOf(m_parts->owner)).open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    m_parts->bell = std::make_unique<QFileSystemWatcher>(QStringList{bellOf(m_parts->owner)});
    QObject::connect(m_parts->bell.get(), &QFileSystemWatcher::fileChanged,
                     [handler = std::move(handler)] { handler(); });
}

Result<std::vector<std::pair<TransferId, Journal::Wish>>> Journal::wishes()
{
    if (!m_parts)
        return failure(closed());
    QSqlQuery query(m_parts->database);
    if (!query.prepare(u"SELECT id, wish FROM transfers WHERE owner = ? AND wish <> 0 ORDER BY id"_s))
        return failure(journalUnavailable(query.lastError()));
    query.addBindValue(m_parts->owner);
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    std::vector<std::pair<TransferId, Wish>> wishes;
    while (query.next()) {
        const bool cancel = query.value(1).toInt() == int(Wish::Cancel);
        wishes.emplace_back(query.value(0).toLongLong(), cancel ? Wish::Cancel : Wish::Retry);
    }
    return wishes;
}

Result<void> Journal::granted(const std::vector<TransferId> &ids)
{
    return forOwn(u"UPDATE transfers SET wish = 0"_s, ids);
}

} // namespace attache
