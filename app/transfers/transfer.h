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
enum class State {
    Queued,
    Starting,
    Uploading,
    Completing,
    Scanning,
    Discarding,
    Approved,
    Rejected,
    Failed,
    Cancelled
};

/// The command line's and the journal's word: "queued"…; Discarding is shown as the state before it
/// (Transfer::shownState()).
QString name(State state);
/// The inverse of name(); nothing for an unknown word.
std::optional<State> stateNamed(const QString &name);
bool isEnded(State state); ///< Approved, Rejected, Failed, Cancelled

using TransferId = qint64; ///< the journal's row id; 0: none yet

/// The file as it was when its ClientToken was drawn: a token is used with this content alone.
struct Snapshot {
    qint64 sizeBytes = 0;
    QDateTime modified = {}; ///< UTC, milliseconds
    QByteArray sha256 = {}; ///< lower-case hex; empty until hashed

    bool operator==(const Snapshot &) const = default;
    /// Nothing speaks against it that @p other is of the same content; a hash counts where both have one.
    bool agrees(const Snapshot &other) const;
};

/// The account and place that a row belongs to: it goes on only there.
struct Origin {
    QString endpoint = {}; ///< custom endpoint URL; empty: AWS
    QString region = {};
    QString profile = {};
    QString instanceId = {};

    bool operator==(const Origin &) const = default;
};

/// One file on its way to one destination: a value, and the journal's row. It has no secret: neither
/// tokens that authorise nor presigned URLs.
struct Transfer {
    TransferId id = 0;
    QString path = {}; ///< absolute
    QString fileName = {}; ///< as sent: FileName, AttachmentName
    Destination destination = {};
    QMap<QString, QString> tags = {};
    Origin origin = {};
    Snapshot snapshot = {};

    State state = State::Queued;
    QString startToken = {}; ///< ClientToken of Start, journaled before the call that carries it; empty: to
                             ///< be drawn
    QString completeToken = {}; ///< ClientToken of Complete (chat); drawn and journaled with startToken
    QString author = {}; ///< who attaches it to a case, by ConnectUserArn; empty: the identity that asks.
                         ///< Part of what startToken stands for
    QDateTime firstAsked = {}; ///< UTC; when startToken was drawn, so before any Start that carried it
    bool unsure = false; ///< a Start with startToken may have been done although no answer said so
    QString fileId = {}; ///< FileId or AttachmentId
    bool handedOver = false; ///< Completing was journaled for fileId: from here on the file may be attached
    QStringList leftovers = {}; ///< Discarding: ids to delete yet; none: startToken's id is to be learned
                                ///< first
    std::optional<State> then = {}; ///< Discarding: where it goes when done (Starting, Failed, Cancelled)
    std::optional<State> from = {}; ///< Failed: where Retry goes on; absent: from the start. Discarding: the
                                    ///< state before
    bool doubt = false; ///< Scanning: whether Complete was done is not known
    int rounds = 0; ///< new tokens drawn and deadline repeats since the person last said "go"
    int attempt = 0; ///< of the present question
    std::optional<Error> error =
        std::nullopt; ///< of Failed and Rejected; before: why it waits, or what casts doubt
    QDateTime wakeAt = {}; ///< UTC; the present question is asked again then; invalid: it is not waiting
    QDateTime since = {}; ///< UTC; since when the present question has gone without a result; invalid: has
                          ///< not yet
    QDateTime deadline = {}; ///< UTC; Scanning: when looking at PROCESSING and NotFound is no longer enough

    QString owner = {}; ///< the process that may move it
    qint64 revision = 0; ///< the fence: each commit adds one
    QDateTime added = {}; ///< UTC
    QDateTime changed = {}; ///< UTC, of the last change of state

    bool operator==(const Transfer &) const = default;

    /// What a person is shown: Discarding counts as the state before it, never as an end.
    State shownState() const;
    /// The service may have attached the file, whatever the state says: a text about it has to say so too.
    bool mayBeAttached() const;
    /// Moves while it has a turn: what the queue's concurrency counts.
    bool isActive() const;
};

} // namespace attache

Q_DECLARE_METATYPE(attache::Transfer)
