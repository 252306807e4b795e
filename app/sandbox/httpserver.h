// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>

namespace attache {

class Bandwidth;
class Connection;
class RequestHandler;
class StopSignal;
class TlsContext;

/// HTTP/1.1 by a thread a connection, so that a stall, a cut and a wait are one line each. Written for
/// this sandbox, because it must see a request exactly as it was sent (signatures cover raw header
/// values and the raw target) and must be able to break an answer off at any byte.
class HttpServer
{
public:
    /// @p tls may be null.
    HttpServer(RequestHandler &handler, Bandwidth &bandwidth, StopSignal &stop, const TlsContext *tls);
    ~HttpServer();

    /// @p port 0: any. The port it listens on, or 0 with a @p problem in words.
    quint16 listen(const QString &address, quint16 port, QString &problem);
    /// Accepts until the stop signal is set and wake() was called; ends all connections, then returns.
    void run();
    /// Makes run() look at the stop signal. Safe in a signal handler.
    void wake() const;

    /// Those that are open, without the ones that only asked for what isn't counted.
    int openConnections() const;

private:
    struct Peer;

    void serve(Peer &peer);
    bool exchange(Peer &peer, QByteArray &buffer);

    RequestHandler &m_handler;
    Bandwidth &m_bandwidth;
    StopSignal &m_stop;
    const TlsContext *m_tls;
    int m_socket = -1;
    int m_wake[2] = {-1, -1}; // a pipe
    mutable std::mutex m_mutex;
    std::condition_variable m_left;
    std::list<std::shared_ptr<Peer>> m_peers;
};

} // namespace attache
