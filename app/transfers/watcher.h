// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/clock.h"
#include "transfers/events.h"
#include "transfers/transfer.h"

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace attache {

class TransferService;

/// Asks for the verdicts on all files that are being scanned: one question for all of one target, first
/// soon after Complete, then ever more seldom. While more files are on their way to a target they are
/// gathered, so that many cost few questions. How soon is soon it learns from how long scans take. Asks
/// nothing when nothing is pending.
class Watcher
{
public:
    /// What it hears. Each may call watch() and forget().
    struct Listener {
        /// A word that ends the scan.
        std::function<void(TransferId, event::Verdict)> verdict;
        /// The transfer's deadline has passed without a verdict.
        std::function<void(TransferId, event::Deadline)> deadline;
        /// The question about these went without an answer, the first time @p failingFor ago. With
        /// retryable errors it goes on asking; after others it has forgotten them.
        std::function<void(const std::vector<TransferId> &, const Error &,
                           std::chrono::milliseconds failingFor)>
            failed;
        std::function<void()> answered;
        /// Whether another file of the same target is about to come.
        std::function<bool(const Transfer &)> moreToCome;
    };

    Watcher(TransferService &service, Clock &clock, Listener listener);

    /// Until forget(). Again for the same transfer: its deadline may be another.
    void watch(const Transfer &transfer);
    void forget(TransferId id);
    /// What is asked for in vain is asked for now, not only when its pause is over.
    void askNow();
    void clear();

    static constexpr std::chrono::milliseconds firstLook{1000}; ///< after Complete, until it knows better
    static constexpr std::chrono::milliseconds soonestLook{50};
    static constexpr std::chrono::milliseconds longestPause{15'000};
    static constexpr std::chrono::milliseconds firstGathering{3000}; ///< then twice as long each time
    static constexpr std::chrono::milliseconds longestGathering{30'000};
    static constexpr size_t mostAtOnce = 100;

private:
    struct Item {
        Transfer transfer;
        std::chrono::milliseconds pause; ///< after the next look
        std::chrono::milliseconds nextLook; ///< by Clock::elapsed()
        std::chrono::milliseconds since; ///< by Clock::elapsed()
        int looks = 0;
    };
    /// Stays when its last item goes: how much is being gathered counts over several.
    struct Target {
        std::map<TransferId, Item> items;
        std::vector<TransferId> asked; ///< of the question in flight
        std::chrono::milliseconds askedAt{0};
        std::chrono::milliseconds gathering = firstGathering;
        std::chrono::milliseconds gatheredAt{0}; ///< by Clock::elapsed(); not before, while more are to come
        std::optional<std::chrono::milliseconds> failingSince;
        std::chrono::milliseconds notBefore{0}; ///< while failing
        Call work; ///< the question, or the wait for the next
    };
    using Key = std::pair<int, QString>;

    static Key key(const Transfer &transfer);
    void plan(const Key &key);
    void ask(const Key &key);
    void answered(const Key &key, const Result<QMap<QString, Scan>> &scans);
    void learn(const Item &item, std::chrono::milliseconds age, bool open);

    TransferService &m_service;
    Clock &m_clock;
    Listener m_listener;
    std::map<Key, Target> m_targets;
    std::map<TransferId, Key> m_keys;
    std::map<bool, std::chrono::milliseconds> m_scanTakes; ///< by whether it is a chat's
};

} // namespace attache
