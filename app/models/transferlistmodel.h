// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/queuesummary.h"
#include "transfers/engine.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <vector>

namespace attache {

/// All transfers, oldest first, a row each: what the Engine tells, as roles. No text for people: that is
/// ui's. Every role is answered for every column.
///
/// Changes are gathered for 100 ms and told as contiguous dataChanged ranges; data() answers the newest
/// at any time. Made for ten thousand rows.
class TransferListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, TargetColumn, SizeColumn, StatusColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< TransferId
        FileNameRole,
        PathRole,
        DestinationRole, ///< Destination
        FileIdRole, ///< of the service; empty before it gave one
        StateRole, ///< State, as shown to people
        SentBytesRole,
        TotalBytesRole,
        BytesPerSecondRole,
        ErrorRole, ///< Error, or invalid
        PausedRole, ///< by the person, alone or with the queue
        AddedRole, ///< QDateTime, UTC
        ChangedRole,
        WakeAtRole, ///< QDateTime, UTC; invalid: not waiting for a time
    };

    /// A row as it stands, for delegates that paint without making QVariants.
    struct Row {
        Transfer transfer = {};
        qint64 sentBytes = 0;
        qint64 totalBytes = 0;
        qint64 bytesPerSecond = 0;
        bool paused = false;
        int run = 0; ///< which run of the queue it belongs to, see QueueSummary
    };

    explicit TransferListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const Row &at(int row) const { return m_rows[size_t(row)]; }
    /// -1: no such row.
    int rowOf(TransferId id) const { return m_rowOf.value(id, -1); }
    /// The same by the id that the service gave the file.
    int rowOfFile(const QString &fileId) const;
    const QueueSummary &summary() const { return m_summary; }
    QueueState queueState() const { return m_queueState; }
    /// Whether any row's text changes with the clock alone: one that is scanned, or waits for a time.
    bool hasTimedRows() const { return m_timed > 0; }
    /// Whether any row needs nothing more from anybody: attached, or cancelled.
    bool hasDoneRows() const { return m_done > 0; }
    static bool isDone(const Transfer &transfer);
    /// Whether only the person can get the row to go on: a sign-in, a chat's token.
    static bool isHeld(const Transfer &transfer);
    /// Whether a file of ours has got so far that Attache is in that chat.
    bool hasReached(const Destination &destination) const;
    /// Paths of files that are attached to @p destination, or on their way there.
    QSet<QString> pathsFor(const Destination &destination) const;
    /// Whether the person paused single rows, apart from the queue.
    bool hasPausedRows() const { return !m_paused.isEmpty(); }

public slots:
    // Named after the Engine's signals; connect each to its namesake.
    void added(const std::vector<attache::Transfer> &transfers);
    void moved(const std::vector<attache::Transfer> &transfers);
    void progressed(const std::vector<attache::TransferProgress> &progress);
    void removed(const std::vector<attache::TransferId> &ids);
    void queueChanged(attache::QueueState state, const std::vector<attache::TransferId> &paused);
    /// A row that was added before its target's title was known takes it from @p places.
    void learnTitles(const std::vector<attache::Destination> &places);

signals:
    /// Gathered like the rows' changes.
    void summaryChanged(const attache::QueueSummary &summary);
    void queueStateChanged(attache::QueueState state);
    /// Rows reached Approved or Rejected, or Failed: told at once, with their new values.
    void ended(const std::vector<attache::Transfer> &transfers);
    /// No row is left that goes on by itself: each has ended, or waits for the person.
    void runEnded(const attache::QueueSummary &summary);

private:
    void touch(int row, bool wholeRow);
    void flush();
    void append(const std::vector<const Transfer *> &transfers);
    bool endedBefore(const Transfer &transfer) const;
    void noteFile(const Transfer &transfer);
    void replace(int row, const Transfer &transfer);
    void count(const Row &row, int sign);
    void renumber(int from);
    void title(Transfer &transfer) const;

    std::vector<Row> m_rows;
    QHash<TransferId, int> m_rowOf;
    QHash<QString, TransferId> m_byFile; ///< by the service's id, also ids that were given up since
    QSet<TransferId> m_paused;
    QHash<QString, QString> m_titles; ///< by Destination::id, as far as learnt
    QueueState m_queueState = QueueState::Running;
    QueueSummary m_summary;
    QueueSummary m_told;
    const QDateTime m_opened = QDateTime::currentDateTimeUtc(); ///< what ended before is of no run
    int m_run = 0;
    int m_active = 0; ///< of all runs
    int m_going = 0; ///< of these, those that wait for no person
    int m_done = 0;
    int m_timed = 0;

    enum Dirt : quint8 { Clean, StatusOnly, WholeRow };
    std::vector<int> m_dirty;
    std::vector<Dirt> m_dirt; ///< by row, as long as m_rows
    QTimer m_flush;
};

} // namespace attache
