// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <array>

namespace attache {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal: a signal handler may do next to nothing, so it writes a
/// byte to a socket that the event loop reads. One object a process.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

signals:
    void interrupted();

private:
    std::array<int, 2> m_sockets;
    QSocketNotifier m_notifier;
};

} // namespace attache
