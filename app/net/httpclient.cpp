// SPDX-License-Identifier: Apache-2.0
#include "net/httpclient.h"

#include "net/exchange.h"
#include "net/oncebody.h"
#include "net/proxyrules.h"

#include <QBuffer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace attache {

namespace {

std::unique_ptr<QIODevice> inMemory(const QByteArray &body)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(body);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

// Every request has a body, an empty one where there is nothing to send: one without is repeated by
// Qt when the connection breaks. And not by post(), which moves the query into a missing body.
Call start(QNetworkAccessManager &network, const QByteArray &verb, const QNetworkRequest &request,
           std::unique_ptr<QIODevice> body, Exchange::Wishes wishes, HttpClient::Handler handler)
{
    auto once = std::make_unique<OnceBody>(std::move(body));
    auto *reply = network.sendCustomRequest(request, verb, once.get());
    return Call(
        std::make_unique<Exchange>(reply, once.release(), verb, std::move(wishes), std::move(handler)));
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    for (const auto &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

HttpClient::HttpClient(QNetworkAccessManager &network, Timeouts timeouts, const QSslConfiguration &tls)
    : m_network(network)
    , m_timeouts(timeouts)
    , m_tls(tls)
{ }

HttpClient::HttpClient(QNetworkAccessManager &network, std::chrono::milliseconds stallTimeout,
                       const QSslConfiguration &tls)
    : HttpClient(network, Timeouts{.stall = stallTimeout}, tls)
{ }

void HttpClient::prepare(QNetworkRequest &request)
{
    // Qt would let go of requests that are on their way, too.
    if (m_stale && m_onItsWay.use_count() == 1) {
        m_network.clearConnectionCache();
        m_stale = false;
    }
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Exchange keeps the time: Qt's limit knows nothing of connecting.
    request.setTransferTimeout(0);
    request.setSslConfiguration(m_tls);
    // Bodies as they are: lengths can be checked, and nothing swells on unpacking.
    if (!request.hasRawHeader("Accept-Encoding"))
        request.setRawHeader("Accept-Encoding", "identity");
    if (!request.hasRawHeader("User-Agent"))
        request.setRawHeader("User-Agent", "attache/" ATTACHE_VERSION);
    // A proxy that is spoken to in plain HTTP asks for the name after it has had the body, which goes once.
    // Never over TLS: there the header would reach the server.
    const auto proxy = proxyFor(m_network, request.url());
    if (request.url().scheme() == u"http" && proxy.type() == QNetworkProxy::HttpProxy
        && !proxy.user().isEmpty()) {
        const auto words = (proxy.user() + u':' + proxy.password()).toUtf8();
        request.setRawHeader("Proxy-Authorization", "Basic " + words.toBase64());
    }
}

Call HttpClient::send(const QByteArray &verb, QNetworkRequest request, const QByteArray &body,
                      Handler handler)
{
    prepare(request);
    return start(m_network, verb, request, inMemory(body), {.onItsWay = m_onItsWay, .timeouts = m_timeouts},
                 std::move(handler));
}

Call HttpClient::put(QNetworkRequest request, std::unique_ptr<QIODevice> body, Progress progress,
                     Handler handler)
{
    prepare(request);
    return start(m_network, "PUT", request, std::move(body),
                 {.onItsWay = m_onItsWay, .timeouts = m_timeouts, .sent = std::move(progress)},
                 std::move(handler));
}

Call HttpClient::download(QNetworkRequest request, Sink sink, Progress progress, Handler handler, Head head)
{
    prepare(request);
    return start(m_network, "GET", request, inMemory({}),
                 {.onItsWay = m_onItsWay,
                  .timeouts = m_timeouts,
                  .head = std::move(head),
                  .sink = std::move(sink),
                  .received = std::move(progress)},
                 std::move(handler));
}

} // namespace attache
