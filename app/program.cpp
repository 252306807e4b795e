// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "cli/interruption.h"
#include "cli/targetresolver.h"
#include "commandprogram.h"
#include "windowprogram.h"

#include <QApplication>
#include <cstdio>

using namespace attache;

int attacheRunCommand(int argc, char **argv, const Options &options)
{
    QCoreApplication app(argc, argv);
    CommandProgram program(options);
    QMetaObject::invokeMethod(&program, &CommandProgram::begin, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

QObject *attacheOpenWindow(const Options &options, Beginning &beginning)
{
    const auto withToken = readParticipantToken(options);
    if (!withToken) {
        std::fprintf(stderr, "attache: %s\n", qPrintable(withToken.error().message));
        QCoreApplication::exit(int(exitCode(withToken.error())));
        return nullptr;
    }
    auto *program = new WindowProgram(*withToken, std::move(beginning));
    auto *interruption = new Interruption;
    interruption->setParent(program);
    QObject::connect(interruption, &Interruption::interrupted, program, &WindowProgram::quit);
    program->begin();
    return program;
}
