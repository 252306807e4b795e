// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure.h"

#include "ui/icons.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace attache {

Disclosure::Disclosure(const QString &text, QWidget *parent)
    : QToolButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({12, 12});
    setFixedHeight(fontMetrics().height() + 6);
    setOpen(false);
}

void Disclosure::setOpen(bool open)
{
    setChecked(open);
    setIcon(attache::icon(open ? "chevron-up"_L1 : "chevron-down"_L1));
}

void Disclosure::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_On; // as calm open as closed
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace attache
