// SPDX-License-Identifier: Apache-2.0
#include "ui/noticebar.h"

#include "ui/colours.h"
#include "ui/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int textInset = 44;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new QLabel(this))
    , m_answer(new QPushButton(this))
    , m_dismissal(new QPushButton(this))
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setMinimumWidth(120);
    m_answer->setDefault(true);
    // Hidden controls are in the tree of assistive technology, too.
    m_answer->setAccessibleName(tr("Answer"));
    m_dismissal->setAccessibleName(tr("Dismiss"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    mirrorMargins();
    m_row->setSpacing(8);
    m_row->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_dismissal);
    buttons->addWidget(m_answer);
    m_row->addLayout(buttons);

    connect(m_answer, &QPushButton::clicked, this, &NoticeBar::answered);
    connect(m_dismissal, &QPushButton::clicked, this, &NoticeBar::dismissed);
    hide();
}

void NoticeBar::ask(const Phrase &phrase, const QString &answer, const QString &dismissal)
{
    m_tone = phrase.tone;
    const auto text = phrase.more.isEmpty()
        ? u"<b>%1</b>"_s.arg(phrase.text.toHtmlEscaped())
        : u"<b>%1</b><br>%2"_s.arg(phrase.text.toHtmlEscaped(), phrase.more.toHtmlEscaped());
    const auto spoken = Words::inFull(phrase);
    const bool news = isHidden() || m_text->accessibleName() != spoken;
    m_text->setText(text);
    m_text->setAccessibleName(spoken);
    m_answer->setText(answer);
    m_answer->setAccessibleName(answer.isEmpty() ? tr("Answer") : answer);
    m_answer->setVisible(!answer.isEmpty());
    m_dismissal->setText(dismissal);
    m_dismissal->setAccessibleName(dismissal.isEmpty() ? tr("Dismiss") : dismissal);
    m_dismissal->setVisible(!dismissal.isEmpty());
    show();
    fit();
    update();
    if (news) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void NoticeBar::setAnswerShortcuts(const QList<QKeySequence> &shortcuts)
{
    // Not the button's own: that goes whenever its text is set.
    auto *shortcut = new QShortcut(m_answer);
    shortcut->setKeys(shortcuts);
    connect(shortcut, &QShortcut::activated, m_answer, [this] { m_answer->click(); });
    m_answer->setToolTip(shortcuts.constFirst().toString(QKeySequence::NativeText));
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const auto &c = Colours::of(palette());
    QColor ground = c.accentSoft;
    QColor line = c.accentText;
    QLatin1StringView sign = "info"_L1;
    switch (m_tone) {
    case Tone::Warn:
        ground = c.warnSoft;
        line = c.warn;
        sign = "warning"_L1;
        break;
    case Tone::Bad:
        ground = c.badSoft;
        line = c.bad;
        sign = "blocked"_L1;
        break;
    case Tone::Good:
        ground = c.goodSoft;
        line = c.good;
        sign = "check"_L1;
        break;
    default:
        break;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(c.scheme == Scheme::Contrast ? QPen(line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(14, (height() - 20) / 2, 20, 20));
    paintIcon(painter, sign, icon, line);
}

void NoticeBar::mirrorMargins()
{
    // The icon stands in the margin, which layouts don't mirror.
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    m_row->setContentsMargins(rightToLeft ? 8 : textInset, 8, rightToLeft ? textInset : 8, 8);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        mirrorMargins();
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void NoticeBar::fit()
{
    int buttonsWidth = 0;
    int buttonsHeight = 0;
    for (const auto *button : {m_answer, m_dismissal}) {
        if (button->isHidden())
            continue;
        buttonsWidth += button->sizeHint().width() + 8;
        buttonsHeight = std::max(buttonsHeight, button->sizeHint().height());
    }
    // Where the sentence would be broken to pieces beside the buttons, they go below it.
    const int room = width() - textInset - 8;
    const bool below = buttonsWidth > 0 && room - buttonsWidth < fontMetrics().averageCharWidth() * 40;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Wrapped labels tell layouts their height for a width only when asked, so keep it said.
    const int text = m_text->heightForWidth(below ? room : room - buttonsWidth);
    setMinimumHeight((below ? text + 8 + buttonsHeight : std::max(text, buttonsHeight)) + 16);
}

} // namespace attache
