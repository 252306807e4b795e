// SPDX-License-Identifier: Apache-2.0
#include "cli/standardinput.h"

#include "cli/command.h"

#include <QFile>
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 pieceBytes = 64 * 1024LL;

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
    QByteArray all; // one read() takes what a pipe has just then
    while (all.size() < limit) {
        const auto piece = input.read(std::min<qint64>(limit - all.size(), pieceBytes));
        if (piece.isEmpty())
            break;
        all += piece;
    }
    return all;
}

} // namespace attache
