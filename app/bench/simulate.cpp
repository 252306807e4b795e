// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/simulation.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

quint64 number(const QStringList &arguments, const QString &option, quint64 otherwise)
{
    const auto at = arguments.indexOf(option);
    return at < 0 ? otherwise : arguments.value(at + 1).toULongLong();
}

} // namespace

Figures simulate(const QStringList &arguments)
{
    Figures figures;
    if (arguments.contains("--trace"_L1)) {
        const auto outcome = Simulation::run({.seed = number(arguments, u"--trace"_s, 1), .traces = true});
        figures.notes = outcome.trace;
        figures.notes.append(outcome.violation.isEmpty() ? u"every invariant held"_s : outcome.violation);
        figures.good = outcome.violation.isEmpty();
        return figures;
    }

    const auto from = number(arguments, u"--from"_s, 1);
    const auto seeds = number(arguments, u"--seeds"_s, 200'000);
    qint64 steps = 0;
    qint64 faults = 0;
    qint64 orphans = 0;
    qint64 violations = 0;
    std::array<qint64, 10> ends{};
    QElapsedTimer timer;
    timer.start();
    for (auto seed = from; seed < from + seeds; ++seed) {
        const auto outcome = Simulation::run({.seed = seed});
        steps += outcome.steps;
        faults += outcome.faults;
        orphans += outcome.orphans;
        for (size_t i = 0; i < ends.size(); ++i)
            ends[i] += outcome.ends[i];
        if (!outcome.violation.isEmpty() && ++violations <= 10)
            figures.notes.append(u"seed %1: %2"_s.arg(seed).arg(outcome.violation));
    }
    const auto seconds = double(timer.elapsed()) / 1000;
    figures.good = violations == 0;
    figures.values = {
        {u"runs"_s, qint64(seeds)},
        {u"violations"_s, violations},
        {u"steps"_s, steps},
        {u"faults"_s, faults},
        {u"orphans"_s, orphans},
        {u"approved"_s, ends[size_t(State::Approved)]},
        {u"rejected"_s, ends[size_t(State::Rejected)]},
        {u"failed"_s, ends[size_t(State::Failed)]},
        {u"cancelled"_s, ends[size_t(State::Cancelled)]},
        {u"seconds"_s, seconds},
        {u"runsPerSecond"_s, seconds > 0 ? double(seeds) / seconds : 0},
    };
    return figures;
}

} // namespace attache
