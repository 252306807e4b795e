// SPDX-License-Identifier: Apache-2.0
#include "ui/tray.h"

#include "ui/icons.h"
#include "ui/words.h"

#include <QAction>
#include <QMenu>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace attache {

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
    m_paused = state == QueueState::Paused;
    m_pause->setText(m_paused ? tr("Resume uploads") : tr("Pause uploads"));
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
