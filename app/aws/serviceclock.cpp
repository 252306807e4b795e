// SPDX-License-Identifier: Apache-2.0
#include "aws/serviceclock.h"

#include "base/log.h"

#include <algorithm>

namespace attache {

namespace {

using namespace std::chrono_literals;

// Smaller ones are the network's, and no reason for a refusal.
constexpr auto smallestSkew = 60s;

} // namespace

ServiceClock::ServiceClock(const Clock &clock)
    : m_clock(clock)
{ }

QDateTime ServiceClock::now(const QString &host) const
{
    const auto found = m_offsets.find(host);
    return found == m_offsets.end() ? m_clock.now() : m_clock.now().addMSecs(found->second.count());
}

bool ServiceClock::learn(const QString &host, std::optional<QDateTime> date)
{
    if (!date)
        return false;
    const std::chrono::milliseconds difference(now(host).msecsTo(*date));
    if (std::chrono::abs(difference) < smallestSkew)
        return false;
    const auto offset = (m_offsets[host] += difference);
    qCWarning(log::aws) << "This computer's clock differs from the one of" << host << "by"
                        << std::chrono::duration_cast<std::chrono::seconds>(offset).count() << "s";
    return true;
}

std::chrono::milliseconds ServiceClock::skew() const
{
    std::chrono::milliseconds largest = 0ms;
    for (const auto &[host, offset] : m_offsets) {
        if (std::chrono::abs(offset) > std::chrono::abs(largest))
            largest = offset;
    }
    return largest;
}

} // namespace attache
