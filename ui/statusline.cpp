// SPDX-License-Identifier: Apache-2.0
#include "ui/statusline.h"

#include "ui/colours.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

/// Between what happened and the rest: a sentence has its end already.
QString between(const Phrase &phrase)
{
    return phrase.text.endsWith(u'.') || phrase.text.endsWith(u'。') ? u" "_s : u" · "_s;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"status"_s);
    setTextFormat(Qt::RichText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setContentsMargins(20, 5, 20, 6);
    m_time.setSingleShot(true);
    m_time.setInterval(12s);
    connect(&m_time, &QTimer::timeout, this, [this] { say({}); });
    say({});
}

void StatusLine::say(const Phrase &phrase)
{
    m_phrase = phrase;
    const auto spoken = phrase.more.isEmpty() ? phrase.text : phrase.text + between(phrase) + phrase.more;
    setAccessibleName(spoken.isEmpty() ? tr("Status") : spoken);
    setToolTip(Words::toolTip(spoken));
    paintPhrase();
    if (spoken.isEmpty())
        return;
    m_time.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::paintPhrase()
{
    if (m_phrase.text.isEmpty()) {
        setText(u"&nbsp;"_s); // keeps the line's height
        return;
    }
    const auto &c = Colours::of(palette());
    QColor colour = c.text;
    switch (m_phrase.tone) {
    case Tone::Good:
        colour = c.good;
        break;
    case Tone::Warn:
        colour = c.warn;
        break;
    case Tone::Bad:
        colour = c.bad;
        break;
    case Tone::Plain:
    case Tone::Muted:
        break;
    }
    // What happened comes before what to do about it, also where there is no room for both.
    const int room = contentsRect().width();
    const auto text = fontMetrics().elidedText(m_phrase.text, Qt::ElideRight, room);
    const int left = room - fontMetrics().horizontalAdvance(text + between(m_phrase));
    const auto more = fontMetrics().elidedText(m_phrase.more, Qt::ElideRight, std::max(left, 0));
    const auto gap = more.isEmpty() ? QString() : between(m_phrase);
    setText(u"<span style='color:%1'>%2</span><span style='color:%3'>%4</span>"_s.arg(
        colour.name(), text.toHtmlEscaped(), c.muted.name(), (gap + more).toHtmlEscaped()));
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QLabel::paintEvent(event);
    // The last row above may be cut off: where it ends has to be seen.
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Colours::of(palette()).line);
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    paintPhrase();
}

void StatusLine::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintPhrase();
}

} // namespace attache
