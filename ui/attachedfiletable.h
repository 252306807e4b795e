// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/attachedfilelistmodel.h"
#include "ui/thumbnails.h"

#include <QIdentityProxyModel>
#include <functional>

namespace attache {

/// The files on a case or chat as people read them: texts and tones (FileDelegate's roles) over
/// AttachedFileListModel.
class AttachedFileTable : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit AttachedFileTable(AttachedFileListModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// What the service has can be dragged away.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void setLocalCopies(std::function<LocalCopy(const QString &fileId)> localCopies);
    /// Whether the size stands below the name, as its column is hidden.
    void setCompact(bool compact);

    /// A name for people from the API's createdBy; empty for an ARN without one.
    static QString author(const QString &createdBy);

private:
    AttachedFileListModel &m_model;
    std::function<LocalCopy(const QString &fileId)> m_localCopies;
    bool m_compact = false;
};

} // namespace attache
