// SPDX-License-Identifier: Apache-2.0
#include "ui/style.h"

#include "ui/colours.h"
#include "ui/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qreal radius = 6;

void roundRect(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal width = 1,
               qreal round = radius)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(line.isValid() ? QPen(line, width) : Qt::NoPen);
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), round, round);
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{ }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const auto &c = Colours::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = enabled && (option->state & State_MouseOver);
    const bool focus = (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);

    switch (element) {
    case PE_PanelButtonCommand: {
        painter->save();
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool main = button && (button->features & QStyleOptionButton::DefaultButton);
        const bool flat = button && (button->features & QStyleOptionButton::Flat);
        const QRectF rect = option->rect;
        if (main && enabled)
            roundRect(painter, rect, down ? c.accentPressed : hover ? c.accentHover : c.accent, {});
        else if (!flat)
            roundRect(painter, rect, option->palette.color(QPalette::Button), enabled ? c.outline : c.line);
        if (!main && enabled && (down || hover))
            roundRect(painter, rect, down ? c.pressed : c.hover, {});
        painter->restore();
        return;
    }
    case PE_PanelButtonTool: {
        painter->save();
        if (enabled && (down || hover))
            roundRect(painter, QRectF(option->rect), down ? c.pressed : c.hover, {});
        if (focus)
            roundRect(painter, QRectF(option->rect), {}, c.accentText, 2);
        painter->restore();
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView *>(widget))
            return; // the delegates draw their own
        painter->save();
        QRectF rect = option->rect;
        if (qobject_cast<const QAbstractButton *>(widget))
            rect = QRectF(widget->rect());
        roundRect(painter, rect, {}, c.accentText, 2);
        painter->restore();
        return;
    }
    case PE_PanelLineEdit:
        if (const auto *line = qstyleoption_cast<const QStyleOptionFrame *>(option);
            line && line->lineWidth <= 0) {
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
            return;
        }
        [[fallthrough]];
    case PE_Frame:
    case PE_FrameLineEdit: {
        if (element == PE_Frame && !qobject_cast<const QPlainTextEdit *>(widget))
            break;
        painter->save();
        const bool active = enabled && (option->state & State_HasFocus);
        roundRect(painter, QRectF(option->rect), option->palette.color(QPalette::Base),
                  active        ? c.accentText
                      : enabled ? c.outline
                                : c.line,
                  active ? 2 : 1);
        painter->restore();
        return;
    }
    case PE_IndicatorCheckBox: {
        const bool on = option->state & State_On;
        const auto mark = on && enabled ? c.accent : option->palette.color(QPalette::Base);
        painter->save();
        roundRect(painter, QRectF(option->rect), mark,
                  on && enabled ? c.accent
                      : enabled ? c.outline
                                : c.line,
                  1, 3);
        if (on)
            paintIcon(*painter, "check"_L1, option->rect.adjusted(1, 1, -1, -1),
                      enabled ? c.onAccent : c.disabled);
        painter->restore();
        return;
    }
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: {
        const int side = std::min({16, option->rect.width(), option->rect.height()});
        QRect square(0, 0, side, side);
        square.moveCenter(option->rect.center());
        const bool downwards = element == PE_IndicatorArrowDown || element == PE_IndicatorSpinDown;
        paintIcon(*painter, downwards ? "chevron-down"_L1 : "chevron-up"_L1, square,
                  enabled ? c.muted : c.disabled);
        return;
    }
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header || header->sortIndicator == QStyleOptionHeader::None)
            return;
        QRect square(0, 0, 14, 14);
        square.moveCenter(option->rect.center());
        paintIcon(*painter,
                  header->sortIndicator == QStyleOptionHeader::SortDown ? "chevron-down"_L1 : "chevron-up"_L1,
                  square, c.muted);
        return;
    }
    case PE_PanelItemViewItem: // the ground of an item; a row's in one piece
        if (option->state & State_Selected)
            painter->fillRect(option->rect, c.accentSoft);
        else if (hover)
            painter->fillRect(option->rect, c.hover);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.brush(QPalette::ToolTipBase));
        if (c.scheme == Scheme::Contrast) {
            painter->setPen(c.line);
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const auto &c = Colours::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            auto label = *button;
            if ((label.features & QStyleOptionButton::DefaultButton) && (label.state & State_Enabled)) {
                label.palette.setColor(QPalette::ButtonText, c.onAccent);
                if (!label.icon.isNull()) {
                    const qreal scale = painter->device()->devicePixelRatioF();
                    label.icon = QIcon(label.icon.pixmap(label.iconSize, scale, QIcon::Selected));
                }
            }
            // From right to left Qt puts the text beside the icon, and the painter then turns it to the far
            // side. This one takes the words' own direction.
            const auto direction = painter->layoutDirection();
            painter->setLayoutDirection(Qt::LayoutDirectionAuto);
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->setLayoutDirection(direction);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        if (element == CE_HeaderSection && (option->state & State_MouseOver)
            && (option->state & State_Enabled))
            painter->fillRect(option->rect, c.hover);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText, c.muted);
            quiet.state &= ~State_On; // no bold text for the column of the selection
            if (header->position == QStyleOptionHeader::Beginning
                || header->position == QStyleOptionHeader::OnlyOneSection)
                quiet.rect = visualRect(option->direction, option->rect,
                                        option->rect.adjusted(pageInset - 10, 0, 0, 0));
            QProxyStyle::drawControl(element, &quiet, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const auto middle = option->rect.center();
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(middle.x(), option->rect.top(), 1, option->rect.height()), c.line);
        else
            painter->fillRect(QRect(option->rect.left(), middle.y(), option->rect.width(), 1), c.line);
        if (widget && widget->hasFocus())
            painter->fillRect(option->rect, c.accentText);
        else if (option->state & (State_MouseOver | State_Sunken))
            painter->fillRect(option->rect, c.hover);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto &c = Colours::of(option->palette);
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            if (bar->minimum == bar->maximum)
                return;
            QRectF handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
            const bool hover = bar->state & (State_MouseOver | State_Sunken);
            const qreal gap = hover ? 2 : 3;
            handle.adjust(gap, gap, -gap, -gap);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            auto colour = c.outline;
            if (!hover && c.scheme != Scheme::Contrast)
                colour.setAlpha(130);
            painter->setBrush(colour);
            const qreal round = std::min(handle.width(), handle.height()) / 2;
            painter->drawRoundedRect(handle, round, round);
            painter->restore();
            return;
        }
    }
    if (control == CC_ComboBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
            box && !box->editable) {
            painter->save();
            const bool active = box->state & State_HasFocus;
            roundRect(painter, QRectF(box->rect), box->palette.color(QPalette::Base),
                      active ? c.accentText : c.outline, active ? 2 : 1);
            if (box->state & State_MouseOver)
                roundRect(painter, QRectF(box->rect), c.hover, {});
            painter->restore();
            QStyleOption arrow = *box;
            arrow.rect = subControlRect(CC_ComboBox, box, SC_ComboBoxArrow, widget);
            drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            drawPrimitive(PE_FrameLineEdit, box, painter, widget);
            const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag way,
                                  PrimitiveElement sign) {
                QStyleOption arrow = *box;
                arrow.rect = subControlRect(CC_SpinBox, box, part, widget);
                if (!(box->stepEnabled & way))
                    arrow.state &= ~State_Enabled;
                drawPrimitive(sign, &arrow, painter, widget);
            };
            step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorSpinUp);
            step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorSpinDown);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_SplitterWidth:
        return 7;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_HeaderMargin:
        return 10;
    case PM_HeaderMarkSize:
        return 14;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolButtonStyle:
        return Qt::ToolButtonTextBesideIcon;
    case SH_ScrollBar_MiddleClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    auto wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        wanted = {std::max(wanted.width() + 12, 64), std::max(wanted.height(), size.height() + 14)};
        break;
    case CT_ToolButton:
        wanted = {wanted.width() + 6, std::max(wanted.height(), 32)};
        break;
    case CT_ComboBox:
        wanted = {wanted.width() + 12, std::max(wanted.height(), option->fontMetrics.height() + 14)};
        break;
    case CT_LineEdit:
        wanted.setHeight(std::max(wanted.height(), size.height() + 12));
        break;
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), option->fontMetrics.height() + 12));
        break;
    default:
        break;
    }
    return wanted;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 2, -30, -2));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        const QRect arrow(option->rect.right() - 27, option->rect.top(), 20, option->rect.height());
        return visualRect(option->direction, option->rect, arrow);
    }
    if (control == CC_ScrollBar) { // no arrow buttons: the groove is the whole bar
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool horizontal = bar->orientation == Qt::Horizontal;
            const int length = horizontal ? bar->rect.width() : bar->rect.height();
            const qint64 span = qint64(bar->maximum) - bar->minimum;
            int handle = length;
            if (span > 0) {
                handle = int(qint64(length) * bar->pageStep / (span + bar->pageStep));
                handle = std::clamp(handle, std::min(28, length), length);
            }
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
            const auto along = [&](int from, int extent) {
                const QRect rect = horizontal
                    ? QRect(bar->rect.left() + from, bar->rect.top(), extent, bar->rect.height())
                    : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), extent);
                return visualRect(bar->direction, bar->rect, rect);
            };
            switch (part) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return along(start, handle);
            case SC_ScrollBarSubPage:
                return along(0, start);
            case SC_ScrollBarAddPage:
                return along(start + handle, length - start - handle);
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap sign, const QStyleOption *option, const QWidget *widget) const
{
    // Qt's own is a picture: to read it, every plugin for pictures is loaded and asked, before the first
    // paint.
    if (sign == SP_LineEditClearButton)
        return icon("close"_L1);
    return QProxyStyle::standardIcon(sign, option, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace attache
