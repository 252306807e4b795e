// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace attache {

/// Runs @p work(0), @p work(1), … until it answers false or @p most were begun, a few at a time, each in
/// some thread. For trials that wait for most of their time and share nothing.
inline void inLanes(int most, const std::function<bool(int)> &work)
{
    constexpr int lanes = 5;
    std::atomic<int> next = 0;
    std::atomic<bool> enough = false;
    std::vector<std::jthread> threads;
    for (int lane = 0; lane < lanes; ++lane) {
        threads.emplace_back([&] {
            for (int at = next++; at < most && !enough; at = next++) {
                if (!work(at))
                    enough = true;
            }
        });
    }
}

} // namespace attache
