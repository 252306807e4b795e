// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/transfer.h"

#include <QString>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace attache {

/// Whose turn it is: hands out the queue's slots. No clock, no I/O.
///
/// Rows that have begun go first, then chats, where somebody waits, then small files, then what came
/// earlier. Large files leave one slot free, where there are three or more, so that a small one never
/// waits for a large one to be through. A file whose bytes have all arrived gives the line to the next one
/// while it is completed, so that neither waits for the other; as many as there are slots may be that far.
///
/// A lane is what may be closed as a whole: one for all that needs AWS credentials, one for each chat
/// with its token. A row that waits for another try rests: it gives its slot back, and until it is back
/// no further file of its target begins. So a target that fails holds up itself alone.
class Scheduler
{
public:
    /// Files from this size on are large.
    static constexpr qint64 largeBytes = 8LL * 1024 * 1024;

    explicit Scheduler(int concurrency);

    void setConcurrency(int concurrency);
    /// While not running, nobody gets a turn.
    void setRunning(bool running) { m_running = running; }

    void openLane(const QString &lane) { m_closed.erase(lane); }
    void closeLane(const QString &lane) { m_closed.insert(lane); }
    bool isClosed(const QString &lane) const { return m_closed.contains(lane); }

    /// Waits for a turn from now on; nothing if it does, or has its slot.
    void enqueue(const Transfer &transfer);
    /// It is on its way, as far as its state says. Began it by itself, as what is sent anew once its former
    /// upload is deleted, then it takes a slot all the same, and none is given until there are fewer again.
    void follow(const Transfer &transfer);
    /// Gives its slot back, and holds up its target until it is enqueued or removed.
    void rest(const Transfer &transfer);
    /// Gives the slot back, or no longer waits for one.
    void remove(TransferId id);
    /// Every slot is taken, and somebody waits for one.
    bool isFull() const { return !hasRoom(false) && !m_waiting.empty(); }
    bool hasSlot(TransferId id) const { return m_slots.contains(id); }

    /// Those whose turn it is now; each has a slot from here on.
    std::vector<TransferId> turns();

    /// The lane of @p destination.
    static QString lane(const Destination &destination);

private:
    /// Rows that are alike but for their age.
    struct Line {
        Destination::Kind kind;
        QString target;
        bool large;

        bool operator<(const Line &other) const
        {
            return std::tie(kind, target, large) < std::tie(other.kind, other.target, other.large);
        }
    };
    struct Slot {
        bool large;
        bool sending; ///< its bytes haven't all arrived
    };
    using Place = std::pair<bool, TransferId>; ///< (fresh, id): in order of their turns
    using Target = std::pair<Destination::Kind, QString>;

    static Line line(const Transfer &transfer);
    bool mayGo(const Line &line, bool fresh) const;
    bool hasRoom(bool large) const;

    int m_concurrency;
    bool m_running = true;
    std::set<QString> m_closed;
    std::unordered_map<TransferId, Slot> m_slots;
    std::map<Line, std::set<Place>> m_lines;
    std::unordered_map<TransferId, std::pair<Line, Place>> m_waiting;
    std::unordered_map<TransferId, Target> m_resting;
    std::map<Target, int> m_heldUp; ///< how many rest there
};

} // namespace attache
