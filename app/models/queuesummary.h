// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaType>
#include <QtGlobal>
#include <chrono>
#include <optional>

namespace attache {

/// The queue in a few numbers: of the present run, that is of everything added since it was last idle.
struct QueueSummary {
    int files = 0; ///< in this run
    int waiting = 0; ///< Queued
    int sending = 0; ///< between Starting and Completing
    int scanning = 0;
    int attached = 0;
    int rejected = 0;
    int failed = 0;
    int cancelled = 0;
    qint64 totalBytes = 0; ///< of all that were or may yet be sent: not of Failed and Cancelled
    qint64 sentBytes = 0;
    qint64 bytesPerSecond = 0;

    int ended() const { return attached + rejected + failed + cancelled; }
    int active() const { return waiting + sending + scanning; }
    bool isIdle() const { return active() == 0; }
    /// 0 to 100, of the bytes.
    int percent() const { return totalBytes > 0 ? int(sentBytes * 100 / totalBytes) : 0; }
    /// Until the last byte has left; absent while nothing moves.
    std::optional<std::chrono::seconds> left() const
    {
        if (bytesPerSecond <= 0 || sentBytes >= totalBytes)
            return std::nullopt;
        return std::chrono::seconds((totalBytes - sentBytes + bytesPerSecond - 1) / bytesPerSecond);
    }

    bool operator==(const QueueSummary &) const = default;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::QueueSummary)
