// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service.h"
#include "base/call.h"
#include "base/clock.h"

#include <QString>
#include <functional>
#include <map>
#include <memory>

namespace attache {

/// Requests that Amazon lets through: @p perSecond on average, @p burst at once. Shared by everybody in
/// the account or instance.
struct Rate {
    double perSecond = 0; ///< 0: not limited that we know of
    double burst = 0;
};

/// The published quota of @p operation; the service's default where it has none of its own.
Rate publishedRate(Service service, const QString &operation);

/// Makes calls of an operation wait their turn, first come first served, so that the service need not
/// refuse them. Starts at the published rates and learns:
/// - refused at the published rate or below: half the rate for a minute, as others use their share, then
///   back up little by little;
/// - busy for seconds without a refusal: the account's quota was raised, so faster and faster, until the
///   first refusal, which ends that for ten minutes.
class Limiter
{
public:
    using Rates = std::function<Rate(Service, const QString &operation)>;

    /// @p published: what it starts at.
    explicit Limiter(Clock &clock, Rates published = publishedRate);
    ~Limiter();

    /// @p go runs from the event loop when it is this call's turn. Destroying the Call leaves the line.
    Call turn(Service service, const QString &operation, std::function<void()> go);
    /// The service refused a call that had its turn.
    void throttled(Service service, const QString &operation);
    /// What the line for @p operation moves at now.
    Rate rate(Service service, const QString &operation) const;

private:
    class Line;
    Line &line(Service service, const QString &operation);

    Clock &m_clock;
    Rates m_published;
    std::map<std::pair<Service, QString>, std::unique_ptr<Line>> m_lines;
};

} // namespace attache
