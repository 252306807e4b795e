// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/queuesummary.h"
#include "transfers/engine.h"

#include <QObject>
#include <QStringList>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace attache {

/// The icon in the desktop's tray, if it has one. Nothing depends on it.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    /// Whether a person can see it now, so that a hidden window can be had back.
    bool isVisible() const;

    void setQueue(const QueueSummary &summary, QueueState state);
    /// The last files, newest first, each with its status.
    void setLastFiles(const QStringList &lines);

signals:
    void toggleRequested();
    void openRequested();
    void pauseRequested();
    void resumeRequested();
    void fileRequested(int line);
    void quitRequested();

private:
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QAction *m_pause;
    QAction *m_beforeFiles;
    QAction *m_afterFiles;
    std::vector<QAction *> m_files;
    bool m_paused = false;
    int m_eighths = -1; ///< of the ring around the icon; -1: none
};

} // namespace attache
