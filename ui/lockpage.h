// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;

namespace attache {

/// What stands in the window's place while it is locked: nothing of a customer, no name, no link.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);

    /// The keychain has not been unlocked.
    void showRefusal();

signals:
    void unlockRequested();

private:
    QLabel *m_about;
};

} // namespace attache
