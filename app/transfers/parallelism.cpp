// SPDX-License-Identifier: Apache-2.0
#include "transfers/parallelism.h"

#include <algorithm>

namespace attache {

void Parallelism::observed(std::chrono::milliseconds now, qint64 bytes, bool full)
{
    if (!full || now < m_heldUntil) {
        m_span.reset();
        return;
    }
    if (!m_span)
        m_span = Span{now, bytes, false};
    const auto length = now - m_span->begin;
    if (!m_span->settled && length >= settling) {
        m_span = Span{now, bytes, true};
    } else if (m_span->settled && length >= measuring) {
        const auto rate = double(bytes - m_span->bytes) / double(length.count());
        m_span.reset();
        judge(now, rate);
    }
}

void Parallelism::judge(std::chrono::milliseconds now, double rate)
{
    if (!m_before) {
        if (m_transfers > first && rate < m_best / 2)
            m_transfers = first; // another line
        m_best = rate;
    } else if (rate >= *m_before * (1 + 0.5 / (m_transfers - 1))) {
        m_best = rate;
        m_holdsFor = firstHold;
    } else {
        --m_transfers;
        return hold(now);
    }
    if (m_transfers == most)
        return hold(now);
    m_before = rate;
    ++m_transfers;
}

void Parallelism::hold(std::chrono::milliseconds now)
{
    m_span.reset();
    m_before.reset();
    m_heldUntil = now + m_holdsFor;
    m_holdsFor = std::min(m_holdsFor * 2, longestHold);
}

void Parallelism::throttled(std::chrono::milliseconds now)
{
    if (now < m_heldUntil && !m_before)
        return; // what was asked before it backed off
    m_transfers = std::max(m_transfers / 2, 1);
    hold(now);
}

} // namespace attache
