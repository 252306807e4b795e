// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/lockpage.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/screenlock.h"

#include <QPointer>

namespace attache {

/// Hides the window's work behind a page when nobody is there, and shows it again when somebody is. A page
/// that stands in the work's place meanwhile (settings, a sign-in) stays: the lock is behind it.
class LockControl : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    LockControl(MainWindow &window, const Preferences &preferences, Clock &clock);

public slots:
    /// Whether the keychain could be opened, or there is none to open.
    void keychainAnswered(bool open);

signals:
    /// The person is back: the keychain shall be opened, which may ask for its password.
    void unlockWanted();

private:
    void lock();
    void coverWork();
    void follow();

    MainWindow &m_window;
    const Preferences &m_preferences;
    ScreenLock m_screen;
    bool m_locked = false;
    QPointer<LockPage> m_page;
};

} // namespace attache
