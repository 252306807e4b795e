// SPDX-License-Identifier: Apache-2.0
#include "ui/transfertable.h"

#include "ui/filesview.h"
#include "ui/icons.h"

using namespace Qt::StringLiterals;

namespace attache {

TransferTable::TransferTable(TransferListModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    sort(-1);
    m_grouping.setSingleShot(true);
    m_grouping.setInterval(0);
    connect(&m_grouping, &QTimer::timeout, this, &TransferTable::tellGroups);
    const auto regroup = [this] {
        if (m_grouped && !m_grouping.isActive())
            m_grouping.start();
    };
    connect(this, &QAbstractItemModel::rowsInserted, this, regroup);
    connect(this, &QAbstractItemModel::rowsRemoved, this, regroup);
    connect(this, &QAbstractItemModel::rowsMoved, this, regroup);
    connect(this, &QAbstractItemModel::layoutChanged, this, regroup);
    connect(this, &QAbstractItemModel::modelReset, this, regroup);
}

const TransferListModel::Row &TransferTable::row(const QModelIndex &index) const
{
    return m_model.at(mapToSource(index).row());
}

Phrase TransferTable::status(const QModelIndex &index) const
{
    return Words::status(row(index), m_model.queueState(), QDateTime::currentDateTimeUtc());
}

QVariant TransferTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const auto &shown = row(index);
        const bool isTip = role == Qt::ToolTipRole;
        switch (index.column()) {
        case TransferListModel::FileColumn:
            return isTip ? Words::toolTip(shown.transfer.path) : shown.transfer.fileName;
        case TransferListModel::TargetColumn: {
            const auto name = Words::name(shown.transfer.destination);
            return isTip ? Words::toolTip(name) : name;
        }
        case TransferListModel::SizeColumn:
            return Words::size(shown.totalBytes);
        default: {
            const auto phrase = status(index);
            if (role == Qt::DisplayRole)
                return phrase.text;
            const auto whole = Words::inFull(phrase);
            return isTip ? Words::toolTip(whole) : whole;
        }
        }
    }
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter
            | (index.column() == TransferListModel::SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    case FileDelegate::IconRole:
        if (index.column() != TransferListModel::FileColumn)
            return {};
        return QString(fileIconName(row(index).transfer.fileName));
    case FileDelegate::PictureRole: {
        const auto &transfer = row(index).transfer;
        return QVariant::fromValue(isPicture(transfer.fileName)
                                       ? LocalCopy{transfer.path, transfer.snapshot.sizeBytes}
                                       : LocalCopy());
    }
    case FileDelegate::HeadingRole:
        return startsGroup(index.row()) ? Words::name(destinationOf(index.row())) : QVariant();
    case FileDelegate::SecondLineRole:
        if (!m_compact)
            return {};
        return Words::name(row(index).transfer.destination) + u" · "_s + Words::size(row(index).totalBytes);
    case FileDelegate::ToneRole:
        if (index.column() != TransferListModel::StatusColumn)
            return {};
        return int(status(index).tone);
    case FileDelegate::MoreRole:
        if (index.column() != TransferListModel::StatusColumn)
            return {};
        return status(index).more;
    case FileDelegate::PercentRole: {
        const auto &shown = row(index);
        if (shown.transfer.shownState() != State::Uploading || shown.totalBytes <= 0)
            return {};
        return int(shown.sentBytes * 100 / shown.totalBytes);
    }
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

Qt::ItemFlags TransferTable::flags(const QModelIndex &index) const
{
    const auto given = QSortFilterProxyModel::flags(index);
    return index.isValid() && row(index).transfer.state == State::Approved ? given | Qt::ItemIsDragEnabled
                                                                           : given;
}

QVariant TransferTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        switch (section) {
        case TransferListModel::FileColumn:
            return tr("File");
        case TransferListModel::TargetColumn:
            return tr("To");
        case TransferListModel::SizeColumn:
            return tr("Size");
        case TransferListModel::StatusColumn:
            return tr("Status");
        default:
            return {};
        }
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter
                   | (section == TransferListModel::SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    }
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

void TransferTable::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {FileDelegate::SecondLineRole});
}

const Destination &TransferTable::destinationOf(int row) const
{
    return m_model.at(mapToSource(index(row, 0)).row()).transfer.destination;
}

bool TransferTable::startsGroup(int row) const
{
    return m_grouped && (row == 0 || !(destinationOf(row) == destinationOf(row - 1)));
}

void TransferTable::setGrouped(bool grouped)
{
    if (std::exchange(m_grouped, grouped) == grouped)
        return;
    m_groupKeys.clear();
    invalidate();
    tellGroups();
}

void TransferTable::tellGroups()
{
    std::vector<int> rows;
    const int count = m_grouped ? rowCount() : 0;
    for (int row = 0; row < count; ++row) {
        if (startsGroup(row))
            rows.push_back(row);
    }
    emit groupsChanged(rows);
}

void TransferTable::setFilter(const QString &text)
{
    if (std::exchange(m_filter, text.trimmed()) != m_filter)
        invalidateFilter();
}

bool TransferTable::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_filter.isEmpty())
        return true;
    const auto &shown = m_model.at(row);
    const auto has = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    return has(shown.transfer.fileName) || has(Words::name(shown.transfer.destination))
        || has(Words::status(shown, m_model.queueState(), QDateTime::currentDateTimeUtc()).text);
}

void TransferTable::sort(int column, Qt::SortOrder order)
{
    m_byAge = column < 0;
    const int sorted = m_byAge ? 0 : column;
    const auto way = m_byAge ? Qt::AscendingOrder : order;
    if (sorted == sortColumn() && way == sortOrder())
        invalidate(); // it may have been sorted by age
    else
        QSortFilterProxyModel::sort(sorted, way);
}

void TransferTable::tick()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto &transfer = m_model.at(row).transfer;
        const auto state = transfer.shownState();
        if (state != State::Scanning && (isEnded(state) || !transfer.wakeAt.isValid()))
            continue;
        const auto cell = mapFromSource(m_model.index(row, TransferListModel::StatusColumn));
        emit dataChanged(cell, cell, {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

QCollatorSortKey TransferTable::groupKeyOf(const Destination &destination) const
{
    const auto known = m_groupKeys.constFind(destination.id);
    return known != m_groupKeys.constEnd()
        ? *known
        : *m_groupKeys.insert(destination.id, keyOf(Words::name(destination)));
}

QCollatorSortKey TransferTable::keyOf(const QString &name) const
{
    const auto known = m_keys.constFind(name);
    return known != m_keys.constEnd() ? *known : *m_keys.insert(name, m_collator.sortKey(name));
}

bool TransferTable::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto &a = m_model.at(left.row());
    const auto &b = m_model.at(right.row());
    if (m_grouped && !(a.transfer.destination == b.transfer.destination)) {
        // Groups stand in the order of their names, whichever way the files in them are sorted.
        const bool upwards = m_byAge || sortOrder() == Qt::AscendingOrder;
        const auto &first = upwards ? a.transfer.destination : b.transfer.destination;
        const auto &second = upwards ? b.transfer.destination : a.transfer.destination;
        const auto order = groupKeyOf(first).compare(groupKeyOf(second));
        return order != 0 ? order < 0 : first.id < second.id;
    }
    if (m_byAge) {
        if (a.transfer.added != b.transfer.added)
            return a.transfer.added > b.transfer.added;
        return a.transfer.id < b.transfer.id;
    }
    switch (left.column()) {
    case TransferListModel::FileColumn:
        return QString::localeAwareCompare(a.transfer.fileName, b.transfer.fileName) < 0;
    case TransferListModel::TargetColumn:
        return a.transfer.destination.id != b.transfer.destination.id
            && keyOf(Words::name(a.transfer.destination)) < keyOf(Words::name(b.transfer.destination));
    case TransferListModel::SizeColumn:
        return a.totalBytes < b.totalBytes;
    default: {
        const auto stateOf = [](const TransferListModel::Row &row) { return int(row.transfer.shownState()); };
        if (stateOf(a) != stateOf(b))
            return stateOf(a) < stateOf(b);
        return a.transfer.id < b.transfer.id;
    }
    }
}

} // namespace attache
