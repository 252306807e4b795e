// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QNetworkRequest>
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
/// sends no cookie, speaks HTTP/1.1, and never repeats a request by itself.
///
/// Handlers run from the event loop, never inside send(), at most once, in the caller's thread.
/// Errors: Network (no answer) and Timeout (for the stall timeout the kernel took nothing and nothing
/// came). Both retryable. A body over 16 MiB that has no sink is Service, not retryable.
class HttpClient
{
public:
    using Handler = Answered<HttpAnswer>;
    using Progress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;
    using Sink = std::function<bool(QByteArrayView piece)>; ///< false: stop, the piece could not be kept

    HttpClient(QNetworkAccessManager &network, std::chrono::milliseconds stallTimeout);

    /// @p body is sent as it is; with an empty one Content-Length is 0 (POST, PUT) and no Content-Type is added.
    Call send(const QByteArray &verb, QNetworkRequest request, const QByteArray &body, Handler handler);

    /// Streams @p body, an open device whose size() is the Content-Length, with O(1) memory.
    /// An answer that comes before all of the body is gone is an error unless its status is 400 or more.
    Call put(QNetworkRequest request, std::unique_ptr<QIODevice> body, Progress progress, Handler handler);

    /// GET, with the body of a 2xx answer piece by piece into @p sink; other bodies into HttpAnswer::body.
    Call download(QNetworkRequest request, Sink sink, Progress progress, Handler handler);

private:
    QNetworkAccessManager &m_network;
    std::chrono::milliseconds m_stallTimeout;
};

} // namespace attache
