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
/// soon after Complete, then ever more seldom. Asks nothing when nothing is pending.
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
    };

    Watcher(TransferService &service, Clock &clock, Listener listener);

    /// Until forget(). Again for the same transfer: its deadline may be another.
    void watch(const Transfer &transfer);
    void forget(TransferId id);
    void clear();

    static constexpr std::chrono::milliseconds firstLook{1000};
    static constexpr std::chrono::milliseconds longestPause{15'000};
    static constexpr size_t mostAtOnce = 100;

private:
    struct Item {
        Transfer transfer;
        std::chrono::milliseconds pause; ///< after the next look
        std::chrono::milliseconds nextLook; ///< by Clock::elapsed()
    };
    struct Target {
        std::map<TransferId, Item> items;
        std::vector<TransferId> asked; ///< of the question in flight
        std::optional<std::chrono::milliseconds> failingSince;
        std::chrono::milliseconds notBefore{0}; ///< while failing
        Call work; ///< the question, or the wait for the next
    };
    using Key = std::pair<int, QString>;

    static Key key(const Transfer &transfer);
    void plan(const Key &key);
    void ask(const Key &key);
    void answered(const Key &key, const Result<QMap<QString, Scan>> &scans);

    TransferService &m_service;
    Clock &m_clock;
    Listener m_listener;
    std::map<Key, Target> m_targets;
    std::map<TransferId, Key> m_keys;
};

} // namespace attache
