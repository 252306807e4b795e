// SPDX-License-Identifier: Apache-2.0
#include "ui/firstpaint.h"

#include <QEvent>
#include <chrono>

using namespace std::chrono_literals;

namespace attache {

FirstPaint::FirstPaint(QObject &window, std::function<void()> painted, std::function<void()> then)
    : m_painted(std::move(painted))
    , m_then(std::move(then))
{
    window.installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout([this] { m_then(); });
    m_patience.start(300ms);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(
            this, [this] { m_painted(); }, Qt::QueuedConnection);
        if (m_patience.isActive()) // else it went on
            m_patience.start(0ms);
    }
    return false;
}

} // namespace attache
