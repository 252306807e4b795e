// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"
#include "transfers/events.h"
#include "transfers/preflight.h"
#include "transfers/transfer.h"

#include <QMap>
#include <functional>

namespace attache {

/// What Start answers.
struct StartedUpload {
    QString id; ///< FileId or AttachmentId
    UploadMetadata upload;
};

/// The network side of a transfer's effects: one question, one answer, whatever the kind of target. A
/// question is repeated within seconds as the aws room repeats calls; what is still an error then is
/// next()'s affair. No state of transfers, no policy.
///
/// A transfer's startToken, completeToken and snapshot are what goes over the wire, not the file as it
/// happens to be. Errors of a chat that refuses its token are Credentials with httpStatus 403.
class TransferService
{
public:
    using Progress = std::function<void(qint64 sentBytes)>;

    virtual ~TransferService() = default;

    virtual Call start(const Transfer &transfer, Answered<StartedUpload> answered) = 0;
    /// Streams the file, exactly snapshot.sizeBytes of it. Answers the SHA-256 of what went, in hex.
    /// "UrlExpired": a new Start is needed. File: "FileChanged", "FileMissing", "FileUnreadable".
    virtual Call put(const Transfer &transfer, const UploadMetadata &upload, Progress progress,
                     Answered<QByteArray> answered) = 0;
    virtual Call complete(const Transfer &transfer, Answered<void> answered) = 0;
    /// The verdicts on @p transfers, which share destination and origin; 100 at most. By file id.
    virtual Call scans(const std::vector<Transfer> &transfers, Answered<QMap<QString, Scan>> answered) = 0;
    /// DeleteAttachedFile. Refused, "ResourceNotFoundException": there is none (any more).
    virtual Call discard(const Transfer &transfer, const QString &id, Answered<void> answered) = 0;
    /// Ids at the case that can only come from a Start of this transfer that nobody heard the answer of:
    /// its name and size, PROCESSING, not older than firstAsked. Other transfers of ours may be among them.
    virtual Call find(const Transfer &transfer, Answered<QStringList> answered) = 0;
    /// What all uploads together may send in a second, from now on; 0: as fast as the line is.
    virtual void setBandwidth(qint64 bytesPerSecond) = 0;
    /// The network is another one: what is asked from now on goes over connections that are new.
    virtual void reconnect() = 0;
    /// Whether any question, also one beside those of transfers, was ever answered, if only by a no.
    virtual bool wasAnswered() const = 0;
    /// What the target's instance allows.
    virtual Call limits(const Destination &destination, Answered<Limits> answered) = 0;
};

} // namespace attache
