// SPDX-License-Identifier: Apache-2.0
#include "bench/benchmarks.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int patienceMs = 15'000;

QProcessEnvironment desktop(const QString &home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name :
         {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home);
    environment.insert(u"AWS_EC2_METADATA_DISABLED"_s, u"true"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"attache.window.info=true"_s);
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

/// Milliseconds from the start of a program; below 0: it did not come to that.
struct Start {
    double frame = -1; ///< to its first painted window
    double whole = -1; ///< to that window with all that is in it
};

Start start(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(desktop(home.path()));
    QElapsedTimer timer;
    timer.start();
    process.setReadChannel(QProcess::StandardError);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    Start taken;
    QByteArray said;
    while (taken.whole < 0) {
        if (timer.elapsed() > patienceMs || !process.waitForReadyRead(patienceMs))
            break;
        said += process.readAllStandardError();
        const auto now = double(timer.nsecsElapsed()) / 1e6;
        if (taken.frame < 0 && said.contains("the window is there"))
            taken.frame = now;
        if (said.contains("the window is painted"))
            taken.whole = now;
    }
    process.kill();
    process.waitForFinished(patienceMs);
    return taken;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

Figures window(const QStringList &)
{
    Figures figures;
    std::vector<double> frames;
    std::vector<double> wholes;
    std::vector<double> empty;
    for (int turn = 0; turn < 21; ++turn) { // in turns, so that both meet the same machine
        const auto nothing = start(u"../libexec/attache-bench-empty"_s, {});
        const auto ours = start(u"attache"_s, {u"--debug"_s}); // else its log goes to a file alone
        figures.good = figures.good && ours.frame > 0 && ours.whole > 0 && nothing.whole > 0;
        if (turn == 0)
            continue; // warms up
        empty.push_back(nothing.whole);
        frames.push_back(ours.frame);
        wholes.push_back(ours.whole);
    }
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(desktop(home.path()));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/../libexec/attache-bench-window"_s, {});
    const bool ran = process.waitForFinished(patienceMs) && process.exitCode() == 0;
    figures.values = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    figures.values[u"startMs"_s] = median(frames);
    figures.values[u"startMs.emptyWindow"_s] = median(empty);
    figures.values[u"startRatio"_s] = median(frames) / median(empty);
    figures.values[u"startMs.filled"_s] = median(wholes);
    figures.values[u"startRatio.filled"_s] = median(wholes) / median(empty);
    figures.good = figures.good && ran;
    return figures;
}

} // namespace attache
