// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "transfers/destination.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>
#include <optional>

namespace attache {

/// Where a transfer stands. Each is one row state of the journal; README and next.h draw the arrows.
enum class State { Queued, Starting, Uploading, Completing, Scanning, Discarding, Approved, Rejected, Failed, Cancelled };

/// The command line's word: "queued"…; Discarding is shown as the state before it (Transfer::shownState()).
QString name(State state);
bool isEnded(State state); ///< Approved, Rejected, Failed, Cancelled

using TransferId = qint64; ///< the journal's row id; 0: none yet

/// The file as it was when its ClientToken was drawn: a token is used with this content alone.
struct Snapshot {
    qint64 sizeBytes = 0;
    QDateTime modified; ///< UTC, milliseconds
    QByteArray sha256; ///< lower-case hex; empty until hashed

    bool operator==(const Snapshot &) const = default;
};

/// The account and place that a row belongs to: it goes on only there.
struct Origin {
    QString endpoint; ///< custom endpoint URL; empty: AWS
    QString region;
    QString profile;
    QString instanceId;

    bool operator==(const Origin &) const = default;
};

/// One file on its way to one destination: a value, and the journal's row. It has no secret: neither
/// tokens that authorise nor presigned URLs.
struct Transfer {
    TransferId id = 0;
    QString path; ///< absolute
    QString fileName; ///< as sent: FileName, AttachmentName
    Destination destination;
    QMap<QString, QString> tags;
    Origin origin;
    Snapshot snapshot;

    State state = State::Queued;
    QString startToken; ///< ClientToken of Start; stored before the call that carries it
    QString completeToken; ///< ClientToken of Complete (chat)
    QString fileId; ///< FileId or AttachmentId
    QStringList leftovers; ///< ids to delete, in Discarding
    std::optional<State> then; ///< Discarding: where it goes when done
    std::optional<State> from; ///< Failed: where Retry goes on; absent: from the start
    bool doubt = false; ///< Scanning: whether Complete was done is not known
    int rounds = 0; ///< tokens drawn and deadline repeats
    int attempt = 0; ///< of the present question
    std::optional<Error> error; ///< of Failed and Rejected; while waiting: why
    QDateTime wakeAt; ///< UTC; not before this time; invalid: now

    QString owner; ///< the process that may move it
    qint64 revision = 0; ///< the fence: each commit adds one
    QDateTime added; ///< UTC
    QDateTime changed; ///< UTC, of the last change of state

    /// What a person is shown: Discarding counts as where it goes on, never as an end.
    State shownState() const;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Transfer)
