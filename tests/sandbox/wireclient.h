// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/model.h"
#include "aws/signer.h"
#include "base/sha256.h"
#include "support/answercheck.h"
#include "support/sandboxprocess.h"
#include "support/shared.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>
#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace attache {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

/// An answer as it came over the socket.
struct WireAnswer {
    int status = 0; ///< 0: none came
    Headers headers;
    QByteArray body;
    QByteArray raw; ///< all bytes
    bool wasReset = false;
    bool hasEnded = false; ///< the other end has closed, or reset

    QByteArray header(QByteArrayView name) const
    {
        for (const auto &[header, value] : headers) {
            if (name.compare(header, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }

    /// Whether the body has the length that the head told.
    bool isWhole() const { return status != 0 && body.size() == header("content-length").toLongLong(); }

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }

    /// Of the first element of the name, in S3's and STS' errors; or the type of a JSON error.
    QString xml(QStringView element) const
    {
        QXmlStreamReader reader(body);
        while (reader.readNextStartElement() || !reader.atEnd()) {
            if (reader.isStartElement() && reader.name() == element)
                return reader.readElementText();
        }
        return {};
    }
    QString code() const
    {
        const auto type = QString::fromLatin1(header("x-amzn-errortype"));
        return type.isEmpty() ? xml(u"Code") : type;
    }
};

/// Speaks to a sandbox byte by byte: nothing between the test and the socket hides or repairs anything.
class WireClient
{
public:
    explicit WireClient(const SandboxProcess &sandbox)
        : m_sandbox(sandbox)
    {
        credentials.accessKeyId = sandbox.accessKeyId();
        credentials.secretAccessKey = Secret(sandbox.secretAccessKey().toLatin1());
    }

    QByteArray host() const
    {
        return m_sandbox.endpoint().host().toLatin1() + ':' + QByteArray::number(m_sandbox.endpoint().port());
    }

    /// One request on a connection of its own. Adds Host and, unless there is one, Content-Length.
    WireAnswer send(const QByteArray &method, const QByteArray &target, Headers headers = {},
                    const QByteArray &body = {}) const
    {
        const auto has = [&headers](QByteArrayView name) {
            return std::any_of(headers.begin(), headers.end(), [name](const auto &header) {
                return name.compare(header.first, Qt::CaseInsensitive) == 0;
            });
        };
        if (!has("host"))
            headers.insert(headers.begin(), {"Host", host()});
        if (!has("content-length") && !has("transfer-encoding"))
            headers.emplace_back("Content-Length", QByteArray::number(body.size()));
        headers.emplace_back("Connection", "close");
        QByteArray text = method + ' ' + target + " HTTP/1.1\r\n";
        for (const auto &[name, value] : headers)
            text += name + ": " + value + "\r\n";
        auto answer = exchange(text + "\r\n" + body);
        judge(method, target, body, answer);
        return answer;
    }

    /// Sends @p bytes and reads until the other end closes, or the answer with "Connection: close" is whole.
    enum class Afterwards { Wait, ShutDown }; ///< ShutDown: says that nothing more will come
    WireAnswer exchange(const QByteArray &bytes, Afterwards afterwards = Afterwards::Wait) const
    {
        // Plain sockets: QTcpSocket tells no reset from an end.
        WireAnswer answer;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(m_sandbox.endpoint().port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0) {
            qsizetype sent = 0;
            pollfd descriptor{socket, POLLIN, 0};
            if (bytes.isEmpty() && afterwards == Afterwards::ShutDown)
                ::shutdown(socket, SHUT_WR);
            while (true) {
                descriptor.events = short(POLLIN | (sent < bytes.size() ? POLLOUT : 0));
                if (::poll(&descriptor, 1, 30000) <= 0)
                    break;
                if ((descriptor.revents & POLLOUT) != 0) {
                    const auto n = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent),
                                          MSG_NOSIGNAL | MSG_DONTWAIT);
                    sent = n < 0 ? bytes.size() : sent + n; // whom it does not reach it does not reach
                    if (sent == bytes.size() && afterwards == Afterwards::ShutDown)
                        ::shutdown(socket, SHUT_WR);
                }
                if ((descriptor.revents & (POLLIN | POLLHUP | POLLERR)) == 0)
                    continue;
                char piece[65536];
                const auto n = ::recv(socket, piece, sizeof piece, MSG_DONTWAIT);
                if (n < 0 && errno == EAGAIN)
                    continue;
                answer.wasReset = n < 0;
                answer.hasEnded = n <= 0;
                if (n <= 0)
                    break;
                answer.raw.append(piece, n);
                parse(answer);
                if (afterwards == Afterwards::Wait && answer.isWhole()
                    && answer.header("connection") == "close")
                    break;
            }
        }
        ::close(socket);
        parse(answer);
        return answer;
    }

    /// A call of the API, signed where the operation wants it. @p input is not judged before it is sent.
    WireAnswer call(Service service, QStringView operation, const QJsonObject &input) const
    {
        const auto &model = Model::of(service);
        const auto *known = model.operation(operation);
        if (!known)
            qFatal("No such operation");
        const auto request = model.request(*known, input);
        WireRequest wire{.method = request.method,
                         .target = request.target,
                         .headers = request.headers,
                         .payloadHash = {}};
        wire.headers.emplace_back("Host", host());
        if (known->authentication == Authentication::SigV4)
            sign(wire, model.signingName(), request.body);
        return send(wire.method, wire.target, wire.headers, request.body);
    }

    void sign(WireRequest &wire, const QByteArray &service, const QByteArray &body) const
    {
        Sha256 hash;
        hash.add(body);
        wire.payloadHash = hash.hex();
        const auto added = sigv4::sign(wire, credentials,
                                       {.region = region.isEmpty() ? m_sandbox.region().toLatin1() : region,
                                        .service = service,
                                        .time = QDateTime::currentDateTimeUtc().addSecs(clockError)});
        wire.headers.insert(wire.headers.end(), added.begin(), added.end());
    }

    /// The PUT that an UploadUrlMetadata asks for.
    WireAnswer upload(const QJsonObject &metadata, const QByteArray &body) const
    {
        Headers headers;
        const auto include = metadata.value("HeadersToInclude"_L1).toObject();
        for (auto it = include.begin(); it != include.end(); ++it)
            headers.emplace_back(it.key().toLatin1(), it.value().toString().toUtf8());
        return send("PUT", target(metadata), headers, body);
    }

    WireAnswer download(const QJsonObject &metadata, const Headers &headers = {}) const
    {
        return send("GET", target(metadata), headers);
    }

    /// Path and query of a Url.
    static QByteArray target(const QJsonObject &metadata)
    {
        const auto url = metadata.value("Url"_L1).toString().toLatin1();
        return url.mid(url.indexOf('/', url.indexOf("://") + 3));
    }

    Credentials credentials;
    QByteArray region; ///< to sign for; empty: the right one
    qint64 clockError = 0; ///< seconds
    bool isJudged = true; ///< false: a test has made the sandbox answer what no service would

private:
    /// Fails the test whose answer is none that the service could give, by Amazon's models.
    void judge(const QByteArray &method, const QByteArray &target, const QByteArray &body,
               const WireAnswer &answer) const
    {
        if (!isJudged || !sharedIsThere() || !answer.isWhole())
            return;
        static AnswerCheck check;
        const auto before = check.violations().size();
        check.judge({method, target, body, answer.status, answer.headers, answer.body});
        const auto found = check.violations().mid(before);
        if (!found.isEmpty())
            QTest::qFail(qPrintable(found.join(u'\n')), __FILE__, __LINE__);
    }

    static void parse(WireAnswer &answer)
    {
        const auto end = answer.raw.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const auto lines = answer.raw.left(end).split('\n');
        answer.status = lines.first().split(' ').value(1).toInt();
        answer.headers.clear();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto colon = lines[i].indexOf(':');
            answer.headers.emplace_back(lines[i].left(colon), lines[i].mid(colon + 1).trimmed());
        }
        answer.body = answer.raw.mid(end + 4);
    }

    const SandboxProcess &m_sandbox;
};

} // namespace attache
