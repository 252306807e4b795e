// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/ssoprofile.h"
#include "aws/ssotoken.h"
#include "base/call.h"

namespace attache {

/// Where the tokens of sign-ins through IAM Identity Center are kept. It outlives its Calls.
class SsoTokenStore
{
public:
    virtual ~SsoTokenStore() = default;

    /// None: nothing usable is kept. An error: it can't be told.
    virtual Call read(const SsoProfile &profile, Answered<std::optional<SsoToken>> answered) = 0;
    /// Replaces what is kept, whole or not at all.
    virtual Call write(const SsoProfile &profile, const SsoToken &token, Answered<void> answered) = 0;
    virtual Call remove(const SsoProfile &profile, Answered<void> answered) = 0;
};

} // namespace attache
