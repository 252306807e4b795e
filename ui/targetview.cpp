// SPDX-License-Identifier: Apache-2.0
#include "ui/targetview.h"

#include "models/targetlistmodel.h"
#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/words.h"

#include <QFocusEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QFont small(QFont font, qreal by = 1)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() - by);
    return font;
}

} // namespace

QString TargetDelegate::about(const QModelIndex &index)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto destination = index.data(TargetListModel::DestinationRole).value<Destination>();
    const auto since = index.data(TargetListModel::SinceRole).toDateTime();
    const auto status = index.data(TargetListModel::StatusRole).toString();
    const auto reference = index.data(TargetListModel::ReferenceRole).toString();
    QStringList parts;
    switch (destination.kind) {
    case Destination::Kind::Chat:
        parts.append(TargetDelegate::tr("Chat"));
        if (const auto word = Words::chatStatus(status); !word.isEmpty()) {
            parts.append(word);
            break;
        }
        if (since.isValid())
            parts.append(TargetDelegate::tr("since %1").arg(Words::moment(since, now)));
        break;
    case Destination::Kind::Case:
        parts.append(reference.isEmpty() ? TargetDelegate::tr("Case")
                                         : TargetDelegate::tr("Case %1").arg(reference));
        if (!status.isEmpty())
            parts.append(Words::caseStatus(status));
        break;
    case Destination::Kind::Resource:
        parts.append(TargetDelegate::tr("Contact"));
        break;
    }
    return parts.join(u" · "_s);
}

int TargetDelegate::headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_headings || !index.data(TargetListModel::FirstOfSectionRole).toBool())
        return 0;
    return option.fontMetrics.height() + (index.row() == 0 ? 12 : 22);
}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {160, itemHeight(option.fontMetrics) + headingHeight(option, index)};
}

void TargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    auto option = given;
    initStyleOption(&option, index);
    const auto &c = Colours::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names keep their own direction

    QRect box = option.rect;
    if (const int heading = headingHeight(option, index)) {
        QString text;
        switch (index.data(TargetListModel::SectionRole).value<TargetListModel::Section>()) {
        case TargetListModel::Section::Chats:
            text = tr("Chats");
            break;
        case TargetListModel::Section::Kept:
            text = tr("Files go to");
            break;
        case TargetListModel::Section::Pinned:
            text = tr("Pinned cases");
            break;
        case TargetListModel::Section::Recent:
            text = tr("Recent cases");
            break;
        case TargetListModel::Section::Cases:
            text = tr("Cases");
            break;
        }
        auto font = small(option.font);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(c.muted);
        painter->drawText(QRect(box.left() + 14, box.top(), box.width() - 28, heading - 5),
                          int(Qt::AlignBottom | Qt::AlignAbsolute
                              | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                          text);
        box.setTop(box.top() + heading);
    }

    // A closed picker shows nothing but its current item: no need to mark it.
    const bool chosen = m_headings && (option.state & QStyle::State_Selected);
    const bool dropped = m_dropItem.isValid() && m_dropItem == index;
    const QRectF ground = QRectF(box).adjusted(6, 1, -6, -1);
    painter->setPen(Qt::NoPen);
    if (dropped) {
        painter->setPen(QPen(c.accentText, 2));
        painter->setBrush(c.accentSoft);
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7);
    } else if (chosen) {
        painter->setBrush(c.accentSoft);
        painter->drawRoundedRect(ground, 7, 7);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setBrush(c.hover);
        painter->drawRoundedRect(ground, 7, 7);
    }
    if (m_headings && (option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(c.accentText, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), 7, 7);
    }

    const auto destination = index.data(TargetListModel::DestinationRole).value<Destination>();
    const auto name = destination.isChat()            ? "chat"_L1
        : destination.kind == Destination::Kind::Case ? "case"_L1
                                                      : "resource"_L1;
    const auto mirror = [&](const QRect &rect) { return QStyle::visualRect(option.direction, box, rect); };
    paintIcon(*painter, name, mirror(QRect(box.left() + 15, box.top() + (box.height() - 18) / 2, 18, 18)),
              chosen ? c.accentText : c.muted);

    const int left = box.left() + 43;
    const int width = box.width() - 43 - 16;
    const int line = option.fontMetrics.height();
    const int top = box.top() + (box.height() - 2 * line - 1) / 2;
    const int align = int(Qt::AlignVCenter | Qt::AlignAbsolute
                          | (option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    auto font = option.font;
    if (chosen)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(c.text);
    painter->drawText(mirror(QRect(left, top, width, line)), align,
                      QFontMetrics(font).elidedText(option.text, Qt::ElideRight, width));
    painter->setFont(small(option.font));
    painter->setPen(c.muted);
    painter->drawText(mirror(QRect(left, top + line + 1, width, line)), align,
                      QFontMetrics(painter->font()).elidedText(about(index), Qt::ElideRight, width));
    painter->restore();
}

TargetView::TargetView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new TargetDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::Window);
    const auto choose = [this](const QModelIndex &index) {
        setOpen(false);
        emit chosen(index);
    };
    connect(this, &QListView::clicked, this, choose);
    connect(this, &QListView::activated, this, choose);
}

void TargetView::setPicker(bool picker)
{
    if (m_picker == picker)
        return;
    m_picker = picker;
    m_open = false;
    viewport()->setBackgroundRole(picker ? QPalette::Base : QPalette::Window);
    fit();
}

void TargetView::setOpen(bool open)
{
    if (!m_picker || m_open == open)
        return;
    m_open = open;
    fit();
}

void TargetView::fit()
{
    const int item = TargetDelegate::itemHeight(fontMetrics());
    m_delegate->setHeadings(!isClosed());
    setVerticalScrollBarPolicy(isClosed() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    if (!m_picker) {
        setMinimumHeight(item);
        setMaximumHeight(QWIDGETSIZE_MAX);
    } else if (m_open) {
        const int rows = model() ? model()->rowCount() : 0;
        setFixedHeight(std::clamp(rows * item + 70, item + 2, item * 6));
    } else {
        setFixedHeight(item + 2);
    }
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    if (m_picker)
        scrollTo(currentIndex(), m_open ? EnsureVisible : PositionAtTop);
    viewport()->update();
}

void TargetView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (isClosed())
        scrollTo(current, PositionAtTop);
}

void TargetView::setDropItem(const QModelIndex &index)
{
    m_delegate->setDropItem(index);
    viewport()->update();
}

void TargetView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void TargetView::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid()) {
        QListView::focusInEvent(event);
        return;
    }
    // The view would make its first item current.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TargetView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        setOpen(false);
}

void TargetView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (m_picker) {
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
        const bool toggle = key == Qt::Key_F4
            || ((key == Qt::Key_Down || key == Qt::Key_Up) && (event->modifiers() & Qt::AltModifier));
        if (toggle || (enter && !m_open)) {
            setOpen(!m_open);
            return;
        }
        if (key == Qt::Key_Escape && m_open) {
            setOpen(false);
            return;
        }
    }
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0
        && (key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_Up || key == Qt::Key_End)) {
        setCurrentIndex(model()->index(key == Qt::Key_End ? model()->rowCount() - 1 : 0, 0));
        return;
    }
    QListView::keyPressEvent(event);
}

void TargetView::mousePressEvent(QMouseEvent *event)
{
    if (isClosed()) {
        setOpen(true);
        return;
    }
    QListView::mousePressEvent(event);
}

void TargetView::wheelEvent(QWheelEvent *event)
{
    if (isClosed()) {
        event->ignore(); // a turn of the wheel in passing must not hide the current item
        return;
    }
    QListView::wheelEvent(event);
}

void TargetView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (isClosed())
        scrollTo(currentIndex(), PositionAtTop);
}

void TargetView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void TargetView::paintEvent(QPaintEvent *event)
{
    const auto &c = Colours::of(palette());
    const bool empty = !model() || model()->rowCount() == 0;
    const bool unchosen = isClosed() && !currentIndex().isValid();
    if (!unchosen)
        QListView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = viewport()->rect();
    if (unchosen) {
        painter.setPen(c.text);
        painter.drawText(area.adjusted(16, 0, -40, 0), int(Qt::AlignVCenter | Qt::AlignLeading),
                         fontMetrics().elidedText(empty && !m_emptyText.isEmpty()
                                                      ? m_emptyText.section(u'\n', 0, 0)
                                                      : tr("Choose a chat or a case"),
                                                  Qt::ElideRight, area.width() - 56));
    } else if (!isClosed() && !m_emptyText.isEmpty()) {
        // Below the target that stays in the list, where nothing else is in it.
        const int top = empty ? 0 : visualRect(model()->index(model()->rowCount() - 1, 0)).bottom() + 1;
        painter.setPen(c.muted);
        painter.drawText(area.adjusted(20, top + 16, -20, -16),
                         int(Qt::AlignTop | Qt::AlignHCenter) | int(Qt::TextWordWrap), m_emptyText);
    }
    const bool marked = hasFocus() && (m_picker || !currentIndex().isValid());
    if (m_picker || marked) {
        painter.setPen(marked ? QPen(c.accentText, 2) : QPen(c.outline, 1));
        const qreal inset = marked ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), 7, 7);
    }
    if (isClosed()) {
        const QRect arrow(area.right() - 27, area.center().y() - 8, 16, 16);
        paintIcon(painter, "chevron-down"_L1, QStyle::visualRect(layoutDirection(), area, arrow), c.muted);
    }
}

} // namespace attache
