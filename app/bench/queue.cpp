// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/process.h"
#include "bench/sandboxprogram.h"
#include "bench/workbench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace attache {

Figures queue(const QStringList &)
{
    constexpr int files = 10'000;
    const SandboxProgram sandbox({});
    Workbench bench(sandbox, 4);
    const auto paths = bench.makeFiles(files, 100);
    bench.engine.pause({}); // it is the taking in that is measured
    const auto before = statusBytes("VmRSS");

    QEventLoop loop;
    QObject::connect(&bench.engine, &Engine::added, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    bench.engine.add(paths, {Destination::Kind::Case, sandbox.caseArn(0), {}});
    loop.exec();
    const double seconds = double(timer.elapsed()) / 1000;
    const auto memory = double(statusBytes("VmRSS") - before) / files;
    bench.engine.stop(); // closes the journal, and so brings its log into its file
    const auto journal = double(QFileInfo(bench.folder.filePath(u"journal/journal.db"_s)).size()) / files;

    Figures figures;
    figures.values = {{u"files"_s, files},
                      {u"seconds"_s, seconds},
                      {u"journalBytesPerFile"_s, journal},
                      {u"memoryBytesPerFile"_s, memory}};
    figures.judge(
        u"queue: %1 files taken in within %2 s (at most 2), each with %3 bytes of journal and %4 of memory"_s
            .arg(files)
            .arg(seconds, 0, 'f', 2)
            .arg(journal, 0, 'f', 0)
            .arg(memory, 0, 'f', 0),
        seconds < 2);
    return figures;
}

} // namespace attache
