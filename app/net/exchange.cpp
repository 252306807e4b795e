// SPDX-License-Identifier: Apache-2.0
#include "net/exchange.h"

#include "base/log.h"
#include "base/redacted.h"
#include "net/oncebody.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr qint64 bodyLimitBytes = 16 * 1024 * 1024;
constexpr qint64 pieceBytes = 256 * 1024;

QByteArray requestId(const QNetworkReply &reply)
{
    // What services call it; for people who read the log beside the service's own.
    for (const auto *name : {"x-amzn-requestid", "x-amz-request-id", "x-request-id"}) {
        if (reply.hasRawHeader(name))
            return reply.rawHeader(name);
    }
    return "-";
}

Error failed(ErrorKind kind, const QString &code, const QString &message)
{
    return {.kind = kind, .code = code, .message = message, .retryable = true};
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, OnceBody *body, const QByteArray &verb, Wishes wishes,
                   HttpClient::Handler handler)
    : m_reply(reply)
    , m_verb(verb)
    , m_wishes(std::move(wishes))
    , m_handler(std::move(handler))
    , m_sizeBytes(body->size())
{
    m_age.start();
    // Qt reads from the body even after abort(): it lives as long as the reply does.
    body->setParent(reply);
    // Queued: it comes from inside Qt's own reading of the body.
    connect(
        body, &OnceBody::broke, this,
        [this](const QString &reason) {
            end(failure(reason.isEmpty()
                            ? Error{.kind = ErrorKind::File,
                                    .code = u"FileChanged"_s,
                                    .message = u"The file became shorter while it was being sent."_s}
                            : Error{.kind = ErrorKind::File,
                                    .code = u"FileUnreadable"_s,
                                    .message = u"The file could not be read: %1."_s.arg(reason)}));
        },
        Qt::QueuedConnection);
    // Queued: Qt hears of the limit only once it has started a request that has a body.
    QMetaObject::invokeMethod(
        reply, [reply] { reply->setReadBufferSize(pieceBytes); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        // The last word is always 0 of 0, which says nothing.
        if (total <= 0)
            return;
        m_sentBytes = sent;
        if (const auto progress = m_wishes.sent)
            progress(sent, total);
    });
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QString Exchange::host() const
{
    return m_reply->url().host();
}

void Exchange::read()
{
    const QPointer<Exchange> self(this);
    const bool toSink = m_wishes.sink && status() >= 200 && status() < 300;
    while (self && m_handler && m_reply->bytesAvailable() > 0) {
        const auto piece = m_reply->read(pieceBytes);
        if (piece.isEmpty())
            return;
        m_receivedBytes += piece.size();
        if (!toSink) {
            m_body += piece;
            if (m_body.size() > bodyLimitBytes) {
                end(failure({.kind = ErrorKind::Service,
                             .code = u"AnswerTooLarge"_s,
                             .message = u"%1 answered with more than Attache reads."_s.arg(host()),
                             .httpStatus = status()}));
            }
            continue;
        }
        if (!m_wishes.sink(piece)) {
            if (self) {
                end(failure({.kind = ErrorKind::File,
                             .code = u"SinkFailed"_s,
                             .message = u"What was downloaded could not be written."_s}));
            }
            return;
        }
        if (self && m_wishes.received) {
            bool known = false;
            const auto total = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
            const auto progress = m_wishes.received;
            progress(m_receivedBytes, known ? total : -1);
        }
    }
}

void Exchange::finish()
{
    const QPointer<Exchange> self(this);
    read();
    if (!self || !m_handler)
        return;

    // Below 200 are the errors of the way, which may strike in the middle of an answer; from 200 on
    // those that Qt makes of a status, which is an answer here.
    const auto code = m_reply->error();
    const bool cut = code != QNetworkReply::NoError && code < QNetworkReply::ContentAccessDenied;
    if (cut || status() == 0) {
        end(failure(error()));
        return;
    }
    bool known = false;
    const auto length = m_reply->rawHeader("Content-Length").toLongLong(&known);
    if (known && m_verb != "HEAD" && status() != 204 && status() != 304 && m_receivedBytes < length) {
        end(failure(failed(ErrorKind::Network, u"ConnectionClosed"_s,
                           u"The connection to %1 was cut off in the middle of its answer."_s.arg(host()))));
        return;
    }
    if (status() < 300 && m_sentBytes < m_sizeBytes) {
        end(failure(
            failed(ErrorKind::Network, u"AnsweredEarly"_s,
                   u"%1 answered before it had the whole file; it may not have been kept."_s.arg(host()))));
        return;
    }
    HttpAnswer answer;
    answer.status = status();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.push_back({name, value});
    answer.body = std::move(m_body);
    end(std::move(answer));
}

Error Exchange::error() const
{
    using enum QNetworkReply::NetworkError;
    const auto network = [](const QString &code, const QString &message) {
        return failed(ErrorKind::Network, code, message);
    };
    const auto reason = [this] {
        auto text = m_reply->errorString();
        while (text.endsWith(u'.'))
            text.chop(1);
        return text;
    };
    switch (m_reply->error()) {
    case OperationCanceledError: // by the transfer timeout: we abort only when nobody listens any more
    case TimeoutError:
        return failed(ErrorKind::Timeout, u"Stalled"_s,
                      u"%1 was silent for too long, so the request was given up."_s.arg(host()));
    case HostNotFoundError:
        return network(
            u"HostNotFound"_s,
            u"The name %1 could not be found. Check the network connection, and the Region."_s.arg(host()));
    case ConnectionRefusedError:
        return network(u"ConnectionRefused"_s, u"%1 refused the connection."_s.arg(host()));
    case SslHandshakeFailedError: {
        QStringList reasons;
        for (const auto &sslError : m_sslErrors)
            reasons.append(sslError.errorString());
        reasons.removeDuplicates();
        const auto why = reasons.isEmpty() ? reason() : reasons.join(u"; "_s);
        return network(
            u"TlsFailed"_s,
            u"No secure connection to %1: %2. Where a proxy inspects the traffic, give its certificate "
            "with AWS_CA_BUNDLE or --ca-bundle."_s.arg(host(), why));
    }
    case ProxyAuthenticationRequiredError:
        return network(u"ProxyFailed"_s,
                       u"The proxy on the way to %1 wants a name and a password."_s.arg(host()));
    case ProxyConnectionRefusedError:
    case ProxyConnectionClosedError:
    case ProxyNotFoundError:
    case ProxyTimeoutError:
    case UnknownProxyError:
        return network(u"ProxyFailed"_s, u"The proxy on the way to %1 failed: %2."_s.arg(host(), reason()));
    case RemoteHostClosedError:
    case ContentReSendError: // Qt wanted to send again over a new connection, and we don't let it
        return network(u"ConnectionClosed"_s,
                       u"The connection to %1 was cut off before the answer came."_s.arg(host()));
    case ProtocolFailure:
    case ProtocolUnknownError:
    case ProtocolInvalidOperationError:
        return network(u"NetworkFailed"_s,
                       u"What answers at %1 doesn't speak HTTP: %2."_s.arg(host(), reason()));
    case UnknownNetworkError:
        // A reset while the body is on its way; the system has no more to say about that.
        if (m_sentBytes > 0)
            return network(u"ConnectionClosed"_s,
                           u"The connection to %1 was cut off before all was sent."_s.arg(host()));
        [[fallthrough]];
    default:
        return network(u"NetworkFailed"_s, u"%1 could not be reached: %2."_s.arg(host(), reason()));
    }
}

void Exchange::end(Result<HttpAnswer> result)
{
    if (!m_handler)
        return;
    qCInfo(log::net).noquote() << m_verb << redacted(m_reply->url())
                               << (result ? QString::number(result->status) : result.error().code)
                               << m_age.elapsed() << "ms" << requestId(*m_reply);
    const auto handler = std::exchange(m_handler, nullptr);
    // Whatever comes yet, from this abort() for one, finds no handler.
    if (m_reply->isRunning())
        m_reply->abort();
    handler(std::move(result));
}

} // namespace attache
