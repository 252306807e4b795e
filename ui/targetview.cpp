// SPDX-License-Identifier: Apache-2.0
#include "ui/targetview.h"

#include "models/targetlistmodel.h"
#include "ui/colours.h"
#include "ui/icons.h"
#include "ui/words.h"

#include <QFocusEvent>
#include <QPainter>

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

void TargetDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
}

int TargetDelegate::headingHeight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.data(TargetListModel::FirstOfSectionRole).toBool())
        return 0;
    return option.fontMetrics.height() + (index.row() == 0 ? 12 : 22);
}

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {160, option.fontMetrics.height() * 2 + 16 + headingHeight(option, index)};
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

    const bool chosen = option.state & QStyle::State_Selected;
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
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
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
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListView::clicked, this, &TargetView::chosen);
    connect(this, &QListView::activated, this, &TargetView::chosen);
}

void TargetView::setDropItem(const QModelIndex &index)
{
    m_delegate->setDropItem(index);
    viewport()->update();
}

void TargetView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(model() && model()->rowCount() > 0 ? QString() : text);
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

void TargetView::keyPressEvent(QKeyEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0
        && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Home)) {
        setCurrentIndex(model()->index(0, 0));
        return;
    }
    QListView::keyPressEvent(event);
}

void TargetView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    const auto &c = Colours::of(palette());
    if (model() && model()->rowCount() == 0 && !m_emptyText.isEmpty()) {
        painter.setPen(c.muted);
        painter.drawText(viewport()->rect().adjusted(20, 16, -20, -16),
                         int(Qt::AlignTop | Qt::AlignHCenter) | int(Qt::TextWordWrap), m_emptyText);
    }
    if (hasFocus() && !currentIndex().isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.accentText, 2));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2, 2, -2, -2), 7, 7);
    }
}

} // namespace attache
