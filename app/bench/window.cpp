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

/// Milliseconds from the start of @p program to its first painted window; below 0: there was none.
double startMs(const QString &program, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(desktop(home.path()));
    QElapsedTimer timer;
    timer.start();
    process.setReadChannel(QProcess::StandardError);
    process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
    QByteArray said;
    while (!said.contains("the window is painted")) {
        if (timer.elapsed() > patienceMs || !process.waitForReadyRead(patienceMs))
            return -1;
        said += process.readAllStandardError();
    }
    const auto taken = double(timer.nsecsElapsed()) / 1e6;
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
    std::vector<double> ours;
    std::vector<double> empty;
    for (int turn = 0; turn < 12; ++turn) { // in turns, so that both meet the same machine; the first warms
                                            // up
        empty.push_back(startMs(u"../libexec/attache-bench-empty"_s, {}));
        ours.push_back(startMs(u"attache"_s, {u"--debug"_s})); // else its log goes to a file alone
        figures.good = figures.good && ours.back() > 0 && empty.back() > 0;
        if (turn == 0) {
            ours.clear();
            empty.clear();
        }
    }
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(desktop(home.path()));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/../libexec/attache-bench-window"_s, {});
    const bool ran = process.waitForFinished(patienceMs) && process.exitCode() == 0;
    figures.values = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    figures.values[u"startMs"_s] = median(ours);
    figures.values[u"startMs.emptyWindow"_s] = median(empty);
    figures.values[u"startRatio"_s] = median(ours) / median(empty);
    figures.good = figures.good && ran;
    return figures;
}

} // namespace attache
