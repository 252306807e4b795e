// SPDX-License-Identifier: Apache-2.0
#include "aws/retry.h"

#include "aws/model.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using namespace std::chrono_literals;

constexpr int quota = 500;
constexpr auto longestDelay = 20s;
// Cases ask for "a few minutes" by header; the transfers wait longer than this.
constexpr auto longestThrottledDelay = 60s;

template <size_t N>
bool isOneOf(const QString &code, const std::array<QLatin1StringView, N> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

constexpr std::array throttlingCodes{
    "Throttling"_L1,
    "ThrottlingException"_L1,
    "ThrottledException"_L1,
    "RequestThrottledException"_L1,
    "RequestThrottled"_L1,
    "TooManyRequestsException"_L1,
    "TooManyRequests"_L1,
    "ProvisionedThroughputExceededException"_L1,
    "TransactionInProgressException"_L1,
    "RequestLimitExceeded"_L1,
    "BandwidthLimitExceeded"_L1,
    "LimitExceededException"_L1,
    "SlowDown"_L1,
    "PriorRequestNotComplete"_L1,
    "EC2ThrottledException"_L1,
};

constexpr std::array transientCodes{
    "RequestTimeout"_L1,
    "RequestTimeoutException"_L1,
    "InternalError"_L1,
    "IDPCommunicationError"_L1,
};

constexpr std::array skewCodes{
    "RequestTimeTooSkewed"_L1,      "RequestExpired"_L1,        "RequestInTheFuture"_L1,
    "InvalidSignatureException"_L1, "SignatureDoesNotMatch"_L1, "AuthFailure"_L1,
};

// What services call a session's key or token that they don't know any more.
constexpr std::array sessionCodes{
    "UnrecognizedClientException"_L1, "InvalidClientTokenId"_L1, "InvalidAccessKeyId"_L1, "InvalidToken"_L1,
    "TokenRefreshRequired"_L1,
};

} // namespace

bool isThrottlingCode(const QString &code)
{
    return isOneOf(code, throttlingCodes);
}

bool isTransient(const Error &error)
{
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout)
        return error.retryable || error.httpStatus == 408 || isOneOf(error.code, transientCodes);
    constexpr std::array statuses{500, 502, 503, 504};
    return isOneOf(error.code, transientCodes)
        || std::find(statuses.begin(), statuses.end(), error.httpStatus) != statuses.end();
}

bool mayBeClockSkew(const Error &error)
{
    return isOneOf(error.code, skewCodes);
}

bool refusesCredentials(const Error &error, bool temporary)
{
    if (error.kind != ErrorKind::Credentials)
        return false;
    return error.code.startsWith("ExpiredToken"_L1) || (temporary && isOneOf(error.code, sessionCodes));
}

bool isRepeatable(const Operation &operation)
{
    // It makes an item each time it is called, and has no token.
    return operation.name != "CreateRelatedItem"_L1;
}

std::optional<std::chrono::milliseconds>
retryDelay(const Error &error, int attempts, const RetrySettings &settings, bool repeatable, double random)
{
    const bool throttled = error.kind == ErrorKind::Throttled;
    if (attempts >= settings.maxAttempts || !(throttled || (isTransient(error) && repeatable)))
        return {};
    // A service that says when is not asked before; a long wait is for those who keep a journal.
    const auto longest = throttled ? longestThrottledDelay : longestDelay;
    if (error.retryAfter && *error.retryAfter > longest)
        return {};
    const auto ceiling =
        std::min(std::exp2(std::max(0, attempts - 1)), std::chrono::duration<double>(longestDelay).count());
    const auto delay = std::chrono::milliseconds(std::llround(std::clamp(random, 0.0, 1.0) * ceiling * 1000));
    return std::max(delay, error.retryAfter.value_or(0ms));
}

std::optional<int> RetryQuota::take(const Error &error)
{
    const int cost = error.kind == ErrorKind::Timeout ? 10 : 5;
    if (cost > m_left)
        return {};
    m_left -= cost;
    return cost;
}

void RetryQuota::giveBack(int taken)
{
    m_left = std::min(quota, m_left + std::max(1, taken));
}

} // namespace attache
