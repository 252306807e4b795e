// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"

#include <QStringList>
#include <chrono>
#include <functional>

namespace attache {

class Clock;
class Terminal;

/// How things go, on a screen, drawn ten times a second at most; nothing where there is no screen.
class ProgressDisplay
{
public:
    /// What is to be seen now, each line @p columns wide at most, @p rows of them at most.
    using Draw = std::function<QStringList(int columns, int rows)>;

    ProgressDisplay(Terminal &terminal, Clock &clock, Draw draw);

    /// There is something new, or something was printed above: draws, now or soon.
    void update();
    /// Takes it off the screen.
    void clear();

private:
    void draw();

    Terminal &m_terminal;
    Clock &m_clock;
    Draw m_draw;
    std::chrono::milliseconds m_next{0}; ///< not before, by Clock::elapsed()
    bool m_isWaiting = false;
    Call m_wait;
};

/// One line of a display, as "photo.png  ███░░  60 %  1.9 MB/s  8 s left", exactly @p columns wide.
QString progressLine(const QString &name, qint64 doneBytes, qint64 totalBytes, qint64 bytesPerSecond,
                     int columns);

} // namespace attache
