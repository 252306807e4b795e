// SPDX-License-Identifier: Apache-2.0
#include "ui/elidedlabel.h"

#include <QEvent>

namespace attache {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    setToolTip(shown == m_whole ? QString() : m_whole);
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
}

} // namespace attache
