// SPDX-License-Identifier: Apache-2.0
#include "sandbox/httpserver.h"

#include "base/log.h"
#include "sandbox/answerwriter.h"
#include "sandbox/bandwidth.h"
#include "sandbox/connection.h"
#include "sandbox/http.h"
#include "sandbox/stopsignal.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr qsizetype longestHead = 128 * 1024;
constexpr qint64 readSize = 128 * 1024;
constexpr auto idleTimeout = 75s; // between two requests
constexpr auto headTimeout = 30s;
constexpr auto bodyTimeout = 20s; // S3's

/// A body on its way in, after what came along with the head.
class ArrivingBody final : public RequestBody
{
public:
    ArrivingBody(Connection &connection, QByteArray &buffer, std::optional<qint64> length,
                 bool awaitsContinue)
        : m_connection(connection)
        , m_buffer(buffer)
        , m_length(length)
        , m_left(length.value_or(0))
        , m_awaitsContinue(awaitsContinue)
        , m_ended(length == 0)
    { }

    Read read(QByteArray &piece) override
    {
        piece.clear();
        if (m_ended)
            return Read::End;
        if (m_awaitsContinue) {
            m_awaitsContinue = false;
            if (!m_connection.write("HTTP/1.1 100 Continue\r\n\r\n"))
                return fail(Read::CutOff);
        }
        return m_length ? readPlain(piece) : readChunk(piece);
    }

    std::optional<qint64> length() const override { return m_length; }

    bool stay(std::chrono::milliseconds duration) override { return m_connection.stay(duration); }

    /// Reads and forgets the rest. False when the connection is no use afterwards.
    bool discard()
    {
        if (m_awaitsContinue)
            return m_ended; // the client may send the body or not: nobody knows what comes next
        QByteArray piece;
        while (!m_ended && !m_failed) {
            const auto outcome = read(piece);
            if (outcome != Read::Bytes && outcome != Read::End)
                return false;
        }
        return !m_failed;
    }

private:
    Read fail(Read outcome)
    {
        m_failed = true;
        return outcome;
    }

    Read fill()
    {
        switch (m_connection.read(m_buffer, readSize, bodyTimeout)) {
        case Connection::Read::Bytes:
            return Read::Bytes;
        case Connection::Read::Timeout:
            return fail(Read::Stalled);
        default:
            return fail(Read::CutOff);
        }
    }

    Read readPlain(QByteArray &piece)
    {
        if (m_buffer.isEmpty()) {
            if (const auto outcome = fill(); outcome != Read::Bytes)
                return outcome;
        }
        takeBytes(piece, m_left);
        m_ended = m_left == 0;
        return Read::Bytes;
    }

    void takeBytes(QByteArray &piece, qint64 &left)
    {
        if (m_buffer.size() <= left) {
            piece = std::exchange(m_buffer, {});
        } else {
            piece = m_buffer.left(qsizetype(left));
            m_buffer.remove(0, qsizetype(left));
        }
        left -= piece.size();
    }

    Read readLine(QByteArray &line)
    {
        qsizetype end = 0;
        while ((end = m_buffer.indexOf("\r\n")) < 0) {
            if (m_buffer.size() > 4096)
                return fail(Read::Malformed);
            if (const auto outcome = fill(); outcome != Read::Bytes)
                return outcome;
        }
        line = m_buffer.left(end);
        m_buffer.remove(0, end + 2);
        return Read::Bytes;
    }

    Read readChunk(QByteArray &piece)
    {
        QByteArray line;
        if (m_left == 0) {
            if (m_inChunk) { // the line end after the chunk before
                if (const auto outcome = readLine(line); outcome != Read::Bytes)
                    return outcome;
                if (!line.isEmpty())
                    return fail(Read::Malformed);
            }
            if (const auto outcome = readLine(line); outcome != Read::Bytes)
                return outcome;
            bool isNumber = false;
            m_left = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';'))
                         .trimmed()
                         .toLongLong(&isNumber, 16);
            if (!isNumber || m_left < 0)
                return fail(Read::Malformed);
            m_inChunk = true;
            if (m_left == 0) {
                do { // trailers
                    if (const auto outcome = readLine(line); outcome != Read::Bytes)
                        return outcome;
                } while (!line.isEmpty());
                m_ended = true;
                return Read::End;
            }
        }
        if (m_buffer.isEmpty()) {
            if (const auto outcome = fill(); outcome != Read::Bytes)
                return outcome;
        }
        takeBytes(piece, m_left);
        return Read::Bytes;
    }

    Connection &m_connection;
    QByteArray &m_buffer;
    const std::optional<qint64> m_length;
    qint64 m_left;
    bool m_awaitsContinue;
    bool m_ended;
    bool m_inChunk = false;
    bool m_failed = false;
};

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || std::strchr("!#$%&'*+-.^_`|~", c) != nullptr;
    });
}

/// The head's lines, as ServedRequest; false when they are none.
bool parseHead(const QByteArray &head, ServedRequest &request, bool &isOld)
{
    const auto lines = head.split('\n');
    const auto words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty())
        return false;
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return false;
    isOld = words[2] == "HTTP/1.0";
    request.method = words[0];
    request.target = words[1];
    if (!request.target.startsWith('/')) { // the form that proxies are sent
        const auto scheme = request.target.indexOf("://");
        const auto slash = scheme < 0 ? -1 : request.target.indexOf('/', scheme + 3);
        if (scheme >= 0)
            request.target = slash < 0 ? QByteArray("/") : request.target.mid(slash);
        else if (request.target != "*")
            return false;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto line = lines[i].endsWith('\r') ? lines[i].chopped(1) : lines[i];
        if (line.isEmpty())
            continue;
        const auto colon = line.indexOf(':');
        if (colon < 0 || !isToken(QByteArrayView(line).first(colon)))
            return false;
        request.headers.emplace_back(line.left(colon), line.mid(colon + 1).trimmed());
    }
    return true;
}

/// Absent: chunked. False: no length that could be believed.
bool bodyLength(const ServedRequest &request, std::optional<qint64> &length)
{
    const auto coding = request.header("transfer-encoding").toLower();
    if (!coding.isEmpty()) {
        length.reset();
        return coding == "chunked" && !hasHeader(request.headers, "content-length");
    }
    length = 0;
    QByteArray text;
    for (const auto &[name, value] : request.headers) {
        if (name.compare("content-length", Qt::CaseInsensitive) != 0)
            continue;
        if (!text.isEmpty() && text != value)
            return false;
        text = value;
        bool isNumber = false;
        length = value.toLongLong(&isNumber);
        if (!isNumber || *length < 0
            || !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return false;
    }
    return true;
}

QByteArray answerHead(const ServedAnswer &answer, qint64 length, bool closes)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (!hasHeader(answer.headers, "date"))
        head += "Date: "
            + QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss").toLatin1()
            + " GMT\r\n";
    if (answer.status != 204 && answer.status != 304)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (closes)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

ServedAnswer badRequest(int status)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "text/plain"}};
    answer.body = reasonPhrase(status) + '\n';
    return answer;
}

/// False when the connection is of no use afterwards.
bool send(Connection &connection, const ServedAnswer &answer, bool closes)
{
    const auto length = answer.file ? answer.fileBytes : qint64(answer.body.size());
    const auto head = answerHead(answer, length, closes);
    const bool hasBody = !answer.bodyless && answer.status != 204 && answer.status != 304;
    AnswerWriter writer(connection, answer.disturbance, head.size() + (hasBody ? length : 0));
    if (!hasBody || !answer.file) // in one piece: two small ones would make two packets
        return writer.write(hasBody ? head + answer.body : head);
    if (!writer.write(head) || !answer.file->seek(answer.fileOffset))
        return false;
    qint64 left = length;
    while (left > 0) {
        const auto piece = answer.file->read(std::min(left, readSize));
        if (piece.isEmpty() || !writer.write(piece))
            return false;
        left -= piece.size();
    }
    return true;
}

} // namespace

struct HttpServer::Peer {
    Connection connection;
    std::atomic<bool> counts = true;
};

HttpServer::HttpServer(RequestHandler &handler, Bandwidth &bandwidth, StopSignal &stop, const TlsContext *tls)
    : m_handler(handler)
    , m_bandwidth(bandwidth)
    , m_stop(stop)
    , m_tls(tls)
{
    if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe: %s", std::strerror(errno));
}

HttpServer::~HttpServer()
{
    if (m_socket >= 0)
        ::close(m_socket);
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

quint16 HttpServer::listen(const QString &address, quint16 port, QString &problem)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int looked =
        getaddrinfo(address.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found);
    if (looked != 0) {
        problem = u"%1 is no address to listen on: %2."_s.arg(address,
                                                              QString::fromLocal8Bit(gai_strerror(looked)));
        return 0;
    }
    m_socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (m_bandwidth.isLimited()) {
        // The kernel's own buffers would swallow megabytes at once and make a fool of every progress bar.
        const int small = 64 * 1024;
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        setsockopt(m_socket, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    }
    const bool bound =
        ::bind(m_socket, found->ai_addr, found->ai_addrlen) == 0 && ::listen(m_socket, 1024) == 0;
    const int why = errno;
    freeaddrinfo(found);
    if (!bound) {
        problem = u"Can't listen on %1, port %2: %3."_s.arg(address).arg(port).arg(
            QString::fromLocal8Bit(std::strerror(why)));
        ::close(m_socket);
        m_socket = -1;
        return 0;
    }
    sockaddr_storage own{};
    socklen_t length = sizeof own;
    getsockname(m_socket, reinterpret_cast<sockaddr *>(&own), &length);
    return ntohs(own.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6 &>(own).sin6_port
                                           : reinterpret_cast<const sockaddr_in &>(own).sin_port);
}

void HttpServer::wake() const
{
    const char any = 0;
    [[maybe_unused]] const auto written = ::write(m_wake[1], &any, 1);
}

void HttpServer::run()
{
    while (!m_stop.isSet()) {
        pollfd descriptors[] = {{m_socket, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
        if (::poll(descriptors, 2, -1) < 0)
            continue;
        if (descriptors[1].revents != 0) {
            char ignored[64];
            [[maybe_unused]] const auto got = ::read(m_wake[0], ignored, sizeof ignored);
        }
        if (descriptors[0].revents == 0)
            continue;
        const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            if (errno == EMFILE || errno == ENFILE)
                m_stop.sleep(50ms); // until a connection ends
            continue;
        }
        const std::shared_ptr<Peer> peer(new Peer{{socket, m_tls, m_bandwidth}});
        const std::lock_guard lock(m_mutex);
        const auto place = m_peers.insert(m_peers.end(), peer);
        std::thread([this, peer, place] {
            serve(*peer);
            const std::lock_guard leaving(m_mutex);
            m_peers.erase(place);
            m_left.notify_all();
        }).detach();
    }
    std::unique_lock lock(m_mutex);
    for (const auto &peer : m_peers)
        peer->connection.interrupt();
    m_left.wait(lock, [this] { return m_peers.empty(); });
}

int HttpServer::openConnections() const
{
    const std::lock_guard lock(m_mutex);
    return int(
        std::count_if(m_peers.begin(), m_peers.end(), [](const auto &peer) { return peer->counts.load(); }));
}

void HttpServer::serve(Peer &peer)
{
    if (!peer.connection.open())
        return;
    QByteArray buffer;
    while (!m_stop.isSet() && exchange(peer, buffer)) { }
}

bool HttpServer::exchange(Peer &peer, QByteArray &buffer)
{
    auto &connection = peer.connection;
    qsizetype end = 0;
    while (buffer.startsWith("\r\n"))
        buffer.remove(0, 2);
    while ((end = buffer.indexOf("\r\n\r\n")) < 0) {
        if (buffer.size() > longestHead) {
            send(connection, badRequest(431), true);
            connection.finish();
            return false;
        }
        if (connection.read(buffer, readSize,
                            buffer.isEmpty() ? std::chrono::milliseconds(idleTimeout) : headTimeout)
            != Connection::Read::Bytes)
            return false;
    }
    ServedRequest request;
    request.peerIsLoopback = connection.peerIsLoopback();
    bool isOld = false;
    std::optional<qint64> length;
    if (!parseHead(buffer.left(end), request, isOld) || !bodyLength(request, length)) {
        send(connection, badRequest(400), true);
        connection.finish();
        return false;
    }
    buffer.remove(0, end + 4);
    peer.counts = m_handler.isCounted(request);

    const bool awaitsContinue =
        request.header("expect").toLower() == "100-continue" && buffer.isEmpty() && length != 0;
    ArrivingBody body(connection, buffer, length, awaitsContinue);
    const auto started = std::chrono::steady_clock::now();
    auto answer = m_handler.answer(request, body);
    answer.bodyless = answer.bodyless || request.method == "HEAD";

    const auto wish = request.header("connection").toLower();
    const bool closes = answer.hangsUp || wish.contains("close") || (isOld && !wish.contains("keep-alive"));
    const bool sent = send(connection, answer, closes);
    qCInfo(log::sandbox, "%s %s %d %lld ms", request.method.constData(), request.path().constData(),
           answer.status,
           static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                      std::chrono::steady_clock::now() - started)
                                      .count()));
    if (answer.hangsUp)
        return false;
    // A refused upload is read to its end: a client that is still sending could not see the answer else.
    if (sent && body.discard() && !closes)
        return true;
    connection.finish();
    return false;
}

} // namespace attache
