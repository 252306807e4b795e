// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
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
    /// Those to switch between, where there are several; @p current: the id of one of them.
    void setAccounts(const std::vector<Choice> &accounts, const QString &current);
    /// The last files, newest first, each with its status.
    void setLastFiles(const QStringList &lines);

signals:
    void toggleRequested();
    void openRequested();
    void pauseRequested();
    void resumeRequested();
    void fileRequested(int line);
    void quitRequested();
    void accountRequested(const QString &id);

private:
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QAction *m_pause;
    QAction *m_beforeFiles;
    QAction *m_afterFiles;
    std::vector<QAction *> m_files;
    QMenu *m_accounts; ///< of m_menu
    bool m_paused = false;
    int m_eighths = -1; ///< of the ring around the icon; -1: none
};

} // namespace attache
