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

Bandwidth::Time Bandwidth::promise(qint64 bytes, Time now)
{
    using namespace std::chrono;
    const std::lock_guard lock(m_mutex);
    m_free = std::max(m_free, now)
        + duration_cast<steady_clock::duration>(duration<double>(double(bytes) / double(m_bytesPerSecond)));
    return m_free;
}

bool Bandwidth::take(qint64 bytes)
{
    using namespace std::chrono;
    if (!isLimited())
        return true;
    const auto mine = promise(bytes, steady_clock::now());
    const auto wait = duration_cast<microseconds>(mine - steady_clock::now());
    return wait.count() <= 0 || m_stop.sleep(wait);
}

} // namespace attache
