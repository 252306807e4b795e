// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service.h"
#include "base/error.h"

#include <optional>

namespace attache {

struct HttpAnswer;

/// What an answer other than 2xx, or a 2xx that is no answer of the service, means: kind, code, the
/// service's own words and what to do about it, request id, whether to try again and when. Pure.
///
/// Takes whatever stands between us and the service for what it is: a proxy's page, a captive portal,
/// nothing at all. The code is the service's, else "CaptivePortal", "GatewayFailed" or the HTTP status.
Error answerError(Service service, const HttpAnswer &answer);

/// Whether the body is a web page, which no service of Amazon's answers: a proxy or a captive portal
/// does, with any status.
bool isWebPage(const HttpAnswer &answer);

/// What Retry-After (seconds or a date) and x-amz-retry-after (milliseconds) say.
std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer);

} // namespace attache
