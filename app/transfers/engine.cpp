// SPDX-License-Identifier: Apache-2.0
#include "transfers/engine.h"

#include "base/clock.h"
#include "base/log.h"
#include "transfers/diskpool.h"
#include "transfers/filesnapshot.h"
#include "transfers/journal.h"
#include "transfers/next.h"
#include "transfers/parallelism.h"
#include "transfers/progressmeter.h"
#include "transfers/runner.h"
#include "transfers/scheduler.h"
#include "transfers/watcher.h"

#include <QRandomGenerator>
#include <QUuid>
#include <algorithm>
#include <deque>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace attache {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds progressEvery = 100ms;
constexpr std::chrono::milliseconds troubleEvery = 5s;
constexpr std::chrono::milliseconds clockNoise = 1s; ///< between the two clocks, that is nobody's doing
constexpr std::chrono::days keptFor{30}; ///< ended rows, in the list and the journal

QString freshToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

struct Engine::Parts {
    struct Row {
        Transfer transfer; ///< as the journal has it (R2)
        std::deque<Event> events = {}; ///< one at a time: the next waits until this one's step is committed
        bool looking = false;
        qint64 sentBytes = 0; ///< of the present Put
        std::optional<Result<Snapshot>> seen = {}; ///< for the first event
        bool restarted = false; ///< its first turn is event::Restarted
        bool paused = false;
        bool parked = false; ///< waits for a person to sign in
        bool removeWhenEnded = false;
        std::chrono::milliseconds clockLead{0}; ///< at its last step
        std::chrono::milliseconds unreachedFor{0}; ///< of the time for which its scan was asked for in vain
        Call look = {};
        Call lookingLong = {};
    };
    /// Files that are looked at before they become rows.
    struct Addition {
        QStringList paths;
        Destination destination;
        QMap<QString, QString> tags;
        Call look = {};
    };

    Parts(Engine &q, Journal &journal, TransferService &service, DiskPool &disks, Clock &clock,
          Settings settings);

    // Events in
    void hand(TransferId id, Event event);
    void prepare(Row &row);
    static void stopLooking(Row &row);
    void ready(TransferId id);
    void flush();
    bool run(Row &row, const std::vector<Effect> &effects);
    void settle(Row &row);
    void waited(TransferId id);
    bool moreToCome(const Transfer &transfer) const;
    void adaptToLine();
    void giveTurns();
    void drop(TransferId id);
    void dropTurns(Row &row);
    void halt(Row &row);

    // Journal
    void openJournal();
    void adopt();
    void insert(std::vector<Transfer> transfers);
    void judgeAll(const QStringList &paths, const Destination &destination,
                  const QMap<QString, QString> &tags);
    void judged(const std::vector<Judged> &all, const Addition &addition);
    void keepPromises();
    void trouble(const Error &error);
    void tryJournal();
    void recover();
    QStringList unaccounted(const Transfer &transfer, QStringList ids) const;
    void grantWishes();

    // What the answers tell besides
    void park(Row &row, const Error &error);
    void heard(const Event &event);
    void rememberQueuePause();
    void rememberPause(const std::vector<TransferId> &ids, bool paused);
    void setReached();
    void setUnreached(const Error &error);
    void askNow();
    bool neverAnswered() const;
    void endUnreached();
    void watchFailed(const std::vector<TransferId> &ids, const Error &error,
                     std::chrono::milliseconds failingFor);

    // News out
    void progressed(TransferId id, qint64 sentBytes);
    void tellProgress();
    void tellQueue();

    std::chrono::milliseconds clockLead() const;
    Given given(const Row &row) const;
    std::vector<TransferId> idsOf(const std::vector<TransferId> &ids) const;

    Engine &q;
    Journal &journal;
    TransferService &service;
    DiskPool &disks;
    Clock &clock;
    Settings settings;

    bool started = false; ///< the journal is open
    bool stopped = false;
    bool troubled = false;
    bool unadopted = false; ///< adopting failed, and is to be done yet
    bool queuePaused = false;
    bool offline = false;
    std::optional<Error> unreached; ///< the last question that was not
    std::pair<QueueState, std::vector<TransferId>> told{QueueState::Running, {}};

    std::map<Destination::Kind, Limits> limits;
    std::deque<std::vector<Transfer>> unsaved; ///< judged, not in the journal yet
    std::set<TransferId> wished; ///< their wish is on its way through events
    std::map<TransferId, Row> rows;
    std::vector<TransferId> readyIds; ///< whose first event can be handed to next()
    Scheduler scheduler;
    QString author;
    Parallelism parallelism; ///< unless settings.concurrency says it
    qint64 allSentBytes = 0;
    ProgressMeter meter;
    Watcher watcher;
    Runner runner;

    int additions = 0;
    std::map<int, Addition> judging; ///< by their number: one on a drive that hangs holds up no other
    Call learning;
    Call flushing;
    Call ticking;
    Call retrying;
};

Engine::Parts::Parts(Engine &engine, Journal &theJournal, TransferService &theService, DiskPool &theDisks,
                     Clock &theClock, Settings theSettings)
    : q(engine)
    , journal(theJournal)
    , service(theService)
    , disks(theDisks)
    , clock(theClock)
    , settings(std::move(theSettings))
    , scheduler(settings.concurrency.value_or(Parallelism::first))
    , watcher(service, clock,
              {.verdict = [this](TransferId id, event::Verdict verdict) { hand(id, verdict); },
               .deadline = [this](TransferId id, event::Deadline deadline) { hand(id, deadline); },
               .failed = [this](const auto &ids, const Error &error,
                                auto failingFor) { watchFailed(ids, error, failingFor); },
               .answered = [this] { setReached(); },
               .moreToCome = [this](const Transfer &transfer) { return moreToCome(transfer); }})
    , runner(service, watcher, clock,
             {.happened =
                  [this](TransferId id, Event event) {
                      heard(event);
                      if (std::holds_alternative<event::Turn>(event))
                          waited(id);
                      else
                          hand(id, std::move(event));
                  },
              .progressed = [this](TransferId id, qint64 sentBytes) { progressed(id, sentBytes); },
              .unaccounted = [this](const Transfer &transfer,
                                    QStringList ids) { return unaccounted(transfer, std::move(ids)); }})
{ }

// --- events in ---------------------------------------------------------------------------------------

void Engine::Parts::hand(TransferId id, Event event)
{
    const auto found = rows.find(id);
    if (found == rows.end() || stopped)
        return;
    auto &row = found->second;
    if (std::holds_alternative<event::Cancel>(event)) {
        // A person goes before a look at a file that may take long; what else came waits behind it.
        stopLooking(row);
        row.events.push_front(std::move(event));
    } else {
        row.events.push_back(std::move(event));
    }
    prepare(row);
}

/// Looks at the file first, where the first event asks for it.
void Engine::Parts::prepare(Row &row)
{
    if (row.events.empty() || row.looking)
        return;
    const auto id = row.transfer.id;
    const auto depth = look(row.transfer, row.events.front());
    if (depth == Look::None || row.seen) {
        ready(id);
        return;
    }
    row.looking = true;
    // What it brings in the end goes on by itself.
    if (settings.drivePatience)
        row.lookingLong = clock.wait(*settings.drivePatience, [this, id] {
            scheduler.remove(id);
            giveTurns();
        });
    row.look = lookAtFile(disks, row.transfer.path, depth == Look::Hash, [this, id](Result<Snapshot> seen) {
        auto &seer = rows.at(id);
        stopLooking(seer);
        seer.seen = std::move(seen);
        ready(id);
    });
}

void Engine::Parts::stopLooking(Row &row)
{
    row.looking = false;
    row.seen.reset();
    row.look = {};
    row.lookingLong = {};
}

/// All that this turn of the event loop brings goes into one transaction.
void Engine::Parts::ready(TransferId id)
{
    readyIds.push_back(id);
    if (!flushing && !troubled)
        flushing = later([this] { flush(); });
}

/// How far the clock on the wall is ahead of the one that stands still while the machine sleeps.
std::chrono::milliseconds Engine::Parts::clockLead() const
{
    return std::chrono::milliseconds(clock.now().toMSecsSinceEpoch()) - clock.elapsed();
}

Given Engine::Parts::given(const Row &row) const
{
    Given given{.now = clock.now(),
                .startToken = freshToken(),
                .completeToken = freshToken(),
                .author = author,
                .jitter = QRandomGenerator::global()->generateDouble(),
                .waitsForNetwork = settings.waitsForNetwork,
                .giveUp = settings.giveUp};
    if (const auto slept = clockLead() - row.clockLead; std::chrono::abs(slept) > clockNoise)
        given.slept = slept;
    if (row.seen && *row.seen)
        given.file = **row.seen;
    else if (row.seen)
        given.fileError = row.seen->error();
    return given;
}

void Engine::Parts::flush()
{
    flushing = {};
    if (!started || stopped)
        return;

    struct Pending {
        TransferId id;
        Step step;
    };
    const auto ids = std::exchange(readyIds, {});
    std::vector<Pending> pending;
    std::vector<Transfer> transfers;
    std::set<TransferId> seenIds;
    for (const auto id : ids) {
        const auto found = rows.find(id);
        if (found == rows.end() || found->second.events.empty() || found->second.looking
            || !seenIds.insert(id).second)
            continue;
        auto &row = found->second;
        if (!row.seen && look(row.transfer, row.events.front()) != Look::None) {
            prepare(row); // another event came to the front meanwhile
            continue;
        }
        const auto event = row.events.front();
        if (needsSignIn(row.transfer, event))
            park(row, std::get<event::Failed>(event).error);
        auto step = next(row.transfer, event, given(row));
        if (step.effects.empty() && step.transfer == row.transfer) {
            row.events.pop_front();
            row.seen.reset();
            settle(row);
            continue;
        }
        transfers.push_back(step.transfer);
        pending.push_back({id, std::move(step)});
    }

    if (!pending.empty()) {
        // A disk takes its milliseconds each time, and all files wait for it.
        const bool now = std::ranges::any_of(transfers, outlastsPowerCut);
        const auto held = journal.commit(transfers, now ? Journal::Sync::Now : Journal::Sync::Later);
        if (!held) {
            // Memory is as the journal has it, and the events are still there.
            for (const auto &each : pending)
                readyIds.push_back(each.id);
            trouble(held.error());
            return;
        }
        recover();

        std::vector<Transfer> moved;
        std::vector<TransferId> lost;
        std::vector<std::pair<TransferId, std::vector<Effect>>> launches;
        for (size_t i = 0; i < pending.size(); ++i) {
            auto &[id, step] = pending[i];
            auto &row = rows.at(id);
            if (!(*held)[i]) {
                lost.push_back(id);
                continue;
            }
            row.transfer = std::move(transfers[i]);
            row.clockLead = clockLead();
            row.events.pop_front();
            row.seen.reset();
            moved.push_back(row.transfer);
            launches.emplace_back(id, std::move(step.effects));
        }
        for (const auto &[id, effects] : launches) {
            const auto found = rows.find(id);
            if (found != rows.end() && !run(found->second, effects))
                lost.push_back(id);
        }
        if (!wished.empty() && journal.granted({wished.begin(), wished.end()}))
            wished.clear();
        for (const auto id : lost)
            drop(id);
        for (const auto &[id, effects] : launches) {
            if (const auto found = rows.find(id); found != rows.end())
                settle(found->second);
        }
        endUnreached();
        giveTurns();

        tellProgress();
        std::vector<TransferId> goners;
        for (const auto &transfer : moved) {
            const auto found = rows.find(transfer.id);
            if (transfer.state != State::Uploading)
                meter.forget(transfer.id);
            if (found != rows.end() && found->second.removeWhenEnded && transfer.state == State::Cancelled)
                goners.push_back(transfer.id);
        }
        emit q.moved(moved);
        if (!lost.empty())
            emit q.removed(lost);
        tellQueue();
        if (!goners.empty())
            q.remove(goners);
        return;
    }
    giveTurns();
    tellQueue();
}

/// Answers whether the row is still ours.
bool Engine::Parts::run(Row &row, const std::vector<Effect> &effects)
{
    const bool paused = row.paused || queuePaused;
    for (const auto &effect : effects) {
        const bool stops = std::holds_alternative<effect::StopAll>(effect);
        // A pause came in between; resume() asks again.
        if (paused && row.transfer.state != State::Discarding
            && (std::holds_alternative<effect::Start>(effect) || std::holds_alternative<effect::Put>(effect)))
            continue;
        if (!stops) {
            const auto held = journal.holds(row.transfer);
            if (!held) {
                row.events.push_front(event::Turn{}); // asked when the journal is there again
                readyIds.push_back(row.transfer.id);
                trouble(held.error());
                return true;
            }
            if (!*held)
                return false;
        }
        if (std::holds_alternative<effect::Put>(effect))
            row.sentBytes = 0;
        runner.run(row.transfer, effect);
    }
    return true;
}

/// What a row waits for, now that its step is done.
void Engine::Parts::settle(Row &row)
{
    const auto &t = row.transfer;
    if (!row.events.empty()) {
        prepare(row);
        return;
    }
    if (t.state == State::Queued) {
        if (row.paused)
            scheduler.remove(t.id);
        else
            scheduler.enqueue(t);
        return;
    }
    if (!t.isActive() || row.paused || row.parked) {
        scheduler.remove(t.id);
        // It waited for a turn to be sent anew, and was cancelled: to take back what is there needs none.
        if (t.state == State::Discarding && !t.isActive() && !row.parked && !runner.isBusy(t.id))
            hand(t.id, event::Turn{});
        return;
    }
    if (runner.isBusy(t.id)) {
        // While nobody answers, another would wait as well.
        if (t.wakeAt.isValid() && !offline)
            scheduler.rest(t);
        else
            scheduler.follow(t);
        return;
    }
    if (scheduler.hasSlot(t.id) && !queuePaused)
        hand(t.id, event::Turn{});
    else
        scheduler.enqueue(t);
}

/// The time that a row waited for has come. What gave its slot back needs one again.
void Engine::Parts::waited(TransferId id)
{
    const auto found = rows.find(id);
    if (found == rows.end())
        return;
    if (found->second.transfer.isActive())
        settle(found->second);
    else
        hand(id, event::Turn{});
    giveTurns();
}

/// Whether the scan of another file of the same target will be asked for soon.
bool Engine::Parts::moreToCome(const Transfer &transfer) const
{
    return !queuePaused && std::ranges::any_of(rows, [&](const auto &entry) {
        const auto &row = entry.second;
        const auto &t = row.transfer;
        const bool comes = t.state == State::Queued || t.state == State::Starting
            || t.state == State::Uploading || t.state == State::Completing;
        return comes && !row.paused && !row.parked && !t.wakeAt.isValid()
            && t.destination == transfer.destination;
    });
}

void Engine::Parts::adaptToLine()
{
    if (settings.concurrency)
        return;
    scheduler.setConcurrency(parallelism.transfers());
    giveTurns();
}

void Engine::Parts::giveTurns()
{
    if (!started || stopped || troubled)
        return;
    for (const auto id : scheduler.turns()) {
        auto &row = rows.at(id);
        hand(id, std::exchange(row.restarted, false) ? Event(event::Restarted{}) : Event(event::Turn{}));
    }
}

/// The row is somebody else's now, or removed.
void Engine::Parts::drop(TransferId id)
{
    runner.stop(id);
    scheduler.remove(id);
    meter.forget(id);
    rows.erase(id);
}

void Engine::Parts::dropTurns(Row &row)
{
    const bool first = !row.events.empty() && std::holds_alternative<event::Turn>(row.events.front());
    std::erase_if(row.events, [](const Event &event) { return std::holds_alternative<event::Turn>(event); });
    if (first) {
        stopLooking(row);
        prepare(row);
    }
}

/// Stops a row before Completing where it is. From Completing on there is nothing worth stopping.
void Engine::Parts::halt(Row &row)
{
    const auto state = row.transfer.state;
    if (state == State::Queued || state == State::Starting || state == State::Uploading) {
        dropTurns(row);
        runner.stop(row.transfer.id);
        meter.forget(row.transfer.id);
        scheduler.remove(row.transfer.id);
    }
}

std::vector<TransferId> Engine::Parts::idsOf(const std::vector<TransferId> &ids) const
{
    if (!ids.empty())
        return ids;
    std::vector<TransferId> all;
    for (const auto &[id, row] : rows)
        all.push_back(id);
    return all;
}

// --- journal -----------------------------------------------------------------------------------------

void Engine::Parts::openJournal()
{
    if (const auto opened = journal.open(); !opened) {
        trouble(opened.error());
        return;
    }
    started = true;
    if (!journal.damagedFile().isEmpty()) {
        emit q.troubled(
            {.kind = ErrorKind::Internal,
             .code = u"JournalDamaged"_s,
             .message =
                 u"The list of transfers on this computer was damaged. It was set aside as %1, and a new "
                 "one begun: look on the case or chat for what was being sent."_s.arg(
                     journal.damagedFile())});
    }
    journal.onWish([this] { grantWishes(); });
    recover();
    adopt();
}

void Engine::Parts::adopt()
{
    if (!started || stopped)
        return;
    // What ended long ago is of no use to the list, and it should not grow for ever.
    if (const auto pruned = journal.prune(clock.now() - keptFor); !pruned)
        qCWarning(log::journal).noquote() << pruned.error().message;
    if (const auto pruned = journal.pruneActivity(clock.now() - settings.activityKept); !pruned)
        qCWarning(log::journal).noquote() << pruned.error().message;
    const auto adopted = settings.adopts ? journal.adopt(settings.origin) : std::vector<Transfer>();
    unadopted = !adopted;
    if (!adopted) {
        trouble(adopted.error());
        return;
    }
    const auto paused = settings.keepsPauses ? journal.paused() : std::set<TransferId>();
    if (const auto all = journal.isQueuePaused(); settings.keepsPauses && all && *all) {
        queuePaused = true;
        scheduler.setRunning(false);
    }
    for (const auto &transfer : *adopted) {
        auto &row = rows.insert_or_assign(transfer.id, Row{.transfer = transfer, .clockLead = clockLead()})
                        .first->second;
        row.paused = paused && paused->contains(transfer.id) && !isEnded(transfer.state);
        row.restarted = transfer.isActive();
        // What needs a slot waits for its turn; the others cost one small question.
        if (row.restarted || transfer.state == State::Queued)
            settle(row);
        else
            hand(transfer.id, event::Restarted{});
    }
    emit q.added(*adopted);
    tellQueue();
    grantWishes();
    giveTurns();
}

void Engine::Parts::insert(std::vector<Transfer> transfers)
{
    if (!transfers.empty())
        unsaved.push_back(std::move(transfers));
    while (started && !stopped && !unsaved.empty()) {
        auto &batch = unsaved.front();
        if (const auto saved = journal.add(batch); !saved) {
            trouble(saved.error());
            return;
        }
        recover();
        const auto added = std::move(batch);
        unsaved.pop_front();
        for (const auto &transfer : added)
            settle(
                rows.emplace(transfer.id, Row{.transfer = transfer, .clockLead = clockLead()}).first->second);
        emit q.added(added);
        giveTurns();
    }
}

void Engine::Parts::judgeAll(const QStringList &paths, const Destination &destination,
                             const QMap<QString, QString> &tags)
{
    const auto number = ++additions;
    const auto known = narrowed(limits[destination.kind], settings.most);
    auto &addition = judging[number];
    addition = {.paths = paths, .destination = destination, .tags = tags};
    addition.look = disks.run<std::vector<Judged>>(
        [paths, known](const std::atomic_bool &abandoned) {
            std::vector<Judged> all;
            for (const auto &path : paths) {
                if (abandoned)
                    break;
                all.push_back(judge(path, known));
            }
            return all;
        },
        [this, number](const std::vector<Judged> &all) {
            const auto done = judging.extract(number);
            judged(all, done.mapped());
        });
}

void Engine::Parts::judged(const std::vector<Judged> &all, const Addition &addition)
{
    std::vector<Transfer> transfers;
    const auto now = clock.now();
    for (const auto &one : all) {
        Transfer transfer{.path = one.path,
                          .fileName = one.fileName,
                          .destination = addition.destination,
                          .tags = addition.tags,
                          .origin = settings.origin,
                          .snapshot = one.snapshot};
        transfer.added = now;
        transfer.changed = now;
        if (one.error) {
            transfer.state = State::Failed;
            transfer.error = one.error;
        }
        transfers.push_back(std::move(transfer));
    }
    insert(std::move(transfers));
}

/// What was added is not lost by the end that came before it was looked at: its turn looks again.
void Engine::Parts::keepPromises()
{
    for (const auto &[number, addition] : std::exchange(judging, {})) {
        std::vector<Judged> all;
        for (const auto &path : addition.paths)
            all.push_back(unseen(path));
        judged(all, addition);
    }
}

void Engine::Parts::trouble(const Error &error)
{
    retrying = clock.wait(troubleEvery, [this] {
        retrying = {};
        tryJournal();
    });
    if (std::exchange(troubled, true))
        return;
    flushing = {};
    emit q.troubled(error);
}

/// Does what could not be done. Whichever of it succeeds says that the trouble is over.
void Engine::Parts::tryJournal()
{
    if (!started) {
        openJournal();
        if (!started)
            return;
    }
    if (unadopted)
        adopt();
    if (!retrying)
        insert({});
    if (!retrying)
        flush();
    if (!troubled || retrying)
        return;
    // There was nothing left to write.
    if (const auto probe = journal.granted({}); !probe)
        return trouble(probe.error());
    recover();
    grantWishes();
}

void Engine::Parts::recover()
{
    retrying = {};
    if (!std::exchange(troubled, false))
        return;
    emit q.recovered();
    if (!readyIds.empty())
        flushing = later([this] { flush(); });
}

/// R12: of the ids that a search found, those that can only be the transfer's own. Others that look the same
/// may be there, and not have heard yet which is theirs: then nothing can be told.
QStringList Engine::Parts::unaccounted(const Transfer &transfer, QStringList ids) const
{
    const auto all = journal.all();
    if (!all)
        return {};
    for (const auto &other : *all) {
        const bool unheard = other.id != transfer.id && !other.startToken.isEmpty() && other.fileId.isEmpty();
        if (unheard && other.destination.id == transfer.destination.id && other.fileName == transfer.fileName
            && other.snapshot.sizeBytes == transfer.snapshot.sizeBytes)
            return {};
        ids.removeAll(other.fileId);
        for (const auto &leftover : other.leftovers)
            ids.removeAll(leftover);
    }
    return ids;
}

/// What other processes want of our rows.
void Engine::Parts::grantWishes()
{
    if (!started || stopped)
        return;
    const auto wishes = journal.wishes();
    if (!wishes) {
        trouble(wishes.error());
        return;
    }
    for (const auto &[id, wish] : *wishes) {
        if (!wished.insert(id).second)
            continue;
        if (wish == Journal::Wish::Cancel)
            q.cancel({id});
        else
            q.retry({id});
    }
    giveTurns();
}

// --- what the answers tell besides -------------------------------------------------------------------

void Engine::Parts::park(Row &row, const Error &error)
{
    row.parked = true;
    const auto place = Scheduler::lane(row.transfer.destination);
    if (scheduler.isClosed(place))
        return;
    scheduler.closeLane(place);
    QMetaObject::invokeMethod(
        &q,
        [this, error, destination = row.transfer.destination] { emit q.signInNeeded(error, destination); },
        Qt::QueuedConnection);
}

void Engine::Parts::heard(const Event &event)
{
    if (std::holds_alternative<event::Turn>(event))
        return;
    const auto *failed = std::get_if<event::Failed>(&event);
    if (failed && failed->error.kind == ErrorKind::Throttled) {
        parallelism.throttled(clock.elapsed());
        adaptToLine();
    }
    if (!failed || !isUnreached(failed->error))
        setReached();
    else if (failed->question != Question::Put) // S3's failing alone is not being offline
        setUnreached(failed->error);
}

/// A pause that can't be written holds as long as the process does.
void Engine::Parts::rememberPause(const std::vector<TransferId> &ids, bool paused)
{
    if (!started || ids.empty())
        return;
    if (const auto written = journal.pause(ids, paused); !written)
        qCWarning(log::journal).noquote() << written.error().message;
}

void Engine::Parts::rememberQueuePause()
{
    if (!started || !settings.keepsPauses)
        return;
    if (const auto written = journal.pauseQueue(queuePaused); !written)
        qCWarning(log::journal).noquote() << written.error().message;
}

void Engine::Parts::setReached()
{
    unreached.reset();
    if (std::exchange(offline, false))
        askNow();
}

void Engine::Parts::setUnreached(const Error &error)
{
    offline = true;
    unreached = error;
}

/// What waits because nobody could be reached waits no longer.
void Engine::Parts::askNow()
{
    for (auto &[id, row] : rows) {
        const auto &t = row.transfer;
        if (!t.wakeAt.isValid() || !t.error || !isUnreached(*t.error) || !row.events.empty())
            continue;
        runner.stop(id);
        waited(id);
    }
    watcher.askNow();
}

bool Engine::Parts::neverAnswered() const
{
    return settings.endsUnreached && !service.wasAnswered();
}

/// Nobody answers, and nobody ever did: when each that began has had its round, it is over for all.
void Engine::Parts::endUnreached()
{
    if (!neverAnswered() || !unreached)
        return;
    bool waits = false;
    for (const auto &[id, row] : rows) {
        const auto &t = row.transfer;
        // Nothing was asked for it yet: a look at a large file must not give the others another round.
        if (t.state == State::Queued)
            continue;
        if (!row.events.empty())
            return;
        if (isEnded(t.state))
            continue;
        if (!t.wakeAt.isValid())
            return;
        waits = true;
    }
    if (!waits)
        return;
    const auto error = *unreached;
    for (const auto &[id, row] : rows) {
        if (!isEnded(row.transfer.state))
            hand(id, event::GaveUp{error});
    }
}

void Engine::Parts::watchFailed(const std::vector<TransferId> &ids, const Error &error,
                                std::chrono::milliseconds failingFor)
{
    const bool reached = !isUnreached(error);
    if (reached)
        setReached();
    else
        setUnreached(error);
    for (const auto id : ids) {
        const auto found = rows.find(id);
        if (found == rows.end())
            continue;
        auto &row = found->second;
        row.unreachedFor = std::min(row.unreachedFor, failingFor); // it began to fail anew
        if (!error.retryable)
            hand(id, event::Failed{Question::Watch, row.transfer.fileId, error});
        else if (!reached && settings.waitsForNetwork)
            row.unreachedFor = failingFor;
        else if (failingFor - row.unreachedFor >= settings.giveUp || neverAnswered())
            hand(id, event::GaveUp{error});
    }
    tellQueue();
}

// --- news out ----------------------------------------------------------------------------------------

void Engine::Parts::progressed(TransferId id, qint64 sentBytes)
{
    const auto found = rows.find(id);
    if (found == rows.end())
        return;
    auto &row = found->second;
    allSentBytes += sentBytes - std::exchange(row.sentBytes, sentBytes);
    meter.report(id, sentBytes, row.transfer.snapshot.sizeBytes, clock.elapsed());
    if (!ticking) {
        ticking = clock.wait(progressEvery, [this] {
            ticking = {};
            parallelism.observed(clock.elapsed(), allSentBytes, scheduler.isFull());
            adaptToLine();
            tellProgress();
        });
    }
}

void Engine::Parts::tellProgress()
{
    if (meter.hasNews())
        emit q.progressed(meter.take());
}

void Engine::Parts::tellQueue()
{
    const auto state = queuePaused     ? QueueState::Paused
        : scheduler.isClosed(u"aws"_s) ? QueueState::SignedOut
        : offline                      ? QueueState::Offline
                                       : QueueState::Running;
    std::vector<TransferId> paused;
    for (const auto &[id, row] : rows) {
        if (row.paused)
            paused.push_back(id);
    }
    std::pair now{state, std::move(paused)};
    if (now == told)
        return;
    told = now;
    emit q.queueChanged(now.first, now.second);
}

// --- the engine --------------------------------------------------------------------------------------

Engine::Engine(Journal &journal, TransferService &service, DiskPool &disks, Clock &clock, Settings settings,
               QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(*this, journal, service, disks, clock, std::move(settings)))
{
    setBandwidth(m_parts->settings.bytesPerSecond);
}

Engine::~Engine() = default;

void Engine::start()
{
    m_parts->stopped = false;
    if (!m_parts->started)
        m_parts->openJournal();
    if (m_parts->started && !m_parts->unsaved.empty())
        m_parts->insert({});
}

void Engine::adopt()
{
    m_parts->adopt();
}

void Engine::networkChanged()
{
    m_parts->service.reconnect();
    m_parts->askNow();
}

void Engine::add(const QStringList &paths, const Destination &destination, const QMap<QString, QString> &tags)
{
    if (paths.isEmpty())
        return;
    m_parts->judgeAll(paths, destination, tags);
}

void Engine::pause(const std::vector<TransferId> &ids)
{
    if (ids.empty()) {
        m_parts->queuePaused = true;
        m_parts->scheduler.setRunning(false);
        m_parts->rememberQueuePause();
    }
    for (const auto id : m_parts->idsOf(ids)) {
        const auto found = m_parts->rows.find(id);
        if (found == m_parts->rows.end() || isEnded(found->second.transfer.state))
            continue;
        auto &row = found->second;
        row.paused = row.paused || !ids.empty();
        m_parts->halt(row);
        m_parts->settle(row);
    }
    m_parts->rememberPause(ids, true);
    m_parts->giveTurns();
    m_parts->tellQueue();
}

void Engine::resume(const std::vector<TransferId> &ids)
{
    if (ids.empty()) {
        m_parts->queuePaused = false;
        m_parts->scheduler.setRunning(true);
        m_parts->rememberQueuePause();
    }
    for (const auto id : m_parts->idsOf(ids)) {
        const auto found = m_parts->rows.find(id);
        if (found == m_parts->rows.end())
            continue;
        found->second.paused = false;
        m_parts->settle(found->second);
    }
    m_parts->rememberPause(m_parts->idsOf(ids), false);
    m_parts->giveTurns();
    m_parts->tellQueue();
}

void Engine::retry(const std::vector<TransferId> &ids)
{
    std::vector<TransferId> others;
    for (const auto id : m_parts->idsOf(ids)) {
        const auto found = m_parts->rows.find(id);
        if (found == m_parts->rows.end()) {
            others.push_back(id);
            continue;
        }
        auto &row = found->second;
        const auto state = row.transfer.state;
        if (state == State::Rejected || state == State::Cancelled) {
            if (!ids.empty())
                add({row.transfer.path}, row.transfer.destination, row.transfer.tags);
            continue;
        }
        row.parked = false;
        m_parts->hand(id, event::Retry{});
    }
    if (others.empty() || !m_parts->started)
        return;
    if (const auto left = m_parts->journal.wish(others, Journal::Wish::Retry); !left)
        m_parts->trouble(left.error());
}

void Engine::cancel(const std::vector<TransferId> &ids)
{
    std::vector<TransferId> others;
    for (const auto id : m_parts->idsOf(ids)) {
        const auto found = m_parts->rows.find(id);
        if (found == m_parts->rows.end())
            others.push_back(id);
        else if (!ids.empty() || !isEnded(found->second.transfer.state))
            m_parts->hand(id, event::Cancel{});
    }
    if (others.empty() || !m_parts->started)
        return;
    if (const auto left = m_parts->journal.wish(others, Journal::Wish::Cancel); !left)
        m_parts->trouble(left.error());
}

void Engine::remove(const std::vector<TransferId> &ids)
{
    std::vector<TransferId> gone;
    for (const auto id : m_parts->idsOf(ids)) {
        const auto found = m_parts->rows.find(id);
        if (found == m_parts->rows.end() || !isEnded(found->second.transfer.state))
            continue;
        auto &row = found->second;
        // R9. A chat has nothing that could be taken back: there it is the person's word that counts.
        if (row.transfer.state == State::Failed && row.transfer.from && !row.transfer.destination.isChat()) {
            row.removeWhenEnded = true;
            m_parts->hand(id, event::Cancel{});
            continue;
        }
        gone.push_back(id);
    }
    if (gone.empty() || !m_parts->started)
        return;
    if (const auto removed = m_parts->journal.remove(gone); !removed) {
        m_parts->trouble(removed.error());
        return;
    }
    for (const auto id : gone)
        m_parts->drop(id);
    emit removed(gone);
}

void Engine::setConcurrency(int concurrency)
{
    auto &settings = m_parts->settings;
    settings.concurrency = concurrency > 0 ? std::optional(concurrency) : std::nullopt;
    m_parts->scheduler.setConcurrency(settings.concurrency.value_or(m_parts->parallelism.transfers()));
    m_parts->giveTurns();
}

void Engine::setAuthor(const QString &userArn)
{
    m_parts->author = userArn;
}

void Engine::setBandwidth(qint64 bytesPerSecond)
{
    m_parts->service.setBandwidth(bytesPerSecond);
}

void Engine::credentialsChanged()
{
    m_parts->scheduler.openLane(u"aws"_s);
    for (auto &[id, row] : m_parts->rows) {
        m_parts->scheduler.openLane(Scheduler::lane(row.transfer.destination));
        if (!std::exchange(row.parked, false))
            continue;
        if (row.transfer.isActive())
            m_parts->settle(row);
        else
            m_parts->hand(id, event::Turn{});
    }
    m_parts->giveTurns();
    m_parts->tellQueue();
}

void Engine::learnLimits(const Destination &destination)
{
    const auto kind = destination.kind;
    if (const auto known = m_parts->limits.find(kind);
        known != m_parts->limits.end() && known->second.known) {
        const auto limits = known->second;
        QMetaObject::invokeMethod(
            this, [this, kind, limits] { emit limitsLearned(kind, limits); }, Qt::QueuedConnection);
        return;
    }
    m_parts->learning = m_parts->service.limits(destination, [this, kind](const Result<Limits> &limits) {
        const auto &most = m_parts->settings.most;
        if (!limits) { // the service judges what it is sent
            if (most != Limits{})
                emit limitsLearned(kind, narrowed({}, most));
            return;
        }
        m_parts->limits[kind] = narrowed(*limits, most);
        emit limitsLearned(kind, m_parts->limits[kind]);
    });
}

void Engine::stop()
{
    m_parts->keepPromises();
    m_parts->stopped = true;
    m_parts->started = false;
    m_parts->learning = {};
    m_parts->flushing = {};
    m_parts->ticking = {};
    m_parts->retrying = {};
    m_parts->runner.clear();
    m_parts->rows.clear();
    m_parts->readyIds.clear();
    m_parts->scheduler = Scheduler(m_parts->settings.concurrency.value_or(Parallelism::first));
    m_parts->parallelism = {};
    m_parts->journal.close();
    emit stopped();
}

} // namespace attache

#include "moc_engine.cpp" // NOLINT(bugprone-suspicious-include): made by moc
