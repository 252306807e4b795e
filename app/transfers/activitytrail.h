// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "transfers/activity.h"

#include <QSqlDatabase>
#include <QStringList>
#include <map>
#include <vector>

namespace attache {

/// The record of who attached, downloaded and deleted what, beside the transfers in the journal's file. Lines
/// are added, and go when they are older than they are kept for; SQLite itself refuses all else.
///
/// Part of the Journal, on its thread and in its transactions.
class ActivityTrail
{
public:
    explicit ActivityTrail(const QSqlDatabase &database);

    /// The SQL that makes its tables.
    static QStringList definitions();

    /// @p requestId is one of those that make up the transfer; in the file with the next saveRequests().
    void heard(TransferId id, const QString &requestId);
    /// In the transaction that commits the transfer @p id, and when that is done.
    Result<void> saveRequests(TransferId id);
    void saved(TransferId id);

    /// Records the end that the transfer @p id has come to, in the transaction that says so.
    Result<void> ended(TransferId id, const QDateTime &time, const Actor &actor);
    /// Records what isn't a transfer; the user is filled in.
    Result<void> record(const Activity &activity);

    /// The oldest first.
    Result<std::vector<Activity>> lines(const ActivityFilter &filter) const;
    /// Removes what is older than @p time, and answers how many lines.
    Result<int> prune(const QDateTime &time);

private:
    QSqlDatabase m_database;
    QString m_user;
    std::map<TransferId, QStringList> m_heard; ///< not in the file yet
};

} // namespace attache
