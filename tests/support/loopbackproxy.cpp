// SPDX-License-Identifier: Apache-2.0
#include "support/loopbackproxy.h"

#include "support/httptext.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QtEndian>

namespace attache {

class LoopbackProxy::Connection final : public QObject
{
public:
    Connection(LoopbackProxy &proxy, QTcpSocket *client)
        : QObject(client)
        , m_proxy(proxy)
        , m_client(client)
    {
        connect(client, &QTcpSocket::readyRead, this, &Connection::read);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

private:
    enum class Stage { Greeting, Name, Request, Relay, Deaf };

    void read()
    {
        if (m_stage == Stage::Relay) {
            m_upstream->write(m_client->readAll());
            return;
        }
        m_heard += m_client->readAll();
        if (m_proxy.m_kind == Kind::Http)
            readHttp();
        else
            readSocks();
    }

    void readHttp()
    {
        const auto end = m_heard.indexOf("\r\n\r\n");
        if (m_stage == Stage::Deaf || end < 0)
            return;
        const auto head = HttpText::parse(m_heard.left(end + 4));
        const auto told = QByteArray::fromBase64(head.header("Proxy-Authorization").mid(6));
        if (!m_proxy.credentials.isEmpty() && told != m_proxy.credentials) {
            ++m_proxy.refusedNames;
            m_client->write("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                            "Content-Length: 0\r\nConnection: close\r\n\r\n");
            m_client->disconnectFromHost();
            m_stage = Stage::Deaf;
            return;
        }
        m_proxy.asked.push_back(head.target);
        const bool isTunnel = head.method == "CONNECT";
        if (isTunnel)
            m_heard.remove(0, end + 4);
        decide("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n",
               isTunnel ? QByteArray("HTTP/1.1 200 Yes\r\n\r\n") : QByteArray());
    }

    void readSocks()
    {
        if (m_stage == Stage::Greeting && m_heard.size() >= 2 && m_heard.size() >= 2 + m_heard[1]) {
            const char wanted = m_proxy.credentials.isEmpty() ? 0 : 2;
            const bool offered = m_heard.mid(2, m_heard[1]).contains(wanted);
            m_heard.remove(0, 2 + m_heard[1]);
            m_client->write(QByteArray("\x05", 1) + (offered ? wanted : '\xff'));
            if (!offered) {
                ++m_proxy.refusedNames;
                m_client->disconnectFromHost();
                m_stage = Stage::Deaf;
                return;
            }
            m_stage = wanted == 2 ? Stage::Name : Stage::Request;
        }
        if (m_stage == Stage::Name && m_heard.size() >= 2) {
            const auto nameSize = m_heard[1];
            if (m_heard.size() < 3 + nameSize || m_heard.size() < 3 + nameSize + m_heard[2 + nameSize])
                return;
            const auto told =
                m_heard.mid(2, nameSize) + ':' + m_heard.mid(3 + nameSize, m_heard[2 + nameSize]);
            m_heard.remove(0, 3 + nameSize + m_heard[2 + nameSize]);
            const bool right = told == m_proxy.credentials;
            m_client->write(QByteArray("\x01", 1) + (right ? '\0' : '\1'));
            m_stage = right ? Stage::Request : Stage::Deaf;
            if (!right) {
                ++m_proxy.refusedNames;
                m_client->disconnectFromHost();
            }
        }
        if (m_stage == Stage::Request && m_heard.size() >= 10) {
            const bool isName = m_heard[3] == 3;
            const bool isSix = m_heard[3] == 4;
            const auto size = isName ? 1 + m_heard[4] : isSix ? 16 : 4;
            if (m_heard.size() < 4 + size + 2)
                return;
            const auto *told = m_heard.constData() + 4;
            const auto address4 = [told] { return QHostAddress(qFromBigEndian<quint32>(told)); };
            const auto address6 = [told] { return QHostAddress(reinterpret_cast<const quint8 *>(told)); };
            const auto host =
                isName ? m_heard.mid(5, size - 1) : (isSix ? address6() : address4()).toString().toLatin1();
            const auto port = qFromBigEndian<quint16>(m_heard.constData() + 4 + size);
            m_proxy.asked.push_back(host + ':' + QByteArray::number(port));
            m_heard.remove(0, 4 + size + 2);
            const QByteArray address(6, '\0');
            decide(QByteArray("\x05\x02\0\x01", 4) + address, QByteArray("\x05\0\0\x01", 4) + address);
        }
    }

    void decide(const QByteArray &no, const QByteArray &yes)
    {
        switch (m_proxy.then) {
        case Then::Relay:
            return relay(yes);
        case Then::Refuse:
            m_client->write(no);
            m_client->disconnectFromHost();
            break;
        case Then::Hang:
            break;
        case Then::Close:
            m_client->disconnectFromHost();
            break;
        case Then::Babble:
            m_client->write(yes + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
            break;
        }
        m_stage = Stage::Deaf;
    }

    void relay(const QByteArray &yes)
    {
        m_stage = Stage::Relay;
        m_upstream = new QTcpSocket(this);
        connect(m_upstream, &QTcpSocket::readyRead, this, [this] { m_client->write(m_upstream->readAll()); });
        connect(m_upstream, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
        m_upstream->connectToHost(QHostAddress::LocalHost, m_proxy.m_upstreamPort);
        m_client->write(yes);
        m_upstream->write(m_heard); // kept until it is connected
    }

    LoopbackProxy &m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_upstream = nullptr;
    Stage m_stage = Stage::Greeting;
    QByteArray m_heard;
};

LoopbackProxy::LoopbackProxy(Kind kind, quint16 upstreamPort)
    : m_kind(kind)
    , m_upstreamPort(upstreamPort)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection())
            new Connection(*this, socket);
    });
}

QUrl LoopbackProxy::url(const QByteArray &scheme, const QByteArray &userInfo) const
{
    return QUrl::fromEncoded(scheme + "://" + (userInfo.isEmpty() ? QByteArray() : userInfo + '@')
                             + "127.0.0.1:" + QByteArray::number(m_server.serverPort()));
}

} // namespace attache
