// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace attache {

/// Lets the threads of connections sleep, and wakes all of them when the sandbox ends.
class StopSignal
{
public:
    /// False when the sandbox ends before @p duration has passed.
    bool sleep(std::chrono::microseconds duration)
    {
        std::unique_lock lock(m_mutex);
        return !m_changed.wait_for(lock, duration, [this] { return m_stopped; });
    }

    bool isSet() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stopped;
    }

    void set()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_changed.notify_all();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
};

} // namespace attache
