// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"

namespace attache {

/// Asks the person for the code that a device of theirs shows.
class MfaPrompt
{
public:
    virtual ~MfaPrompt() = default;

    /// @p serial: the device's ARN or number, as the profile has it. The code is asked for each time and
    /// never kept. Credentials, "MfaNeeded", where nobody can be asked.
    virtual Call code(const QString &serial, Answered<Secret> answered) = 0;
};

/// Where nobody can be asked.
class NoMfaPrompt final : public MfaPrompt
{
public:
    Call code(const QString &serial, Answered<Secret> answered) override;
};

} // namespace attache
