// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <chrono>
#include <optional>

namespace attache {

struct Operation;

enum class RetryMode {
    Legacy, ///< differs from SDK to SDK: here it is Standard
    Standard,
    Adaptive, ///< Standard, and SendingRate
};

struct RetrySettings {
    int maxAttempts = 3; ///< requests a call, the first one included
    RetryMode mode = RetryMode::Standard;
};

// The SDKs' standard mode, as pure functions. Waits of minutes are the transfers' affair.

bool isThrottlingCode(const QString &code);
/// The same request may work in a moment: no answer, or a service that stumbled.
bool isTransient(const Error &error);
/// The signature may have been refused because our clock and the service's differ.
bool mayBeClockSkew(const Error &error);
/// The service refused the credentials themselves: fresh ones may help, where they can be had.
/// @p temporary: they are of a session, which may end early, and then may be called unknown.
bool refusesCredentials(const Error &error, bool temporary);

/// Whether the request may be sent again when nobody knows what became of it. Nearly all may: they only
/// read, are idempotent by nature, or carry a token that makes them so.
bool isRepeatable(const Operation &operation);

/// How long to wait before the next request of a call; none: the error is final.
/// @p attempts: requests made so far. @p random: 0 to 1, spreads those who failed together.
std::optional<std::chrono::milliseconds>
retryDelay(const Error &error, int attempts, const RetrySettings &settings, bool repeatable, double random);

/// What all calls together may spend on repeating: in an outage each asks once, not three times.
class RetryQuota
{
public:
    /// Answers what was taken, to be given back when the repeat works; none: there is too little left.
    std::optional<int> take(const Error &error);
    /// A call worked: @p taken comes back, or a little where nothing was taken.
    void giveBack(int taken);

private:
    int m_left = 500;
};

} // namespace attache
