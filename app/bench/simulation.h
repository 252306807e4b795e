// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transfers/next.h"
#include "transfers/scheduler.h"

#include <QString>
#include <QStringList>
#include <array>
#include <functional>

namespace attache {

/// The real next(), Scheduler and Limiter in a world that does its worst: requests lost, executed twice or
/// late, answers lost, URLs that expire, tokens that the service forgets, deletes that it refuses, files that
/// change, disks that fail, a machine that sleeps or loses its power, processes that die or are taken for
/// dead and go on, people who cancel and try again.
///
/// One seed is one run, on every machine the same. Journal and processes are played as the Engine does
/// it: one event at a time, committed before its effects, under the journal's fence.
class Simulation
{
public:
    struct Options {
        quint64 seed = 1;
        int faults = 12; ///< at most
        bool traces = false; ///< write down what happens
        /// What is tried; tests plant bugs here.
        std::function<Step(Transfer, const Event &, const Given &)> next = attache::next;
        std::function<bool(const Transfer &)> outlastsPowerCut = attache::outlastsPowerCut; ///< likewise
        bool fence = true; ///< R1: only the row's owner at its revision may commit
        std::function<std::vector<TransferId>(Scheduler &)> turns = &Scheduler::turns;
        bool keepsQuota = true; ///< it waits for its turn by what the service allows
    };

    struct Outcome {
        QString violation; ///< empty: every invariant held to the end
        QStringList trace;
        int steps = 0;
        int faults = 0;
        int orphans =
            0; ///< entries that nobody knows, left at a case whose service repeats and deletes as documented
        std::array<int, 10> ends{}; ///< rows by State
    };

    /// Runs until every row has ended. The invariants: never two attachments for one file, none with
    /// other bytes than declared, no Approved that the service doesn't confirm, no Cancelled or plainly
    /// Failed that it has attached, no row without a future, and an end; nobody waits for a turn while there
    /// is room, no more are sent at once than may be, and who was told to ask less asks less.
    static Outcome run(const Options &options);
};

} // namespace attache
