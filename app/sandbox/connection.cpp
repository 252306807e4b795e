// SPDX-License-Identifier: Apache-2.0
#include "sandbox/connection.h"

#include "sandbox/bandwidth.h"

#include <QString>
#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace attache {

namespace {

constexpr auto writeTimeout = 300s; // a reader this slow is none

} // namespace

TlsContext::TlsContext(const QString &certificatePem, const QString &keyPem, QString &problem)
    : m_context(SSL_CTX_new(TLS_server_method()))
{
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    if (SSL_CTX_use_certificate_chain_file(m_context, certificatePem.toLocal8Bit().constData()) != 1)
        problem = u"The certificate %1 can't be used."_s.arg(certificatePem);
    else if (SSL_CTX_use_PrivateKey_file(m_context, keyPem.toLocal8Bit().constData(), SSL_FILETYPE_PEM) != 1)
        problem = u"The key %1 can't be used with the certificate."_s.arg(keyPem);
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Connection::Connection(int socket, const TlsContext *tls, Bandwidth &bandwidth)
    : m_socket(socket)
    , m_tls(tls != nullptr)
    , m_bandwidth(bandwidth)
{
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (m_tls) {
        const timeval limit{30, 0}; // poll() covers the waits; this one a record that stops in its middle
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        m_ssl = SSL_new(tls->context());
        SSL_set_fd(m_ssl, m_socket);
        SSL_set_mode(m_ssl, SSL_MODE_AUTO_RETRY);
    }
}

Connection::~Connection()
{
    if (m_ssl) {
        if (!m_reset && SSL_is_init_finished(m_ssl))
            SSL_shutdown(m_ssl);
        SSL_free(m_ssl);
        ERR_clear_error();
    }
    ::close(m_socket);
}

bool Connection::open()
{
    return !m_tls || SSL_accept(m_ssl) == 1;
}

bool Connection::waitFor(short events, std::chrono::milliseconds timeout) const
{
    pollfd descriptor{m_socket, events, 0};
    const auto limit = int(std::clamp<qint64>(timeout.count(), 0, std::numeric_limits<int>::max()));
    int ready = 0;
    do {
        ready = ::poll(&descriptor, 1, limit);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

Connection::Read Connection::read(QByteArray &data, qint64 most, std::chrono::milliseconds timeout)
{
    const bool buffered = m_ssl && SSL_pending(m_ssl) > 0;
    if (!buffered && !waitFor(POLLIN, timeout))
        return Read::Timeout;
    const auto before = data.size();
    data.resize(before + qsizetype(std::min(most, m_bandwidth.portion())));
    const auto room = size_t(data.size() - before);
    qint64 got = 0;
    if (m_ssl) {
        got = SSL_read(m_ssl, data.data() + before, int(room));
        if (got <= 0 && SSL_get_error(m_ssl, int(got)) == SSL_ERROR_ZERO_RETURN)
            got = 0;
        else if (got <= 0)
            got = -1;
        ERR_clear_error();
    } else {
        do {
            got = ::recv(m_socket, data.data() + before, room, 0);
        } while (got < 0 && errno == EINTR);
    }
    data.truncate(before + qsizetype(std::max<qint64>(got, 0)));
    if (got == 0)
        return Read::End;
    if (got < 0 || !m_bandwidth.take(got))
        return Read::Error;
    return Read::Bytes;
}

bool Connection::write(QByteArrayView data)
{
    qsizetype done = 0;
    while (done < data.size()) {
        const auto portion = std::min<qint64>(data.size() - done, m_bandwidth.portion());
        if (!m_bandwidth.take(portion) || !waitFor(POLLOUT, writeTimeout))
            return false;
        qint64 sent = 0;
        if (m_ssl) {
            sent = SSL_write(m_ssl, data.data() + done, int(portion));
            ERR_clear_error();
        } else {
            do {
                sent = ::send(m_socket, data.data() + done, size_t(portion), MSG_NOSIGNAL);
            } while (sent < 0 && errno == EINTR);
        }
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

bool Connection::stay(std::chrono::milliseconds duration)
{
    return !waitFor(POLLRDHUP, duration);
}

void Connection::reset()
{
    m_reset = true;
    const linger hard{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
}

void Connection::finish()
{
    if (m_reset)
        return;
    if (m_ssl)
        SSL_shutdown(m_ssl);
    ::shutdown(m_socket, SHUT_WR);
    // What the peer still sends is read, or the kernel would answer it with a reset that overtakes our last
    // words.
    const auto end = std::chrono::steady_clock::now() + 2s;
    char ignored[16384];
    while (std::chrono::steady_clock::now() < end && waitFor(POLLIN, 500ms)) {
        if (::recv(m_socket, ignored, sizeof ignored, MSG_DONTWAIT) <= 0)
            break;
    }
}

void Connection::interrupt()
{
    ::shutdown(m_socket, SHUT_RDWR);
}

bool Connection::peerIsLoopback() const
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (getpeername(m_socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return false;
    if (address.ss_family == AF_INET)
        return (ntohl(reinterpret_cast<const sockaddr_in &>(address).sin_addr.s_addr) >> 24) == 127;
    const auto &six = reinterpret_cast<const sockaddr_in6 &>(address).sin6_addr;
    return IN6_IS_ADDR_LOOPBACK(&six) || (IN6_IS_ADDR_V4MAPPED(&six) && six.s6_addr[12] == 127);
}

} // namespace attache
