// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <chrono>
#include <optional>

namespace attache {

/// How many transfers to have on their way at once, by what the line gives: another one is tried for some
/// seconds, and kept if it brings half of what each of the others does; throttling halves them. No clock, no
/// I/O.
class Parallelism
{
public:
    static constexpr int first = 4;
    static constexpr int most = 8; ///< Qt has six connections to S3; the others ask Connect meanwhile
    static constexpr std::chrono::milliseconds settling{1000}; ///< after a change, before it is measured
    static constexpr std::chrono::milliseconds measuring{4000};
    static constexpr std::chrono::milliseconds firstHold{30'000}; ///< before another is tried again, then
                                                                  ///< twice as long each time
    static constexpr std::chrono::milliseconds longestHold{300'000};

    int transfers() const { return m_transfers; }

    /// By @p now, on a clock that never goes back, @p bytes have gone in all. Only while all are on their
    /// way, and others wait (@p full), does it tell of the line.
    void observed(std::chrono::milliseconds now, qint64 bytes, bool full);
    /// The service wants fewer requests.
    void throttled(std::chrono::milliseconds now);

private:
    struct Span {
        std::chrono::milliseconds begin;
        qint64 bytes;
        bool settled;
    };
    void judge(std::chrono::milliseconds now, double rate);
    void hold(std::chrono::milliseconds now);

    int m_transfers = first;
    std::optional<Span> m_span; ///< that is being measured
    std::optional<double> m_before; ///< bytes a millisecond, with one transfer fewer: one more is being tried
    double m_best = 0; ///< bytes a millisecond, with as many as were kept
    std::chrono::milliseconds m_holdsFor = firstHold;
    std::chrono::milliseconds m_heldUntil{0};
};

} // namespace attache
