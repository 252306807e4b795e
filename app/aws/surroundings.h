// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/identitycalls.h"
#include "aws/mfaprompt.h"
#include "aws/profiles.h"
#include "base/clock.h"

#include <QProcessEnvironment>
#include <functional>

namespace attache {

/// Where sources have the profiles from: read anew each time, so that a file that was edited counts.
using ReadProfiles = std::function<Result<Profiles>()>;

/// What sources of credentials look around in.
struct Surroundings {
    QProcessEnvironment environment;
    ReadProfiles profiles;
    IdentityCalls &calls;
    MfaPrompt &mfa;
    Clock &clock;
};

} // namespace attache
