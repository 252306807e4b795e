// SPDX-License-Identifier: Apache-2.0
#include "ui/attachedfiletable.h"

#include "ui/filesview.h"
#include "ui/icons.h"
#include "ui/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace attache {

AttachedFileTable::AttachedFileTable(AttachedFileListModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

void AttachedFileTable::setLocalCopies(std::function<LocalCopy(const QString &fileId)> localCopies)
{
    m_localCopies = std::move(localCopies);
}

QString AttachedFileTable::author(const QString &createdBy)
{
    return createdBy.startsWith("arn:"_L1) ? QString() : createdBy;
}

QVariant AttachedFileTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &file = m_model.at(index.row());
    const auto added = [&] {
        const auto when = Words::moment(file.created, QDateTime::currentDateTimeUtc());
        QStringList parts{when, author(file.createdBy)};
        for (auto tag = file.tags.begin(); tag != file.tags.end(); ++tag)
            parts.append(tag.value().isEmpty() ? tag.key() : Words::about(tag.key(), tag.value()));
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case AttachedFileListModel::FileColumn:
            return role == Qt::ToolTipRole ? Words::toolTip(file.name) : file.name;
        case AttachedFileListModel::SizeColumn:
            return Words::size(file.sizeBytes);
        case AttachedFileListModel::StatusColumn: {
            const auto phrase = Words::fileStatus(file.status);
            return role == Qt::DisplayRole ? phrase.text : Words::inFull(phrase);
        }
        default:
            if (role == Qt::ToolTipRole)
                return Words::toolTip(QLocale().toString(file.created.toLocalTime(), QLocale::LongFormat)
                                      + u'\n' + added());
            return added();
        }
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter
            | (index.column() == AttachedFileListModel::SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    case FileDelegate::IconRole:
        if (index.column() != AttachedFileListModel::FileColumn)
            return {};
        return QString(fileIconName(file.name));
    case FileDelegate::PictureRole:
        return QVariant::fromValue(isPicture(file.name) && m_localCopies ? m_localCopies(file.id)
                                                                         : LocalCopy());
    case FileDelegate::SecondLineRole: {
        if (!m_compact || index.column() != AttachedFileListModel::FileColumn)
            return {};
        QStringList parts;
        if (file.sizeBytes >= 0)
            parts.append(Words::size(file.sizeBytes));
        parts.append(added());
        return parts.join(u" · "_s);
    }
    case FileDelegate::ToneRole:
        if (index.column() != AttachedFileListModel::StatusColumn)
            return {};
        return int(Words::fileStatus(file.status).tone);
    case FileDelegate::MoreRole:
        if (index.column() != AttachedFileListModel::StatusColumn)
            return {};
        return Words::fileStatus(file.status).more;
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

Qt::ItemFlags AttachedFileTable::flags(const QModelIndex &index) const
{
    const auto given = QIdentityProxyModel::flags(index);
    return index.isValid() && m_model.at(index.row()).status == "APPROVED"_L1 ? given | Qt::ItemIsDragEnabled
                                                                              : given;
}

QVariant AttachedFileTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        switch (section) {
        case AttachedFileListModel::FileColumn:
            return tr("File");
        case AttachedFileListModel::SizeColumn:
            return tr("Size");
        case AttachedFileListModel::StatusColumn:
            return tr("Status");
        case AttachedFileListModel::AddedColumn:
            return tr("Added");
        default:
            return {};
        }
    }
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter
                   | (section == AttachedFileListModel::SizeColumn ? Qt::AlignTrailing : Qt::AlignLeading));
    }
    return QIdentityProxyModel::headerData(section, orientation, role);
}

void AttachedFileTable::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {FileDelegate::SecondLineRole});
}

} // namespace attache
