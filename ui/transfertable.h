// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/words.h"

#include <QCollator>
#include <QHash>
#include <QSortFilterProxyModel>

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
    /// Whether target and size stand below the name, as their columns are hidden.
    void setCompact(bool compact);

public slots:
    /// A second has passed: texts that tell the time are told anew.
    void tick();

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TransferListModel &m_model;
    const QCollatorSortKey &keyOf(const QString &name) const;

    QCollator m_collator;
    /// Of targets' names: there are few, and each is compared with the others thousands of times.
    mutable QHash<QString, QCollatorSortKey> m_keys;
    QString m_filter;
    bool m_byAge = true;
    bool m_compact = false;
};

} // namespace attache
