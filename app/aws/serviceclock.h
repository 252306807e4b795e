// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>
#include <map>
#include <optional>

namespace attache {

/// What time the services say it is: this machine's clock with the difference that their answers told.
/// A signature counts for five minutes, so that a clock which is wrong by more makes each fail.
class ServiceClock
{
public:
    explicit ServiceClock(const Clock &clock);

    /// UTC, as @p host has it.
    QDateTime now(const QString &host) const;
    /// Takes note of the Date of an answer of @p host. Answers whether the difference is such that a
    /// refused signature may be accepted now.
    bool learn(const QString &host, std::optional<QDateTime> date);
    /// How far this machine is behind the services (ahead: negative), by the largest difference known.
    std::chrono::milliseconds skew() const;

private:
    const Clock &m_clock;
    std::map<QString, std::chrono::milliseconds> m_offsets;
};

} // namespace attache
