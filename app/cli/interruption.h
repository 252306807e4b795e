// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <array>
#include <csignal>

namespace attache {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal: a signal handler may do next to nothing, so it writes a
/// byte to a socket that the event loop reads. SIGHUP stays ignored where nohup has it so. One object a
/// process.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

signals:
    void interrupted();

private:
    struct Caught {
        int signal;
        struct sigaction previous;
    };

    std::array<int, 2> m_sockets;
    std::array<Caught, 3> m_caught{{{SIGINT, {}}, {SIGTERM, {}}, {SIGHUP, {}}}};
    QSocketNotifier m_notifier;
};

} // namespace attache
