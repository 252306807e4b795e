// SPDX-License-Identifier: Apache-2.0
#include "ui/linklife.h"

#include "ui/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr std::chrono::seconds mournedFor = 5min; ///< who comes back late learns that the link is dead

} // namespace

LinkLife::LinkLife(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    m_text->setObjectName(u"linkLife"_s);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *renew = new QToolButton(this);
    renew->setIcon(icon("refresh"_L1));
    renew->setAutoRaise(true);
    renew->setAccessibleName(tr("Copy a new link"));
    renew->setToolTip(tr("Copy a new link"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 2);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addWidget(renew);

    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &LinkLife::tell);
    connect(renew, &QToolButton::clicked, this, [this] { emit renewRequested(m_files); });
    hide();
}

void LinkLife::follow(const std::vector<FileReference> &files, const QDateTime &until)
{
    m_files = files;
    m_until = until;
    setVisible(!files.empty() && until.isValid());
    tell();
}

void LinkLife::tell()
{
    const auto left = std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(m_until));
    if (left < -mournedFor)
        return hide();
    const auto time = Words::duration(left);
    const auto says = [&](const QString &name) {
        if (name.isEmpty())
            return left > 0s ? tr("Links: %1 left").arg(time) : tr("Links: expired");
        return left > 0s ? tr("Link to %1: %2 left").arg(name, time) : tr("Link to %1: expired").arg(name);
    };
    const auto what = m_files.size() == 1 ? m_files.front().name : QString();
    const auto shown = fontMetrics().elidedText(what, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 24);
    if (m_text->text() == says(shown))
        return;
    m_text->setText(says(shown));
    m_text->setAccessibleName(says(what));
}

void LinkLife::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tell();
    m_tick.start();
}

void LinkLife::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace attache
