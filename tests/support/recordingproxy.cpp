// SPDX-License-Identifier: Apache-2.0
#include "support/recordingproxy.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <deque>

namespace attache {

namespace {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// Cuts a stream into messages whose bodies have a Content-Length, or none.
class Messages
{
public:
    struct Message {
        QByteArrayList start; ///< the words of the first line
        Headers headers;
        QByteArray body;
    };

    /// Whether the next message has no body, whatever its head says.
    std::function<bool(const Message &head)> isBodyless = [](const Message &) { return false; };

    /// The next whole one.
    std::optional<Message> next()
    {
        const auto end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        Message message;
        qsizetype length = 0;
        const auto lines = m_buffer.left(end).split('\n');
        message.start = lines.first().trimmed().split(' ');
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].indexOf(':');
            message.headers.emplace_back(lines[i].left(colon).trimmed(), lines[i].mid(colon + 1).trimmed());
            if (message.headers.back().first.compare("content-length", Qt::CaseInsensitive) == 0)
                length = message.headers.back().second.toLongLong();
        }
        if (isBodyless(message))
            length = 0;
        if (m_buffer.size() < end + 4 + length)
            return std::nullopt;
        message.body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        return message;
    }

    void add(const QByteArray &bytes) { m_buffer += bytes; }

private:
    QByteArray m_buffer;
};

} // namespace

/// One client with its own connection to the server.
class RecordingProxy::Pair : public QObject
{
public:
    Pair(RecordingProxy &proxy, QTcpSocket *client)
        : QObject(&proxy)
        , m_proxy(proxy)
        , m_client(client)
    {
        m_client->setParent(this);
        m_answers.isBodyless = [this](const Messages::Message &head) {
            const auto status = head.start.value(1).toInt();
            return status < 200 || status == 204 || status == 304
                || (!m_asked.empty() && m_asked.front().method == "HEAD");
        };
        connect(m_client, &QTcpSocket::readyRead, this, [this] { fromClient(); });
        connect(&m_upstream, &QTcpSocket::readyRead, this, [this] { fromServer(); });
        connect(&m_upstream, &QTcpSocket::connected, this, [this] {
            m_upstream.setSocketOption(QAbstractSocket::LowDelayOption, 1);
            fromClient();
        });
        // Each end that closes is passed on, after what it said.
        connect(m_client, &QTcpSocket::disconnected, &m_upstream, &QTcpSocket::disconnectFromHost);
        connect(&m_upstream, &QTcpSocket::disconnected, this, [this] {
            fromServer();
            m_client->disconnectFromHost();
            deleteLater();
        });
        connect(&m_upstream, &QTcpSocket::errorOccurred, this, [this] {
            m_client->abort();
            deleteLater();
        });
        // Small messages must not wait for acknowledgements of others.
        m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_upstream.connectToHost(m_proxy.m_server.host(), quint16(m_proxy.m_server.port()));
    }

private:
    void fromClient()
    {
        if (m_upstream.state() != QAbstractSocket::ConnectedState)
            return;
        const auto bytes = m_client->readAll();
        m_upstream.write(bytes);
        m_requests.add(bytes);
        while (auto request = m_requests.next()) {
            ++m_proxy.m_requests;
            Exchange exchange;
            exchange.method = request->start.value(0);
            exchange.target = request->start.value(1);
            exchange.requestBody = request->body;
            m_asked.push_back(std::move(exchange));
        }
    }

    void fromServer()
    {
        const auto bytes = m_upstream.readAll();
        if (m_client->state() == QAbstractSocket::ConnectedState) // it may have had enough
            m_client->write(bytes);
        m_answers.add(bytes);
        while (!m_asked.empty()) {
            auto answer = m_answers.next();
            if (!answer)
                return;
            const auto status = answer->start.value(1).toInt();
            if (status < 200)
                continue; // 100 Continue: the answer is still to come
            auto exchange = std::move(m_asked.front());
            m_asked.pop_front();
            exchange.status = status;
            exchange.headers = std::move(answer->headers);
            exchange.body = std::move(answer->body);
            m_proxy.m_recorder(exchange);
        }
    }

    RecordingProxy &m_proxy;
    QTcpSocket *const m_client;
    QTcpSocket m_upstream;
    Messages m_requests;
    Messages m_answers;
    std::deque<Exchange> m_asked;
};

RecordingProxy::RecordingProxy(const QUrl &server, Recorder recorder, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_recorder(std::move(recorder))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &RecordingProxy::accept);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("The proxy can't listen: %s", qPrintable(m_listener.errorString()));
}

RecordingProxy::~RecordingProxy() = default;

QUrl RecordingProxy::url() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_listener.serverPort());
    return url;
}

void RecordingProxy::accept()
{
    while (auto *client = m_listener.nextPendingConnection())
        new Pair(*this, client);
}

} // namespace attache
