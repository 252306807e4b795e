// SPDX-License-Identifier: Apache-2.0
#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <algorithm>

namespace attache {

using namespace std::chrono_literals;

FakeClock::FakeClock(const QDateTime &start)
    : m_now(start)
{ }

Call FakeClock::wait(std::chrono::milliseconds duration, std::function<void()> handler)
{
    auto alive = std::make_unique<QObject>();
    m_waits.push_back(duration);
    m_pending.push_back({m_elapsed + std::max(duration, 0ms), std::move(handler), alive.get()});
    return Call(std::move(alive));
}

std::optional<std::chrono::milliseconds> FakeClock::next() const
{
    std::optional<std::chrono::milliseconds> first;
    for (const auto &wait : m_pending) {
        if (wait.alive && (!first || wait.due - m_elapsed < *first))
            first = wait.due - m_elapsed;
    }
    return first;
}

bool FakeClock::runNext(std::chrono::milliseconds until)
{
    std::erase_if(m_pending, [](const Wait &wait) { return !wait.alive; });
    const auto first = std::min_element(m_pending.begin(), m_pending.end(),
                                        [](const Wait &a, const Wait &b) { return a.due < b.due; });
    if (first == m_pending.end() || first->due > until)
        return false;
    const auto wait = *first;
    m_pending.erase(first);
    m_now = m_now.addMSecs((wait.due - m_elapsed).count());
    m_elapsed = wait.due;
    wait.handler();
    return true;
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    const auto end = m_elapsed + duration;
    do {
        QCoreApplication::sendPostedEvents();
    } while (runNext(end));
    m_now = m_now.addMSecs((end - m_elapsed).count());
    m_elapsed = end;
}

bool FakeClock::runUntil(const std::function<bool()> &done, std::chrono::milliseconds realTime)
{
    const QDeadlineTimer deadline(realTime);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        // Sockets of the same process go first: time passes when nobody has anything to say.
        QEventLoop loop;
        if (loop.processEvents())
            continue;
        QTest::qWait(1);
        if (loop.processEvents() || done())
            continue;
        if (const auto wait = next())
            runNext(m_elapsed + *wait);
    }
    return true;
}

} // namespace attache
