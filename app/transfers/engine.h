// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/preflight.h"
#include "transfers/transfer.h"

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

class Clock;
class DiskPool;
class Journal;
class TransferService;

/// Bytes of one transfer's upload. Never journaled; gathered, at most ten a second.
struct TransferProgress {
    TransferId id = 0;
    qint64 sentBytes = 0;
    qint64 totalBytes = 0;
    qint64 bytesPerSecond = 0; ///< over the last seconds
};

/// Why nothing moves, if it is not the transfers' own affair.
enum class QueueState { Running, Paused, Offline, SignedOut };

/// What the rooms above see of the transfers: add files, steer them, hear of them.
///
/// Lives on the engine's thread. From another one call the slots by queued invocation; arguments and
/// signals are values. An empty list of ids means the whole queue.
class Engine : public QObject
{
    Q_OBJECT

public:
    struct Settings {
        /// Files sent at once; absent: Parallelism finds it.
        std::optional<int> concurrency = {};
        Origin origin = {}; ///< rows of other origins stay where they are
        bool adopts = true; ///< take over rows whose owner is gone (the window, `resume`; not `attach`)
        std::chrono::seconds giveUp{600}; ///< the service has kept failing for this long: Failed, retryable;
                                          ///< 0: after one round
        bool keepsPauses =
            false; ///< what a person paused stays so over a restart (the window; `resume` goes on)
        /// As long as no question to the service was ever answered, one round is all: everything fails,
        /// retryable (`attach`).
        bool endsUnreached = false;
        /// Being offline is no failing of the service: it is waited for, however long (the window).
        bool waitsForNetwork = false;
        Limits most = {}; ///< what the organisation allows, whatever an instance would take
        std::chrono::days activityKept{365}; ///< lines of the activity trail
        qint64 bytesPerSecond = 0; ///< of all uploads together; 0: as fast as the line is
        /// With a drive that is slow or gone, before its file gives its slot back; absent: for ever.
        std::optional<std::chrono::milliseconds> drivePatience = {};
    };

    Engine(Journal &journal, TransferService &service, DiskPool &disks, Clock &clock, Settings settings,
           QObject *parent = nullptr);
    ~Engine() override;

public slots:
    /// Reads the journal, adopts what may be adopted, and starts. Emits added(), also with nothing to tell.
    void start();
    /// Judges each file and writes all rows in one journal transaction, then emits added(). A file that
    /// can't be sent becomes a row in Failed with its reason; the others go on.
    void add(const QStringList &paths, const attache::Destination &destination,
             const QMap<QString, QString> &tags = {});
    void pause(const std::vector<attache::TransferId> &ids);
    void resume(const std::vector<attache::TransferId> &ids);
    void retry(const std::vector<attache::TransferId> &ids); ///< Failed; Rejected and Cancelled: "Send
                                                             ///< again", a new row
    void cancel(const std::vector<attache::TransferId> &ids);
    /// Ended rows leave the list and the journal. A Failed one that left something at a case is cancelled
    /// first.
    void remove(const std::vector<attache::TransferId> &ids);
    /// A person's own word, instead of what the line gives; 0: what it gives.
    void setConcurrency(int concurrency);
    /// Who is signed in, by ConnectUserArn: what begins from now on is attached in that name.
    void setAuthor(const QString &userArn);
    /// What all uploads together may send in a second; 0: as fast as the line is.
    void setBandwidth(qint64 bytesPerSecond);
    /// The person signed in, a token was given: go on with what waited for it.
    void credentialsChanged();
    /// Asks the target's instance what it allows, unless that is known; add() judges by it from then on.
    void learnLimits(const attache::Destination &destination);
    /// Takes over what processes that are gone by now have left (with Settings::adopts), as start() does.
    void adopt();
    /// The machine is on another network, or awake again: asks now for what waits because nobody could be
    /// reached.
    void networkChanged();
    /// Stops all work where it is, state kept; the journal can be closed after. Emits stopped().
    void stop();

signals:
    void added(const std::vector<attache::Transfer> &transfers);
    /// Each change is told, in order, once it is in the journal: a new state, or the same with another
    /// reason or time to wait. Transfer::shownState() is what a person is shown.
    void moved(const std::vector<attache::Transfer> &transfers);
    void progressed(const std::vector<attache::TransferProgress> &progress);
    void removed(const std::vector<attache::TransferId> &ids);
    void queueChanged(attache::QueueState state, const std::vector<attache::TransferId> &paused);
    /// Credentials or a chat's token are missing, refused or expired; what needs them waits, in its state,
    /// for credentialsChanged(): all transfers to @p destination, if that is a chat, else all that are to
    /// none. Without AWS credentials that is QueueState::SignedOut.
    void signInNeeded(const attache::Error &error, const attache::Destination &destination);
    /// What the instance allows for targets of this kind.
    void limitsLearned(attache::Destination::Kind kind, const attache::Limits &limits);
    /// The journal can't be written (disk full, locked): nothing new starts until it can, which is tried
    /// every few seconds; what was added meanwhile is not lost. Also "JournalDamaged": a damaged file was
    /// set aside and a new one begun.
    void troubled(const attache::Error &error);
    /// The journal can be written again.
    void recovered();
    void stopped();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::TransferProgress)
Q_DECLARE_METATYPE(attache::QueueState)
Q_DECLARE_METATYPE(attache::Limits)
