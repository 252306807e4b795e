// SPDX-License-Identifier: Apache-2.0
#include "windowbench/stalls.h"

#include <ctime>

using namespace std::chrono_literals;

namespace attache {

namespace {

double threadMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

Stalls::Stalls(QObject *parent)
    : QObject(parent)
{
    m_heart.setTimerType(Qt::PreciseTimer);
    m_heart.setInterval(1ms);
    connect(&m_heart, &QTimer::timeout, this, &Stalls::beat);
    m_heart.start();
}

void Stalls::begin(const QString &name)
{
    m_parts.push_back({name});
    m_since.start();
    m_busySoFarMs = threadMs();
}

void Stalls::beat()
{
    if (m_parts.empty())
        return;
    auto &part = m_parts.back();
    const auto busy = threadMs();
    part.longestMs = std::max(part.longestMs, double(m_since.nsecsElapsed()) / 1e6);
    part.longestBusyMs = std::max(part.longestBusyMs, busy - m_busySoFarMs);
    m_busySoFarMs = busy;
    m_since.start();
}

} // namespace attache
