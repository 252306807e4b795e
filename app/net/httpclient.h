// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace attache {

/// What a server said. Any status is an answer, also 503.
struct HttpAnswer {
    struct Header {
        QByteArray name;
        QByteArray value;
    };

    int status = 0;
    std::vector<Header> headers; ///< in the order they came
    QByteArray body; ///< empty for a download, whose body went to its sink

    /// The first value of @p name in any case; empty when absent.
    QByteArray header(QByteArrayView name) const;
};

/// Sends HTTP requests. Knows nothing of AWS: no signing, no retries, no JSON. Follows no redirect,
/// sends no cookie, speaks HTTP/1.1, asks for bodies as they are (no compression), and never repeats a
/// request by itself.
///
/// Handlers run from the event loop, never inside send(), at most once, in the caller's thread.
/// Errors:
/// - Network, retryable: "HostNotFound", "ConnectionRefused", "ConnectionClosed", "NetworkFailed"; the
///   proxy's "ProxyFailed" and "ProxyAuthenticationRequired"; and for a server that isn't shown to be the
///   right one "CertificateRefused" where nobody vouches for it, "TlsIntercepted" for that, or no TLS at
///   all, through a proxy, "CertificateExpired", "HostNameMismatch", "TlsFailed" for the rest.
/// - Timeout, retryable: "ConnectTimeout", and "Stalled": the kernel took nothing and nothing came.
/// - Service, not retryable: "AnswerTooLarge", for a body over 16 MiB that has no sink.
class HttpClient
{
public:
    using Handler = Answered<HttpAnswer>;
    using Progress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;
    using Sink = std::function<bool(QByteArrayView piece)>; ///< false: stop, the piece could not be kept
    /// What stands before a body: status and headers. False: stop, the body is of no use.
    using Head = std::function<bool(const HttpAnswer &head)>;

    /// How long to be patient; 0: for ever. What waits for one of the six connections to a host that Qt
    /// opens at most is not on its way yet, and no patience is lost on it.
    struct Timeouts {
        /// Silence once connected, not the whole exchange; longer than a full socket buffer needs.
        std::chrono::milliseconds stall;
        /// For a connection and its encryption. Qt gives each address of a host up after 30 s by itself.
        std::chrono::milliseconds connect = std::chrono::seconds(60);
    };

    /// @p tls holds the certificates to trust and whether to verify at all. The proxy is that of
    /// @p network, which is nobody else's.
    HttpClient(QNetworkAccessManager &network, Timeouts timeouts,
               const QSslConfiguration &tls = QSslConfiguration::defaultConfiguration());
    HttpClient(QNetworkAccessManager &network, std::chrono::milliseconds stallTimeout,
               const QSslConfiguration &tls = QSslConfiguration::defaultConfiguration());

    /// @p body is sent as it is; with an empty one Content-Length is 0 (POST, PUT) and no Content-Type is
    /// added.
    Call send(const QByteArray &verb, QNetworkRequest request, const QByteArray &body, Handler handler);

    /// Streams @p body, an open device, from where it stands to its end, which is the Content-Length, with
    /// O(1) memory. Network, "AnsweredEarly", for a 2xx that comes before all of the body is gone; File,
    /// "FileChanged" or "FileUnreadable", for a body that ends too soon.
    Call put(QNetworkRequest request, std::unique_ptr<QIODevice> body, Progress progress, Handler handler);

    /// GET, with the body of a 2xx answer piece by piece into @p sink; other bodies into HttpAnswer::body.
    /// @p head is told of a 2xx answer before its first piece. The total of @p progress is -1 where the
    /// server does not say it. File, "SinkFailed", when the head or the sink stops.
    Call download(QNetworkRequest request, Sink sink, Progress progress, Handler handler, Head head = {});

    /// The machine is on another network, or awake again: connections that are open may lead nowhere. They
    /// are closed before the first request at a time when nothing else is on its way.
    void reconnect() { m_stale = true; }

private:
    void prepare(QNetworkRequest &request);

    QNetworkAccessManager &m_network;
    Timeouts m_timeouts;
    QSslConfiguration m_tls;
    std::shared_ptr<const void> m_onItsWay = std::make_shared<int>(); ///< shared by exchanges until they end
    bool m_stale = false; ///< the open connections are
};

} // namespace attache
