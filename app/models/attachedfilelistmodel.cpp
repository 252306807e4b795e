// SPDX-License-Identifier: Apache-2.0
#include "models/attachedfilelistmodel.h"

#include "models/rowdiff.h"

using namespace Qt::StringLiterals;

namespace attache {

namespace {

bool looksTheSame(const AttachedFile &a, const AttachedFile &b)
{
    return a.id == b.id && a.name == b.name && a.sizeBytes == b.sizeBytes && a.status == b.status
        && a.created == b.created && a.createdBy == b.createdBy && a.tags == b.tags;
}

} // namespace

AttachedFileListModel::AttachedFileListModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

int AttachedFileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AttachedFileListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttachedFileListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &file = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FileColumn:
            return file.name;
        case SizeColumn:
            return file.sizeBytes;
        case StatusColumn:
            return file.status;
        default:
            return file.created;
        }
    case FileIdRole:
        return file.id;
    case FileNameRole:
        return file.name;
    case SizeBytesRole:
        return file.sizeBytes;
    case StatusRole:
        return file.status;
    case CreatedRole:
        return file.created;
    case CreatedByRole:
        return file.createdBy;
    default:
        return {};
    }
}

QHash<int, QByteArray> AttachedFileListModel::roleNames() const
{
    auto names = QAbstractTableModel::roleNames();
    names.insert({{FileIdRole, "fileId"},
                  {FileNameRole, "fileName"},
                  {SizeBytesRole, "sizeBytes"},
                  {StatusRole, "status"},
                  {CreatedRole, "created"},
                  {CreatedByRole, "createdBy"}});
    return names;
}

bool AttachedFileListModel::has(const QString &name, qint64 sizeBytes) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const AttachedFile &file) {
        return file.name == name && file.sizeBytes == sizeBytes && file.status != "REJECTED"_L1
            && file.status != "FAILED"_L1;
    });
}

void AttachedFileListModel::setDestination(const Destination &destination)
{
    m_destination = destination;
    m_known = false;
    show({});
}

void AttachedFileListModel::filesFound(const Destination &destination, const std::vector<AttachedFile> &files)
{
    if (!(destination == m_destination))
        return;
    m_known = true;
    auto sorted = files;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const AttachedFile &a, const AttachedFile &b) { return a.created > b.created; });
    show(std::move(sorted));
    emit answered();
}

void AttachedFileListModel::deleted(const Destination &destination, const QString &fileId)
{
    if (!(destination == m_destination))
        return;
    auto files = m_rows;
    std::erase_if(files, [&](const AttachedFile &file) { return file.id == fileId; });
    show(std::move(files));
}

void AttachedFileListModel::show(std::vector<AttachedFile> files)
{
    turnInto(
        m_rows, std::move(files), [](const AttachedFile &file) { return file.id; }, looksTheSame,
        [this](int first, int last, auto step) {
            beginRemoveRows({}, first, last);
            step();
            endRemoveRows();
        },
        [this](int first, int last, auto step) {
            beginInsertRows({}, first, last);
            step();
            endInsertRows();
        },
        [this](int from, int to, auto step) {
            beginMoveRows({}, from, from, {}, to);
            step();
            endMoveRows();
        },
        [this](int row) { emit dataChanged(index(row, 0), index(row, ColumnCount - 1)); });
}

} // namespace attache
