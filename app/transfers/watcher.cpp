// SPDX-License-Identifier: Apache-2.0
#include "transfers/watcher.h"

#include "transfers/transferservice.h"

#include <algorithm>

namespace attache {

using namespace std::chrono_literals;

namespace {

bool isOpen(Scan scan)
{
    return scan == Scan::Pending || scan == Scan::NotFound;
}

} // namespace

Watcher::Watcher(TransferService &service, Clock &clock, Listener listener)
    : m_service(service)
    , m_clock(clock)
    , m_listener(std::move(listener))
{ }

Watcher::Key Watcher::key(const Transfer &transfer)
{
    // Rows of one engine share their origin but for the instance.
    return {int(transfer.destination.kind), transfer.destination.id + u'\n' + transfer.origin.instanceId};
}

void Watcher::watch(const Transfer &transfer)
{
    if (const auto watched = m_keys.find(transfer.id); watched != m_keys.end()) {
        auto &item = m_targets[watched->second].items[transfer.id];
        if (item.transfer.fileId == transfer.fileId) {
            item.transfer = transfer;
            return;
        }
        forget(transfer.id);
    }
    const auto place = key(transfer);
    m_keys[transfer.id] = place;
    auto &target = m_targets[place];
    const auto now = m_clock.elapsed();
    if (now > target.gatheredAt + longestGathering)
        target.gathering = firstGathering; // another time
    if (target.items.empty() && now > target.gatheredAt)
        target.gatheredAt = now + target.gathering;
    const auto known = m_scanTakes.find(transfer.destination.isChat());
    const auto soon = known == m_scanTakes.end() ? firstLook : known->second;
    target.items[transfer.id] = {transfer, firstLook, now + soon, now};
    if (target.asked.empty())
        plan(place);
}

void Watcher::forget(TransferId id)
{
    const auto known = m_keys.find(id);
    if (known == m_keys.end())
        return;
    const auto place = known->second;
    m_keys.erase(known);
    auto &target = m_targets[place];
    target.items.erase(id);
    if (!target.items.empty())
        return;
    target.asked.clear();
    target.failingSince.reset();
    target.notBefore = 0ms;
    target.work = {};
}

void Watcher::askNow()
{
    for (auto &[place, target] : m_targets) {
        if (!target.failingSince || !target.asked.empty())
            continue;
        target.notBefore = 0ms;
        plan(place);
    }
}

void Watcher::clear()
{
    m_targets.clear();
    m_keys.clear();
}

void Watcher::plan(const Key &place)
{
    auto &target = m_targets[place];
    if (target.items.empty())
        return;
    auto next = std::chrono::milliseconds::max();
    for (const auto &[id, item] : target.items)
        next = std::min(next, item.nextLook);
    const auto now = m_clock.elapsed();
    if (next < target.gatheredAt && m_listener.moreToCome(target.items.begin()->second.transfer))
        next = target.gatheredAt;
    next = std::max({next, target.notBefore, now});
    target.work = m_clock.wait(next - now, [this, place] { ask(place); });
}

void Watcher::ask(const Key &place)
{
    auto &target = m_targets[place];
    target.askedAt = m_clock.elapsed();
    // Whoever is due first, and everyone else for whom there is room: it costs nothing more.
    std::vector<const Item *> due;
    for (const auto &[id, item] : target.items)
        due.push_back(&item);
    std::stable_sort(due.begin(), due.end(), [](auto *a, auto *b) { return a->nextLook < b->nextLook; });
    due.resize(std::min(due.size(), mostAtOnce));
    std::vector<Transfer> transfers;
    target.asked.clear();
    for (const auto *item : due) {
        transfers.push_back(item->transfer);
        target.asked.push_back(item->transfer.id);
    }
    target.work = m_service.scans(transfers, [this, place](const Result<QMap<QString, Scan>> &scans) {
        const auto from = place; // the closure may go with its Call
        answered(from, scans);
    });
}

void Watcher::answered(const Key &place, const Result<QMap<QString, Scan>> &answer)
{
    const auto scans = answer; // the same
    auto &target = m_targets[place];
    const auto asked = std::exchange(target.asked, {});
    const auto now = m_clock.elapsed();
    if (!scans) {
        if (!target.failingSince)
            target.failingSince = now;
        const auto failingFor = now - *target.failingSince;
        if (scans.error().retryable) {
            const auto pause = std::clamp(failingFor, std::chrono::milliseconds(2s), longestPause);
            target.notBefore = now
                + std::max(pause,
                           std::min(scans.error().retryAfter.value_or(0ms), std::chrono::milliseconds(300s)));
            plan(place);
        } else {
            target.failingSince.reset();
            for (const auto id : asked)
                forget(id);
            plan(place);
        }
        m_listener.failed(asked, scans.error(), failingFor);
        return;
    }

    target.failingSince.reset();
    target.notBefore = 0ms;
    target.gathering = std::min(target.gathering * 2, longestGathering);
    target.gatheredAt = now + target.gathering;
    struct Word {
        TransferId id;
        event::Verdict verdict;
        bool late;
    };
    std::vector<Word> words;
    for (const auto id : asked) {
        const auto item = target.items.find(id);
        if (item == target.items.end())
            continue; // forgotten meanwhile
        auto &[transfer, pause, nextLook, since, looks] = item->second;
        const auto scan = scans->value(transfer.fileId, Scan::NotFound);
        learn(item->second, target.askedAt - since, isOpen(scan));
        ++looks;
        words.push_back({id, {transfer.fileId, scan}, m_clock.now() >= transfer.deadline});
        pause = std::min(pause * 2, longestPause);
        nextLook = now + pause;
        // A deadline is met soon after it has passed, not at the next look after.
        if (const auto left = std::chrono::milliseconds(m_clock.now().msecsTo(transfer.deadline)); left > 0ms)
            nextLook = std::min(nextLook, now + std::max(left, std::chrono::milliseconds(1s)));
    }
    plan(place);
    m_listener.answered();
    for (const auto &word : words) {
        if (!isOpen(word.verdict.scan))
            m_listener.verdict(word.id, word.verdict);
        else if (word.late)
            m_listener.deadline(word.id, {word.verdict.id, word.verdict.scan == Scan::NotFound});
    }
}

/// A scan that had ended when it was first asked after takes no longer than that; one that had not takes
/// longer.
void Watcher::learn(const Item &item, std::chrono::milliseconds age, bool open)
{
    auto &takes = m_scanTakes.try_emplace(item.transfer.destination.isChat(), firstLook).first->second;
    if (!open)
        takes = std::clamp(age, soonestLook, takes);
    else if (item.looks == 0)
        takes = std::clamp(age * 2, takes, firstLook);
}

} // namespace attache
