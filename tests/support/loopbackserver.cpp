// SPDX-License-Identifier: Apache-2.0
#include "support/loopbackserver.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <algorithm>
#include <optional>
#include <sys/socket.h>

namespace attache {

QByteArray httpAnswer(int status, const QByteArray &body,
                      const std::vector<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    if (status != 204 && status != 304)
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

class LoopbackServer::Connection final : public QObject
{
public:
    Connection(LoopbackServer &server, QTcpSocket *socket, int number)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        // Small, so that a peer notices early when nobody reads.
        m_socket->setReadBufferSize(64 * 1024);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            --m_server.m_open;
            m_socket->deleteLater();
        });
    }

private:
    void read()
    {
        while (!m_deaf && m_socket->isOpen() && m_socket->bytesAvailable() > 0) {
            if (!m_script && !readHead())
                return;
            auto &request = m_server.m_requests[m_request];
            const auto wanted = std::max(m_length, m_script->afterBytes) - request.bodyBytes;
            if (wanted > 0 && m_socket->isOpen()) {
                const auto piece = m_socket->read(std::min<qint64>(wanted, 64 * 1024));
                request.bodyBytes += piece.size();
                if (request.text.body.size() < 1024 * 1024)
                    request.text.body += piece;
            }
            act();
        }
    }

    bool readHead()
    {
        m_head += m_socket->read(std::max<qint64>(headEnd(), 1));
        if (!m_head.endsWith("\r\n\r\n"))
            return m_socket->bytesAvailable() > 0 && readHead();
        const auto text = HttpText::parse(m_head);
        m_head.clear();
        m_length = text.header("Content-Length").toLongLong();
        m_request = m_server.m_requests.size();
        m_server.m_requests.push_back({text, 0, m_number, false});
        m_script = m_server.m_responder(text);
        m_acted = false;
        act();
        return m_script.has_value();
    }

    // How many bytes may be taken without touching the body.
    qint64 headEnd() const
    {
        const auto ahead = m_socket->peek(64 * 1024);
        const auto end = ahead.indexOf("\r\n\r\n");
        return end < 0 ? 1 : end + 4;
    }

    void act()
    {
        auto &request = m_server.m_requests[m_request];
        const bool complete = request.bodyBytes >= m_length;
        request.complete = complete;
        const bool due =
            m_script->afterBytes < 0 ? complete : request.bodyBytes >= m_script->afterBytes || complete;
        if (due && !m_acted) {
            m_acted = true;
            m_deaf = !m_script->readsOn;
            if (m_script->pieceBytes > 0)
                sendPieces();
            else
                m_socket->write(m_script->answer);
            if (m_script->pieceBytes == 0)
                then();
        }
        if (complete && m_acted && m_script && m_script->then == Script::Then::KeepAlive && m_rest.isEmpty())
            m_script.reset();
    }

    void then()
    {
        switch (m_script->then) {
        case Script::Then::KeepAlive:
            break;
        case Script::Then::Close:
            m_socket->disconnectFromHost();
            break;
        case Script::Then::HalfClose:
            m_socket->flush();
            ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
            break;
        case Script::Then::Reset: {
            m_socket->flush();
            // With no linger, close() sends RST in place of FIN.
            const linger none{1, 0};
            ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
            m_socket->abort();
            break;
        }
        case Script::Then::Hang:
            m_deaf = !m_script->readsOn;
            break;
        }
    }

    void sendPieces()
    {
        m_rest = m_script->answer;
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer] {
            if (m_socket->bytesToWrite() > 0)
                return;
            m_socket->write(m_rest.left(m_script->pieceBytes));
            m_rest.remove(0, m_script->pieceBytes);
            if (m_rest.isEmpty()) {
                timer->deleteLater();
                then();
                if (m_script->then == Script::Then::KeepAlive)
                    m_script.reset();
            }
        });
        timer->start(m_script->pieceDelay);
    }

    LoopbackServer &m_server;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_head;
    std::optional<Script> m_script; ///< of the request in hand
    size_t m_request = 0;
    qint64 m_length = 0;
    QByteArray m_rest; ///< of an answer in pieces
    bool m_acted = false;
    bool m_deaf = false;
};

LoopbackServer::LoopbackServer(Responder responder)
    : m_responder(std::move(responder))
    , m_server(std::make_unique<QTcpServer>())
{
    accept();
}

LoopbackServer::LoopbackServer(Responder responder, const QSslConfiguration &tls)
    : m_responder(std::move(responder))
    , m_tls(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    accept();
}

LoopbackServer::~LoopbackServer()
{
    const auto sockets = m_server->findChildren<QTcpSocket *>();
    for (auto *socket : sockets) {
        socket->disconnect();
        socket->abort();
    }
}

void LoopbackServer::accept()
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no loopback port: %s", qPrintable(m_server->errorString()));
    // QSslServer speaks of a connection only when it is encrypted.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = m_server->nextPendingConnection()) {
            ++m_open;
            new Connection(*this, socket, ++m_connections);
            if (socket->bytesAvailable() > 0)
                emit socket->readyRead();
        }
    });
}

QUrl LoopbackServer::url(const QByteArray &target) const
{
    return QUrl::fromEncoded((m_tls ? "https://127.0.0.1:" : "http://127.0.0.1:")
                             + QByteArray::number(m_server->serverPort()) + target);
}

} // namespace attache
