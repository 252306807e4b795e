// SPDX-License-Identifier: Apache-2.0
#include "ui/secretbar.h"

#include "ui/colours.h"
#include "ui/secretfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace attache {

SecretBar::SecretBar(const Wording &wording, int mostLetters, bool masked, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_field(new SecretField(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_field->setAccessibleName(wording.field);
    m_field->setMaximumWidth(masked ? 240 : 120);
    m_field->setMaxLength(mostLetters);
    if (!masked)
        m_field->setEchoMode(QLineEdit::Normal);
    auto *give = new QPushButton(wording.give, this);
    give->setDefault(true);
    auto *refuse = new QPushButton(wording.refuse, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_field);
    row->addWidget(refuse);
    row->addWidget(give);
    const auto take = [this] {
        if (!m_field->text().trimmed().isEmpty())
            answer(m_field->text().trimmed().toUtf8());
    };
    connect(give, &QPushButton::clicked, this, take);
    connect(m_field, &QLineEdit::returnPressed, this, take);
    connect(refuse, &QPushButton::clicked, this, [this] { answer({}); });
    hide();
}

void SecretBar::ask(const QString &question)
{
    m_text->setText(question);
    m_field->clear();
    show();
    m_field->setFocus();
}

void SecretBar::withdraw()
{
    m_field->clear();
    hide();
}

void SecretBar::answer(const QByteArray &secret)
{
    withdraw();
    emit answered(Secret(secret));
}

void SecretBar::paintEvent(QPaintEvent *)
{
    const auto &c = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(c.accentSoft);
    painter.setPen(c.scheme == Scheme::Contrast ? QPen(c.accentText, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace attache
