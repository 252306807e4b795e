// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/sandboxprogram.h"
#include "bench/workbench.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

struct Run {
    int approved = 0;
    double seconds = 0;
    double callsPerFile = 0;
    qint64 throttled = 0;
};

/// @p paths in equal shares to @p destinations.
Run attach(const SandboxProgram &sandbox, Workbench &bench, const QStringList &paths,
           const std::vector<Destination> &destinations)
{
    const auto before = sandbox.apiCalls();
    QElapsedTimer timer;
    timer.start();
    const auto share = paths.size() / qsizetype(destinations.size());
    for (size_t i = 0; i < destinations.size(); ++i)
        bench.engine.add(paths.mid(qsizetype(i) * share, share), destinations[i]);
    Run run{.approved = bench.waitForEnds(int(paths.size()))};
    run.seconds = double(timer.elapsed()) / 1000;
    run.callsPerFile = double(sandbox.apiCalls() - before) / double(paths.size());
    run.throttled = sandbox.throttled();
    return run;
}

std::vector<Destination> cases(const SandboxProgram &sandbox, int count)
{
    std::vector<Destination> destinations;
    for (int i = 0; i < count; ++i)
        destinations.push_back({Destination::Kind::Case, sandbox.caseArn(i), {}});
    return destinations;
}

constexpr double mostCallsPerFile = 2.3;

void judge(Figures &figures, const QString &name, const Run &run, int files, double boundSeconds, double most)
{
    const double ratio = run.seconds / boundSeconds;
    figures.values.insert(name + u"Seconds"_s, run.seconds);
    figures.values.insert(name + u"OverBound"_s, ratio);
    figures.values.insert(name + u"CallsPerFile"_s, run.callsPerFile);
    figures.values.insert(name + u"Throttled"_s, run.throttled);
    figures.judge(
        u"%1: %2 of %3 approved in %4 s, %5 of its bound (at most %6), %7 calls a file (at most %8), %9 throttled"_s
            .arg(name)
            .arg(run.approved)
            .arg(files)
            .arg(run.seconds, 0, 'f', 2)
            .arg(ratio, 0, 'f', 3)
            .arg(most, 0, 'f', 2)
            .arg(run.callsPerFile, 0, 'f', 3)
            .arg(mostCallsPerFile)
            .arg(run.throttled),
        run.approved == files && ratio <= most && run.callsPerFile <= mostCallsPerFile);
}

/// Over 2 calls a second after a burst of 5, and three round trips.
double quotaBound(int files)
{
    return (files - 5) / 2.0;
}

} // namespace

Figures calls(const QStringList &arguments)
{
    Figures figures;
    const auto wanted = [&](QLatin1StringView part) {
        return arguments.isEmpty() || arguments.contains(part);
    };
    if (wanted("cases"_L1)) {
        const SandboxProgram sandbox({u"--scan-time"_s, u"0"_s});
        Workbench bench(sandbox, 4);
        const auto run = attach(sandbox, bench, bench.makeFiles(200, 10 * 1024), cases(sandbox, 8));
        judge(figures, u"cases"_s, run, 200, quotaBound(200), 1.05);
    }
    if (wanted("chat"_L1)) {
        const SandboxProgram sandbox({u"--scan-time"_s, u"0"_s});
        Workbench bench(sandbox, 4);
        const auto run = attach(sandbox, bench, bench.makeFiles(35, 10 * 1024),
                                {{Destination::Kind::Chat, sandbox.contactId(0), {}}});
        judge(figures, u"chat"_s, run, 35, quotaBound(35), 1.10);
    }
    if (wanted("unlimited"_L1)) {
        const SandboxProgram sandbox(
            {u"--scan-time"_s, u"0"_s, u"--rate-limit"_s, u"off"_s, u"--latency"_s, u"40"_s});
        Workbench bench(sandbox, 6, [](Service, const QString &) { return Rate{}; });
        const auto run = attach(sandbox, bench, bench.makeFiles(200, 10 * 1024), cases(sandbox, 4));
        judge(figures, u"unlimited"_s, run, 200, 34 * 3 * 0.040, 1.10);
    }
    return figures;
}

} // namespace attache
