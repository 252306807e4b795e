// SPDX-License-Identifier: Apache-2.0
#include "cli/interruption.h"

#include <sys/socket.h>
#include <unistd.h>

namespace attache {

namespace {

volatile std::sig_atomic_t writeEnd = -1; // what a signal handler may read

void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(int(writeEnd), &byte, 1);
}

std::array<int, 2> makeSockets()
{
    std::array<int, 2> sockets{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, sockets.data()) != 0)
        qFatal("attache: no socket pair for signals");
    return sockets;
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
    , m_sockets(makeSockets())
    , m_notifier(m_sockets[1], QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        if (::read(m_sockets[1], bytes.data(), bytes.size()) > 0)
            emit interrupted();
    });
    writeEnd = m_sockets[0];
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (auto &[signal, previous] : m_caught) {
        ::sigaction(signal, nullptr, &previous);
        if (signal != SIGHUP || previous.sa_handler != SIG_IGN)
            ::sigaction(signal, &action, nullptr);
    }
}

Interruption::~Interruption()
{
    for (const auto &[signal, previous] : m_caught)
        ::sigaction(signal, &previous, nullptr);
    writeEnd = -1;
    ::close(m_sockets[0]);
    ::close(m_sockets[1]);
}

} // namespace attache
