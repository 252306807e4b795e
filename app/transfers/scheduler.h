// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/transfer.h"

#include <QString>
#include <compare>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace attache {

/// Whose turn it is: hands out the queue's slots. Rows that have begun go before rows that have not, and
/// older before newer. A lane is what may be closed as a whole: one for all that needs AWS credentials,
/// one for each chat with its token. Knows ids alone; no clock, no I/O.
class Scheduler
{
public:
    explicit Scheduler(int concurrency);

    void setConcurrency(int concurrency);
    /// While not running, nobody gets a turn.
    void setRunning(bool running) { m_running = running; }

    void openLane(const QString &lane) { m_closed.erase(lane); }
    void closeLane(const QString &lane) { m_closed.insert(lane); }
    bool isClosed(const QString &lane) const { return m_closed.contains(lane); }

    /// Waits for a turn from now on; nothing if it does, or has its slot.
    void enqueue(TransferId id, const QString &lane, bool begun);
    /// Gives the slot back, or no longer waits for one.
    void remove(TransferId id);
    bool hasSlot(TransferId id) const { return m_slots.contains(id); }

    /// Those whose turn it is now; each has a slot from here on.
    std::vector<TransferId> turns();

private:
    struct Place {
        QString lane;
        bool fresh; ///< has not begun
        TransferId id;

        auto order() const { return std::pair(fresh, id); }
    };

    int m_concurrency;
    bool m_running = true;
    std::set<QString> m_closed;
    std::set<TransferId> m_slots;
    std::map<QString, std::set<std::pair<bool, TransferId>>> m_lanes; ///< waiting: (fresh, id)
    std::unordered_map<TransferId, Place> m_waiting;
};

} // namespace attache
