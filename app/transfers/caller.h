// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "transfers/activity.h"

#include <functional>

namespace attache {

class Clock;
class StsClient;

/// Finds out who the AWS credentials belong to, for the activity trail: GetCallerIdentity, which needs no
/// permission, asked once. Nothing waits long for it, as nothing depends on it.
class Caller
{
public:
    Caller(StsClient &sts, Clock &clock);

    /// Asks unless it is known; @p known gets what is known by then, some seconds later at most.
    Call identify(std::function<void(const Actor &)> known);

private:
    StsClient &m_sts;
    Clock &m_clock;
    Actor m_actor;
};

} // namespace attache
