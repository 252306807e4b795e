// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/events.h"
#include "transfers/transfer.h"

#include <chrono>
#include <optional>
#include <vector>

namespace attache {

/// What next() may not make itself.
struct Given {
    QDateTime now; ///< UTC
    QString startToken; ///< fresh, should one be needed
    QString completeToken; ///< fresh
    QString author = {}; ///< ConnectUserArn of who is signed in, as far as it is known
    std::optional<Snapshot> file = std::nullopt; ///< the file now; as exact as look() asks
    std::optional<Error> fileError = std::nullopt; ///< why there is no snapshot
    double jitter = 0; ///< 0 to 1: spreads the waits of many
    /// By how much the clock has moved since the transfer's last step without time having passed: the machine
    /// slept, or somebody set it (back: negative). No patience is lost on that.
    std::chrono::milliseconds slept{0};
    bool waitsForNetwork = false; ///< nor on being offline
    std::chrono::seconds giveUp{600}; ///< the service has kept failing for this long: Failed, retryable
    std::chrono::seconds scanDeadline{75}; ///< the scanner's own limit is 60 s
};

/// The transfer to journal, and what to do after.
struct Step {
    Transfer transfer;
    std::vector<Effect> effects;
};

/// New ClientTokens and deadline repeats after which a transfer stops by itself.
inline constexpr int maxRounds = 3;

/// How closely the file has to be looked at before an event is handed to next().
enum class Look { None, Stat, Hash };
Look look(const Transfer &transfer, const Event &event);

/// Whether @p event leaves the present question to a person who has to sign in: nothing wakes it then but a
/// Turn after that.
bool needsSignIn(const Transfer &transfer, const Event &event);

/// Whether the step to @p transfer has to outlast a power cut before its effects run. What Uploading and
/// Scanning add to the step before is only an answer, which the same question with the same token brings
/// again: taken back, they are a crash before that answer came. All other steps are what the proof that
/// nothing is attached twice stands on.
bool outlastsPowerCut(const Transfer &transfer);

/// What comes next. Pure: no clock, no I/O, no randomness, no QObject; the same arguments give the same
/// answer. The caller journals `transfer` first and runs `effects` after.
///
///   Queued → Starting → Uploading → Completing → Scanning → Approved | Rejected
///               ↑__________| the URL expired, the file changed: a new ClientToken, maxRounds times
///   Starting … Scanning → Discarding → Starting | Failed | Cancelled: a case file on its way out
///   any state but an ended one → Failed | Cancelled;   Failed → where it was: Retry
///
/// A token is drawn in one place: on a Turn in Queued, or in Starting with no token.
Step next(Transfer transfer, const Event &event, const Given &given);

} // namespace attache
