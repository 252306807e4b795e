// SPDX-License-Identifier: Apache-2.0
#include "transfers/scheduler.h"

#include <algorithm>

namespace attache {

Scheduler::Scheduler(int concurrency)
    : m_concurrency(std::max(concurrency, 1))
{ }

void Scheduler::setConcurrency(int concurrency)
{
    m_concurrency = std::max(concurrency, 1);
}

void Scheduler::enqueue(TransferId id, const QString &lane, bool begun)
{
    if (m_slots.contains(id) || m_waiting.contains(id))
        return;
    m_lanes[lane].emplace(!begun, id);
    m_waiting.emplace(id, Place{lane, !begun, id});
}

void Scheduler::remove(TransferId id)
{
    m_slots.erase(id);
    const auto place = m_waiting.find(id);
    if (place == m_waiting.end())
        return;
    const auto lane = m_lanes.find(place->second.lane);
    lane->second.erase(place->second.order());
    if (lane->second.empty())
        m_lanes.erase(lane);
    m_waiting.erase(place);
}

std::vector<TransferId> Scheduler::turns()
{
    std::vector<TransferId> turns;
    while (m_running && std::ssize(m_slots) < m_concurrency) {
        // Lanes are few: the AWS one and a chat or two.
        const std::pair<bool, TransferId> *first = nullptr;
        for (const auto &[lane, waiting] : m_lanes) {
            if (!m_closed.contains(lane) && (!first || *waiting.begin() < *first))
                first = &*waiting.begin();
        }
        if (!first)
            break;
        const auto id = first->second;
        remove(id);
        m_slots.insert(id);
        turns.push_back(id);
    }
    return turns;
}

} // namespace attache
