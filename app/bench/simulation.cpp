// SPDX-License-Identifier: Apache-2.0
#include "bench/simulation.h"

#include "aws/limiter.h"
#include "bench/simulatedclock.h"
#include "transfers/scheduler.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostStepsPerFile = 3000;
constexpr qint64 urlLifeMs = 300'000;
constexpr qint64 calmMs = 500'000; ///< so long at least nobody who was refused tries what more is allowed

/// SplitMix64: the standard library's distributions differ between machines.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 1)
    { }
    quint64 next()
    {
        auto z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int below(int n) { return int(next() % quint64(n)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    quint64 m_state;
};

/// What the service leaves undocumented: it may be any of these.
struct Undocumented {
    bool deleteRefused = false; ///< a role without DeleteAttachedFile
    bool forgetsTokens = false; ///< a replayed Start makes another entry
    bool refusesReplays = false; ///< a replayed Start is refused
    bool repeatedCompleteConflicts = false;
    bool knowsLate = false; ///< a file is NotFound for some time after Complete
    bool missesItems = false; ///< Find doesn't list everything
    bool urlsExpired = false; ///< from the beginning, every one of them
    bool completesNothing = false; ///< and says that it was refused
    bool storesNothing = false; ///< every PUT fails, although Start is answered
};

struct Entry {
    QString id;
    TransferId row = 0;
    QString token;
    int declared = 0; ///< version of the file that was said at Start
    int bytes = -1; ///< version that was PUT; -1: none
    bool completed = false;
    bool deleted = false;
    bool done = false; ///< the scan has ended
    Scan verdict = Scan::Approved;
    qint64 knownFrom = 0;

    bool attached() const { return completed && !deleted && done && verdict == Scan::Approved; }
    bool willBeAttached() const { return completed && !deleted && verdict == Scan::Approved; }
};

/// A request on its way, or its answer.
struct Message {
    int process = 0;
    TransferId row = 0;
    Question question = Question::Start;
    QString tag;
    Transfer sent; ///< the row as it was when it was asked
    qint64 urlExpiry = 0;
    int bytes = -1; ///< of a Put whose bytes are read already; -1: they are read when it goes
    bool executed = false;
    bool abandoned = false; ///< nobody waits for the answer
    bool overQuota = false;
    std::optional<Event> answer = {};
};

struct Memory {
    Transfer transfer;
    std::deque<Event> events = {};
    bool looked = false;
    std::optional<int> seen = {}; ///< version; of the file
    bool asking = false;
    Call turn = {}; ///< in the limiter's line, before it is asked
    qint64 wakeAt = -1;
    bool watching = false;
    bool parked = false;
    bool restarted = false; ///< its first turn is event::Restarted
    qint64 slept = 0; ///< of World's, at its last step

    /// Something is on its way for it, or on its mind.
    bool isBusy() const { return asking || wakeAt >= 0; }
    /// Nothing will happen to it but by a turn.
    bool waitsForTurn() const
    {
        return (transfer.state == State::Queued || transfer.isActive()) && !parked && !isBusy()
            && events.empty();
    }
    bool isResting() const { return transfer.isActive() && wakeAt >= 0; }
};

/// What the service allows a process: a bucket of tokens, for each operation.
class Quota
{
public:
    explicit Quota(Rate rate)
        : m_rate(rate)
    { }

    bool take(Question question, qint64 now)
    {
        auto &bucket = m_buckets.try_emplace(question, Bucket{m_rate.burst, now}).first->second;
        bucket.tokens =
            std::min(m_rate.burst, bucket.tokens + double(now - bucket.seen) / 1000 * m_rate.perSecond);
        bucket.seen = now;
        if (bucket.tokens < 1 - rounding)
            return false;
        bucket.tokens -= 1;
        return true;
    }

private:
    static constexpr double rounding = 0.01;
    struct Bucket {
        double tokens;
        qint64 seen;
    };
    Rate m_rate;
    std::map<Question, Bucket> m_buckets;
};

struct Process {
    Process(QString name, int concurrency, Clock &clock, Rate rate)
        : owner(std::move(name))
        , scheduler(concurrency)
        , limiter(clock, [rate](Service, const QString &) { return rate; })
        , quota(rate)
    { }

    bool alive = true;
    bool suspended = false; ///< taken for dead by the others, and going on later
    QString owner;
    Scheduler scheduler;
    Limiter limiter;
    Quota quota;
    std::map<Question, qint64> toldOfQuota = {}; ///< when it last heard that it asked too much
    std::set<QString> closed = {}; ///< lanes
    std::map<TransferId, Memory> rows = {};
};

QString word(Question question)
{
    constexpr std::array words{"Start"_L1, "Put"_L1, "Complete"_L1, "Watch"_L1, "Discard"_L1, "Find"_L1};
    return words[size_t(question)];
}

QString word(const Event &event)
{
    constexpr std::array words{"Turn"_L1,      "Restarted"_L1, "Retry"_L1, "Cancel"_L1,    "Deadline"_L1,
                               "GaveUp"_L1,    "Started"_L1,   "Sent"_L1,  "Completed"_L1, "Verdict"_L1,
                               "Discarded"_L1, "Found"_L1,     "Failed"_L1};
    QString text = words[event.index()];
    if (const auto *failed = std::get_if<event::Failed>(&event))
        text += u'(' + word(failed->question) + u' ' + failed->tag + u' ' + failed->error.code + u')';
    else if (const auto *verdict = std::get_if<event::Verdict>(&event))
        text += u"(%1 %2)"_s.arg(verdict->id).arg(int(verdict->scan));
    else if (const auto *started = std::get_if<event::Started>(&event))
        text += u"(%1 %2)"_s.arg(started->token, started->id);
    return text;
}

QByteArray hashOf(int version)
{
    return QByteArray("v") + QByteArray::number(version);
}

class World
{
public:
    explicit World(const Simulation::Options &options)
        : m_options(options)
        , m_random(options.seed)
    {
        m_service = {.deleteRefused = m_random.chance(10),
                     .forgetsTokens = m_random.chance(10),
                     .refusesReplays = m_random.chance(10),
                     .repeatedCompleteConflicts = m_random.chance(30),
                     .knowsLate = m_random.chance(20),
                     .missesItems = m_random.chance(10),
                     .urlsExpired = m_random.chance(3),
                     .completesNothing = m_random.chance(3),
                     .storesNothing = m_random.chance(3)};
        m_faultsLeft = m_random.below(options.faults + 1);
        m_wishesLeft = m_random.below(4);
        m_changesLeft = m_random.chance(40) ? m_random.below(3) : 0;
        m_concurrency = 1 + m_random.below(4);
        m_rate = m_random.chance(50) ? Rate{2, 5} : Rate{0.3, 2};
        const int files = m_random.chance(20) ? 3 + m_random.below(8) : 1 + m_random.below(2);
        m_stepsLeft = files * mostStepsPerFile;
        begin();
        for (int i = 0; i < files; ++i)
            addRow();
        giveTurns(0);
    }

    Simulation::Outcome run()
    {
        for (; m_stepsLeft > 0; --m_stepsLeft, ++m_outcome.steps) {
            m_clock.pass(m_random.below(m_random.chance(50) ? 100 : 2000));
            while (m_clock.runDue()) { }
            if (!step())
                break;
            check();
            checkTurns();
            if (!m_outcome.violation.isEmpty())
                return finish();
        }
        for (const auto &row : m_journal) {
            ++m_outcome.ends[size_t(row.state)];
            if (!isEnded(row.state) && m_outcome.violation.isEmpty()) {
                m_outcome.violation = m_stepsLeft > 0
                    ? u"row %1 is stuck in %2"_s.arg(row.id).arg(name(row.state))
                    : u"row %1 has no end"_s.arg(row.id);
            }
        }
        return finish();
    }

private:
    // --- what can happen ---------------------------------------------------------------------------

    using Action = std::function<void()>;

    /// One thing that can happen, at random; false when nothing can.
    bool step()
    {
        std::vector<Action> actions;
        collect(actions);
        if (actions.empty() && !jump())
            return !allEnded() && revive();
        if (actions.empty())
            return true;
        actions[size_t(m_random.below(int(actions.size())))]();
        return true;
    }

    void collect(std::vector<Action> &actions)
    {
        for (size_t i = 0; i < m_messages.size(); ++i) {
            const auto &message = m_messages[i];
            if (!message.executed && !message.answer)
                actions.push_back([this, i] { travel(i); });
            else
                actions.push_back([this, i] { arrive(i); });
        }
        for (auto &entry : m_entries) {
            if (entry.completed && !entry.done)
                actions.push_back([this, &entry] {
                    entry.done = true;
                    note(u"scan of %1 ends"_s.arg(entry.id));
                });
        }
        for (size_t p = 0; p < m_processes.size(); ++p) {
            auto &process = m_processes[p];
            if (!process.alive || (process.suspended && !m_random.chance(30)))
                continue;
            for (auto &[id, memory] : process.rows) {
                const auto row = id;
                if (!memory.events.empty()) {
                    if (look(memory.transfer, memory.events.front()) != Look::None && !memory.looked)
                        actions.push_back([this, p, row] {
                            auto &m = m_processes[p].rows.at(row);
                            m.looked = true;
                            m.seen = m_version;
                        });
                    else
                        actions.push_back([this, p, row] { handle(p, row); });
                    continue;
                }
                if (memory.watching)
                    actions.push_back([this, p, row] { watch(p, row); });
                if (memory.wakeAt >= 0) {
                    if (memory.wakeAt <= m_clock.nowMs())
                        actions.push_back([this, p, row] { wake(p, row); });
                    continue;
                }
                const auto &t = memory.transfer;
                if (m_wishesLeft > 0 && m_random.chance(5)) {
                    if (t.state == State::Failed)
                        actions.push_back([this, p, row] { wish(p, row, event::Retry{}); });
                    else if (!isEnded(t.state))
                        actions.push_back([this, p, row] { wish(p, row, event::Cancel{}); });
                }
            }
            if (!process.closed.empty())
                actions.push_back([this, p] { signIn(p); });
            if (m_faultsLeft > 0 && m_random.chance(3))
                actions.push_back([this, p] { crash(p); });
            if (m_faultsLeft > 0 && !process.suspended && m_random.chance(3))
                actions.push_back([this, p] { suspend(p); });
        }
        if (m_faultsLeft > 0 && m_random.chance(2))
            actions.push_back([this] { sleep(); });
        if (m_faultsLeft > 0 && m_random.chance(2))
            actions.push_back([this] { losePower(); });
        if (m_changesLeft > 0 && m_random.chance(10))
            actions.push_back([this] {
                --m_changesLeft;
                ++m_version;
                note(u"file changes to %1"_s.arg(m_version));
            });
        const bool left = std::any_of(m_journal.begin(), m_journal.end(), [this](const auto &row) {
            return !isEnded(row.state) && isStale(row.owner);
        });
        if (left)
            actions.push_back([this] { begin(); });
    }

    /// Nothing but time can go on.
    bool jump()
    {
        const auto now = m_clock.nowMs();
        auto pause = m_clock.next();
        for (const auto &process : m_processes) {
            if (!process.alive)
                continue;
            for (const auto &[id, memory] : process.rows) {
                if (memory.wakeAt >= 0)
                    pause = std::min(pause.value_or(memory.wakeAt - now), memory.wakeAt - now);
            }
        }
        if (!pause)
            return false;
        m_clock.pass(std::max<qint64>(*pause, 0));
        return true;
    }

    bool allEnded() const
    {
        return std::all_of(m_journal.begin(), m_journal.end(),
                           [](const auto &row) { return isEnded(row.state); });
    }

    /// Suspended processes were passed over by chance, not for good.
    bool revive()
    {
        bool any = false;
        for (auto &process : m_processes) {
            if (process.alive && process.suspended) {
                process.suspended = false;
                any = true;
            }
        }
        return any;
    }

    // --- the journal and its processes -------------------------------------------------------------

    bool isStale(const QString &owner) const
    {
        return std::none_of(m_processes.begin(), m_processes.end(), [&](const Process &process) {
            return process.owner == owner && process.alive && !process.suspended;
        });
    }

    void addRow()
    {
        Transfer row{.id = TransferId(m_journal.size()) + 1, .fileName = u"a.pdf"_s};
        row.destination.kind = m_random.chance(40) ? Destination::Kind::Chat : Destination::Kind::Case;
        row.destination.id = m_random.chance(70) ? u"one"_s : u"other"_s;
        row.snapshot = snapshot(m_version, false);
        row.owner = m_processes.back().owner;
        row.revision = 1;
        m_journal.push_back(row);
        m_disk = m_journal;
        m_processes.back().rows[row.id] = {.transfer = row, .slept = m_clock.sleptMs()};
        settle(0, row.id);
        note(u"row %1 to a %2"_s.arg(row.id).arg(row.destination.isChat() ? u"chat"_s : u"case"_s));
    }

    /// A process starts, and adopts what nobody has.
    void begin()
    {
        const auto owner = u"p%1"_s.arg(m_processes.size() + 1);
        m_processes.emplace_back(owner, m_concurrency, m_clock,
                                 m_options.keepsQuota ? m_rate : Rate{1000, 1000});
        m_processes.back().quota = Quota(m_rate);
        note(u"%1 begins"_s.arg(owner));
        auto &process = m_processes.back();
        for (auto &row : m_journal) {
            if (!isStale(row.owner))
                continue;
            row.owner = owner;
            ++row.revision;
            auto &memory = process.rows[row.id];
            memory = {.transfer = row, .slept = m_clock.sleptMs()};
            memory.restarted = row.isActive();
            // What needs a slot waits for its turn.
            if (memory.restarted || row.state == State::Queued)
                settle(m_processes.size() - 1, row.id);
            else
                memory.events.push_back(event::Restarted{});
        }
        m_disk = m_journal;
        giveTurns(m_processes.size() - 1);
    }

    /// All that runs dies, and with it what the disk hasn't got yet.
    void losePower()
    {
        fault();
        note(u"the power is cut"_s);
        for (size_t p = 0; p < m_processes.size(); ++p) {
            if (m_processes[p].alive)
                die(p);
        }
        m_journal = m_disk;
    }

    void crash(size_t p)
    {
        fault();
        die(p);
    }

    void die(size_t p)
    {
        auto &process = m_processes[p];
        note(u"%1 dies"_s.arg(process.owner));
        process.alive = false;
        process.rows.clear();
        for (auto &message : m_messages) {
            if (message.process == int(p))
                leave(message);
        }
    }

    /// The machine; waits stand still meanwhile.
    void sleep()
    {
        fault();
        const auto time = 1000 * m_random.below(4 * 3600);
        note(u"asleep for %1 s"_s.arg(time / 1000));
        m_clock.sleep(time);
        for (auto &process : m_processes) {
            for (auto &[id, memory] : process.rows) {
                if (memory.wakeAt >= 0)
                    memory.wakeAt += time;
            }
        }
    }

    void suspend(size_t p)
    {
        fault();
        note(u"%1 is taken for dead"_s.arg(m_processes[p].owner));
        m_processes[p].suspended = true;
        for (auto &message : m_messages) {
            if (message.process == int(p))
                readNoMore(message);
        }
    }

    void hand(size_t p, TransferId row, Event event)
    {
        auto &memory = m_processes[p].rows.at(row);
        if (std::holds_alternative<event::Cancel>(event)) {
            memory.looked = false;
            memory.events.push_front(std::move(event));
        } else {
            memory.events.push_back(std::move(event));
        }
    }

    void wish(size_t p, TransferId row, Event event)
    {
        --m_wishesLeft;
        note(u"person: %1 of row %2"_s.arg(word(event)).arg(row));
        hand(p, row, std::move(event));
    }

    /// As Engine::Parts::waited().
    void wake(size_t p, TransferId row)
    {
        auto &memory = m_processes[p].rows.at(row);
        memory.wakeAt = -1;
        if (memory.transfer.isActive())
            settle(p, row);
        else
            hand(p, row, event::Turn{});
        giveTurns(p);
    }

    /// As Engine::Parts::park().
    void park(Process &process, Memory &memory)
    {
        const auto lane = Scheduler::lane(memory.transfer.destination);
        memory.parked = true;
        process.closed.insert(lane);
        process.scheduler.closeLane(lane);
    }

    /// As Engine::credentialsChanged().
    void signIn(size_t p)
    {
        auto &process = m_processes[p];
        for (const auto &lane : std::exchange(process.closed, {}))
            process.scheduler.openLane(lane);
        for (auto &[id, memory] : process.rows) {
            if (!std::exchange(memory.parked, false))
                continue;
            if (memory.transfer.isActive())
                settle(p, id);
            else
                hand(p, id, event::Turn{});
        }
        giveTurns(p);
    }

    /// As Engine::Parts::settle().
    void settle(size_t p, TransferId id)
    {
        auto &process = m_processes[p];
        auto &memory = process.rows.at(id);
        const auto &t = memory.transfer;
        if (!memory.events.empty())
            return;
        if (t.state == State::Queued)
            return process.scheduler.enqueue(t);
        if (!t.isActive() || memory.parked) {
            process.scheduler.remove(id);
            if (t.state == State::Discarding && !t.isActive() && !memory.parked && !memory.isBusy())
                hand(p, id, event::Turn{});
            return;
        }
        if (memory.isBusy()) {
            if (memory.wakeAt >= 0)
                process.scheduler.rest(t);
            else
                process.scheduler.follow(t);
            return;
        }
        if (process.scheduler.hasSlot(id))
            hand(p, id, event::Turn{});
        else
            process.scheduler.enqueue(t);
    }

    void giveTurns(size_t p)
    {
        auto &process = m_processes[p];
        const auto turns = m_options.turns(process.scheduler);
        for (const auto id : turns) {
            auto &memory = process.rows.at(id);
            hand(p, id,
                 std::exchange(memory.restarted, false) ? Event(event::Restarted{}) : Event(event::Turn{}));
        }
        const auto sending =
            std::ranges::count_if(process.rows, [](const auto &row) { return isSending(row.second); });
        if (!turns.empty() && sending > m_concurrency)
            m_outcome.violation =
                u"%1 sends %2 files at once, and may %3"_s.arg(process.owner).arg(sending).arg(m_concurrency);
    }

    Snapshot snapshot(int version, bool hashed) const
    {
        return {.sizeBytes = 100,
                .modified = QDateTime::fromMSecsSinceEpoch(1'000 * version, Qt::UTC),
                .sha256 = hashed ? hashOf(version) : QByteArray()};
    }

    /// As Engine::Parts::flush().
    void handle(size_t p, TransferId id)
    {
        auto &process = m_processes[p];
        auto &memory = process.rows.at(id);
        const auto event = memory.events.front();
        Given given{.now = time(m_clock.nowMs()),
                    .startToken = u"t%1"_s.arg(++m_lastToken),
                    .completeToken = u"c%1"_s.arg(m_lastToken)};
        if (memory.seen)
            given.file = snapshot(*memory.seen, look(memory.transfer, event) == Look::Hash);
        given.giveUp = std::chrono::seconds(60);
        given.slept = std::chrono::milliseconds(m_clock.sleptMs() - memory.slept);
        if (needsSignIn(memory.transfer, event))
            park(process, memory);
        auto step = m_options.next(memory.transfer, event, given);
        if (step.effects.empty() && step.transfer == memory.transfer) {
            drop(memory);
            settle(p, id);
            giveTurns(p);
            return;
        }
        auto &row = m_journal[size_t(id - 1)];
        if (m_faultsLeft > 0 && m_random.chance(2)) {
            fault();
            note(u"commit fails"_s);
            return; // the event waits
        }
        if (m_options.fence && (row.owner != process.owner || row.revision != memory.transfer.revision)) {
            note(u"%1 loses row %2"_s.arg(process.owner).arg(id));
            process.rows.erase(id);
            process.scheduler.remove(id);
            abandon(p, id);
            giveTurns(p);
            return;
        }
        note(u"%1 row %2: %3: %4 → %5"_s.arg(process.owner)
                 .arg(id)
                 .arg(word(event), name(memory.transfer.state), name(step.transfer.state)));
        step.transfer.owner = row.owner;
        step.transfer.revision = memory.transfer.revision + 1;
        row = step.transfer;
        if (m_options.outlastsPowerCut(row))
            m_disk = m_journal;
        memory.transfer = step.transfer;
        memory.slept = m_clock.sleptMs();
        drop(memory);
        if (m_faultsLeft > 0 && m_random.chance(2)) {
            if (m_random.chance(30))
                losePower();
            else
                crash(p); // between the commit and its effects
            return;
        }
        for (const auto &effect : step.effects)
            run(p, id, effect);
        settle(p, id);
        giveTurns(p);
    }

    static void drop(Memory &memory)
    {
        memory.events.pop_front();
        memory.looked = false;
        memory.seen.reset();
    }

    void abandon(size_t p, TransferId row)
    {
        for (auto &message : m_messages) {
            if (message.process == int(p) && message.row == row)
                leave(message);
        }
    }

    /// Nobody waits for it any more.
    void leave(Message &message) const
    {
        message.abandoned = true;
        readNoMore(message);
    }

    /// What it has not read of the file by now it never will: S3 hangs up on who stands still.
    void readNoMore(Message &message) const
    {
        if (message.question == Question::Put && message.bytes < 0)
            message.bytes = m_version;
    }

    void run(size_t p, TransferId id, const Effect &effect)
    {
        auto &memory = m_processes[p].rows.at(id);
        abandon(p, id);
        memory.asking = false;
        memory.turn = {};
        memory.wakeAt = -1;
        memory.watching = false;
        const auto ask = [&](Question question, const QString &tag) {
            memory.asking = true;
            Message message{
                .process = int(p), .row = id, .question = question, .tag = tag, .sent = memory.transfer};
            if (const auto *put = std::get_if<effect::Put>(&effect)) {
                message.urlExpiry = put->upload.urlExpiry.toMSecsSinceEpoch();
                m_messages.push_back(std::move(message)); // S3 has no quota that matters
                return;
            }
            memory.turn = m_processes[p].limiter.turn(
                Service::Connect, word(question), [this, message = std::move(message)] { send(message); });
        };
        if (const auto *start = std::get_if<effect::Start>(&effect))
            ask(Question::Start, start->token);
        else if (std::holds_alternative<effect::Put>(effect))
            ask(Question::Put, memory.transfer.fileId);
        else if (const auto *complete = std::get_if<effect::Complete>(&effect))
            ask(Question::Complete, complete->id);
        else if (const auto *discard = std::get_if<effect::Discard>(&effect))
            ask(Question::Discard, discard->id);
        else if (const auto *find = std::get_if<effect::Find>(&effect))
            ask(Question::Find, find->token);
        else if (const auto *wakes = std::get_if<effect::Wake>(&effect))
            memory.wakeAt = wakes->at.toMSecsSinceEpoch();
        else if (std::holds_alternative<effect::Watch>(effect))
            memory.watching = true;
    }

    /// It is its turn by the quota that the process knows.
    void send(Message message)
    {
        auto &process = m_processes[size_t(message.process)];
        const auto now = m_clock.nowMs();
        message.overQuota = !process.quota.take(message.question, now);
        if (const auto told = process.toldOfQuota.find(message.question);
            message.overQuota && told != process.toldOfQuota.end() && now - told->second < calmMs)
            m_outcome.violation = u"%1 asks %2 too often, %3 s after it was told"_s.arg(
                process.owner, word(message.question), QString::number((now - told->second) / 1000));
        m_messages.push_back(std::move(message));
    }

    // --- the way to the service and back -----------------------------------------------------------

    static Error error(ErrorKind kind, const QString &code, bool retryable, int httpStatus = 0)
    {
        return {
            .kind = kind, .code = code, .message = code, .httpStatus = httpStatus, .retryable = retryable};
    }

    Event failed(const Message &message, Error why) const
    {
        return event::Failed{message.question, message.tag, std::move(why)};
    }

    void travel(size_t i)
    {
        auto message = m_messages[i];
        const auto network = error(ErrorKind::Network, u"ConnectionClosed"_s, true);
        const bool readOnly = message.question == Question::Find;
        if (message.overQuota) {
            m_messages[i].answer =
                failed(message, error(ErrorKind::Throttled, u"TooManyRequestsException"_s, true, 429));
            return;
        }
        if (m_faultsLeft > 0 && !message.abandoned && m_random.chance(30)) {
            fault();
            switch (m_random.below(readOnly ? 3 : 8)) {
            case 0:
                note(u"%1 %2 is lost"_s.arg(word(message.question), message.tag));
                m_messages[i].answer = failed(message, network);
                return;
            case 1:
                note(u"%1 %2 is throttled"_s.arg(word(message.question), message.tag));
                m_messages[i].answer =
                    failed(message, error(ErrorKind::Throttled, u"ThrottlingException"_s, true, 429));
                return;
            case 2:
                note(u"%1 %2: signed out"_s.arg(word(message.question), message.tag));
                m_messages[i].answer =
                    failed(message,
                           message.sent.destination.isChat() && m_random.chance(50)
                               ? error(ErrorKind::Credentials, u"AccessDeniedException"_s, false, 403)
                               : error(ErrorKind::Credentials, u"CredentialsMissing"_s, false));
                return;
            case 3: {
                note(u"%1 %2: the answer is lost"_s.arg(word(message.question), message.tag));
                execute(message);
                m_messages[i].answer = failed(message, network);
                return;
            }
            case 4: {
                note(u"%1 %2 is late"_s.arg(word(message.question), message.tag));
                m_messages[i].answer = failed(message, network);
                auto late = message;
                late.abandoned = true;
                readNoMore(late);
                m_messages.push_back(std::move(late));
                return;
            }
            case 5: {
                note(u"%1 %2 comes twice"_s.arg(word(message.question), message.tag));
                auto second = message;
                second.abandoned = true;
                readNoMore(second);
                m_messages.push_back(std::move(second));
                break;
            }
            case 6:
                note(u"%1 %2 is refused"_s.arg(word(message.question), message.tag));
                m_messages[i].answer =
                    failed(message, error(ErrorKind::Refused, u"AccessDeniedException"_s, false, 400));
                return;
            case 7:
                note(u"%1 %2 is done, and refused"_s.arg(word(message.question), message.tag));
                execute(message);
                // A Start that is done and refused is what no client can tell from a refused one.
                m_messages[i].answer = message.question == Question::Start
                    ? failed(message, error(ErrorKind::Service, u"InternalServerException"_s, true, 500))
                    : failed(message, error(ErrorKind::Refused, u"InvalidRequestException"_s, false, 400));
                return;
            }
        }
        auto answer = execute(message);
        if (message.abandoned) {
            // A late Started is told all the same, now and then: the row has to ignore it.
            const bool late = std::holds_alternative<event::Started>(answer) && m_random.chance(30);
            if (!late) {
                m_messages.erase(m_messages.begin() + qsizetype(i));
                return;
            }
        }
        m_messages[i].executed = true;
        m_messages[i].answer = std::move(answer);
    }

    void arrive(size_t i)
    {
        const auto message = m_messages[i];
        m_messages.erase(m_messages.begin() + qsizetype(i));
        auto &process = m_processes[size_t(message.process)];
        const auto memory = process.rows.find(message.row);
        if (!process.alive || memory == process.rows.end())
            return;
        const bool lateStarted =
            message.abandoned && message.executed && std::holds_alternative<event::Started>(*message.answer);
        if (message.abandoned && !lateStarted)
            return;
        if (!message.abandoned)
            memory->second.asking = false;
        if (const auto *failed = std::get_if<event::Failed>(&*message.answer);
            failed && failed->error.kind == ErrorKind::Throttled) {
            process.limiter.throttled(Service::Connect, word(message.question));
            process.toldOfQuota[message.question] = m_clock.nowMs();
        }
        hand(size_t(message.process), message.row, *message.answer);
    }

    /// The Watcher's: it may ask about one id and answer when the row is at another (R3).
    void watch(size_t p, TransferId id)
    {
        auto &memory = m_processes[p].rows.at(id);
        m_clock.pass(m_random.below(20'000));
        const auto fileId = m_random.chance(10) && !m_entries.empty()
            ? m_entries[size_t(m_random.below(int(m_entries.size())))].id
            : memory.transfer.fileId;
        const auto scan = verdict(fileId);
        const bool open = scan == Scan::Pending || scan == Scan::NotFound;
        // The Watcher keeps open verdicts to itself; next() has to bear them.
        if (!open || m_random.chance(20))
            hand(p, id, event::Verdict{fileId, scan});
        else if (time(m_clock.nowMs()) >= memory.transfer.deadline)
            hand(p, id, event::Deadline{fileId, scan == Scan::NotFound});
    }

    // --- the service -------------------------------------------------------------------------------

    Entry *find(const QString &id)
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&](const Entry &entry) { return entry.id == id; });
        return found == m_entries.end() ? nullptr : &*found;
    }

    Scan verdict(const QString &id)
    {
        const auto *entry = find(id);
        if (!entry || entry->deleted || m_clock.nowMs() < entry->knownFrom)
            return Scan::NotFound;
        return entry->completed && entry->done ? entry->verdict : Scan::Pending;
    }

    Event execute(const Message &message)
    {
        const auto refused = [&](const QString &code, int status) {
            return failed(message, error(ErrorKind::Refused, code, false, status));
        };
        switch (message.question) {
        case Question::Start:
            return start(message);
        case Question::Put: {
            if (m_clock.nowMs() >= message.urlExpiry)
                return failed(message, error(ErrorKind::Service, u"UrlExpired"_s, true, 403));
            if (m_service.storesNothing)
                return failed(message, error(ErrorKind::Service, u"InternalError"_s, true, 500));
            auto *entry = find(message.tag);
            entry->bytes = message.bytes >= 0 ? message.bytes : m_version;
            return event::Sent{message.tag, hashOf(entry->bytes)};
        }
        case Question::Complete: {
            auto *entry = find(message.tag);
            if (!entry || entry->deleted)
                return refused(u"ResourceNotFoundException"_s, 404);
            if (entry->bytes < 0 || m_service.completesNothing)
                return refused(u"InvalidRequestException"_s, 400);
            if (entry->completed && m_service.repeatedCompleteConflicts)
                return refused(u"ConflictException"_s, 409);
            if (!entry->completed) {
                entry->completed = true;
                const int kind = m_random.below(10);
                entry->verdict = kind < 7                           ? Scan::Approved
                    : kind < 9 || message.sent.destination.isChat() ? Scan::Rejected
                                                                    : Scan::Failed;
                if (m_service.knowsLate)
                    entry->knownFrom = m_clock.nowMs() + m_random.below(100'000);
                note(u"%1 is completed"_s.arg(entry->id));
            }
            return event::Completed{message.tag};
        }
        case Question::Discard: {
            if (m_service.deleteRefused)
                return refused(u"AccessDeniedException"_s, 403);
            auto *entry = find(message.tag);
            if (!entry || entry->deleted)
                return refused(u"ResourceNotFoundException"_s, 404);
            entry->deleted = true;
            note(u"%1 is deleted"_s.arg(entry->id));
            return event::Discarded{message.tag};
        }
        case Question::Find: {
            QStringList ids;
            QStringList known;
            for (const auto &row : m_journal)
                known << row.fileId << row.leftovers;
            for (const auto &entry : m_entries) {
                const bool ours = entry.row == message.row && entry.token == message.tag;
                if (ours && !entry.deleted && !entry.completed && !known.contains(entry.id)
                    && !m_service.missesItems)
                    ids.append(entry.id);
            }
            return event::Found{message.tag, ids};
        }
        default:
            return event::Turn{};
        }
    }

    Event start(const Message &message)
    {
        const auto upload = [this] {
            UploadMetadata metadata;
            // A URL of a replay may be the old one; a short life stands for it, and would end what has no
            // end.
            const bool isOld = m_random.chance(10) && !m_service.storesNothing;
            metadata.urlExpiry =
                time(m_service.urlsExpired ? m_clock.nowMs() : m_clock.nowMs() + (isOld ? 1000 : urlLifeMs));
            return metadata;
        };
        for (const auto &entry : m_entries) {
            if (entry.token != message.tag)
                continue;
            if (m_service.refusesReplays)
                return failed(message, error(ErrorKind::Refused, u"ResourceConflictException"_s, false, 409));
            if (entry.deleted || m_service.forgetsTokens)
                break; // a new entry
            return event::Started{message.tag, entry.id, upload()};
        }
        Entry entry{.id = u"f%1"_s.arg(m_entries.size() + 1), .row = message.row, .token = message.tag};
        entry.declared = message.sent.snapshot.sha256.mid(1).toInt();
        m_entries.push_back(entry);
        note(u"%1 is made for %2"_s.arg(entry.id, message.tag));
        return event::Started{message.tag, entry.id, upload()};
    }

    // --- what must hold ----------------------------------------------------------------------------

    static bool isSending(const Memory &memory)
    {
        const auto &t = memory.transfer;
        if ((t.state != State::Queued && !t.isActive()) || memory.parked || memory.isResting())
            return false;
        const bool toGo = std::ranges::any_of(memory.events, [](const Event &event) {
            return std::holds_alternative<event::Turn>(event)
                || std::holds_alternative<event::Restarted>(event);
        });
        return toGo || (t.state != State::Queued && t.state != State::Completing && memory.asking);
    }

    /// Nobody waits for a turn while there is room; judged without the scheduler's own books.
    void checkTurns()
    {
        for (const auto &process : m_processes) {
            if (!process.alive)
                continue;
            int onTheirWay = 0;
            int sending = 0;
            std::set<std::pair<Destination::Kind, QString>> heldUp;
            for (const auto &[id, memory] : process.rows) {
                const auto &t = memory.transfer;
                const bool busy =
                    isSending(memory) || !memory.events.empty(); // it may yet give its slot back
                sending += busy ? 1 : 0;
                onTheirWay += busy || (t.state == State::Completing && memory.asking) ? 1 : 0;
                if (memory.isResting())
                    heldUp.emplace(t.destination.kind, t.destination.id);
            }
            if (sending >= m_concurrency || onTheirWay >= 2 * m_concurrency)
                continue;
            for (const auto &[id, memory] : process.rows) {
                const auto &t = memory.transfer;
                if (memory.waitsForTurn() && !process.closed.contains(Scheduler::lane(t.destination))
                    && !(t.state == State::Queued && heldUp.contains({t.destination.kind, t.destination.id})))
                    m_outcome.violation = u"row %1 waits for a turn, and there is room"_s.arg(id);
            }
        }
    }

    void check()
    {
        for (const auto &row : m_journal) {
            int attached = 0;
            for (const auto &entry : m_entries) {
                if (entry.row != row.id || !entry.willBeAttached())
                    continue;
                ++attached;
                if (entry.bytes != entry.declared)
                    m_outcome.violation = u"%1 has the bytes of %2, %3 was declared"_s.arg(entry.id)
                                              .arg(entry.bytes)
                                              .arg(entry.declared);
            }
            if (attached > 1)
                m_outcome.violation = u"row %1 is attached %2 times"_s.arg(row.id).arg(attached);
            const bool plainlyNot = row.state == State::Cancelled || row.state == State::Queued
                || (row.state == State::Failed && !row.from);
            if (attached > 0 && plainlyNot)
                m_outcome.violation = u"row %1 is %2, and attached"_s.arg(row.id).arg(name(row.state));
            if (row.state == State::Approved) {
                const auto *entry = find(row.fileId);
                if (!entry || entry->row != row.id || !entry->attached())
                    m_outcome.violation =
                        u"row %1 is green, and %2 is not attached"_s.arg(row.id).arg(row.fileId);
            }
        }
    }

    Simulation::Outcome finish()
    {
        for (const auto &entry : m_entries) {
            const auto &row = m_journal[size_t(entry.row - 1)];
            const bool known = row.fileId == entry.id || row.leftovers.contains(entry.id);
            if (!row.destination.isChat() && !entry.deleted && !entry.completed && !known
                && !m_service.deleteRefused && !m_service.forgetsTokens && !m_service.refusesReplays)
                ++m_outcome.orphans;
        }
        m_outcome.trace = m_trace;
        return m_outcome;
    }

    void fault()
    {
        --m_faultsLeft;
        ++m_outcome.faults;
    }

    static QDateTime time(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }

    void note(const QString &text)
    {
        if (m_options.traces)
            m_trace.append(u"%1 s  %2"_s.arg(double(m_clock.nowMs()) / 1000, 8, 'f', 1).arg(text));
    }

    const Simulation::Options &m_options;
    Random m_random;
    Undocumented m_service;
    SimulatedClock m_clock;
    int m_stepsLeft = 0;
    int m_concurrency = 1;
    Rate m_rate;
    int m_faultsLeft = 0;
    int m_wishesLeft = 0;
    int m_changesLeft = 0;
    int m_version = 1;
    int m_lastToken = 0;
    std::vector<Transfer> m_journal; ///< as every process reads it
    std::vector<Transfer> m_disk; ///< as a power cut leaves it
    std::deque<Process> m_processes;
    std::vector<Message> m_messages;
    std::deque<Entry> m_entries;
    QStringList m_trace;
    Simulation::Outcome m_outcome;
};

} // namespace

Simulation::Outcome Simulation::run(const Options &options)
{
    return World(options).run();
}

} // namespace attache
