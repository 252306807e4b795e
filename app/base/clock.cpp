// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QTimer>

namespace attache {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

Call SystemClock::wait(std::chrono::milliseconds duration, std::function<void()> handler)
{
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    // The handler may destroy the Call, and with it the timer and this closure: run a copy.
    QObject::connect(timer.get(), &QTimer::timeout, [handler = std::move(handler)] {
        const auto run = handler;
        run();
    });
    timer->start(duration);
    return Call(std::move(timer));
}

} // namespace attache
