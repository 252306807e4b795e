// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "transfers/destination.h"
#include "transfers/transfer.h"

#include <QDateTime>
#include <QStringList>
#include <optional>

namespace attache {

/// Who the AWS credentials belong to; empty where nobody knows.
struct Actor {
    QString account = {}; ///< "123456789012"
    QString arn = {}; ///< of the user or the role's session
};

/// One line of the activity trail: something that was done to a file at the service, or was tried, and what
/// came of it. No content, no secret.
struct Activity {
    qint64 id = 0;
    QDateTime time = {}; ///< UTC
    QString action = {}; ///< "attach", "download", "delete"
    QString result = {}; ///< attach: "approved", "rejected", "failed", "cancelled"; else "done", "failed"
    QString user = {}; ///< the account on this machine
    Actor actor = {}; ///< signed in to AWS at that time
    Origin origin = {};
    Destination destination = {}; ///< without a title, which may be a customer's name
    QString fileName = {};
    qint64 sizeBytes = -1; ///< -1: not known
    QByteArray sha256 = {}; ///< lower-case hex; empty: not known
    QString fileId = {}; ///< FileId or AttachmentId; empty: the service had given none
    QStringList requestIds = {}; ///< the service's, of the requests that made it
    std::optional<Error> error = {};
};

/// What of the trail is asked for; empty members ask for all.
struct ActivityFilter {
    QDateTime since = {};
    std::optional<Destination::Kind> kind = {};
    QString target = {}; ///< an ARN or a contact's id; a case's id alone will do
};

} // namespace attache
