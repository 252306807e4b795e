// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <chrono>
#include <optional>

namespace attache {

/// What the SDKs' adaptive mode adds to the standard one: from a service's first refusal on, all requests
/// to it are held to a rate that falls with each refusal, and between them climbs along a cubic curve,
/// slowly near the rate that was refused last. Off until then.
///
/// It knows one service. Limiter, which every mode has, knows the published quota of each operation.
class SendingRate
{
public:
    explicit SendingRate(const Clock &clock);

    /// Takes the next place: how long the request that asks has to wait for it.
    std::chrono::milliseconds take();
    /// An answer came. It @p isThrottled: refused as asked too often.
    void answered(bool isThrottled);

    /// Requests a second; none: not held to a rate yet.
    std::optional<double> perSecond() const;

private:
    using Seconds = std::chrono::duration<double>;

    Seconds now() const;
    void measure();
    void refill();
    void setRate(double perSecond);
    double cubic() const;

    const Clock &m_clock;
    bool m_isOn = false;
    // What is sent, over half seconds, smoothed.
    double m_measured = 0;
    int m_count = 0;
    Seconds m_lastHalf;
    // The bucket: may owe places that were taken ahead.
    double m_rate;
    double m_places = 0;
    Seconds m_filled;
    // The curve.
    double m_highest = 0; ///< rate at the last refusal
    Seconds m_refused;
};

} // namespace attache
