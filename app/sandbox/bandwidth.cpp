// SPDX-License-Identifier: Apache-2.0
#include "sandbox/bandwidth.h"

#include "sandbox/stopsignal.h"

#include <algorithm>

namespace attache {

Bandwidth::Bandwidth(qint64 bytesPerSecond, StopSignal &stop)
    : m_bytesPerSecond(bytesPerSecond)
    , m_stop(stop)
{ }

qint64 Bandwidth::portion() const
{
    constexpr qint64 most = 256 * 1024;
    return isLimited() ? std::clamp<qint64>(m_bytesPerSecond / 50, 256, most) : most;
}

bool Bandwidth::take(qint64 bytes)
{
    using namespace std::chrono;
    if (!isLimited())
        return true;
    steady_clock::time_point mine;
    {
        const std::lock_guard lock(m_mutex);
        m_free = std::max(m_free, steady_clock::now())
            + duration_cast<steady_clock::duration>(
                     duration<double>(double(bytes) / double(m_bytesPerSecond)));
        mine = m_free;
    }
    const auto wait = duration_cast<microseconds>(mine - steady_clock::now());
    return wait.count() <= 0 || m_stop.sleep(wait);
}

} // namespace attache
