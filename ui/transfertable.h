// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words.h"

#include <QCollator>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <vector>

namespace attache {

/// The transfers as people read them: texts, tones (FileDelegate's roles) and order, over TransferListModel.
/// The newest come first until a column is chosen to sort by.
class TransferTable : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TransferTable(TransferListModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    /// What the service has can be dragged away.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// @p column -1: by age again.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    const TransferListModel::Row &row(const QModelIndex &index) const;
    Phrase status(const QModelIndex &index) const;
    /// Leaves those rows that have @p text in their name, target or status; empty: all.
    void setFilter(const QString &text);
    /// Whether those to the same target stand together, under its name (FileDelegate::HeadingRole).
    void setGrouped(bool grouped);
    bool isGrouped() const { return m_grouped; }
    /// Whether target and size stand below the name, as their columns are hidden.
    void setCompact(bool compact);

signals:
    /// The first rows of the groups, in order, as they have been for a moment; none while not grouped.
    void groupsChanged(const std::vector<int> &rows);

public slots:
    /// A second has passed: texts that tell the time are told anew.
    void tick();

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TransferListModel &m_model;
    QCollatorSortKey keyOf(const QString &name) const;
    QCollatorSortKey groupKeyOf(const Destination &destination) const;
    const Destination &destinationOf(int row) const;
    bool startsGroup(int row) const;
    void tellGroups();

    QCollator m_collator;
    /// Of targets' names: there are few, and each is compared with the others thousands of times.
    mutable QHash<QString, QCollatorSortKey> m_keys;
    mutable QHash<QString, QCollatorSortKey> m_groupKeys; ///< by Destination::id: a title may change
                                                          ///< meanwhile
    QString m_filter;
    bool m_byAge = true;
    bool m_compact = false;
    bool m_grouped = false;
    QTimer m_grouping;
};

} // namespace attache
