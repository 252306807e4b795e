// SPDX-License-Identifier: Apache-2.0
#include "transfers/activitytrail.h"

#include "transfers/columnvalues.h"
#include "transfers/journalerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <array>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// Of the account that the process runs as, whatever the environment says.
QString userName()
{
    std::array<char, 4096> buffer = {};
    passwd entry = {};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return QString::number(::geteuid());
    return QString::fromLocal8Bit(entry.pw_name);
}

Result<void> run(QSqlQuery &query)
{
    if (!query.exec())
        return failure(journalUnavailable(query.lastError()));
    return {};
}

} // namespace

ActivityTrail::ActivityTrail(const QSqlDatabase &database)
    : m_database(database)
    , m_user(userName())
{ }

QStringList ActivityTrail::definitions()
{
    return {
        u"CREATE TABLE activity (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, "
        "action TEXT NOT NULL, result TEXT NOT NULL, user TEXT NOT NULL, "
        "account TEXT NOT NULL, arn TEXT NOT NULL, "
        "endpoint TEXT NOT NULL, region TEXT NOT NULL, profile TEXT NOT NULL, instanceId TEXT NOT NULL, "
        "targetKind TEXT NOT NULL, targetId TEXT NOT NULL, "
        "fileName TEXT NOT NULL, sizeBytes INTEGER NOT NULL, sha256 TEXT NOT NULL, fileId TEXT NOT NULL, "
        "requestIds TEXT NOT NULL, error TEXT)"_s,
        u"CREATE INDEX activityByTime ON activity (time)"_s,
        u"ALTER TABLE transfers ADD COLUMN requestIds TEXT NOT NULL DEFAULT '[]'"_s,
        // Only lines from before this time may go.
        u"CREATE TABLE activityKept (since INTEGER NOT NULL)"_s,
        u"INSERT INTO activityKept (since) VALUES (0)"_s,
        u"CREATE TRIGGER activityUnchanged BEFORE UPDATE ON activity BEGIN "
        "SELECT RAISE(ABORT, 'the activity trail is append-only'); END"_s,
        u"CREATE TRIGGER activityOnce BEFORE INSERT ON activity "
        "WHEN EXISTS (SELECT 1 FROM activity WHERE id = NEW.id) BEGIN "
        "SELECT RAISE(ABORT, 'the activity trail is append-only'); END"_s,
        u"CREATE TRIGGER activityStays BEFORE DELETE ON activity "
        "WHEN OLD.time >= (SELECT since FROM activityKept) BEGIN "
        "SELECT RAISE(ABORT, 'the activity trail is append-only'); END"_s,
    };
}

void ActivityTrail::heard(TransferId id, const QString &requestId)
{
    if (!requestId.isEmpty())
        m_heard[id].append(requestId);
}

Result<void> ActivityTrail::saveRequests(TransferId id)
{
    const auto heard = m_heard.find(id);
    if (heard == m_heard.end())
        return {};
    QSqlQuery query(m_database);
    query.prepare(u"UPDATE transfers SET requestIds = "
                  "json_insert(requestIds, '$[#]', ?) WHERE id = ?"_s);
    for (const auto &requestId : heard->second) {
        query.addBindValue(requestId);
        query.addBindValue(id);
        if (auto done = run(query); !done)
            return done;
    }
    return {};
}

void ActivityTrail::saved(TransferId id)
{
    m_heard.erase(id);
}

Result<void> ActivityTrail::ended(TransferId id, const QDateTime &time, const Actor &actor)
{
    QSqlQuery query(m_database);
    query.prepare(
        u"INSERT INTO activity (time, action, result, user, account, arn, endpoint, region, profile, "
        "instanceId, targetKind, targetId, fileName, sizeBytes, sha256, fileId, requestIds, error) "
        "SELECT ?, 'attach', state, ?, ?, ?, endpoint, region, profile, "
        "instanceId, targetKind, targetId, fileName, sizeBytes, sha256, fileId, requestIds, error "
        "FROM transfers WHERE id = ?"_s);
    for (const auto &value :
         {fromTime(time), fromText(m_user), fromText(actor.account), fromText(actor.arn), QVariant(id)})
        query.addBindValue(value);
    return run(query);
}

Result<void> ActivityTrail::record(const Activity &activity)
{
    QSqlQuery query(m_database);
    query.prepare(
        u"INSERT INTO activity (time, action, result, user, account, arn, endpoint, region, profile, "
        "instanceId, targetKind, targetId, fileName, sizeBytes, sha256, fileId, requestIds, error) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const auto &value :
         {fromTime(activity.time), fromText(activity.action), fromText(activity.result), fromText(m_user),
          fromText(activity.actor.account), fromText(activity.actor.arn), fromText(activity.origin.endpoint),
          fromText(activity.origin.region), fromText(activity.origin.profile),
          fromText(activity.origin.instanceId), fromKind(activity.destination.kind),
          fromText(activity.destination.id), fromText(activity.fileName), QVariant(activity.sizeBytes),
          fromHex(activity.sha256), fromText(activity.fileId), fromList(activity.requestIds),
          fromError(activity.error)})
        query.addBindValue(value);
    return run(query);
}

Result<std::vector<Activity>> ActivityTrail::lines(const ActivityFilter &filter) const
{
    QString where = u"WHERE time >= ?"_s;
    QVariantList values{filter.since.isValid() ? fromTime(filter.since) : QVariant(0)};
    if (filter.kind) {
        where += u" AND targetKind = ?"_s;
        values.append(fromKind(*filter.kind));
    }
    if (!filter.target.isEmpty()) {
        where += u" AND (targetId = ? OR substr(targetId, -length(?)) = ?)"_s;
        const QString tail = u'/' + filter.target;
        values << filter.target << tail << tail;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(
        u"SELECT id, time, action, result, user, account, arn, endpoint, region, profile, instanceId, "
        "targetKind, targetId, fileName, sizeBytes, sha256, fileId, requestIds, error FROM activity "_s
        + where + u" ORDER BY id"_s);
    for (const auto &value : std::as_const(values))
        query.addBindValue(value);
    if (auto done = run(query); !done)
        return failure(done.error());
    std::vector<Activity> lines;
    while (query.next()) {
        int column = 0;
        const auto next = [&] { return query.value(column++); };
        // In the order of the columns, as braces are evaluated.
        lines.push_back({.id = toNumber(next()),
                         .time = toTime(next()),
                         .action = toText(next()),
                         .result = toText(next()),
                         .user = toText(next()),
                         .actor = {.account = toText(next()), .arn = toText(next())},
                         .origin = {.endpoint = toText(next()),
                                    .region = toText(next()),
                                    .profile = toText(next()),
                                    .instanceId = toText(next())},
                         .destination = {.kind = toKind(next()), .id = toText(next()), .title = {}},
                         .fileName = toText(next()),
                         .sizeBytes = toNumber(next()),
                         .sha256 = toHex(next()),
                         .fileId = toText(next()),
                         .requestIds = toList(next()),
                         .error = toError(next())});
    }
    if (query.lastError().isValid())
        return failure(journalUnavailable(query.lastError()));
    return lines;
}

Result<int> ActivityTrail::prune(const QDateTime &time)
{
    QSqlQuery query(m_database);
    query.prepare(u"UPDATE activityKept SET since = max(since, ?)"_s);
    query.addBindValue(fromTime(time));
    if (auto done = run(query); !done)
        return failure(done.error());
    query.prepare(u"DELETE FROM activity WHERE time < ?"_s);
    query.addBindValue(fromTime(time));
    if (auto done = run(query); !done)
        return failure(done.error());
    return query.numRowsAffected();
}

} // namespace attache
