// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/account.h"
#include "models/transferlistmodel.h"
#include "ui/launcherentry.h"
#include "ui/notifications.h"

#include <QObject>
#include <memory>
#include <vector>

namespace attache {

class FileActions;
class Tray;

/// Tells the person who looks elsewhere: one message when a batch has ended, and the tray. Silent while the
/// window is in front.
class Announcer : public QObject
{
    Q_OBJECT

public:
    /// @p window: whether it is in front decides.
    Announcer(TransferListModel &transfers, FileActions &fileActions, QWidget *window);
    ~Announcer() override;

    void showTray();
    /// For the tray's menu; @p current: the id of one of them, or empty.
    void setAccounts(const std::vector<Choice> &accounts, const QString &current);

    /// Whether the window may hide: there is a tray to have it back from.
    bool hasTray() const;
    void setSilent(bool silent);
    /// Names no file and no target until the lock is gone, and takes back what it has told.
    void setLocked(bool locked);
    /// The window came to the front: nothing is news any more.
    void seen();
    /// A message of its own, as "it goes on in the tray".
    void tell(const QString &title, const QString &body);

signals:
    void showRequested(const std::vector<attache::TransferId> &rows);
    void openRequested();
    void retryRequested(const std::vector<attache::TransferId> &rows);
    void toggleRequested();
    void pauseRequested();
    void resumeRequested();
    void quitRequested();
    void accountRequested(const QString &id);

private:
    void remember(const std::vector<Transfer> &ended);
    void announce();
    void showQueue();
    void showLastFiles();

    TransferListModel &m_transfers;
    FileActions &m_fileActions;
    QWidget *m_window;
    Notifications m_notifications;
    LauncherEntry m_launcher;
    std::unique_ptr<Tray> m_tray;
    bool m_silent = false; ///< as the person wants it
    bool m_locked = false;
    std::vector<Choice> m_accounts;
    QString m_account; ///< the current one
    std::vector<Transfer> m_news; ///< ended while the window was not in front
    std::vector<Transfer> m_announced; ///< what the message that is shown tells of
    std::vector<Transfer> m_last; ///< newest first, for the tray
};

} // namespace attache
