// SPDX-License-Identifier: Apache-2.0
#include "sandbox/options.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;

void complain(const QString &message)
{
    std::fprintf(stderr, "attache-sandbox: %s\n", qPrintable(message));
}

/// Waits until somebody wants an end: by a signal or, if asked for, by standard input.
void waitForEnd(int signalled, bool endWithParent)
{
    pollfd descriptors[] = {{signalled, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
    while (::poll(descriptors, endWithParent ? 2 : 1, -1) >= 0 || errno == EINTR) {
        if (descriptors[0].revents != 0)
            return;
        char ignored[256];
        if (endWithParent && descriptors[1].revents != 0
            && ::read(STDIN_FILENO, ignored, sizeof ignored) <= 0)
            return;
    }
}

} // namespace

int main(int argc, char **argv)
{
    // Before any thread, so that all of them leave the signals to waitForEnd().
    sigset_t ends;
    sigemptyset(&ends);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&ends, signal);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    const int signalled = signalfd(-1, &ends, SFD_CLOEXEC);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"attache-sandbox"_s);
    QCoreApplication::setApplicationVersion(u"" ATTACHE_VERSION ""_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Plays the AWS side of Attache on this machine: Amazon Connect, "
                                     u"Participant, Cases, STS, IAM Identity Center "
                                     u"and the presigned URLs of S3, on one port."_s);
    const auto options = attache::SandboxOptions::read(parser, QCoreApplication::arguments());
    if (!options) {
        complain(options.error().message);
        return wrongUsage;
    }
    if (parser.isSet(u"help"_s))
        parser.showHelp();
    if (parser.isSet(u"version"_s))
        parser.showVersion();

    attache::Sandbox sandbox(*options);
    QString problem;
    if (!sandbox.open(problem)) {
        complain(problem);
        return 1;
    }
    const auto line = QJsonDocument(sandbox.readyLine()).toJson(QJsonDocument::Compact) + '\n';
    std::thread server([&sandbox] { sandbox.run(); });
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fflush(stdout);
    if (!options->readyFile.isEmpty()) {
        QSaveFile file(options->readyFile);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // it holds keys
        if (!isOpen || file.write(line) != line.size() || !file.commit())
            complain(
                u"The ready file %1 can't be written: %2."_s.arg(options->readyFile, file.errorString()));
    }

    waitForEnd(signalled, options->endWithParent);
    sandbox.stop();
    server.join();
    return 0;
}
