// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>

class QDBusPendingCallWatcher;

namespace attache {

/// Tells when what is on the screen should be hidden: nobody has touched this program for a while, or the
/// desktop has locked its screen.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    /// @p clock outlives it.
    explicit ScreenLock(Clock &clock, QObject *parent = nullptr);

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
    void touched();
    void look();

    Clock &m_clock;
    std::chrono::milliseconds m_idle{0};
    std::chrono::milliseconds m_touched; ///< by elapsed()
    Call m_wait; ///< one for all touches: none of them begins it anew
};

} // namespace attache
