// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace attache {

/// Paints a target: its icon, its name, a line about it, and above the first of a section the section's
/// heading, which is no item of its own.
class TargetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// The item that a drag is over; none: an invalid index.
    void setDropItem(const QModelIndex &index) { m_dropItem = index; }

    static QString about(const QModelIndex &index);

private:
    static int headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index);

    QPersistentModelIndex m_dropItem;
};

/// The list of targets. Nothing becomes current by the mere arrival of the focus: a current item is where
/// files go.
class TargetView : public QListView
{
    Q_OBJECT

public:
    explicit TargetView(QWidget *parent = nullptr);

    void setDropItem(const QModelIndex &index);
    /// Shown in place of items while there are none.
    void setEmptyText(const QString &text);

signals:
    /// By a click or Enter, not by moving along the list.
    void chosen(const QModelIndex &index);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    TargetDelegate *m_delegate;
    QString m_emptyText;
};

} // namespace attache
