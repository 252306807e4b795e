// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"

namespace attache {

/// Keeps secrets over restarts, in the operating system's keychain. An error never means that a
/// secret was deleted: wait, ask again, go on without.
/// Errors: Credentials with code "KeychainLocked" or "KeychainMissing", both retryable; Refused with
/// "NoSuchSecret" where there is none under the key.
class SecretStore
{
public:
    enum class State {
        Open, ///< secrets are read and written without a question
        Locked, ///< the person is asked to unlock it first
        Empty, ///< nothing was ever kept; the person is asked for a password to keep things under
    };

    virtual ~SecretStore() = default;

    /// Asks nothing of the person. Error: "KeychainMissing".
    virtual Call state(Answered<State> answered) = 0;
    virtual Call read(const QString &key, Answered<Secret> answered) = 0;
    virtual Call write(const QString &key, const Secret &secret, Answered<void> answered) = 0;
    virtual Call remove(const QString &key, Answered<void> answered) = 0;
};

} // namespace attache
