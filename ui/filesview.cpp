// SPDX-License-Identifier: Apache-2.0
#include "ui/filesview.h"

#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QColor colourOf(Tone tone, const Colours &c)
{
    switch (tone) {
    case Tone::Good:
        return c.good;
    case Tone::Warn:
        return c.warn;
    case Tone::Bad:
        return c.bad;
    case Tone::Muted:
        return c.muted;
    case Tone::Plain:
        break;
    }
    return c.text;
}

QLatin1StringView signOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "check"_L1;
    case Tone::Warn:
        return "warning"_L1;
    case Tone::Bad:
        return "blocked"_L1;
    default:
        return {};
    }
}

bool isFirst(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    return view && view->horizontalHeader()->visualIndex(index.column()) == 0;
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QRect &band,
                  const QString &text)
{
    auto bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(Colours::of(option.palette).muted);
    const QRect room(band.left() + pageInset, band.top() + 6, band.width() - pageInset - 10,
                     band.height() - 6);
    painter.drawText(QStyle::visualRect(option.direction, band, room),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute)
                         | int(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                     QFontMetrics(bold).elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

FileDelegate::FileDelegate(Thumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
{ }

QSize FileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, rowHeight(option.fontMetrics)};
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    auto option = given;
    initStyleOption(&option, index);
    const auto &c = Colours::of(option.palette);
    QRect cell = option.rect;
    painter->save();
    // The heading is the group's, so the row's own marks begin below it.
    const bool first = isFirst(option, index);
    if (const int above = cell.height() - rowHeight(option.fontMetrics); above > 0) {
        if (first)
            paintHeading(*painter, option, QRect(cell.left(), cell.top(), cell.width(), above),
                         index.data(HeadingRole).toString());
        cell.setTop(cell.top() + above);
    }

    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen)
        painter->fillRect(cell, c.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, c.hover);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), c.line);

    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex().row() == index.row();
    if (current) { // a mark along the row's edge: the row is what the keys move, not the cell
        painter->fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), c.accentText);
        painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), c.accentText);
        if (first) {
            painter->fillRect(
                QStyle::visualRect(option.direction, cell, QRect(cell.left(), cell.top(), 3, cell.height())),
                c.accentText);
        }
    }

    const auto mirror = [&](const QRect &rect) { return QStyle::visualRect(option.direction, cell, rect); };
    const auto alignment = index.data(Qt::TextAlignmentRole);
    const bool trailing = alignment.isValid() && (alignment.toInt() & Qt::AlignTrailing);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const int align = int(Qt::AlignVCenter | Qt::AlignAbsolute
                          | (trailing != rightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names and numbers keep their own direction
    const int line = option.fontMetrics.height();
    const auto iconName = index.data(IconRole).toString();
    const auto toneValue = index.data(ToneRole);
    // The first column begins where the page's headings do.
    const int inset = first ? pageInset : 10;
    int left = cell.left() + inset;
    int width = cell.width() - inset - 10;

    auto smaller = option.font;
    if (smaller.pointSizeF() > 0)
        smaller.setPointSizeF(smaller.pointSizeF() - 1);

    if (!iconName.isEmpty()) {
        const auto bytes = iconName.toLatin1();
        const auto icon = QLatin1StringView(bytes);
        const QRect sign(left, cell.top() + (cell.height() - 22) / 2, 22, 22);
        const auto file = index.data(PictureRole).value<LocalCopy>();
        const auto picture = file.path.isEmpty() ? QPixmap() : m_thumbnails.of(file);
        if (!picture.isNull()) {
            QRectF shown(QPointF(), picture.deviceIndependentSize());
            shown.moveCenter(mirror(sign).center() + QPointF(0.5, 0.5));
            painter->drawPixmap(shown.topLeft(), picture);
        } else {
            paintIcon(*painter, icon, mirror(sign), fileIconColour(icon, option.palette));
        }
        left += 34;
        width -= 34;
        const auto second = index.data(SecondLineRole).toString();
        painter->setPen(c.text);
        painter->setFont(option.font);
        // The end of a name tells its type, so the middle goes.
        const auto shown = option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, width);
        if (second.isEmpty()) {
            painter->drawText(mirror(QRect(left, cell.top(), width, cell.height())), align, shown);
        } else {
            const int top = cell.top() + (cell.height() - 2 * line) / 2;
            painter->drawText(mirror(QRect(left, top, width, line)), align, shown);
            painter->setFont(smaller);
            painter->setPen(c.muted);
            painter->drawText(mirror(QRect(left, top + line, width, line)), align,
                              QFontMetrics(smaller).elidedText(second, Qt::ElideRight, width));
        }
    } else if (toneValue.isValid() && index.data(MoreRole).isValid()) {
        const auto tone = Tone(toneValue.toInt());
        const auto more = index.data(MoreRole).toString();
        const auto percent = index.data(PercentRole);
        const bool two = !more.isEmpty() || percent.isValid();
        const int top =
            two ? cell.top() + (cell.height() - 2 * line) / 2 : cell.top() + (cell.height() - line) / 2;
        if (const auto sign = signOf(tone); !sign.isEmpty()) {
            paintIcon(*painter, sign, mirror(QRect(left, top + (line - 16) / 2, 16, 16)), colourOf(tone, c));
            left += 22;
            width -= 22;
        }
        painter->setFont(option.font);
        painter->setPen(colourOf(tone, c));
        painter->drawText(mirror(QRect(left, top, width, line)), align,
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, width));
        if (percent.isValid()) {
            painter->setRenderHint(QPainter::Antialiasing);
            const QRectF bar = mirror(QRect(left, top + line + (line - 5) / 2, width, 5));
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.scheme == Scheme::Contrast ? QColor(0x555555u) : c.line);
            painter->drawRoundedRect(bar, 2.5, 2.5);
            QRectF done = bar;
            done.setWidth(std::max(bar.width() * std::clamp(percent.toInt(), 0, 100) / 100, 5.0));
            if (rightToLeft)
                done.moveRight(bar.right());
            painter->setBrush(c.accentText);
            painter->drawRoundedRect(done, 2.5, 2.5);
        } else if (!more.isEmpty()) {
            painter->setFont(smaller);
            painter->setPen(c.muted);
            painter->drawText(mirror(QRect(left, top + line, width, line)), align,
                              QFontMetrics(smaller).elidedText(more, Qt::ElideRight, width));
        }
    } else {
        painter->setFont(option.font);
        painter->setPen(toneValue.isValid() ? colourOf(Tone(toneValue.toInt()), c) : c.muted);
        painter->drawText(mirror(QRect(left, cell.top(), width, cell.height())), align,
                          option.fontMetrics.elidedText(option.text, Qt::ElideRight, width));
    }
    painter->restore();
}

int FileDelegate::sizeColumnWidth(const QFontMetrics &metrics)
{
    return std::max(84, metrics.horizontalAdvance(Words::size(888 * 1024)) + 24);
}

FilesView::FilesView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new FileDelegate(m_thumbnails, this));
    connect(&m_thumbnails, &Thumbnails::changed, viewport(), qOverload<>(&QWidget::update));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAcceptDrops(false);
    setDragEnabled(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    adoptFont();
}

void FilesView::adoptFont()
{
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(FileDelegate::rowHeight(fontMetrics()));
    adoptHeadings();
}

void FilesView::setHeadedRows(const std::vector<int> &rows)
{
    m_headed = rows;
    adoptHeadings();
}

void FilesView::adoptHeadings()
{
    const int plain = FileDelegate::rowHeight(fontMetrics());
    const int headed = plain + FileDelegate::headingHeight(fontMetrics());
    auto *rows = verticalHeader();
    auto next = m_headed.begin();
    for (int row = 0; row < rows->count(); ++row) {
        const bool has = next != m_headed.end() && *next == row;
        if (has)
            ++next;
        // Heights travel with their rows, so any row may have one that it should not.
        if (const int height = has ? headed : plain; rows->sectionSize(row) != height)
            rows->resizeSection(row, height);
    }
}

void FilesView::setWanted(int column, bool wanted)
{
    wanted ? void(m_unwanted.remove(column)) : void(m_unwanted.insert(column));
    showColumns();
}

void FilesView::setCompact(bool compact)
{
    m_compact = compact;
    showColumns();
}

void FilesView::showColumns()
{
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        setColumnHidden(column, m_unwanted.contains(column) || (m_compact && m_roomy.contains(column)));
}

void FilesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adoptFont();
}

void FilesView::setShare(int column, int percent)
{
    if (percent > 0 && m_share == 0)
        m_ownWidth = horizontalHeader()->sectionSize(column);
    else if (percent == 0 && m_share > 0)
        horizontalHeader()->resizeSection(column, m_ownWidth);
    m_sharedColumn = column;
    m_share = percent;
    if (m_share > 0)
        horizontalHeader()->resizeSection(column, viewport()->width() * m_share / 100);
}

void FilesView::resizeEvent(QResizeEvent *event)
{
    if (m_share > 0)
        horizontalHeader()->resizeSection(m_sharedColumn, viewport()->width() * m_share / 100);
    QTableView::resizeEvent(event);
}

void FilesView::setEmptyText(const QString &title, const QString &hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    setAccessibleDescription(Words::inFull({title, hint}));
    viewport()->update();
}

std::vector<QModelIndex> FilesView::selectedRowsInOrder() const
{
    const auto rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::vector<QModelIndex> ordered(rows.begin(), rows.end());
    std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    return ordered;
}

void FilesView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the mark of the current row shows only with the focus
}

void FilesView::keyPressEvent(QKeyEvent *event)
{
    // Ctrl+C would copy a cell's text over what the person has on the clipboard.
    if (event->matches(QKeySequence::Copy)) {
        event->ignore();
        return;
    }
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down
        || event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection())
        return clearSelection();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier
        && selectionModel()->hasSelection()) {
        emit previewRequested();
        return;
    }
    // The row that the keys are on isn't selected by their coming: the first of them does that.
    if (moves && model() && model()->rowCount() > 0 && !selectionModel()->hasSelection()) {
        const int last = model()->rowCount() - 1;
        const int current = std::max(currentIndex().row(), 0);
        return selectRow(event->key() == Qt::Key_Home ? 0 : event->key() == Qt::Key_End ? last : current);
    }
    QTableView::keyPressEvent(event);
}

void FilesView::startDrag(Qt::DropActions)
{
    emit dragRequested(); // what is dragged are files, not the cells' texts
}

void FilesView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0)
        return;
    const auto &c = Colours::of(palette());
    QPainter painter(viewport());
    QRect area = viewport()->rect().adjusted(24, 8, -24, -8);
    auto bold = font();
    bold.setWeight(QFont::DemiBold);
    const int flags = int(Qt::AlignHCenter | Qt::AlignTop) | int(Qt::TextWordWrap);
    const int titleHeight = QFontMetrics(bold).boundingRect(area, flags, m_emptyTitle).height();
    const int hintHeight = fontMetrics().boundingRect(area, flags, m_emptyHint).height();
    area.setTop(area.top() + std::max(0, (area.height() - titleHeight - hintHeight - 4) / 2));
    painter.setFont(bold);
    painter.setPen(c.text);
    painter.drawText(area, flags, m_emptyTitle);
    area.setTop(area.top() + titleHeight + 4);
    painter.setFont(font());
    painter.setPen(c.muted);
    painter.drawText(area, flags, m_emptyHint);
}

} // namespace attache
