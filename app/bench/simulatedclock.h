// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QPointer>
#include <algorithm>
#include <optional>
#include <vector>

namespace attache {

/// Time as a simulation has it: it passes when told to, and sleeps.
class SimulatedClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    std::chrono::milliseconds elapsed() const override { return std::chrono::milliseconds(m_now - m_slept); }
    Call wait(std::chrono::milliseconds duration, std::function<void()> handler) override
    {
        auto alive = std::make_unique<QObject>();
        m_waits.push_back({elapsed() + duration, std::move(handler), alive.get()});
        return Call(std::move(alive));
    }

    qint64 nowMs() const { return m_now; }
    qint64 sleptMs() const { return m_slept; } ///< of that
    void pass(qint64 ms) { m_now += ms; }
    /// Time in which no wait goes on.
    void sleep(qint64 ms)
    {
        m_now += ms;
        m_slept += ms;
    }

    /// How long until the first wait is over; none: nobody waits.
    std::optional<qint64> next()
    {
        std::erase_if(m_waits, [](const Wait &wait) { return !wait.alive; });
        const auto first = std::ranges::min_element(m_waits, {}, &Wait::due);
        if (first == m_waits.end())
            return std::nullopt;
        return std::max<qint64>((first->due - elapsed()).count(), 0);
    }
    /// Runs the handler of the first wait that is over, if one is.
    bool runDue()
    {
        if (next() != 0)
            return false;
        const auto first = std::ranges::min_element(m_waits, {}, &Wait::due);
        const auto handler = std::move(first->handler);
        m_waits.erase(first);
        handler();
        return true;
    }

private:
    struct Wait {
        std::chrono::milliseconds due;
        std::function<void()> handler;
        QPointer<QObject> alive;
    };

    qint64 m_now = 1'000'000;
    qint64 m_slept = 0;
    std::vector<Wait> m_waits; ///< in order of being asked for
};

} // namespace attache
