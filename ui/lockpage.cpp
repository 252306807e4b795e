// SPDX-License-Identifier: Apache-2.0
#include "ui/lockpage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace attache {

LockPage::LockPage(QWidget *parent)
    : QWidget(parent)
    , m_about(new QLabel(tr("Files go on being sent. Chats, cases and links are hidden till you are back."),
                         this))
{
    setObjectName(u"lockPage"_s);
    setAccessibleName(tr("Locked"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Attache is locked"), this);
    auto font = title->font();
    font.setPointSizeF(font.pointSizeF() + 6);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_about->setWordWrap(true);
    m_about->setAlignment(Qt::AlignCenter);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto *unlock = new QPushButton(tr("Unlock"), this);
    unlock->setDefault(true);
    connect(unlock, &QPushButton::clicked, this, &LockPage::unlockRequested);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(title, 0, Qt::AlignCenter);
    column->addWidget(m_about);
    column->addWidget(unlock, 0, Qt::AlignCenter);
    column->addStretch();
    unlock->setFocus();
}

void LockPage::showRefusal()
{
    m_about->setText(
        tr("The keychain is still locked. Unlock it with your password to see chats, cases and links."));
}

} // namespace attache
