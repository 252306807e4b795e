// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/answerwriter.h"

struct ssl_ctx_st;
struct ssl_st;

namespace attache {

class Bandwidth;

/// The server's certificate, for connections that speak TLS.
class TlsContext
{
public:
    /// Empty @p problem: usable.
    TlsContext(const QString &certificatePem, const QString &keyPem, QString &problem);
    ~TlsContext();

    ssl_ctx_st *context() const { return m_context; }

private:
    ssl_ctx_st *m_context = nullptr;
};

/// One accepted connection: bytes in, bytes out, plain or over TLS. Its functions block, and belong to one
/// thread; interrupt() may come from any.
class Connection final : public AnswerSink
{
public:
    /// Owns @p socket. @p tls may be null.
    Connection(int socket, const TlsContext *tls, Bandwidth &bandwidth);
    ~Connection() override;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The TLS handshake, where there is TLS.
    bool open();

    enum class Read { Bytes, End, Timeout, Error };
    /// Appends what is there, @p most bytes at most, to @p data.
    Read read(QByteArray &data, qint64 most, std::chrono::milliseconds timeout);
    bool write(QByteArrayView data) override;

    /// Waits, but not beyond the peer's going away: false then, and after interrupt().
    bool stay(std::chrono::milliseconds duration) override;

    /// Closes so that the peer sees a reset.
    void reset() override;
    /// Says that nothing more comes, and waits a moment for the peer to agree, so that it reads all.
    void finish();
    /// Ends whatever is going on.
    void interrupt();

    /// Whether the other end is this machine.
    bool peerIsLoopback() const;

private:
    bool waitFor(short events, std::chrono::milliseconds timeout) const;

    const int m_socket;
    const bool m_tls;
    ssl_st *m_ssl = nullptr;
    Bandwidth &m_bandwidth;
    bool m_reset = false;
};

} // namespace attache
