// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>

class QDBusPendingCallWatcher;

namespace attache {

/// Tells when what is on the screen should be hidden: nobody has touched this program for a while, or the
/// desktop has locked its screen.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QObject *parent = nullptr);

    /// 0: only with the desktop's screen.
    void setIdle(std::chrono::milliseconds idle);

signals:
    void locked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void screenSaverChanged(bool active);

private:
    void listen();
    void look();

    std::chrono::milliseconds m_idle{0};
    QElapsedTimer m_sinceTouch;
    QTimer m_timer; ///< one for all touches: none of them starts it anew
};

} // namespace attache
