// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/mfaprompt.h"

namespace attache {

/// Asks on the terminal that the program runs in, whatever its input and output are redirected to.
class TerminalMfaPrompt final : public MfaPrompt
{
public:
    Call code(const QString &serial, Answered<Secret> answered) override;
};

} // namespace attache
