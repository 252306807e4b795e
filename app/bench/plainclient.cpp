// SPDX-License-Identifier: Apache-2.0
#include "bench/plainclient.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace attache {

PlainClient::PlainClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
}

PlainClient::~PlainClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool PlainClient::write(QByteArrayView data)
{
    while (!data.isEmpty()) {
        const auto sent = ::send(m_socket, data.data(), size_t(data.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data = data.sliced(sent);
    }
    return true;
}

PlainClient::Answer PlainClient::send(const QByteArray &method, const QByteArray &target,
                                      const Headers &headers, QByteArrayView body)
{
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    if (m_socket < 0 || !write(head) || !write(body))
        return {};

    qsizetype end = -1;
    qsizetype length = 0;
    char piece[16384];
    while (true) {
        end = end < 0 ? m_buffer.indexOf("\r\n\r\n") : end;
        if (end >= 0) {
            const auto text = m_buffer.left(end).toLower() + "\r\n";
            if (const auto at = text.indexOf("\r\ncontent-length:"); at >= 0)
                length = text.mid(at + 17, text.indexOf("\r\n", at + 2) - at - 17).trimmed().toLongLong();
        }
        if (end >= 0 && m_buffer.size() >= end + 4 + length)
            break;
        const auto got = ::recv(m_socket, piece, sizeof piece, 0);
        if (got <= 0)
            return {};
        m_buffer.append(piece, got);
    }
    Answer answer{m_buffer.mid(9, 3).toInt(), m_buffer.mid(end + 4, length)};
    m_buffer.remove(0, end + 4 + length);
    return answer;
}

} // namespace attache
