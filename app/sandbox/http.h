// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace attache {

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// The first value of @p name in any case; empty when absent.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);
bool hasHeader(const HttpHeaders &headers, QByteArrayView name);

/// A request's head as it came: the raw target and the raw headers, which signatures are made of.
struct ServedRequest {
    QByteArray method;
    QByteArray target;
    HttpHeaders headers;
    bool peerIsLoopback = false;

    QByteArray path() const; ///< raw, without the query
    QByteArray query() const;
    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// How an answer is kept from arriving as it should. Bytes are counted from the status line on.
struct Disturbance {
    enum class Ending { Whole, Close, Reset };

    std::optional<qint64> afterBytes = {}; ///< absent: half of the answer, for Close
    Ending ending = Ending::Whole;
    std::chrono::milliseconds pause{0}; ///< nothing goes out for so long, at that byte
    std::chrono::milliseconds spread{0}; ///< the answer takes so much longer, evenly
};

struct ServedAnswer {
    int status = 200;
    HttpHeaders headers; ///< without Content-Length, Connection and Date
    QByteArray body;
    std::shared_ptr<QFile> file; ///< the body, in place of the above: from fileOffset, fileBytes long
    qint64 fileOffset = 0;
    qint64 fileBytes = 0;
    bool bodyless = false; ///< only the length is told, as for HEAD
    bool hangsUp = false; ///< closes afterwards, whatever of the request is still unread
    std::optional<Disturbance> disturbance;

    /// An answer that never comes: the connection is reset at once.
    static ServedAnswer none();
};

/// The body of a request, read as it comes.
class RequestBody
{
public:
    virtual ~RequestBody() = default;

    enum class Read { Bytes, End, CutOff, Stalled, Malformed };
    /// Replaces @p piece by the next bytes, which are never more than a few hundred KiB.
    virtual Read read(QByteArray &piece) = 0;
    /// Of a body that says so; absent: chunked.
    virtual std::optional<qint64> length() const = 0;
    /// Waits; false when the client has gone meanwhile, or the sandbox ends.
    virtual bool stay(std::chrono::milliseconds duration) = 0;

    /// All of it. Absent: it did not come whole, or is longer than @p most.
    std::optional<QByteArray> all(qint64 most);
};

/// What a server serves. Called by many threads at once.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// May leave @p body unread.
    virtual ServedAnswer answer(const ServedRequest &request, RequestBody &body) = 0;
    /// Whether a connection that carries @p request is to be seen in HttpServer::openConnections().
    virtual bool isCounted(const ServedRequest &request) const = 0;
};

QByteArray reasonPhrase(int status);

} // namespace attache
