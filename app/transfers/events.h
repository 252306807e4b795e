// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "connect/presigned.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <variant>

namespace attache {

/// What a transfer may have asked the service. At most one is in flight per transfer.
enum class Question { Start, Put, Complete, Watch, Discard, Find };

/// What the service says of a file that is handed over.
enum class Scan {
    Pending, ///< PROCESSING, IN_PROGRESS, and every word yet unknown
    Approved,
    Rejected,
    Failed, ///< case: FAILED
    NotFound, ///< the answer has no word on it
};

/// What happened to a transfer. Every answer of the service carries the ClientToken (Start, Find) or
/// the file's id (all else) that it answers, so that a late one can be told from the present one (R3).
namespace event {

/// The Scheduler's turn, a wait that is over, a person who signed in: ask the present question (again).
struct Turn { };
/// The process began anew, or took the row over from one that is gone.
struct Restarted { };
/// A person says "try again".
struct Retry { };
struct Cancel { };
/// The scan's deadline has passed, and the service was asked after it.
struct Deadline {
    QString id;
    bool missing = false; ///< the last word was NotFound
};
/// The service has kept failing for as long as this run is willing to wait.
struct GaveUp {
    Error error;
};
struct Started {
    QString token;
    QString id;
    UploadMetadata upload;
};
/// All bytes went and S3 said 200.
struct Sent {
    QString id;
    QByteArray sha256 = {}; ///< of the bytes that went, lower-case hex
};
struct Completed {
    QString id;
};
struct Verdict {
    QString id;
    Scan scan = Scan::Pending;
};
/// The service has deleted the file, or has none of this id.
struct Discarded {
    QString id;
};
/// The ids that Start with this token left behind, as far as looking for them can tell.
struct Found {
    QString token;
    QStringList ids;
};
struct Failed {
    Question question = Question::Start;
    QString tag; ///< the token (Start, Find) or id that was asked with
    Error error;
};

} // namespace event

using Event = std::variant<event::Turn, event::Restarted, event::Retry, event::Cancel, event::Deadline,
                           event::GaveUp, event::Started, event::Sent, event::Completed, event::Verdict,
                           event::Discarded, event::Found, event::Failed>;

/// What to do once the transfer is journaled.
namespace effect {

/// StartAttachmentUpload or StartAttachedFileUpload; the other parameters are the transfer's own.
struct Start {
    QString token;
};
struct Put {
    UploadMetadata upload; ///< a key: never stored
};
struct Complete {
    QString id;
    QString token;
};
/// Ask for the scan's verdict until there is one, and tell when the transfer's deadline has passed.
struct Watch {
    QString id;
};
/// DeleteAttachedFile.
struct Discard {
    QString id;
};
/// Look for what a Start with this token left behind (SearchRelatedItems, BatchGetAttachedFileMetadata).
struct Find {
    QString token;
};
/// Turn, at this time.
struct Wake {
    QDateTime at;
};
/// Abandon what is in flight or waited for.
struct StopAll { };

} // namespace effect

using Effect = std::variant<effect::Start, effect::Put, effect::Complete, effect::Watch, effect::Discard,
                            effect::Find, effect::Wake, effect::StopAll>;

} // namespace attache
