// SPDX-License-Identifier: Apache-2.0
#include "cli/standardinput.h"

#include "cli/command.h"

#include <QFile>
#include <array>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

class SignalsEndAtOnce
{
public:
    SignalsEndAtOnce()
    {
        struct sigaction action = {};
        action.sa_handler = [](int) { ::_exit(int(ExitCode::Interrupted)); };
        for (auto &[signal, previous] : m_previous) {
            ::sigaction(signal, nullptr, &previous);
            if (previous.sa_handler != SIG_IGN)
                ::sigaction(signal, &action, nullptr);
        }
    }
    ~SignalsEndAtOnce()
    {
        for (const auto &[signal, previous] : m_previous)
            ::sigaction(signal, &previous, nullptr);
    }
    Q_DISABLE_COPY_MOVE(SignalsEndAtOnce)

private:
    struct Kept {
        int signal;
        struct sigaction previous;
    };
    std::array<Kept, 3> m_previous{{{SIGINT, {}}, {SIGTERM, {}}, {SIGHUP, {}}}};
};

} // namespace

Result<QByteArray> readStandardInput(qint64 limit)
{
    const SignalsEndAtOnce waiting;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::File,
                        .code = u"InputUnreadable"_s,
                        .message = u"Standard input could not be read: %1."_s.arg(input.errorString())});
    return input.read(limit);
}

} // namespace attache
