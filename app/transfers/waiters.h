// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QPointer>
#include <algorithm>
#include <memory>
#include <vector>

namespace attache {

/// Those who wait for one and the same answer, so that it is asked for once. Who lets go of their Call
/// is not told.
template <typename T>
class Waiters
{
public:
    Call add(Answered<T> answered)
    {
        auto alive = std::make_unique<QObject>();
        m_waiting.push_back({alive.get(), std::move(answered)});
        return Call(std::move(alive));
    }

    /// Whether anybody waits yet.
    bool any() const
    {
        return std::any_of(m_waiting.begin(), m_waiting.end(),
                           [](const Waiter &w) { return !w.alive.isNull(); });
    }

    /// Tells all of them, in order; to be called from the event loop. A handler may destroy this, and may
    /// ask again: that question is a new one.
    void answer(const Result<T> &result)
    {
        const auto waiting = std::exchange(m_waiting, {});
        // A handler may destroy what the result stands in.
        const auto told = result; // NOLINT(performance-unnecessary-copy-initialization)
        for (const auto &waiter : waiting) {
            if (waiter.alive)
                waiter.answered(told);
        }
    }

private:
    struct Waiter {
        QPointer<QObject> alive;
        Answered<T> answered;
    };
    std::vector<Waiter> m_waiting;
};

} // namespace attache
