// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/options.h"

#include <QString>
#include <chrono>
#include <map>
#include <mutex>

namespace attache {

/// Lets so many through a second, and a burst of some more after a pause.
class TokenBucket
{
public:
    using Time = std::chrono::steady_clock::time_point;

    TokenBucket(Rate rate, Time now);

    bool take(Time now);

private:
    Rate m_rate;
    double m_tokens;
    Time m_filled;
};

/// A bucket for each operation, as the services publish them, or all alike. Thread-safe.
class RateLimits
{
public:
    explicit RateLimits(const SandboxOptions &options);

    /// The published rate; absent: unlimited.
    static std::optional<Rate> published(const QString &operation);

    /// False: throttled.
    bool take(const QString &operation, TokenBucket::Time now = std::chrono::steady_clock::now());
    /// Fills all buckets.
    void reset();

private:
    const SandboxOptions &m_options;
    std::mutex m_mutex;
    std::map<QString, TokenBucket> m_buckets;
};

} // namespace attache
