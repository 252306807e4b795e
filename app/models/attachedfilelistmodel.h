// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/attachedfile.h"
#include "transfers/destination.h"

#include <QAbstractTableModel>
#include <vector>

namespace attache {

/// The files that one case or chat has, as the service lists them, newest first. No text for people.
class AttachedFileListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, SizeColumn, StatusColumn, AddedColumn, ColumnCount };
    enum Role {
        FileIdRole = Qt::UserRole + 1,
        FileNameRole,
        SizeBytesRole, ///< -1: not known
        StatusRole, ///< the service's word
        CreatedRole, ///< QDateTime, UTC
        CreatedByRole, ///< an ARN or a display name
    };

    explicit AttachedFileListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    const AttachedFile &at(int row) const { return m_rows[size_t(row)]; }
    const Destination &destination() const { return m_destination; }
    /// Whether filesFound() has answered for the destination since it was chosen.
    bool isKnown() const { return m_known; }

    /// Whether the destination has a file of this name and size that the scan has not refused.
    bool has(const QString &name, qint64 sizeBytes) const;

    /// Empties the list, to be filled by filesFound() for @p destination.
    void setDestination(const Destination &destination);

public slots:
    // Named after Lookup's signals; connect each to its namesake. Other destinations are ignored.
    void filesFound(const attache::Destination &destination, const std::vector<attache::AttachedFile> &files);
    void deleted(const attache::Destination &destination, const QString &fileId);

signals:
    /// filesFound() was for this destination, whether or not the list changed.
    void answered();

private:
    void show(std::vector<AttachedFile> files);

    Destination m_destination;
    bool m_known = false;
    std::vector<AttachedFile> m_rows;
};

} // namespace attache
