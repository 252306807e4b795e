// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/thumbnails.h"

#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>
#include <vector>

namespace attache {

/// Narrower than this, a table shows columns' contents below the file's name instead.
constexpr int compactWidth = 660;

/// Paints a cell of either table: a file with its type's icon or, if it is a picture, itself in small, a
/// status in its tone's colour with what to do about it below, a bar while bytes move. The status text stands
/// apart from the bar, so it reads the same from right to left.
class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Roles that the delegate reads besides Qt's. Each table's model gives those that it has.
    enum Role {
        ToneRole = Qt::UserRole + 100, ///< int(Tone)
        MoreRole, ///< what to do about the status; may be empty
        PercentRole, ///< int while bytes move; else invalid
        IconRole, ///< QString, a name of resources/icons
        SecondLineRole, ///< below a file's name where columns are hidden; may be empty
        HeadingRole, ///< QString, above the first row of a group; else invalid
        PictureRole, ///< LocalCopy of a picture to be shown small in place of the icon; its path may be empty
    };

    explicit FileDelegate(Thumbnails &thumbnails, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int rowHeight(const QFontMetrics &metrics) { return metrics.height() * 2 + 14; }
    /// For a column of sizes, whose units are words in some languages.
    static int sizeColumnWidth(const QFontMetrics &metrics);
    /// What a row with a heading is higher.
    static int headingHeight(const QFontMetrics &metrics) { return metrics.height() + 16; }

private:
    Thumbnails &m_thumbnails;
};

/// A table of files: whole rows are selected, Tab leaves it, and what it is for stands in it while empty.
class FilesView : public QTableView
{
    Q_OBJECT

public:
    explicit FilesView(QWidget *parent = nullptr);

    /// Gives @p column @p percent of the width, from now on; 0: what the person or the settings give it.
    void setShare(int column, int percent);
    /// Whether the person wants to see @p column; it shows then unless the view is compact and the column is
    /// one of those that are hidden where there is no room.
    void setWanted(int column, bool wanted);
    bool isWanted(int column) const { return !m_unwanted.contains(column); }
    void setHiddenWhereCompact(const QSet<int> &columns) { m_roomy = columns; }
    void setCompact(bool compact);
    /// The rows that have a heading; the model answers HeadingRole for them.
    void setHeadedRows(const std::vector<int> &rows);
    void setEmptyText(const QString &title, const QString &hint);
    /// The rows selected, in the order shown.
    std::vector<QModelIndex> selectedRowsInOrder() const;

signals:
    /// Space on a row.
    void previewRequested();
    /// The selected rows are being dragged away.
    void dragRequested();

protected:
    void startDrag(Qt::DropActions actions) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void adoptFont();
    void showColumns();
    void adoptHeadings();

    Thumbnails m_thumbnails;
    int m_sharedColumn = -1;
    int m_share = 0;
    int m_ownWidth = 0; ///< of the shared column, before
    QSet<int> m_unwanted;
    QSet<int> m_roomy;
    bool m_compact = false;
    std::vector<int> m_headed;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace attache
