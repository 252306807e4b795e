// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/httptext.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace attache {

/// What the server does with one request.
struct Script {
    /// HalfClose: sends its FIN, and has an open connection until the peer has noticed and closed as well.
    enum class Then { KeepAlive, Close, HalfClose, Reset, Hang };

    QByteArray answer; ///< sent as it is; empty: nothing
    Then then = Then::KeepAlive;
    qint64 afterBytes = -1; ///< act when so much of the request's body has come; -1: all of it
    bool readsOn = true; ///< goes on reading what comes after an early answer
    qint64 pieceBytes = 0; ///< send the answer in pieces of this size, …
    std::chrono::milliseconds pieceDelay{0}; ///< … so far apart
};

/// A whole answer with Content-Length.
QByteArray httpAnswer(int status, const QByteArray &body = {},
                      const std::vector<std::pair<QByteArray, QByteArray>> &headers = {});

/// An HTTP server on a free loopback port, in this thread, that does what a test tells it: answers
/// early, late, in part or not at all. It keeps every request it saw.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    struct Request {
        HttpText text; ///< its body too, up to 1 MiB
        qint64 bodyBytes = 0; ///< how many came
        int connection = 0; ///< counted from 1
        bool complete = false;
    };
    /// Called when the head of a request is there.
    using Responder = std::function<Script(const HttpText &head)>;

    explicit LoopbackServer(Responder responder);
    /// The same over TLS.
    LoopbackServer(Responder responder, const QSslConfiguration &tls);
    ~LoopbackServer() override;

    QUrl url(const QByteArray &target = "/") const;
    const std::vector<Request> &requests() const { return m_requests; }
    int openConnections() const { return m_open; }
    int connections() const { return m_connections; }

private:
    class Connection;
    void accept();

    Responder m_responder;
    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    std::vector<Request> m_requests;
    int m_open = 0;
    int m_connections = 0;
};

} // namespace attache
