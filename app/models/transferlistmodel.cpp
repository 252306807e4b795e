// SPDX-License-Identifier: Apache-2.0
#include "models/transferlistmodel.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace attache {

namespace {

bool isSending(State state)
{
    return state == State::Starting || state == State::Uploading || state == State::Completing;
}

bool isTimed(const TransferListModel::Row &row)
{
    const auto state = row.transfer.shownState();
    return state == State::Scanning || (!isEnded(state) && row.transfer.wakeAt.isValid());
}

} // namespace

TransferListModel::TransferListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(100ms);
    connect(&m_flush, &QTimer::timeout, this, &TransferListModel::flush);
}

bool TransferListModel::isDone(const Transfer &transfer)
{
    const auto state = transfer.shownState();
    return state == State::Approved || state == State::Cancelled;
}

bool TransferListModel::isHeld(const Transfer &transfer)
{
    return !isEnded(transfer.shownState()) && transfer.error && !transfer.wakeAt.isValid()
        && transfer.error->kind == ErrorKind::Credentials;
}

bool TransferListModel::hasReached(const Destination &destination) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.transfer.destination == destination && !row.transfer.fileId.isEmpty();
    });
}

int TransferListModel::rowOfFile(const QString &fileId) const
{
    const int row = rowOf(m_byFile.value(fileId));
    return row >= 0 && m_rows[size_t(row)].transfer.fileId == fileId ? row : -1;
}

void TransferListModel::noteFile(const Transfer &transfer)
{
    if (!transfer.fileId.isEmpty())
        m_byFile.insert(transfer.fileId, transfer.id);
}

int TransferListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TransferListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TransferListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows[size_t(index.row())];
    const auto &transfer = row.transfer;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FileColumn:
            return transfer.fileName;
        case TargetColumn:
            return transfer.destination.title;
        case SizeColumn:
            return row.totalBytes;
        default:
            return name(transfer.shownState());
        }
    case IdRole:
        return transfer.id;
    case FileNameRole:
        return transfer.fileName;
    case PathRole:
        return transfer.path;
    case DestinationRole:
        return QVariant::fromValue(transfer.destination);
    case FileIdRole:
        return transfer.fileId;
    case StateRole:
        return QVariant::fromValue(transfer.shownState());
    case SentBytesRole:
        return row.sentBytes;
    case TotalBytesRole:
        return row.totalBytes;
    case BytesPerSecondRole:
        return row.bytesPerSecond;
    case ErrorRole:
        return transfer.error ? QVariant::fromValue(*transfer.error) : QVariant();
    case PausedRole:
        return row.paused || m_queueState == QueueState::Paused;
    case AddedRole:
        return transfer.added;
    case ChangedRole:
        return transfer.changed;
    case WakeAtRole:
        return transfer.wakeAt;
    default:
        return {};
    }
}

QHash<int, QByteArray> TransferListModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{IdRole, "id"},
                  {FileNameRole, "fileName"},
                  {PathRole, "path"},
                  {DestinationRole, "destination"},
                  {FileIdRole, "fileId"},
                  {StateRole, "state"},
                  {SentBytesRole, "sentBytes"},
                  {TotalBytesRole, "totalBytes"},
                  {BytesPerSecondRole, "bytesPerSecond"},
                  {ErrorRole, "error"},
                  {PausedRole, "paused"},
                  {AddedRole, "added"},
                  {ChangedRole, "changed"},
                  {WakeAtRole, "wakeAt"}});
    return names;
}

void TransferListModel::added(const std::vector<Transfer> &transfers)
{
    std::vector<const Transfer *> fresh;
    fresh.reserve(transfers.size());
    for (const auto &transfer : transfers) {
        const int row = rowOf(transfer.id);
        if (row < 0)
            fresh.push_back(&transfer);
        else
            replace(row, transfer); // the journal was read again
    }
    append(fresh);
}

bool TransferListModel::endedBefore(const Transfer &transfer) const
{
    return isEnded(transfer.shownState()) && transfer.changed.isValid() && transfer.changed < m_opened;
}

void TransferListModel::append(const std::vector<const Transfer *> &transfers)
{
    if (transfers.empty())
        return;
    if (m_active == 0) {
        ++m_run;
        m_summary = {};
    }
    const int first = int(m_rows.size());
    // Rows are large: a quarter of room to grow, not as much again.
    if (const auto needed = m_rows.size() + transfers.size(); needed > m_rows.capacity())
        m_rows.reserve(std::max(needed, m_rows.size() + m_rows.size() / 4));
    m_rowOf.reserve(first + int(transfers.size()));
    beginInsertRows({}, first, first + int(transfers.size()) - 1);
    for (const auto *transfer : transfers) {
        auto &row = m_rows.emplace_back(Row{.transfer = *transfer,
                                            .totalBytes = transfer->snapshot.sizeBytes,
                                            .paused = m_paused.contains(transfer->id),
                                            .run = endedBefore(*transfer) ? 0 : m_run});
        title(row.transfer);
        m_rowOf.insert(row.transfer.id, int(m_rows.size()) - 1);
        noteFile(row.transfer);
        count(row, +1);
        m_dirt.push_back(Clean);
    }
    endInsertRows();
    if (!m_flush.isActive())
        m_flush.start();
}

void TransferListModel::moved(const std::vector<Transfer> &transfers)
{
    std::vector<Transfer> ends;
    std::vector<const Transfer *> strangers;
    const bool wasGoing = m_going > 0;
    for (const auto &transfer : transfers) {
        const int row = rowOf(transfer.id);
        if (row < 0) {
            strangers.push_back(&transfer);
            continue;
        }
        const bool hadEnded = isEnded(m_rows[size_t(row)].transfer.shownState());
        replace(row, transfer);
        const auto state = transfer.shownState();
        if (!hadEnded && isEnded(state) && state != State::Cancelled)
            ends.push_back(m_rows[size_t(row)].transfer); // by the name that it has learnt
    }
    append(strangers);
    if (!ends.empty())
        emit ended(ends);
    if (wasGoing && m_going == 0) {
        flush(); // so that whoever hears of the end sees the rows as they are
        emit runEnded(m_summary);
    }
}

void TransferListModel::replace(int row, const Transfer &transfer)
{
    auto &old = m_rows[size_t(row)];
    const auto state = transfer.shownState();
    const bool revived = m_active == 0 && isEnded(old.transfer.shownState()) && !isEnded(state);
    count(old, -1);
    if (revived) { // a retry on an idle queue starts a run of its own
        ++m_run;
        m_summary = {};
    }
    if (revived || (isEnded(old.transfer.shownState()) && !isEnded(state)))
        old.run = m_run;
    old.transfer = transfer;
    noteFile(transfer);
    title(old.transfer);
    if (old.totalBytes <= 0 || state == State::Queued)
        old.totalBytes = transfer.snapshot.sizeBytes;
    if (state == State::Queued || state == State::Starting)
        old.sentBytes = 0;
    if (state != State::Uploading)
        old.bytesPerSecond = 0;
    count(old, +1);
    touch(row, true);
}

void TransferListModel::progressed(const std::vector<TransferProgress> &progress)
{
    for (const auto &step : progress) {
        const int row = rowOf(step.id);
        if (row < 0)
            continue;
        auto &old = m_rows[size_t(row)];
        if (old.transfer.shownState() != State::Uploading)
            continue; // gathered before the row moved on
        count(old, -1);
        old.sentBytes = step.sentBytes;
        old.bytesPerSecond = step.bytesPerSecond;
        if (step.totalBytes > 0)
            old.totalBytes = step.totalBytes;
        count(old, +1);
        touch(row, false);
    }
}

void TransferListModel::removed(const std::vector<TransferId> &ids)
{
    flush(); // its row numbers are about to change
    std::vector<int> rows;
    for (const auto id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().second == row - 1)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    for (const int row : rows) {
        const auto &gone = m_rows[size_t(row)];
        count(gone, -1);
        m_rowOf.remove(gone.transfer.id);
        m_byFile.remove(gone.transfer.fileId);
        m_paused.remove(gone.transfer.id);
    }
    if (ranges.size() > 64) {
        // Each range moves and renumbers all rows behind it, in the views too: many are told as a reset.
        beginResetModel();
        QSet<int> leaving(rows.begin(), rows.end());
        int row = 0;
        std::erase_if(m_rows, [&](const Row &) { return leaving.contains(row++); });
        m_dirt.assign(m_rows.size(), Clean);
        renumber(0);
        endResetModel();
    } else {
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
            const auto [first, last] = *range;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            m_dirt.erase(m_dirt.begin() + first, m_dirt.begin() + last + 1);
            renumber(first);
            endRemoveRows();
        }
    }
    flush();
}

void TransferListModel::renumber(int from)
{
    for (size_t row = size_t(from); row < m_rows.size(); ++row)
        m_rowOf[m_rows[row].transfer.id] = int(row);
}

void TransferListModel::queueChanged(QueueState state, const std::vector<TransferId> &paused)
{
    QSet<TransferId> now(paused.begin(), paused.end());
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const bool is = now.contains(m_rows[size_t(row)].transfer.id);
        if (is == m_rows[size_t(row)].paused && state == m_queueState)
            continue;
        m_rows[size_t(row)].paused = is;
        touch(row, true);
    }
    m_paused = std::move(now);
    if (state != m_queueState) {
        m_queueState = state;
        emit queueStateChanged(state);
    }
}

void TransferListModel::title(Transfer &transfer) const
{
    if (transfer.destination.title.isEmpty())
        transfer.destination.title = m_titles.value(transfer.destination.id);
}

void TransferListModel::learnTitles(const std::vector<Destination> &places)
{
    bool news = false;
    for (const auto &place : places) {
        auto &known = m_titles[place.id];
        news = news || (!place.title.isEmpty() && known != place.title);
        if (!place.title.isEmpty())
            known = place.title;
    }
    for (int row = 0; news && row < int(m_rows.size()); ++row) {
        auto &title = m_rows[size_t(row)].transfer.destination.title;
        if (!title.isEmpty())
            continue;
        title = m_titles.value(m_rows[size_t(row)].transfer.destination.id);
        if (!title.isEmpty())
            touch(row, true);
    }
}

QSet<QString> TransferListModel::pathsFor(const Destination &destination) const
{
    QSet<QString> paths;
    for (const auto &row : m_rows) {
        const auto state = row.transfer.shownState();
        if (row.transfer.destination == destination && (!isEnded(state) || state == State::Approved))
            paths.insert(row.transfer.path);
    }
    return paths;
}

void TransferListModel::count(const Row &row, int sign)
{
    const auto state = row.transfer.shownState();
    if (!isEnded(state)) {
        m_active += sign;
        if (!isHeld(row.transfer))
            m_going += sign;
    } else if (isDone(row.transfer)) {
        m_done += sign;
    }
    if (isTimed(row))
        m_timed += sign;
    if (row.run != m_run)
        return;
    m_summary.files += sign;
    switch (state) {
    case State::Queued:
        m_summary.waiting += sign;
        break;
    case State::Scanning:
        m_summary.scanning += sign;
        break;
    case State::Approved:
        m_summary.attached += sign;
        break;
    case State::Rejected:
        m_summary.rejected += sign;
        break;
    case State::Failed:
        m_summary.failed += sign;
        return;
    case State::Cancelled:
        m_summary.cancelled += sign;
        return;
    default:
        m_summary.sending += sign;
        break;
    }
    m_summary.totalBytes += sign * row.totalBytes;
    if (state == State::Uploading)
        m_summary.sentBytes += sign * row.sentBytes;
    else if (state != State::Queued && state != State::Starting)
        m_summary.sentBytes += sign * row.totalBytes;
    if (isSending(state))
        m_summary.bytesPerSecond += sign * row.bytesPerSecond;
}

void TransferListModel::touch(int row, bool wholeRow)
{
    auto &dirt = m_dirt[size_t(row)];
    if (dirt == Clean)
        m_dirty.push_back(row);
    dirt = std::max(dirt, wholeRow ? WholeRow : StatusOnly);
    if (!m_flush.isActive())
        m_flush.start();
}

void TransferListModel::flush()
{
    m_flush.stop();
    auto dirty = std::move(m_dirty);
    m_dirty = {};
    std::sort(dirty.begin(), dirty.end());
    static const QList<int> progressRoles{Qt::DisplayRole, SentBytesRole, TotalBytesRole, BytesPerSecondRole};
    for (size_t first = 0; first < dirty.size();) {
        const auto dirt = m_dirt[size_t(dirty[first])];
        size_t last = first;
        while (last + 1 < dirty.size() && dirty[last + 1] == dirty[last] + 1
               && m_dirt[size_t(dirty[last + 1])] == dirt)
            ++last;
        for (size_t at = first; at <= last; ++at)
            m_dirt[size_t(dirty[at])] = Clean;
        emit dataChanged(index(dirty[first], dirt == WholeRow ? FileColumn : StatusColumn),
                         index(dirty[last], StatusColumn), dirt == WholeRow ? QList<int>{} : progressRoles);
        first = last + 1;
    }
    if (!(m_told == m_summary)) {
        m_told = m_summary;
        emit summaryChanged(m_summary);
    }
}

} // namespace attache
