// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "base/secret.h"

#include <QDateTime>
#include <optional>

namespace attache {

struct Credentials {
    QString accessKeyId; ///< empty: none, requests go unsigned
    Secret secretAccessKey;
    Secret sessionToken; ///< empty for long-term keys
    std::optional<QDateTime> expiration; ///< UTC; absent: they do not end
    QString source; ///< for people: "environment", "profile agent"
};

/// Where AwsClient gets its credentials before each signature.
/// Errors: Credentials ("CredentialsMissing", …), not retryable: a person has to do something.
class CredentialsProvider
{
public:
    virtual ~CredentialsProvider() = default;

    /// Answers credentials that are valid for minutes yet; one refresh serves all that wait.
    virtual Call credentials(Answered<Credentials> answered) = 0;
    /// The service refused @p accessKeyId, as expired or unknown: the next answer shall be a fresh one.
    virtual void expire(const QString &accessKeyId) = 0;
};

} // namespace attache
