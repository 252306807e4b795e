// SPDX-License-Identifier: Apache-2.0
#include "transfers/scheduler.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace attache {

Scheduler::Scheduler(int concurrency)
    : m_concurrency(std::max(concurrency, 1))
{ }

void Scheduler::setConcurrency(int concurrency)
{
    m_concurrency = std::max(concurrency, 1);
}

QString Scheduler::lane(const Destination &destination)
{
    return destination.isChat() ? destination.id : u"aws"_s;
}

Scheduler::Line Scheduler::line(const Transfer &transfer)
{
    return {transfer.destination.kind, transfer.destination.id, transfer.snapshot.sizeBytes >= largeBytes};
}

void Scheduler::enqueue(const Transfer &transfer)
{
    const auto id = transfer.id;
    if (m_slots.contains(id) || m_waiting.contains(id))
        return;
    remove(id); // it no longer rests
    const auto place = line(transfer);
    const Place order(transfer.state == State::Queued, id);
    m_lines[place].insert(order);
    m_waiting.emplace(id, std::pair(place, order));
}

void Scheduler::follow(const Transfer &transfer)
{
    remove(transfer.id);
    m_slots.emplace(transfer.id,
                    Slot{.large = line(transfer).large, .sending = transfer.state != State::Completing});
}

void Scheduler::rest(const Transfer &transfer)
{
    remove(transfer.id);
    const Target target(transfer.destination.kind, transfer.destination.id);
    m_resting.emplace(transfer.id, target);
    ++m_heldUp[target];
}

void Scheduler::remove(TransferId id)
{
    m_slots.erase(id);
    if (const auto resting = m_resting.find(id); resting != m_resting.end()) {
        const auto held = m_heldUp.find(resting->second);
        if (--held->second == 0)
            m_heldUp.erase(held);
        m_resting.erase(resting);
    }
    const auto waiting = m_waiting.find(id);
    if (waiting == m_waiting.end())
        return;
    const auto place = m_lines.find(waiting->second.first);
    place->second.erase(waiting->second.second);
    if (place->second.empty())
        m_lines.erase(place);
    m_waiting.erase(waiting);
}

bool Scheduler::hasRoom(bool large) const
{
    const auto sending = std::ranges::count_if(m_slots, [](const auto &slot) { return slot.second.sending; });
    if (sending >= m_concurrency || std::ssize(m_slots) >= 2 * m_concurrency)
        return false;
    if (!large || m_concurrency < 3)
        return true;
    const auto byLarge = std::ranges::count_if(
        m_slots, [](const auto &slot) { return slot.second.sending && slot.second.large; });
    return byLarge < m_concurrency - 1;
}

bool Scheduler::mayGo(const Line &line, bool fresh) const
{
    const Destination destination{line.kind, line.target, {}};
    return !m_closed.contains(lane(destination)) && hasRoom(line.large)
        && !(fresh && m_heldUp.contains(Target(line.kind, line.target)));
}

std::vector<TransferId> Scheduler::turns()
{
    std::vector<TransferId> turns;
    while (m_running && hasRoom(false)) {
        // Lines are few: two a target.
        std::optional<std::tuple<bool, bool, bool, TransferId>> best;
        for (const auto &[line, places] : m_lines) {
            const auto [fresh, id] = *places.begin();
            const std::tuple order(fresh, line.kind != Destination::Kind::Chat, line.large, id);
            if ((!best || order < *best) && mayGo(line, fresh))
                best = order;
        }
        if (!best)
            break;
        const auto id = std::get<TransferId>(*best);
        remove(id);
        m_slots.emplace(id, Slot{.large = std::get<2>(*best), .sending = true});
        turns.push_back(id);
    }
    return turns;
}

} // namespace attache
