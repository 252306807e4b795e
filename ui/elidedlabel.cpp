// SPDX-License-Identifier: Apache-2.0
#include "ui/elidedlabel.h"

#include "ui/words.h"

#include <QEvent>

namespace attache {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    align();
}

void ElidedLabel::align()
{
    // Where the window's lines begin, whichever way the text itself runs: a label would go by the text.
    const auto side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(Qt::AlignAbsolute | side | Qt::AlignVCenter);
}

void ElidedLabel::setWholeText(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    fit();
}

void ElidedLabel::fit()
{
    const auto shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, width());
    if (shown != this->text())
        setText(shown);
    setToolTip(shown == m_whole ? QString() : Words::toolTip(m_whole));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    else if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

} // namespace attache
