// SPDX-License-Identifier: Apache-2.0
#include "transfers/next.h"

#include "transfers/overloaded.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr std::chrono::milliseconds firstWait{1000};
constexpr std::chrono::milliseconds longestWait{60'000};
constexpr std::chrono::milliseconds longestAskedWait{300'000}; ///< that a service may ask for

// --- errors of our own -----------------------------------------------------------------------------

Error fileChanged()
{
    return {.kind = ErrorKind::File,
            .code = u"FileChanged"_s,
            .message =
                u"The file changed while it was being sent. Send it again when nothing writes to it."_s};
}

Error scanRejected()
{
    return {.kind = ErrorKind::Rejected,
            .code = u"ScanRejected"_s,
            .message = u"The scan rejected the file: it found something, or it could not finish in time. "
                       "Send it again, or ask your administrator."_s};
}

Error scanFailed()
{
    return {.kind = ErrorKind::Service,
            .code = u"ScanFailed"_s,
            .message = u"The service could not process the file. Send it again."_s,
            .retryable = true};
}

Error scanUnfinished()
{
    return {.kind = ErrorKind::Timeout,
            .code = u"ScanUnfinished"_s,
            .message = u"The scan has not ended yet. Try again to go on looking."_s,
            .retryable = true};
}

Error completionUnknown()
{
    return {.kind = ErrorKind::Service,
            .code = u"CompletionUnknown"_s,
            .message = u"The service does not say whether it took the file."_s,
            .retryable = true};
}

Error withNote(Error error, const QString &note)
{
    error.message += u' ' + note;
    return error;
}

/// R9: from Completing on the text says so.
Error withDoubt(const Transfer &t, Error error)
{
    return t.handedOver
        ? withNote(std::move(error),
                   u"The file may be attached all the same: look there before you send it again."_s)
        : error;
}

// --- what can be said of a transfer ----------------------------------------------------------------

/// The chat is closed to this token: it ended, or the token is of the wrong kind or place. A person has
/// to do something about this chat; the queue goes on.
bool isShutOut(const Transfer &t, const Error &error)
{
    return t.destination.isChat() && error.kind == ErrorKind::Credentials && error.httpStatus == 403;
}

/// The same bytes may well go by another token: the URL is of no use any more, or S3 got others than said.
bool asksForNewToken(const Error &error)
{
    return error.code == "UrlExpired"_L1 || error.code == "FileChanged"_L1
        || error.code == "IncompleteBody"_L1 || error.code == "BadDigest"_L1
        || error.code == "InvalidDigest"_L1;
}

bool isChanged(const Transfer &t, const Given &given)
{
    return !given.file->agrees(t.snapshot);
}

Error fileError(const Given &given)
{
    return given.fileError.value_or(
        Error{.kind = ErrorKind::File, .code = u"FileUnreadable"_s, .message = u"The file can't be read."_s});
}

// --- steps -----------------------------------------------------------------------------------------

Step stay(Transfer t)
{
    return {std::move(t), {}};
}

/// The present question is settled, or there is another: none has been tried in vain.
void settleQuestion(Transfer &t)
{
    t.attempt = 0;
    t.since = {};
    t.wakeAt = {};
    t.error.reset();
}

/// Nothing of ours is at the service: the next token starts from nothing (R5's fence is behind us).
void forget(Transfer &t)
{
    t.startToken.clear();
    t.completeToken.clear();
    t.firstAsked = {};
    t.unsure = false;
    t.fileId.clear();
    t.handedOver = false;
    t.leftovers.clear();
    t.doubt = false;
    t.deadline = {};
}

Step end(Transfer t, State state, std::optional<Error> error = std::nullopt)
{
    t.state = state;
    t.error = std::move(error);
    t.then.reset();
    t.from.reset();
    t.leftovers.clear();
    t.attempt = 0;
    t.wakeAt = {};
    t.since = {};
    t.deadline = {};
    return {std::move(t), {effect::StopAll{}}};
}

/// Failed with nothing of ours left there: Retry starts from Queued.
Step fail(Transfer t, Error error)
{
    forget(t);
    return end(std::move(t), State::Failed, std::move(error));
}

/// R9: Failed, and Retry goes on at @p from with the same token and id.
Step failRemembering(Transfer t, State from, Error error)
{
    error = withDoubt(t, std::move(error));
    const auto then = t.then;
    const auto leftovers = t.leftovers;
    auto step = end(std::move(t), State::Failed, std::move(error));
    step.transfer.from = from;
    if (from == State::Discarding) {
        step.transfer.then = then;
        step.transfer.leftovers = leftovers;
    }
    return step;
}

Step giveUp(Transfer t, Error error)
{
    error.retryable = true;
    if (t.state == State::Queued)
        return fail(std::move(t), std::move(error));
    const auto from = t.state;
    return failRemembering(std::move(t), from, std::move(error));
}

/// No patience is lost on being offline, where that is waited for. Who can't reach S3 alone is not: Start
/// was answered.
bool isOffline(const Transfer &t, const Error &error, const Given &given)
{
    return given.waitsForNetwork && t.state != State::Uploading && isUnreached(error);
}

/// The question was asked in vain; it is asked again later, until this run's patience ends.
Step wait(Transfer t, Error error, const Given &given)
{
    if (!t.since.isValid() || isOffline(t, error, given))
        t.since = given.now;
    const auto end = t.since.addSecs(given.giveUp.count());
    if (given.now >= end)
        return giveUp(std::move(t), std::move(error));

    ++t.attempt;
    auto pause = firstWait * (1 << std::min(t.attempt - 1, 10));
    pause = std::min(pause, longestWait) * (75 + int(50 * given.jitter)) / 100;
    if (error.retryAfter)
        pause = std::max(pause, std::min(*error.retryAfter, longestAskedWait));
    // The last time it is asked is the moment that patience ends.
    t.wakeAt = std::min(given.now.addMSecs(pause.count()), end);
    t.error = std::move(error);
    const auto at = t.wakeAt;
    return {std::move(t), {effect::Wake{at}}};
}

/// Only a person can go on: the question rests, and a Turn asks it again.
Step park(Transfer t, Error error)
{
    t.wakeAt = {};
    t.error = std::move(error);
    return stay(std::move(t));
}

Effect discardQuestion(const Transfer &t)
{
    if (t.leftovers.isEmpty())
        return effect::Start{t.startToken};
    return effect::Discard{t.leftovers.front()};
}

/// All ids are deleted, or stay for good.
Step settleDiscarding(Transfer t)
{
    auto error = t.error;
    switch (t.then.value_or(State::Failed)) {
    case State::Cancelled:
        forget(t);
        return end(std::move(t), State::Cancelled);
    case State::Starting:
        forget(t);
        settleQuestion(t);
        t.error = std::move(error); // why it starts over
        t.state = State::Starting;
        t.then.reset();
        t.from.reset();
        return stay(std::move(t));
    default:
        return fail(std::move(t), error.value_or(completionUnknown()));
    }
}

/// R6. @p ids may be empty: then Start's answer to the same token tells which.
Step discard(Transfer t, const QStringList &ids, State then, std::optional<Error> error)
{
    // R6: never shown as an end. A Failed one is shown where it failed.
    if (t.state != State::Failed)
        t.from = t.state;
    else if (t.from == State::Discarding)
        t.from.reset();
    t.state = State::Discarding;
    settleQuestion(t);
    t.deadline = {};
    t.leftovers = ids;
    t.then = then;
    t.error = std::move(error);
    if (t.leftovers.isEmpty() && t.startToken.isEmpty()) {
        auto step = settleDiscarding(std::move(t));
        step.effects.insert(step.effects.begin(), effect::StopAll{});
        return step;
    }
    const auto question = discardQuestion(t);
    return {std::move(t), {effect::StopAll{}, question}};
}

QStringList knownIds(const Transfer &t)
{
    return t.fileId.isEmpty() ? QStringList{} : QStringList{t.fileId};
}

/// Failed, with what is ours at a case deleted first.
Step failDiscarding(Transfer t, Error error)
{
    if (t.destination.isChat())
        return fail(std::move(t), std::move(error));
    const auto ids = knownIds(t);
    return discard(std::move(t), ids, State::Failed, std::move(error));
}

/// Over again with a new token, at most maxRounds times (R11). Drawing it waits for a Turn, and for a
/// case until what the old one made is deleted (R5).
Step startOver(Transfer t, const QStringList &ids, Error error)
{
    if (t.rounds >= maxRounds) {
        return t.destination.isChat() ? fail(std::move(t), std::move(error))
                                      : discard(std::move(t), ids, State::Failed, std::move(error));
    }
    ++t.rounds;
    if (!t.destination.isChat())
        return discard(std::move(t), ids, State::Starting, std::move(error));
    forget(t);
    settleQuestion(t);
    t.error = std::move(error);
    t.state = State::Starting;
    return {std::move(t), {effect::StopAll{}}};
}

Step startOver(Transfer t, Error error)
{
    const auto ids = knownIds(t);
    return startOver(std::move(t), ids, std::move(error));
}

/// The one place where a token comes into use (R4): with it the content that it stands for.
Step draw(Transfer t, const Given &given)
{
    Q_ASSERT(!t.handedOver && t.fileId.isEmpty());
    if (!given.file)
        return fail(std::move(t), fileError(given));
    Q_ASSERT(!given.file->sha256.isEmpty());
    forget(t);
    settleQuestion(t);
    t.state = State::Starting;
    t.snapshot = *given.file;
    t.startToken = given.startToken;
    t.completeToken = given.completeToken;
    t.author = given.author;
    t.firstAsked = given.now;
    return {std::move(t), {effect::Start{given.startToken}}};
}

/// Start with the token there is, if the file is still what it stands for.
Step start(Transfer t, const Given &given)
{
    if (t.startToken.isEmpty())
        return draw(std::move(t), given);
    t.wakeAt = {};
    t.unsure = true; // whoever asks again has no answer to the first time
    if (!given.file)
        return failDiscarding(std::move(t), fileError(given));
    if (isChanged(t, given))
        return startOver(std::move(t), fileChanged());
    t.state = State::Starting;
    const auto token = t.startToken;
    return {std::move(t), {effect::Start{token}}};
}

Step complete(Transfer t)
{
    t.state = State::Completing;
    t.handedOver = true;
    t.doubt = false;
    t.wakeAt = {};
    t.deadline = {};
    const effect::Complete question{t.fileId, t.completeToken};
    return {std::move(t), {question}};
}

Step watch(Transfer t, const Given &given)
{
    t.state = State::Scanning;
    t.attempt = 0;
    t.wakeAt = {};
    t.since = given.now;
    t.deadline = given.now.addSecs(given.scanDeadline.count());
    const auto id = t.fileId;
    return {std::move(t), {effect::Watch{id}}};
}

/// The present question, once more or for the first time in this process.
Step ask(Transfer t, const Given &given)
{
    switch (t.state) {
    case State::Queued:
        t.rounds = 0;
        return draw(std::move(t), given);
    case State::Starting:
    case State::Uploading:
        return start(std::move(t), given); // R12: the URL went with the process that had it
    case State::Completing:
        return complete(std::move(t));
    case State::Scanning:
        return watch(std::move(t), given);
    case State::Discarding: {
        t.wakeAt = {};
        const auto question = discardQuestion(t);
        return {std::move(t), {question}};
    }
    default:
        return stay(std::move(t));
    }
}

// --- answers that say no ---------------------------------------------------------------------------

Step startFailed(Transfer t, const event::Failed &failed, const Given &given)
{
    if (failed.error.retryable) {
        t.unsure = true;
        return wait(std::move(t), failed.error, given);
    }
    // R12: the replay is refused although the first time was not. What the first time made has to go.
    if (!t.fileId.isEmpty())
        return startOver(std::move(t), failed.error);
    if (t.destination.isChat() || !t.unsure)
        return fail(std::move(t), failed.error);
    auto step = discard(std::move(t), {}, State::Failed, failed.error);
    step.effects.back() = effect::Find{step.transfer.startToken};
    return step;
}

Step putFailed(Transfer t, const event::Failed &failed, const Given &given)
{
    if (asksForNewToken(failed.error))
        return startOver(std::move(t), failed.error);
    if (failed.error.retryable)
        return wait(std::move(t), failed.error, given);
    return failDiscarding(std::move(t), failed.error);
}

/// R7: any other final answer but 200 may stand for a Complete that was done.
Step completeFailed(Transfer t, const event::Failed &failed, const Given &given)
{
    if (failed.error.retryable)
        return wait(std::move(t), failed.error, given);
    t.doubt = true;
    t.error = failed.error;
    return watch(std::move(t), given);
}

Step discarded(Transfer t, const QString &id)
{
    t.leftovers.removeAll(id);
    if (id == t.fileId) {
        t.fileId.clear();
        t.handedOver = false;
    }
    t.attempt = 0;
    t.since = {};
    t.wakeAt = {};
    if (t.leftovers.isEmpty())
        return settleDiscarding(std::move(t));
    const auto question = discardQuestion(t);
    return {std::move(t), {question}};
}

Step discardFailed(Transfer t, const event::Failed &failed, const Given &given)
{
    if (failed.error.code == "ResourceNotFoundException"_L1)
        return discarded(std::move(t), failed.tag);
    if (failed.error.retryable)
        return wait(std::move(t), failed.error, given);
    // R5: Complete may have been done, so nothing new may start. Retry looks again.
    if (t.handedOver && failed.tag == t.fileId) {
        t.doubt = true;
        auto error = failed.error;
        error.message.prepend(u"The file could not be taken back: "_s);
        return failRemembering(std::move(t), State::Scanning, std::move(error));
    }
    // Before Completing nothing can be attached: the entry stays, and is spoken of.
    const auto note =
        u"An unfinished entry of this file stays there (%1): %2"_s.arg(failed.tag, failed.error.message);
    auto cause = t.error ? withNote(*t.error, note) : failed.error;
    const bool cancelled = t.then == State::Cancelled;
    t.error = cause;
    auto step = discarded(std::move(t), failed.tag);
    if (cancelled && step.transfer.state == State::Cancelled)
        step.transfer.error = std::move(cause);
    return step;
}

/// Start was repeated to learn its id, or the leftovers were looked for.
Step learningFailed(Transfer t, const event::Failed &failed, const Given &given)
{
    if (failed.error.retryable)
        return wait(std::move(t), failed.error, given);
    if (failed.question == Question::Start) {
        t.attempt = 0;
        t.since = {};
        const auto token = t.startToken;
        return {std::move(t), {effect::Find{token}}};
    }
    return settleDiscarding(std::move(t)); // what can't be looked for can't be deleted
}

/// The deadline of a scan whose Complete is in doubt, or that the service does not know (R7, R8).
Step deadlinePassed(Transfer t, const event::Deadline &passed, const Given &given)
{
    if (!t.doubt && !passed.missing) {
        // Slow, not lost. Keep looking for as long as this run is willing to.
        const auto end = t.since.addSecs(given.giveUp.count());
        if (given.now >= end)
            return failRemembering(std::move(t), State::Scanning, scanUnfinished());
        t.deadline = end;
        const auto id = t.fileId;
        return {std::move(t), {effect::Watch{id}}};
    }
    const auto error = t.error.value_or(completionUnknown());
    if (t.destination.isChat()) {
        if (t.rounds >= maxRounds)
            return failRemembering(std::move(t), State::Completing, error);
        ++t.rounds;
        settleQuestion(t);
        auto step = complete(std::move(t));
        step.effects.insert(step.effects.begin(), effect::StopAll{});
        return step;
    }
    return t.doubt ? startOver(std::move(t), error) : failDiscarding(std::move(t), error);
}

/// Whether @p failed answers what @p t asks now (R3).
bool answers(const Transfer &t, const event::Failed &failed)
{
    switch (t.state) {
    case State::Starting:
        return failed.question == Question::Start && failed.tag == t.startToken;
    case State::Uploading:
        return failed.question == Question::Put && failed.tag == t.fileId;
    case State::Completing:
        return failed.question == Question::Complete && failed.tag == t.fileId;
    case State::Scanning:
        return failed.question == Question::Watch && failed.tag == t.fileId;
    case State::Discarding:
        if (t.leftovers.isEmpty()) {
            return (failed.question == Question::Start || failed.question == Question::Find)
                && failed.tag == t.startToken;
        }
        return failed.question == Question::Discard && failed.tag == t.leftovers.front();
    default:
        return false;
    }
}

Step failedAnswer(Transfer t, const event::Failed &failed, const Given &given)
{
    if (!answers(t, failed))
        return stay(std::move(t));
    if (isShutOut(t, failed.error)) {
        const auto from = t.state;
        return failRemembering(std::move(t), from, failed.error);
    }
    if (needsSignIn(t, failed))
        return park(std::move(t), failed.error);

    switch (t.state) {
    case State::Starting:
        return startFailed(std::move(t), failed, given);
    case State::Uploading:
        return putFailed(std::move(t), failed, given);
    case State::Completing:
        return completeFailed(std::move(t), failed, given);
    case State::Scanning:
        // The Watcher repeats what may be repeated, and knows when it has been long enough.
        return failed.error.retryable ? stay(std::move(t))
                                      : failRemembering(std::move(t), State::Scanning, failed.error);
    case State::Discarding:
        return failed.question == Question::Discard ? discardFailed(std::move(t), failed, given)
                                                    : learningFailed(std::move(t), failed, given);
    default:
        return stay(std::move(t));
    }
}

// --- what people want ------------------------------------------------------------------------------

Step cancel(Transfer t)
{
    switch (t.state) {
    case State::Queued:
        return end(std::move(t), State::Cancelled);
    case State::Approved:
    case State::Rejected:
    case State::Cancelled:
        return stay(std::move(t));
    case State::Failed:
        if (!t.from)
            return stay(std::move(t));
        if (*t.from == State::Discarding && !t.leftovers.isEmpty()) {
            const auto ids = t.leftovers;
            return discard(std::move(t), ids, State::Cancelled, std::nullopt);
        }
        break;
    case State::Discarding:
        t.then = State::Cancelled;
        return stay(std::move(t));
    default:
        break;
    }

    if (t.destination.isChat()) {
        if (t.handedOver) // R10: the service has it; only the scan can still say no
            return stay(std::move(t));
        forget(t);
        return end(std::move(t), State::Cancelled);
    }
    const auto ids = knownIds(t);
    return discard(std::move(t), ids, State::Cancelled, std::nullopt);
}

Step retry(Transfer t, const Given &given)
{
    if (!isEnded(t.state)) {
        if (!t.wakeAt.isValid())
            return stay(std::move(t));
        t.rounds = 0;
        settleQuestion(t);
        return ask(std::move(t), given);
    }
    if (t.state != State::Failed)
        return stay(std::move(t));

    t.rounds = 0;
    settleQuestion(t);
    if (!t.from) {
        forget(t);
        t.state = State::Queued;
        return stay(std::move(t));
    }
    const auto from = *t.from;
    t.from.reset();
    switch (from) {
    case State::Scanning:
        return watch(std::move(t), given);
    case State::Discarding: {
        t.state = State::Discarding;
        if (t.then != State::Cancelled)
            t.then = State::Starting; // whoever tries again wants it sent
        const auto question = discardQuestion(t);
        return {std::move(t), {question}};
    }
    case State::Completing:
        t.state = State::Completing;
        return stay(std::move(t)); // asks at its Turn
    default:
        t.state = State::Starting;
        return stay(std::move(t));
    }
}

} // namespace

Look look(const Transfer &t, const Event &event)
{
    const bool asks = std::holds_alternative<event::Turn>(event)
        || std::holds_alternative<event::Restarted>(event)
        || (std::holds_alternative<event::Retry>(event) && t.wakeAt.isValid());
    switch (t.state) {
    case State::Queued:
        return std::holds_alternative<event::Turn>(event) ? Look::Hash : Look::None;
    case State::Starting:
        if (asks)
            return t.startToken.isEmpty() ? Look::Hash : Look::Stat;
        return std::holds_alternative<event::Started>(event) ? Look::Stat : Look::None;
    case State::Uploading:
        return asks || std::holds_alternative<event::Sent>(event) ? Look::Stat : Look::None;
    default:
        return Look::None;
    }
}

bool needsSignIn(const Transfer &transfer, const Event &event)
{
    const auto *failed = std::get_if<event::Failed>(&event);
    return failed && failed->error.kind == ErrorKind::Credentials && answers(transfer, *failed)
        && !isShutOut(transfer, failed->error);
}

bool outlastsPowerCut(const Transfer &transfer)
{
    return transfer.state != State::Uploading && transfer.state != State::Scanning;
}

Step next(Transfer transfer, const Event &event, const Given &given)
{
    const auto before = transfer.state;
    auto t = std::move(transfer);
    for (auto *time : {&t.since, &t.deadline, &t.wakeAt}) {
        if (time->isValid())
            *time = time->addMSecs(given.slept.count());
    }
    const Overloaded handlers{
        [&](const event::Turn &) -> Step { return ask(std::move(t), given); },
        [&](const event::Restarted &) -> Step {
            if (t.state == State::Queued || isEnded(t.state))
                return stay(std::move(t));
            t.rounds = 0;
            t.attempt = 0;
            t.since = {};
            return ask(std::move(t), given);
        },
        [&](const event::Retry &) -> Step { return retry(std::move(t), given); },
        [&](const event::Cancel &) -> Step { return cancel(std::move(t)); },
        [&](const event::GaveUp &gaveUp) -> Step {
            return isEnded(t.state) ? stay(std::move(t)) : giveUp(std::move(t), gaveUp.error);
        },
        [&](const event::Deadline &passed) -> Step {
            if (t.state != State::Scanning || passed.id != t.fileId)
                return stay(std::move(t));
            if (given.now < t.deadline) // it slept meanwhile: who watches has to know the new one
                return {std::move(t), {effect::Watch{passed.id}}};
            return deadlinePassed(std::move(t), passed, given);
        },
        [&](const event::Started &started) -> Step {
            if (started.token.isEmpty() || started.token != t.startToken)
                return stay(std::move(t)); // not the answer to our present question (R3)
            if (t.state == State::Discarding && t.leftovers.isEmpty()) {
                t.fileId = started.id;
                t.leftovers = {started.id};
                t.attempt = 0;
                t.since = {};
                return {std::move(t), {effect::Discard{started.id}}};
            }
            if (t.state != State::Starting)
                return stay(std::move(t));
            if (!t.fileId.isEmpty() && t.fileId != started.id && !t.destination.isChat()) {
                const QStringList both{t.fileId, started.id};
                return startOver(std::move(t), both, completionUnknown()); // R12
            }
            const bool replayed = !t.fileId.isEmpty();
            t.fileId = started.id;
            if (!given.file)
                return failDiscarding(std::move(t), fileError(given));
            if (isChanged(t, given))
                return startOver(std::move(t), fileChanged());
            // R11: asked again for another PUT, it doesn't settle that the PUT has failed so far.
            if (replayed) {
                t.wakeAt = {};
                t.error.reset();
            } else {
                settleQuestion(t);
            }
            t.state = State::Uploading;
            return {std::move(t), {effect::Put{started.upload}}};
        },
        [&](const event::Sent &sent) -> Step {
            if (t.state != State::Uploading || sent.id != t.fileId)
                return stay(std::move(t));
            if (!given.file)
                return failDiscarding(std::move(t), fileError(given));
            if (isChanged(t, given) || sent.sha256 != t.snapshot.sha256)
                return startOver(std::move(t), fileChanged());
            settleQuestion(t);
            return complete(std::move(t));
        },
        [&](const event::Completed &completed) -> Step {
            if (t.state != State::Completing || completed.id != t.fileId)
                return stay(std::move(t));
            settleQuestion(t);
            t.doubt = false;
            return watch(std::move(t), given);
        },
        [&](const event::Verdict &verdict) -> Step {
            if (t.state != State::Scanning || verdict.id != t.fileId)
                return stay(std::move(t));
            switch (verdict.scan) {
            case Scan::Approved:
                return end(std::move(t), State::Approved);
            case Scan::Rejected:
                return end(std::move(t), State::Rejected, scanRejected());
            case Scan::Failed:
                return t.destination.isChat() ? stay(std::move(t))
                                              : failDiscarding(std::move(t), scanFailed());
            default:
                return stay(std::move(t)); // R8: NotFound is no verdict
            }
        },
        [&](const event::Discarded &answer) -> Step {
            if (t.state != State::Discarding || t.leftovers.isEmpty() || t.leftovers.front() != answer.id)
                return stay(std::move(t));
            return discarded(std::move(t), answer.id);
        },
        [&](const event::Found &found) -> Step {
            if (t.state != State::Discarding || !t.leftovers.isEmpty() || found.token != t.startToken)
                return stay(std::move(t));
            if (found.ids.isEmpty())
                return settleDiscarding(std::move(t));
            t.leftovers = found.ids;
            t.attempt = 0;
            t.since = {};
            const auto question = discardQuestion(t);
            return {std::move(t), {question}};
        },
        [&](const event::Failed &failed) -> Step { return failedAnswer(std::move(t), failed, given); },
    };
    auto step = std::visit(handlers, event);
    if (step.transfer.state != before)
        step.transfer.changed = given.now;
    return step;
}

} // namespace attache
