// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace attache {

/// What went wrong, coarsely: enough to decide what happens next. The words are those of the command
/// line's JSON (see name()).
enum class ErrorKind {
    Network, ///< no answer came: DNS, connection, TLS, cut off
    Timeout, ///< nothing moved for too long
    Credentials, ///< missing, unknown, refused or expired; a person may have to sign in
    Throttled, ///< asked too often; try later
    Quota, ///< a limit on the target or the account is reached
    Validation, ///< the request breaks the API's rules, or would have
    File, ///< the local file: gone, unreadable, empty, changed, too large, type not allowed
    Refused, ///< understood and declined: no permission, not found, wrong state
    Service, ///< the service is broken or its answer can't be understood
    Rejected, ///< the scan said no
    Internal, ///< a defect of ours, or of this machine (journal, disk)
};

/// One error type for all rooms; rooms pass it up unchanged. Only ui translates it, by kind and code.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString code = {}; ///< the service's own ("ThrottlingException", "SlowDown") or ours ("FileEmpty"); never
                       ///< empty
    QString message = {}; ///< an English sentence for a person: what happened and what to do. Never a secret.
    QString requestId = {}; ///< the service's, empty when none answered
    int httpStatus = 0; ///< 0 when no HTTP answer came
    bool retryable = false; ///< the same request may succeed later
    std::optional<std::chrono::milliseconds> retryAfter =
        std::nullopt; ///< the service asks to wait this long
    QString reason = {}; ///< the service's word for why, beside the code ("INVALID_FILE_TYPE"); often empty
    QString said = {}; ///< the service's own words, as they came, without our advice; often empty

    bool operator==(const Error &) const = default;
};

/// The service was not reached: nobody answered, or somebody on the way did (a captive portal, a proxy).
bool isUnreached(const Error &error);

/// The word of the command line's JSON for @p kind, as "network".
QString name(ErrorKind kind);
/// The inverse of name(); Internal for an unknown word.
ErrorKind errorKind(const QString &name);

} // namespace attache
