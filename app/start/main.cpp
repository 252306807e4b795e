// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"
#include "base/policy.h"
#include "cli/command.h"
#include "cli/options.h"
#include "instance/instancelock.h"
#include "places.h"
#include "program.h"
#include "start/logfile.h"
#include "ui/appearance.h"
#include "ui/firstpaint.h"
#include "ui/frame.h"
#include "wantedappearance.h"

#include <QApplication>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSettings>
#include <cstdio>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <memory>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

/// Tokens and keys are in this process's memory: no core file, and no other process of the person's reads it.
void keepMemoryPrivate()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef NDEBUG
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

/// The arguments that are ours: Qt's own, for the window's platform and direction, go to QApplication.
QStringList ownArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        const auto argument = QString::fromLocal8Bit(argv[i]);
        if (argument == u"-platform" || argument == u"-style")
            ++i;
        else if (argument != u"-reverse")
            arguments << argument;
    }
    return arguments;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"attache"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(ATTACHE_VERSION));
}

/// The way in called @p name to all that is not needed for the window's first frame, and takes longer to load
/// than that.
template <typename Function>
Function *wayIn(const char *name)
{
    const auto folder = QFileInfo(u"/proc/self/exe"_s).canonicalPath(); // whatever the link it was started by
    const auto path = QFile::encodeName(folder + u'/' + QStringLiteral(ATTACHE_PROGRAM));
    auto *library = ::dlopen(path.constData(), RTLD_NOW | RTLD_LOCAL);
    auto *function = library ? ::dlsym(library, name) : nullptr;
    if (!function) {
        std::fprintf(stderr, "attache: A part of Attache is missing. Install it anew. (%s)\n", ::dlerror());
        std::_Exit(int(ExitCode::Failed));
    }
    return reinterpret_cast<Function *>(function);
}

/// Qt ends the process with a signal and advice for developers where it finds no display.
bool hasDisplay(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "-platform") == 0)
            return true;
    }
    for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
}

/// What the session starts at every desk is for the policy to say; where it doesn't, this is all it costs.
/// Nothing: go on. Else the exit code.
std::optional<ExitCode> declinedAutostart()
{
    const auto policy = readPolicy(QProcessEnvironment::systemEnvironment());
    if (!policy) {
        std::fprintf(stderr, "attache: %s\n", qPrintable(policy.error().message));
        return exitCode(policy.error());
    }
    return policy->autostart.value_or(false) ? std::nullopt : std::optional(ExitCode::Done);
}

/// Whether a window can be shown at once: nothing is to be asked first, and no other is open.
bool takeLock(const Options &options, Beginning &beginning)
{
    if (options.autostart || !options.participantTokenFile.isEmpty())
        return false;
    const auto folder = runtimeFolder();
    if (!folder)
        return false; // which is told later
    auto lock = instanceLock(*folder, instanceName(dataFolder(options.sandbox)));
    if (!lock->tryLock(0))
        return false;
    beginning.lock = std::move(lock);
    return true;
}

int runWindow(int argc, char **argv, const Options &options)
{
    if (!hasDisplay(argc, argv)) {
        std::fputs(
            "attache: The window needs a desktop, and there is none here. Without one, use a command:\n"
            "attache --help names them.\n",
            stderr);
        return int(ExitCode::Usage);
    }
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Attache"_s);
    QGuiApplication::setDesktopFileName(u"org.attache.Attache"_s);
    Beginning beginning;
    std::optional<FirstPaint> firstPaint;
    std::unique_ptr<QObject> program;
    const auto goOn = [&] {
        QGuiApplication::setQuitOnLastWindowClosed(false);
        // To read the lists of fonts takes as long as to load the rest, and needs nothing of it.
        beginning.fonts = std::jthread([] { FcInit(); });
        program.reset(wayIn<OpenWindow>("attacheOpenWindow")(options, beginning));
    };
    if (takeLock(options, beginning)) {
        const QSettings settings(settingsFile(options.sandbox), QSettings::IniFormat);
        beginning.frame = std::make_unique<Frame>(
            settings, scheme(wantedAppearance(options, settings), isDark(QGuiApplication::palette())));
        firstPaint.emplace(
            *beginning.frame, [] { qCInfo(log::window) << "the window is there"; }, goOn);
        beginning.frame->show();
    } else {
        QMetaObject::invokeMethod(&app, goOn, Qt::QueuedConnection);
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    nameApplication();
    const auto options = parse(ownArguments(argc, argv), QProcessEnvironment::systemEnvironment());
    // No program that this one starts is given the tokens.
    qunsetenv("ATTACHE_PARTICIPANT_TOKEN");
    qunsetenv("ATTACHE_CONNECTION_TOKEN");
    if (!options) {
        std::fprintf(stderr, "attache: %s\n", qPrintable(options.error().message));
        return int(ExitCode::Usage);
    }
    if (!options->print.isEmpty()) {
        std::fputs(qPrintable(options->print), stdout);
        return int(ExitCode::Done);
    }
    if (options->autostart) {
        if (const auto code = declinedAutostart())
            return int(*code);
    }
    if (options->isWindow() || options->command == Options::Command::Attach
        || options->command == Options::Command::Resume)
        keepLog(options->debug);
    else if (options->debug)
        QLoggingCategory::setFilterRules(u"attache.*.debug=true\nattache.*.info=true"_s);
    if (!options->isWindow())
        return wayIn<RunCommand>("attacheRunCommand")(argc, argv, *options);
    return runWindow(argc, argv, *options);
}
