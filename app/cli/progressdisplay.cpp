// SPDX-License-Identifier: Apache-2.0
#include "cli/progressdisplay.h"

#include "base/clock.h"
#include "cli/columns.h"
#include "cli/terminal.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr std::chrono::milliseconds pause = 100ms;
constexpr int mostLines = 12;

QString timeLeft(qint64 seconds)
{
    if (seconds < 60)
        return u"%1 s left"_s.arg(seconds);
    if (seconds < 3600)
        return u"%1 min left"_s.arg((seconds + 30) / 60);
    return u"%1 h left"_s.arg((seconds + 1800) / 3600);
}

} // namespace

ProgressDisplay::ProgressDisplay(Terminal &terminal, Clock &clock, Draw draw)
    : m_terminal(terminal)
    , m_clock(clock)
    , m_draw(std::move(draw))
{ }

void ProgressDisplay::update()
{
    if (!m_terminal.isLive() || m_isWaiting)
        return;
    const auto left = m_next - m_clock.elapsed();
    if (left.count() <= 0)
        return draw();
    m_isWaiting = true;
    m_wait = m_clock.wait(left, [this] { draw(); });
}

void ProgressDisplay::clear()
{
    m_wait = {};
    m_isWaiting = false;
    m_terminal.show({});
}

void ProgressDisplay::draw()
{
    m_isWaiting = false;
    m_next = m_clock.elapsed() + pause;
    // The last column stays free: some terminals go to the next line as soon as it is written.
    const auto columns = std::max(20, m_terminal.columns() - 1);
    m_terminal.show(m_draw(columns, std::clamp(m_terminal.rows() - 1, 1, mostLines)));
}

QString progressLine(const QString &name, qint64 doneBytes, qint64 totalBytes, qint64 bytesPerSecond,
                     int columns)
{
    const int percent = totalBytes > 0 ? int(std::clamp<qint64>(doneBytes * 100 / totalBytes, 0, 100)) : 0;
    auto tail = u"  %1 %"_s.arg(percent, 3);
    const auto narrow = tail.size();
    if (bytesPerSecond > 0) {
        tail += u"  %1/s"_s.arg(QLocale::c().formattedDataSize(bytesPerSecond, 1, QLocale::DataSizeSIFormat));
        if (doneBytes < totalBytes)
            tail += u"  "_s + timeLeft((totalBytes - doneBytes) / bytesPerSecond + 1);
    }
    constexpr int shortest = 8; ///< of a name, and of a bar
    if (columns < 2 * shortest + 2 + int(tail.size()))
        tail.truncate(narrow);
    const int nameColumns = std::max(shortest, columns / 3);
    const int barColumns = std::max(1, columns - nameColumns - 2 - int(tail.size()));
    const int full = barColumns * percent / 100;
    return fitted(fitted(printable(name), nameColumns) + u"  "_s + QString(full, u'█')
                      + QString(barColumns - full, u'░') + tail,
                  columns);
}

} // namespace attache
