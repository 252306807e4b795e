// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"

namespace attache {

/// One place where credentials may stand. Keeps nothing: each time it is asked it looks again.
class CredentialsSource
{
public:
    virtual ~CredentialsSource() = default;

    /// Where it looks, for people: "the environment (AWS_ACCESS_KEY_ID)". Empty: not worth telling, as
    /// nobody expects credentials there who has not said so.
    virtual QString place() const = 0;
    /// None: nothing stands there, ask the next. An error: something stands there that can't be used,
    /// and nobody else is asked.
    virtual Call find(Answered<std::optional<Credentials>> answered) = 0;
};

} // namespace attache
