// SPDX-License-Identifier: Apache-2.0
#include "bench/simulation.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int mostSteps = 6000;
constexpr qint64 urlLifeMs = 300'000;

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
struct Service {
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
    std::optional<Event> answer = {};
};

struct Memory {
    Transfer transfer;
    std::deque<Event> events = {};
    bool looked = false;
    std::optional<int> seen = {}; ///< version; of the file
    bool asking = false;
    qint64 wakeAt = -1;
    bool watching = false;
    bool parked = false;
    qint64 slept = 0; ///< of World's, at its last step
};

struct Process {
    bool alive = true;
    bool suspended = false; ///< taken for dead by the others, and going on later
    QString owner;
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
        const int files = 1 + m_random.below(2);
        begin();
        for (int i = 0; i < files; ++i)
            addRow();
    }

    Simulation::Outcome run()
    {
        for (m_outcome.steps = 0; m_outcome.steps < mostSteps; ++m_outcome.steps) {
            m_now += m_random.below(2000);
            if (!step())
                break;
            check();
            if (!m_outcome.violation.isEmpty())
                return finish();
        }
        for (const auto &row : m_journal) {
            ++m_outcome.ends[size_t(row.state)];
            if (!isEnded(row.state) && m_outcome.violation.isEmpty()) {
                m_outcome.violation = m_outcome.steps < mostSteps
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
                    if (memory.wakeAt <= m_now)
                        actions.push_back([this, p, row] { wake(p, row); });
                    continue;
                }
                const auto &t = memory.transfer;
                if (memory.parked) {
                    actions.push_back([this, p, row] { signIn(p, row); });
                } else if (!memory.asking && (t.state == State::Queued || t.isActive())) {
                    actions.push_back([this, p, row] { hand(p, row, event::Turn{}); });
                }
                if (m_wishesLeft > 0 && m_random.chance(5)) {
                    if (t.state == State::Failed)
                        actions.push_back([this, p, row] { wish(p, row, event::Retry{}); });
                    else if (!isEnded(t.state))
                        actions.push_back([this, p, row] { wish(p, row, event::Cancel{}); });
                }
            }
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
        qint64 next = -1;
        for (const auto &process : m_processes) {
            if (!process.alive)
                continue;
            for (const auto &[id, memory] : process.rows) {
                if (memory.wakeAt >= 0 && (next < 0 || memory.wakeAt < next))
                    next = memory.wakeAt;
            }
        }
        if (next < 0)
            return false;
        m_now = std::max(m_now, next);
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
        row.snapshot = snapshot(m_version, false);
        row.owner = m_processes.back().owner;
        row.revision = 1;
        m_journal.push_back(row);
        m_disk = m_journal;
        m_processes.back().rows[row.id] = {.transfer = row, .slept = m_slept};
        note(u"row %1 to a %2"_s.arg(row.id).arg(row.destination.isChat() ? u"chat"_s : u"case"_s));
    }

    /// A process starts, and adopts what nobody has.
    void begin()
    {
        const auto owner = u"p%1"_s.arg(m_processes.size() + 1);
        m_processes.push_back({.owner = owner});
        note(u"%1 begins"_s.arg(owner));
        auto &process = m_processes.back();
        for (auto &row : m_journal) {
            if (!isStale(row.owner))
                continue;
            row.owner = owner;
            ++row.revision;
            process.rows[row.id] = {.transfer = row, .slept = m_slept};
            process.rows[row.id].events.push_back(event::Restarted{});
        }
        m_disk = m_journal;
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
        m_now += time;
        m_slept += time;
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

    void wake(size_t p, TransferId row)
    {
        m_processes[p].rows.at(row).wakeAt = -1;
        hand(p, row, event::Turn{});
    }

    void signIn(size_t p, TransferId row)
    {
        m_processes[p].rows.at(row).parked = false;
        hand(p, row, event::Turn{});
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
        Given given{.now = time(m_now),
                    .startToken = u"t%1"_s.arg(++m_lastToken),
                    .completeToken = u"c%1"_s.arg(m_lastToken)};
        if (memory.seen)
            given.file = snapshot(*memory.seen, look(memory.transfer, event) == Look::Hash);
        given.giveUp = std::chrono::seconds(60);
        given.slept = std::chrono::milliseconds(m_slept - memory.slept);
        memory.parked = memory.parked || needsSignIn(memory.transfer, event);
        auto step = m_options.next(memory.transfer, event, given);
        if (step.effects.empty() && step.transfer == memory.transfer) {
            drop(memory);
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
            abandon(p, id);
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
        memory.slept = m_slept;
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
        memory.wakeAt = -1;
        memory.watching = false;
        const auto ask = [&](Question question, const QString &tag) {
            memory.asking = true;
            Message message{
                .process = int(p), .row = id, .question = question, .tag = tag, .sent = memory.transfer};
            if (const auto *put = std::get_if<effect::Put>(&effect))
                message.urlExpiry = put->upload.urlExpiry.toMSecsSinceEpoch();
            m_messages.push_back(std::move(message));
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
        hand(size_t(message.process), message.row, *message.answer);
    }

    /// The Watcher's: it may ask about one id and answer when the row is at another (R3).
    void watch(size_t p, TransferId id)
    {
        auto &memory = m_processes[p].rows.at(id);
        m_now += m_random.below(20'000);
        const auto fileId = m_random.chance(10) && !m_entries.empty()
            ? m_entries[size_t(m_random.below(int(m_entries.size())))].id
            : memory.transfer.fileId;
        const auto scan = verdict(fileId);
        const bool open = scan == Scan::Pending || scan == Scan::NotFound;
        // The Watcher keeps open verdicts to itself; next() has to bear them.
        if (!open || m_random.chance(20))
            hand(p, id, event::Verdict{fileId, scan});
        else if (time(m_now) >= memory.transfer.deadline)
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
        if (!entry || entry->deleted || m_now < entry->knownFrom)
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
            if (m_now >= message.urlExpiry)
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
                    entry->knownFrom = m_now + m_random.below(100'000);
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
            metadata.urlExpiry = time(m_service.urlsExpired ? m_now : m_now + (isOld ? 1000 : urlLifeMs));
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
            m_trace.append(u"%1 s  %2"_s.arg(double(m_now) / 1000, 8, 'f', 1).arg(text));
    }

    const Simulation::Options &m_options;
    Random m_random;
    Service m_service;
    qint64 m_now = 1'000'000;
    qint64 m_slept = 0; ///< of that
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
