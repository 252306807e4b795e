// SPDX-License-Identifier: Apache-2.0
#include "ui/tray.h"

#include "ui/icons.h"
#include "ui/words.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The icon with a dot that fills up like a clock, in the corner where panels put nothing else.
QIcon iconWithProgress(int eighths)
{
    constexpr int side = 64;
    auto pixmap = applicationIcon().pixmap(side, side);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF dot(side / 2.0 - 2, side / 2.0 - 2, side / 2.0, side / 2.0);
    painter.setPen(QPen(Qt::white, 4));
    painter.setBrush(QColor(0x1b2a6bu));
    painter.drawEllipse(dot);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawPie(dot.adjusted(4, 4, -4, -4), 90 * 16, -eighths * 45 * 16);
    return QIcon(pixmap);
}

} // namespace

Tray::Tray(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(new QSystemTrayIcon(applicationIcon(), this))
{
    connect(m_menu->addAction(tr("Open")), &QAction::triggered, this, &Tray::openRequested);
    m_pause = m_menu->addAction(tr("Pause uploads"));
    connect(m_pause, &QAction::triggered, this,
            [this] { emit(m_paused ? resumeRequested() : pauseRequested()); });
    m_beforeFiles = m_menu->addSeparator();
    m_afterFiles = m_menu->addSeparator();
    m_beforeFiles->setVisible(false);
    m_accounts = m_menu->addMenu(tr("Account"));
    m_accounts->menuAction()->setVisible(false);
    connect(m_menu->addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitRequested);

    m_icon->setToolTip(u"Attache"_s);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) // a double click has triggered already
            emit toggleRequested();
    });
    m_icon->show();
}

Tray::~Tray()
{
    m_icon->setContextMenu(nullptr);
}

bool Tray::isVisible() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon->isVisible();
}

void Tray::setQueue(const QueueSummary &summary, QueueState state)
{
    const auto text = Words::summary(summary, state);
    m_icon->setToolTip(text.isEmpty() ? u"Attache"_s : u"Attache\n"_s + text);
    const int eighths = summary.isIdle() ? -1 : summary.percent() * 8 / 100;
    if (std::exchange(m_eighths, eighths) != eighths) // each new icon is a round trip to the panel
        m_icon->setIcon(eighths < 0 ? applicationIcon() : iconWithProgress(eighths));
    m_paused = state == QueueState::Paused;
    m_pause->setText(m_paused ? tr("Resume uploads") : tr("Pause uploads"));
}

void Tray::setAccounts(const std::vector<Choice> &accounts, const QString &current)
{
    m_accounts->clear();
    for (const auto &account : accounts) {
        auto *choice = m_accounts->addAction(QString(account.name).replace(u'&', u"&&"_s));
        choice->setCheckable(true);
        choice->setChecked(account.id == current);
        connect(choice, &QAction::triggered, this, [this, id = account.id] { emit accountRequested(id); });
    }
    m_accounts->menuAction()->setVisible(accounts.size() > 1);
}

void Tray::setLastFiles(const QStringList &lines)
{
    while (m_files.size() < size_t(lines.size())) {
        auto *action = new QAction(m_menu.get());
        const int line = int(m_files.size());
        connect(action, &QAction::triggered, this, [this, line] { emit fileRequested(line); });
        m_menu->insertAction(m_afterFiles, action);
        m_files.push_back(action);
    }
    for (size_t line = 0; line < m_files.size(); ++line) {
        const bool used = line < size_t(lines.size());
        m_files[line]->setVisible(used);
        if (used)
            m_files[line]->setText(QString(lines[qsizetype(line)]).replace(u'&', u"&&"_s));
    }
    m_beforeFiles->setVisible(!lines.isEmpty());
}

} // namespace attache
