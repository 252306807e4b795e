// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secretstore.h"

#include <map>
#include <optional>

namespace attache {

/// A keychain in memory, which refuses everything while it has an error.
class FakeSecrets final : public SecretStore
{
public:
    std::map<QString, Secret> kept;
    std::optional<Error> error;
    State is = State::Open;
    int reads = 0; ///< a locked one asks the person at each

    static Error missing()
    {
        return {.kind = ErrorKind::Credentials,
                .code = QStringLiteral("KeychainMissing"),
                .message = QStringLiteral("none"),
                .retryable = true};
    }

    Call state(Answered<State> answered) override
    {
        return later([this, answered = std::move(answered)] {
            error && error->code != QStringLiteral("KeychainLocked") ? answered(failure(*error))
                                                                     : answered(is);
        });
    }
    Call read(const QString &key, Answered<Secret> answered) override
    {
        ++reads;
        return later([this, key, answered = std::move(answered)] {
            if (error)
                return answered(failure(*error));
            if (!kept.contains(key))
                return answered(
                    failure({.kind = ErrorKind::Refused, .code = QStringLiteral("NoSuchSecret")}));
            answered(kept.at(key));
        });
    }
    Call write(const QString &key, const Secret &secret, Answered<void> answered) override
    {
        return later([this, key, secret, answered = std::move(answered)] {
            if (error)
                return answered(failure(*error));
            kept.insert_or_assign(key, secret);
            answered({});
        });
    }
    Call remove(const QString &key, Answered<void> answered) override
    {
        return later([this, key, answered = std::move(answered)] {
            if (error)
                return answered(failure(*error));
            kept.erase(key);
            answered({});
        });
    }
};

} // namespace attache
