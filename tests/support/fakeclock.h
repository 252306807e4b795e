// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QPointer>
#include <optional>
#include <vector>

namespace attache {

/// Time that passes only when a test says so.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start = QDateTime(QDate(2026, 11, 21), QTime(7, 30), Qt::UTC));

    QDateTime now() const override { return m_now; }
    std::chrono::milliseconds elapsed() const override { return m_elapsed; }
    Call wait(std::chrono::milliseconds duration, std::function<void()> handler) override;

    /// Lets @p duration pass and runs the handlers that fall due, in order of their time, at their time:
    /// what they ask for within the duration runs too.
    void advance(std::chrono::milliseconds duration);
    /// Runs the event loop, and lets time jump from wait to wait whenever the loop is idle, until
    /// @p done or until @p realTime has gone by. Answers done().
    bool runUntil(const std::function<bool()> &done,
                  std::chrono::milliseconds realTime = std::chrono::seconds(10));
    /// The person sets the clock: now() jumps, elapsed() and waits don't.
    void setNow(const QDateTime &now) { m_now = now; }

    /// How long until the next handler; none: nobody waits.
    std::optional<std::chrono::milliseconds> next() const;
    /// Every wait that was asked for, in order, also those given up.
    const std::vector<std::chrono::milliseconds> &waits() const { return m_waits; }

private:
    struct Wait {
        std::chrono::milliseconds due;
        std::function<void()> handler;
        QPointer<QObject> alive;
    };
    bool runNext(std::chrono::milliseconds until);

    QDateTime m_now;
    std::chrono::milliseconds m_elapsed{1000};
    std::vector<Wait> m_pending; ///< in order of being asked for
    std::vector<std::chrono::milliseconds> m_waits;
};

} // namespace attache
