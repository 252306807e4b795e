// SPDX-License-Identifier: Apache-2.0
#include "base/policy.h"
#include "cli/interruption.h"
#include "cli/options.h"
#include "cli/targetresolver.h"
#include "commandprogram.h"
#include "logfile.h"
#include "windowprogram.h"

#include <QApplication>
#include <QLoggingCategory>
#include <cstdio>
#include <fontconfig/fontconfig.h>
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

int runCommand(int argc, char **argv, const Options &options)
{
    QCoreApplication app(argc, argv);
    CommandProgram program(options);
    QMetaObject::invokeMethod(&program, &CommandProgram::begin, Qt::QueuedConnection);
    return QCoreApplication::exec();
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

int runWindow(int argc, char **argv, const Options &options)
{
    if (!hasDisplay(argc, argv)) {
        std::fputs(
            "attache: The window needs a desktop, and there is none here. Without one, use a command:\n"
            "attache --help names them.\n",
            stderr);
        return int(ExitCode::Usage);
    }
    // To read the lists of fonts takes as long as to reach the display and to see that no other window is
    // open, and needs nothing of them: all at once.
    std::jthread fonts([] { FcInit(); });
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Attache"_s);
    QGuiApplication::setDesktopFileName(u"org.attache.Attache"_s);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Interruption interruption;
    WindowProgram program(options, std::move(fonts));
    QObject::connect(&interruption, &Interruption::interrupted, &program, &WindowProgram::quit);
    QMetaObject::invokeMethod(&program, &WindowProgram::begin, Qt::QueuedConnection);
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
        return runCommand(argc, argv, *options);
    const auto withToken = readParticipantToken(*options);
    if (!withToken) {
        std::fprintf(stderr, "attache: %s\n", qPrintable(withToken.error().message));
        return int(exitCode(withToken.error()));
    }
    return runWindow(argc, argv, *withToken);
}
