// SPDX-License-Identifier: Apache-2.0
#include "aws/sendingrate.h"

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

// The SDKs' own figures.
constexpr double smoothing = 0.8;
constexpr double halvesPerSecond = 2;
constexpr double lowestPerSecond = 0.5;
constexpr double fallback = 0.7; ///< of the rate at a refusal
constexpr double steepness = 0.4;
constexpr double mostAboveMeasured = 2;

} // namespace

SendingRate::SendingRate(const Clock &clock)
    : m_clock(clock)
    , m_lastHalf(std::floor(now().count()))
    , m_rate(1)
    , m_filled(now())
    , m_refused(now())
{ }

SendingRate::Seconds SendingRate::now() const
{
    return m_clock.elapsed();
}

std::chrono::milliseconds SendingRate::take()
{
    if (!m_isOn)
        return {};
    refill();
    m_places -= 1;
    return std::chrono::milliseconds(std::llround(std::ceil(std::max(0.0, -m_places) / m_rate * 1000)));
}

void SendingRate::answered(bool isThrottled)
{
    measure();
    double rate = 0;
    if (isThrottled) {
        m_highest = m_isOn ? std::min(m_measured, m_rate) : m_measured;
        m_refused = now();
        m_isOn = true;
        rate = m_highest * fallback;
    } else {
        rate = cubic();
    }
    setRate(std::min(rate, mostAboveMeasured * m_measured));
}

std::optional<double> SendingRate::perSecond() const
{
    return m_isOn ? std::optional(m_rate) : std::nullopt;
}

void SendingRate::measure()
{
    const Seconds half(std::floor(now().count() * halvesPerSecond) / halvesPerSecond);
    ++m_count;
    if (half <= m_lastHalf)
        return;
    const double rate = m_count / (half - m_lastHalf).count();
    m_measured = rate * smoothing + m_measured * (1 - smoothing);
    m_count = 0;
    m_lastHalf = half;
}

double SendingRate::cubic() const
{
    const double back = std::cbrt(m_highest * (1 - fallback) / steepness); ///< seconds until there again
    return steepness * std::pow((now() - m_refused).count() - back, 3) + m_highest;
}

void SendingRate::refill()
{
    m_places = std::min(std::max(m_rate, 1.0), m_places + (now() - m_filled).count() * m_rate);
    m_filled = now();
}

void SendingRate::setRate(double perSecond)
{
    // What has passed counts at the old rate.
    refill();
    m_rate = std::max(perSecond, lowestPerSecond);
    m_places = std::min(m_places, std::max(m_rate, 1.0));
}

} // namespace attache
