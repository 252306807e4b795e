// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace attache {

/// Goes on, once, when a window has been painted for the first time. One that lies hidden is not painted at
/// all, and waited for no longer than a moment.
class FirstPaint final : public QObject
{
public:
    /// @p painted: called when all that is in @p window is painted. @p then: in any case, and after that.
    FirstPaint(QObject &window, std::function<void()> painted, std::function<void()> then);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_painted;
    std::function<void()> m_then;
    QTimer m_patience;
};

} // namespace attache
