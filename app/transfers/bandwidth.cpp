// SPDX-License-Identifier: Apache-2.0
#include "transfers/bandwidth.h"

#include <algorithm>

namespace attache {

Call Bandwidth::take(qint64 bytes, std::function<void()> go)
{
    if (m_bytesPerSecond <= 0)
        return later(std::move(go));
    const auto now = m_clock.elapsed();
    const auto begin = std::max(now, m_free);
    m_free = begin + std::chrono::milliseconds(bytes * 1000 / m_bytesPerSecond);
    return m_clock.wait(begin - now, std::move(go));
}

} // namespace attache
