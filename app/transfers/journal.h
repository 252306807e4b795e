// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "transfers/activity.h"
#include "transfers/transfer.h"

#include <QString>
#include <functional>
#include <memory>
#include <set>
#include <utility>
#include <vector>

class QLockFile;

namespace attache {

class Clock;

/// The transfers on disk: one SQLite file, shared by the window and every command line that runs
/// beside it. Each row belongs to one process, its owner, and only the owner moves it; others leave a wish.
///
/// Blocks, up to some seconds on a slow or busy disk, so it lives on the engine's thread: open() and
/// everything after it on one thread. A commit is durable when it returns (WAL, synchronous=FULL), but for
/// those with Sync::Later.
/// It holds no secret: neither tokens that authorise nor presigned URLs; the file is readable by its
/// person alone.
///
/// Every error is Internal, "JournalUnavailable", with a sentence that says why (disk full, locked, no
/// permission, of a newer Attache); then nothing was changed.
class Journal
{
public:
    enum class Wish { Cancel = 1, Retry = 2 };
    /// When a commit is on the disk itself: at its end, or with the next one that is Now. Until then a power
    /// cut takes it back; the death of the process never does.
    enum class Sync { Now, Later };

    /// @p folder is made when it is missing; it holds journal.db and the owners' lock files.
    Journal(QString folder, const Clock &clock);
    ~Journal();

    /// Opens, brings an older file up to date, and registers this process as a new owner. A damaged file
    /// is set aside, see damagedFile(), and a new one begun.
    Result<void> open();
    /// What is left belongs to nobody, and may be adopted.
    void close();

    /// Where open() put a damaged file, for the message to the person; empty: there was none.
    QString damagedFile() const;

    /// Writes new rows in one transaction and fills in their id, owner and revision.
    Result<void> add(std::vector<Transfer> &transfers);

    /// Writes rows in one transaction. Each has to be as the journal has it, owner and revision (R1): then
    /// its revision goes up by one, here and there. Answers for each whether it was; a row that was not
    /// belongs to somebody else now, and is not written.
    Result<std::vector<bool>> commit(std::vector<Transfer> &transfers, Sync sync = Sync::Now);

    /// Whether the row is still this owner's at this revision.
    Result<bool> holds(const Transfer &transfer);

    /// Takes over every row of @p origin whose owner is gone, in one transaction, and answers them. A missing
    /// instance, on either side, is no difference. Nothing but the owner's lock file says whether it is gone.
    Result<std::vector<Transfer>> adopt(const Origin &origin);

    /// Every row, of every owner, by id. To look at only.
    Result<std::vector<Transfer>> all();

    /// Removes rows of every owner that ended before @p time, and answers how many. A Failed one that Retry
    /// can go on with, or that may be attached, stays.
    Result<int> prune(const QDateTime &time);

    /// Remembers which own rows a person paused, for whoever takes them over.
    Result<void> pause(const std::vector<TransferId> &ids, bool paused);
    /// Own rows that are paused.
    Result<std::set<TransferId>> paused();
    /// The same of the queue as a whole, whoever's rows are in it.
    Result<void> pauseQueue(bool paused);
    Result<bool> isQueuePaused();

    /// Removes own rows.
    Result<void> remove(const std::vector<TransferId> &ids);

    // The activity trail, which neither prune() nor remove() touches: commit() and add() write a line into
    // it with each row that comes to its end, in the same transaction.

    /// Who is signed in to AWS, for the lines from now on.
    void setActor(const Actor &actor);
    /// An answer of the service that belongs to the row @p id, by its request id; with the row's next commit.
    void heard(TransferId id, const QString &requestId);
    /// Writes a line on what is no transfer; time, user and actor are filled in. Opens the journal if needed.
    Result<void> record(Activity activity);
    /// The oldest first.
    Result<std::vector<Activity>> activity(const ActivityFilter &filter);
    /// Removes lines from before @p time, and answers how many.
    Result<int> pruneActivity(const QDateTime &time);

    /// Leaves a wish with rows of whatever owner; the latest counts.
    Result<void> wish(const std::vector<TransferId> &ids, Wish wish);
    /// @p handler runs from the event loop whenever another process has left a wish with own rows; until
    /// close(). Nothing is asked meanwhile: the file system tells.
    void onWish(std::function<void()> handler);
    /// Wishes for own rows. They stay until granted().
    Result<std::vector<std::pair<TransferId, Wish>>> wishes();
    Result<void> granted(const std::vector<TransferId> &ids);

private:
    Result<std::vector<std::pair<QString, std::unique_ptr<QLockFile>>>> ownersGone();
    /// The file whose change tells @p owner of a wish.
    QString bellOf(const QString &owner) const;
    /// @p statement for each of @p ids that is an own row, in one transaction.
    Result<void> forOwn(const QString &statement, const std::vector<TransferId> &ids);

    struct Parts;
    QString m_folder;
    const Clock &m_clock;
    QString m_damagedFile;
    Actor m_actor;
    std::unique_ptr<Parts> m_parts; ///< while open
};

} // namespace attache
