// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <vector>

namespace attache {

/// A proxy on a free loopback port, in this thread. Whatever host it is asked for, it connects to one port of
/// this machine, so that a test may use any name without asking a name server.
class LoopbackProxy final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Http, Socks5 };
    /// What it does once it knows where to.
    enum class Then {
        Relay,
        Refuse, ///< HTTP: 403; SOCKS: not allowed by the rules
        Hang,
        Close,
        Babble, ///< says it is connected, and then talks itself
    };

    LoopbackProxy(Kind kind, quint16 upstreamPort);

    QUrl url(const QByteArray &scheme, const QByteArray &userInfo = {}) const;

    Then then = Then::Relay;
    QByteArray credentials; ///< "name:password" that it wants; empty: none
    std::vector<QByteArray> asked; ///< "host:port" of tunnels, targets of plain requests
    int refusedNames = 0; ///< how often it was told no credentials, or wrong ones

private:
    class Connection;

    Kind m_kind;
    quint16 m_upstreamPort;
    QTcpServer m_server;
};

} // namespace attache
