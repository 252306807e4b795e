// SPDX-License-Identifier: Apache-2.0
#include "ui/lockcontrol.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace attache {

LockControl::LockControl(MainWindow &window, const Preferences &preferences, Clock &clock)
    : m_window(window)
    , m_preferences(preferences)
    , m_screen(clock)
{
    connect(&m_screen, &ScreenLock::locked, this, &LockControl::lock);
    connect(&m_window, &MainWindow::workShown, this, &LockControl::coverWork);
    connect(&m_preferences, &Preferences::changed, this, &LockControl::follow);
    follow();
}

void LockControl::follow()
{
    m_screen.setIdle(m_preferences.lockAfter());
}

void LockControl::lock()
{
    m_locked = true;
    m_window.setLocked(true);
    // Dialogs and menus, which are windows of their own.
    for (auto *other : QApplication::topLevelWidgets()) {
        if (other->isVisible() && (qobject_cast<QDialog *>(other) || other->windowType() == Qt::Popup))
            other->close();
    }
    // A copied link opens the file for whoever pastes it.
    auto *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard() && clipboard->text().contains("X-Amz-Signature="_L1))
        clipboard->clear();
    coverWork();
}

void LockControl::coverWork()
{
    if (!m_locked || !m_window.showsWork())
        return;
    m_page = new LockPage(&m_window);
    connect(m_page, &LockPage::unlockRequested, this, &LockControl::unlockWanted);
    m_window.showPage(m_page);
}

void LockControl::keychainAnswered(bool open)
{
    if (!m_page)
        return;
    if (!open)
        return m_page->showRefusal();
    m_locked = false;
    m_page.clear();
    follow();
    m_window.setLocked(false);
    m_window.showWork();
}

} // namespace attache
