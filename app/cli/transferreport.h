// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/progressdisplay.h"
#include "transfers/engine.h"

#include <chrono>
#include <functional>
#include <map>

namespace attache {

class Clock;
class Terminal;

/// Tells a person or a script how transfers go: JSON lines, or words, on a terminal with live bars.
/// Remembers what it has told, for the summary and the exit code.
class TransferReport
{
public:
    TransferReport(Terminal &terminal, Clock &clock, bool json);

    /// A change of state; what looks the same from outside is not told twice.
    void changed(const Transfer &transfer);
    void progressed(const TransferProgress &progress);

    bool knows(TransferId id) const { return m_rows.contains(id); }
    /// Every transfer told of has ended, or, with @p handedOver, is at least being scanned. Those that
    /// @p stuck speaks of don't count.
    bool isSettled(bool handedOver, const std::function<bool(const Transfer &)> &stuck = {}) const;

    /// @p failed: the run did, whatever became of the transfers.
    void printSummary(std::chrono::milliseconds took, bool failed);
    /// By the transfers alone: Done when all were approved (or handed over).
    ExitCode exitCode() const;

private:
    struct Row {
        Transfer transfer;
        qint64 sentBytes = 0;
        qint64 bytesPerSecond = 0;
    };

    void printJson(const Row &row);
    void printWords(const Row &row);
    QStringList display(int columns, int rows) const;

    Terminal &m_terminal;
    bool m_json;
    std::map<TransferId, Row> m_rows;
    ProgressDisplay m_display;
};

/// The words for a state: "Attached".
QString words(const Transfer &transfer);

} // namespace attache
