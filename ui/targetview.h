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

    void setHeadings(bool shown) { m_headings = shown; }
    /// The item that a drag is over; none: an invalid index.
    void setDropItem(const QModelIndex &index) { m_dropItem = index; }

    static int itemHeight(const QFontMetrics &metrics) { return metrics.height() * 2 + 16; }
    /// "Case 10482 · Open".
    static QString about(const QModelIndex &index);

private:
    int headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    bool m_headings = true;
    QPersistentModelIndex m_dropItem;
};

/// The list of targets. Nothing becomes current by the mere arrival of the focus: the current item is where
/// files go.
///
/// Where there is no room for a list it is a picker: it shows the current item alone, and the others below
/// each other while it is open. It is the same list to assistive technology then.
class TargetView : public QListView
{
    Q_OBJECT

public:
    explicit TargetView(QWidget *parent = nullptr);

    void setPicker(bool picker);
    bool isPicker() const { return m_picker; }
    void setOpen(bool open);

    void setDropItem(const QModelIndex &index);
    /// Shown in place of items, or below the one that is left; empty: there is no need to.
    void setEmptyText(const QString &text);

signals:
    /// By a click or Enter, not by moving along the list.
    void chosen(const QModelIndex &index);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool isClosed() const { return m_picker && !m_open; }
    void fit();

    TargetDelegate *m_delegate;
    QString m_emptyText;
    bool m_picker = false;
    bool m_open = false;
};

} // namespace attache
