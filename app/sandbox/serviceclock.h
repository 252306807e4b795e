// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <atomic>

namespace attache {

/// The service's clock, which may be ahead of the machine's or behind it. Thread-safe.
class ServiceClock
{
public:
    /// UTC, by which signatures, URLs and tokens are judged.
    QDateTime now() const { return QDateTime::fromMSecsSinceEpoch(milliseconds(), Qt::UTC); }
    /// The same in milliseconds since 1970.
    qint64 milliseconds() const { return machine() + m_skewSeconds * 1000; }
    /// The machine's own, for what takes its time whatever the clock says.
    static qint64 machine() { return QDateTime::currentMSecsSinceEpoch(); }

    qint64 skewSeconds() const { return m_skewSeconds; }
    void setSkew(qint64 seconds) { m_skewSeconds = seconds; }

private:
    std::atomic<qint64> m_skewSeconds = 0;
};

} // namespace attache
