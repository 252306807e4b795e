// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <chrono>
#include <mutex>

namespace attache {

class StopSignal;

/// A line that all connections share. Thread-safe.
class Bandwidth
{
public:
    /// @p bytesPerSecond 0: no limit.
    Bandwidth(qint64 bytesPerSecond, StopSignal &stop);

    bool isLimited() const { return m_bytesPerSecond > 0; }
    /// How many bytes to move at a time so that the line stays smooth.
    qint64 portion() const;
    using Time = std::chrono::steady_clock::time_point;
    /// When @p bytes more, asked for at @p now, will have passed. Whoever comes next comes after them.
    Time promise(qint64 bytes, Time now);
    /// Waits until @p bytes more may have passed. False when the sandbox ends.
    bool take(qint64 bytes);

private:
    const qint64 m_bytesPerSecond;
    StopSignal &m_stop;
    std::mutex m_mutex;
    Time m_free; // when the line is through with what was promised
};

} // namespace attache
