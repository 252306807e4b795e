// SPDX-License-Identifier: Apache-2.0
#include "aws/mfaprompt.h"

using namespace Qt::StringLiterals;

namespace attache {

Call NoMfaPrompt::code(const QString &serial, Answered<Secret> answered)
{
    return later([serial, answered = std::move(answered)] {
        answered(failure(
            {.kind = ErrorKind::Credentials,
             .code = u"MfaNeeded"_s,
             .message =
                 u"The role wants the code of the MFA device %1, and there is no terminal to ask for it. "
                 "Run an \"attache\" command in a terminal, or get credentials with \"aws sts "
                 "assume-role\" and set them in the environment."_s.arg(serial)}));
    });
}

} // namespace attache
