// SPDX-License-Identifier: Apache-2.0
#include "net/exchange.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/redacted.h"
#include "net/oncebody.h"
#include "net/proxyrules.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <algorithm>

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

bool isProxy(const QNetworkProxy &proxy)
{
    return proxy.type() != QNetworkProxy::NoProxy;
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
    connect(reply, &QNetworkReply::socketStartedConnecting, this, &Exchange::connecting);
    connect(reply, &QNetworkReply::encrypted, this, &Exchange::connected);
    connect(reply, &QNetworkReply::requestSent, this, &Exchange::connected);
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::connected);
    // Of a request without a body Qt doesn't say when it goes out over a connection that is open already.
    if (m_sizeBytes == 0)
        connected();
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 total) {
        // The last word is always 0 of 0, which says nothing.
        if (total <= 0)
            return;
        heardOf();
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

QNetworkProxy Exchange::proxy() const
{
    const auto *network = m_reply->manager();
    return network ? proxyFor(*network, m_reply->url()) : QNetworkProxy(QNetworkProxy::NoProxy);
}

void Exchange::connecting()
{
    // Nor does it say when such a request has its connection, where that isn't encrypted: the silence
    // counts then.
    const bool isEncrypted = m_reply->url().scheme() == "https"_L1;
    if (!m_handler || (m_sizeBytes == 0 && !isEncrypted))
        return;
    m_isConnecting = true;
    m_silence.invalidate();
    m_patience = {};
    if (m_wishes.timeouts.connect.count() > 0)
        m_patience = SystemClock().wait(m_wishes.timeouts.connect, [this] { m_reply->abort(); });
}

void Exchange::connected()
{
    m_isConnecting = false;
    heardOf();
    watch();
}

void Exchange::heardOf()
{
    if (!m_isConnecting)
        m_silence.start();
}

void Exchange::watch()
{
    const auto limit = m_wishes.timeouts.stall;
    if (!m_handler || limit.count() <= 0 || !m_silence.isValid())
        return;
    const auto left = limit - std::chrono::milliseconds(m_silence.elapsed());
    if (left.count() > 0) {
        m_patience = SystemClock().wait(left, [this] { watch(); });
        return;
    }
    m_reply->abort();
}

void Exchange::read()
{
    const QPointer<Exchange> self(this);
    const bool toSink = m_wishes.sink && status() >= 200 && status() < 300;
    while (self && m_handler && m_reply->bytesAvailable() > 0) {
        const auto piece = m_reply->read(pieceBytes);
        if (piece.isEmpty())
            return;
        heardOf();
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
        if (!keeps(piece)) {
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

bool Exchange::keeps(QByteArrayView piece)
{
    const QPointer<Exchange> self(this);
    if (const auto told = std::exchange(m_wishes.head, nullptr); told && !told(head()))
        return false;
    return self && m_wishes.sink(piece);
}

void Exchange::finish()
{
    const QPointer<Exchange> self(this);
    read();
    if (!self || !m_handler)
        return;

    // An error that Qt makes of a status is an answer here. All others are of the way, which may break in
    // the middle of an answer, too. That a body can't be sent again is the one or the other: a redirection
    // wants that, and so does Qt where the connection breaks.
    const auto code = m_reply->error();
    const bool ofStatus = status() >= 300 && code >= QNetworkReply::ContentAccessDenied
        && (code != QNetworkReply::ContentReSendError || status() < 400);
    if (status() == 0 || (code != QNetworkReply::NoError && !ofStatus)) {
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
    auto answer = head();
    answer.body = std::move(m_body);
    end(std::move(answer));
}

HttpAnswer Exchange::head() const
{
    HttpAnswer answer;
    answer.status = status();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        answer.headers.push_back({name, value});
    return answer;
}

Error Exchange::error() const
{
    using enum QNetworkReply::NetworkError;
    const auto network = [](const QString &code, const QString &message) {
        return failed(ErrorKind::Network, code, message);
    };
    const auto way = proxy();
    const auto proxyFailed = [&] {
        return network(u"ProxyFailed"_s,
                       u"The proxy %1 on the way to %2 failed: %3."_s.arg(way.hostName(), host(), reason()));
    };
    const auto code = m_reply->error();
    if (code == SslHandshakeFailedError)
        return tlsError();
    if (code == ProxyAuthenticationRequiredError || status() == 407)
        return proxyError();
    // By our patience: we abort only then, or when nobody listens any more.
    if (code == OperationCanceledError || code == TimeoutError) {
        if (!m_isConnecting)
            return failed(ErrorKind::Timeout, u"Stalled"_s,
                          u"%1 was silent for too long, so the request was given up."_s.arg(host()));
        return failed(ErrorKind::Timeout, u"ConnectTimeout"_s,
                      isProxy(way)
                          ? u"The proxy %1 didn't connect to %2 in time."_s.arg(way.hostName(), host())
                          : u"%1 didn't take the connection in time."_s.arg(host()));
    }
    // Whatever Qt calls it: until then nobody else has said a word.
    if (m_isConnecting && isProxy(way))
        return proxyFailed();
    switch (code) {
    case HostNotFoundError:
        return network(
            u"HostNotFound"_s,
            u"The name %1 could not be found. Check the network connection, and the Region."_s.arg(host()));
    case ConnectionRefusedError:
        return network(u"ConnectionRefused"_s, u"%1 refused the connection."_s.arg(host()));
    case ProxyConnectionRefusedError:
    case ProxyConnectionClosedError:
    case ProxyNotFoundError:
    case ProxyTimeoutError:
    case UnknownProxyError:
        return proxyFailed();
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

Error Exchange::tlsError() const
{
    const auto refused = [](const QString &code, const QString &message) {
        return failed(ErrorKind::Network, code, message);
    };
    const auto find = [this](std::initializer_list<QSslError::SslError> kinds) -> const QSslError * {
        const auto found = std::find_if(m_sslErrors.begin(), m_sslErrors.end(), [&](const QSslError &error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
        return found == m_sslErrors.end() ? nullptr : &*found;
    };
    const auto way = proxy();
    const bool isThroughProxy = isProxy(way);

    using S = QSslError;
    if (const auto *error = find({S::SelfSignedCertificate, S::SelfSignedCertificateInChain,
                                  S::UnableToGetLocalIssuerCertificate, S::UnableToGetIssuerCertificate,
                                  S::UnableToVerifyFirstCertificate, S::CertificateUntrusted})) {
        const auto issuer = error->certificate().issuerDisplayName();
        return isThroughProxy
            ? refused(
                u"TlsIntercepted"_s,
                u"The proxy %1 reads along: the certificate for %2 is by \"%3\", which isn't trusted here "
                "(%4). Give the proxy's certificate with AWS_CA_BUNDLE or --ca-bundle."_s.arg(
                    way.hostName(), host(), issuer, error->errorString()))
            : refused(u"CertificateRefused"_s,
                      u"No secure connection to %1: its certificate is by \"%2\", which isn't trusted here "
                      "(%3). Where a proxy inspects the traffic, give its certificate with AWS_CA_BUNDLE or "
                      "--ca-bundle."_s.arg(host(), issuer, error->errorString()));
    }
    if (const auto *error = find({S::CertificateExpired, S::CertificateNotYetValid})) {
        const auto certificate = error->certificate();
        return refused(u"CertificateExpired"_s,
                       u"No secure connection to %1: its certificate is valid from %2 to %3. Check this "
                       "computer's clock; if that is right, tell whoever runs the server."_s.arg(
                           host(), certificate.effectiveDate().toUTC().toString(Qt::ISODate),
                           certificate.expiryDate().toUTC().toString(Qt::ISODate)));
    }
    if (find({S::HostNameMismatch}))
        return refused(u"HostNameMismatch"_s,
                       u"No secure connection to %1: who answers there has the certificate of another host. "
                       "The network may want a sign-in first: open any page in the browser."_s.arg(host()));
    if (isThroughProxy && m_sslErrors.isEmpty())
        return refused(u"TlsIntercepted"_s,
                       u"The proxy %1 breaks the secure connection to %2: %3. Whoever runs the proxy can let "
                       "it through."_s.arg(way.hostName(), host(), reason()));
    QStringList reasons;
    for (const auto &error : m_sslErrors)
        reasons.append(error.errorString());
    reasons.removeDuplicates();
    return refused(
        u"TlsFailed"_s,
        u"No secure connection to %1: %2. Where a proxy inspects the traffic, give its certificate "
        "with AWS_CA_BUNDLE or --ca-bundle."_s.arg(host(),
                                                   reasons.isEmpty() ? reason() : reasons.join(u"; "_s)));
}

Error Exchange::proxyError() const
{
    const auto way = proxy();
    const auto message = way.user().isEmpty()
        ? u"The proxy %1 on the way to %2 wants a name and a password. Put them into HTTPS_PROXY, or into "
          u"the "
          "setting of the proxy, as http://name:password@host:port."_s
        : u"The proxy %1 on the way to %2 refused the name and the password that were given."_s;
    return failed(ErrorKind::Network, u"ProxyAuthenticationRequired"_s, message.arg(way.hostName(), host()));
}

QString Exchange::reason() const
{
    auto text = m_reply->errorString();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

void Exchange::end(Result<HttpAnswer> result)
{
    if (!m_handler)
        return;
    qCInfo(log::net).noquote() << m_verb << redacted(m_reply->url())
                               << (result ? QString::number(result->status) : result.error().code)
                               << m_age.elapsed() << "ms" << requestId(*m_reply);
    const auto handler = std::exchange(m_handler, nullptr);
    m_patience = {};
    m_wishes.onItsWay.reset();
    // Whatever comes yet, from this abort() for one, finds no handler.
    if (m_reply->isRunning())
        m_reply->abort();
    handler(std::move(result));
}

} // namespace attache
