// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"
#include "bench/process.h"
#include "bench/sandboxprogram.h"

#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;

namespace attache {

Figures idle(const QStringList &arguments)
{
    const int seconds = arguments.isEmpty() ? 60 : arguments.first().toInt();
    const QTemporaryDir home;
    const SandboxProgram sandbox({});
    auto environment = sandbox.environment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    // Nobody sees a window of this platform: it is as hidden as one can be.
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess attache;
    attache.setProcessEnvironment(environment);
    attache.start(programBeside(u"attache"_s), {});
    if (!attache.waitForStarted())
        qFatal("attache did not start");
    QThread::sleep(10); // what a start brings with it
    const auto before = wakeUps(attache.processId());
    QThread::sleep(uint(seconds));
    const bool lives = attache.state() == QProcess::Running;
    const auto after = wakeUps(attache.processId());
    const auto memory = statusBytes("VmRSS", attache.processId());
    attache.terminate();
    attache.waitForFinished();

    // The window's own thread is apart: on this platform a window is never hidden, and a cursor that blinks
    // in its search field wakes it twice a second. Neither is so of one that is closed to the tray.
    qint64 below = 0;
    qint64 window = 0;
    QStringList threads;
    for (auto thread = after.begin(); thread != after.end(); ++thread) {
        const auto count = *thread - before.value(thread.key());
        (thread.key() == "attache"_L1 ? window : below) += count;
        threads << u"%1 %2"_s.arg(thread.key()).arg(count);
    }
    Figures figures;
    figures.values = {{u"seconds"_s, seconds},
                      {u"wakeUpsBelowTheWindow"_s, below},
                      {u"wakeUpsOfTheWindow"_s, window},
                      {u"residentBytes"_s, memory}};
    figures.judge(
        u"idle: %1 wake-ups below the window in %2 s (at most 0), by thread: %3; %4 MiB resident"_s.arg(below)
            .arg(seconds)
            .arg(threads.join(u", "_s))
            .arg(double(memory) / 1024 / 1024, 0, 'f', 1),
        lives && below == 0);
    return figures;
}

} // namespace attache
