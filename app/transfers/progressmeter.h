// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/engine.h"

#include <chrono>
#include <deque>
#include <map>
#include <set>
#include <vector>

namespace attache {

/// How far the uploads are, and how fast. Told at every turn of the network, asked ten times a second.
class ProgressMeter
{
public:
    void report(TransferId id, qint64 sentBytes, qint64 totalBytes, std::chrono::milliseconds now);
    void forget(TransferId id);
    /// Those that moved since the last time.
    std::vector<TransferProgress> take();
    bool hasNews() const { return !m_news.empty(); }

    /// What the speed is the mean of.
    static constexpr std::chrono::milliseconds window{4000};

private:
    struct Sample {
        std::chrono::milliseconds at;
        qint64 sentBytes;
    };
    struct Course {
        std::deque<Sample> samples;
        qint64 totalBytes = 0;
    };
    std::map<TransferId, Course> m_courses;
    std::set<TransferId> m_news;
};

} // namespace attache
