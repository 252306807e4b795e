// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <utility>
#include <vector>

namespace attache {

/// One connection to a server of HTTP/1.1 on this machine, by blocking sockets: it costs next to nothing, so
/// that what is measured is the server.
class PlainClient
{
public:
    struct Answer {
        int status = 0; ///< 0: none came
        QByteArray body;
    };
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

    explicit PlainClient(quint16 port);
    ~PlainClient();
    PlainClient(const PlainClient &) = delete;
    PlainClient &operator=(const PlainClient &) = delete;

    /// @p headers without Content-Length.
    Answer send(const QByteArray &method, const QByteArray &target, const Headers &headers,
                QByteArrayView body);

private:
    bool write(QByteArrayView data);

    int m_socket = -1;
    QByteArray m_buffer;
};

} // namespace attache
