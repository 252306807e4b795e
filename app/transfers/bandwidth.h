// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/clock.h"

namespace attache {

/// What all uploads together may send in a second. Whoever wants to send asks first, and is told when.
class Bandwidth
{
public:
    explicit Bandwidth(Clock &clock)
        : m_clock(clock)
    { }

    /// From the next question on; 0: as fast as the line is.
    void setLimit(qint64 bytesPerSecond) { m_bytesPerSecond = bytesPerSecond; }

    /// @p go runs from the event loop when it is the turn of @p bytes, first come first served.
    Call take(qint64 bytes, std::function<void()> go);

private:
    Clock &m_clock;
    qint64 m_bytesPerSecond = 0;
    std::chrono::milliseconds m_free{0}; ///< by Clock::elapsed(): all that was promised is through then
};

} // namespace attache
