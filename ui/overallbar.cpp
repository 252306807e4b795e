// SPDX-License-Identifier: Apache-2.0
#include "ui/overallbar.h"

#include "ui/colours.h"

#include <QPainter>
#include <QStyle>

namespace attache {

OverallBar::OverallBar(QWidget *parent)
    : QProgressBar(parent)
{
    setAccessibleName(tr("Overall progress"));
    setTextVisible(false);
    setFixedHeight(3);
    setRange(0, 1000);
    setValue(0);
}

void OverallBar::setPermille(int permille)
{
    m_moving = permille >= 0;
    setValue(std::max(permille, 0));
    update();
}

void OverallBar::paintEvent(QPaintEvent *)
{
    const auto &c = Colours::of(palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
    if (!m_moving)
        return;
    const QRect done(0, 0, width() * value() / maximum(), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), c.accentText);
}

} // namespace attache
