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
#include "ui/frame.h"
#include "wantedappearance.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QSettings>
#include <QTimer>
#include <cstdio>
#include <dlfcn.h>
#include <fontconfig/fontconfig.h>
#include <optional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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

/// All that is not needed for the window's first frame: to load it takes longer than that frame.
void *loadProgram()
{
    auto *library = ::dlopen(ATTACHE_PROGRAM, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        std::fprintf(stderr,
                     "attache: A part of Attache is missing, or of another version. Install it anew. (%s)\n",
                     ::dlerror());
        std::_Exit(int(ExitCode::Failed));
    }
    return library;
}

template <typename Function>
Function *wayIn(void *library, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(library, name));
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

/// Goes on, once, when a window has been painted for the first time; one that lies hidden is not painted at
/// all, and not waited for.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QObject &window, std::function<void()> then)
        : m_then(std::move(then))
    {
        window.installEventFilter(this);
        m_patience.setSingleShot(true);
        m_patience.callOnTimeout([this] { m_then(); });
        m_patience.start(300ms);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            if (m_patience.isActive()) // else it went on
                m_patience.start(0ms);
            QMetaObject::invokeMethod( // when all of it is
                this, [] { qCInfo(log::window) << "the window is there"; }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void()> m_then;
    QTimer m_patience;
};

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
        program.reset(wayIn<OpenWindow>(loadProgram(), "attacheOpenWindow")(options, beginning));
    };
    if (takeLock(options, beginning)) {
        const QSettings settings(settingsFile(options.sandbox), QSettings::IniFormat);
        const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
        beginning.frame =
            std::make_unique<Frame>(settings, scheme(wantedAppearance(options, settings), dark));
        firstPaint.emplace(*beginning.frame, goOn);
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
        return wayIn<RunCommand>(loadProgram(), "attacheRunCommand")(argc, argv, *options);
    return runWindow(argc, argv, *options);
}
