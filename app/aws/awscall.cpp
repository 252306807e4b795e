// SPDX-License-Identifier: Apache-2.0
#include "aws/awscall.h"

#include "aws/answererror.h"
#include "aws/signer.h"
#include "aws/timestamp.h"
#include "base/log.h"
#include "base/sha256.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

QUrl joined(const QUrl &base, const QByteArray &target)
{
    auto url = base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    auto prefix = base.path(QUrl::FullyEncoded).toUtf8();
    while (prefix.endsWith('/'))
        prefix.chop(1);
    return QUrl::fromEncoded(url + prefix + target, QUrl::StrictMode);
}

// As Qt sends it: the port only where it is not the scheme's own.
QByteArray hostHeader(const QUrl &url)
{
    auto host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.port(usual) == usual ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(const QUrl &url)
{
    auto target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    return url.hasQuery() ? target + '?' + url.query(QUrl::FullyEncoded).toLatin1() : target;
}

Headers pairs(const HttpAnswer &answer)
{
    Headers headers;
    for (const auto &header : answer.headers)
        headers.emplace_back(header.name, header.value);
    return headers;
}

} // namespace

SendingRate *AwsParts::sendingRate(Service service)
{
    return retries.mode == RetryMode::Adaptive ? &sendingRates.try_emplace(service, clock).first->second
                                               : nullptr;
}

AwsCall::AwsCall(AwsParts &parts, Service service, const Operation &operation, const QUrl &base,
                 ModelRequest request, Answered<QJsonObject> answered)
    : m_parts(parts)
    , m_service(service)
    , m_operation(operation)
    , m_url(joined(base, request.target))
    , m_request(std::move(request))
    , m_invocationId(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
    , m_answered(std::move(answered))
{
    takeTurn();
}

void AwsCall::takeTurn()
{
    m_step = m_parts.limiter.turn(m_service, m_operation.name, [this] { keepRate(); });
}

void AwsCall::keepRate()
{
    auto *rate = m_parts.sendingRate(m_service);
    const auto delay = rate ? rate->take() : std::chrono::milliseconds(0);
    if (delay.count() > 0)
        m_step = m_parts.clock.wait(delay, [this] { authenticate(); });
    else
        authenticate();
}

void AwsCall::authenticate()
{
    if (m_operation.authentication != Authentication::SigV4) {
        send();
        return;
    }
    m_step = m_parts.credentials.credentials([this](Result<Credentials> credentials) {
        if (!credentials) {
            end(failure(std::move(credentials.error())));
            return;
        }
        m_credentials = std::move(*credentials);
        send();
    });
}

void AwsCall::send()
{
    ++m_attempts;
    QNetworkRequest request(m_url);
    for (const auto &[name, value] : m_request.headers)
        request.setRawHeader(name, value);
    request.setRawHeader("amz-sdk-invocation-id", m_invocationId);
    request.setRawHeader("amz-sdk-request",
                         "attempt=" + QByteArray::number(m_attempts)
                             + "; max=" + QByteArray::number(m_parts.retries.maxAttempts));
    if (!m_credentials.accessKeyId.isEmpty()) {
        Sha256 hash;
        hash.add(m_request.body);
        // Only what we set ourselves is signed; Qt and proxies may touch the rest.
        WireRequest wire{m_request.method, targetOf(m_url), m_request.headers, hash.hex()};
        wire.headers.emplace_back("Host", hostHeader(m_url));
        const SigningScope scope{m_parts.endpoints.region.toUtf8(), Model::of(m_service).signingName(),
                                 m_parts.serviceClock.now(m_url.host())};
        for (const auto &[name, value] : sigv4::sign(std::move(wire), m_credentials, scope))
            request.setRawHeader(name, value);
    }
    m_step = m_parts.http.send(m_request.method, request, m_request.body,
                               [this](Result<HttpAnswer> heard) { hear(std::move(heard)); });
}

void AwsCall::hear(Result<HttpAnswer> heard)
{
    if (!heard) {
        judge(std::move(heard.error()), nullptr);
        return;
    }
    // Who signs in, which the trail asks beside the transfers, says nothing of the service that they need.
    m_parts.answered = m_parts.answered || m_service != Service::Sts;
    const auto &answer = *heard;
    m_parts.requestId = QString::fromUtf8(answer.header("x-amzn-RequestId"));
    if (answer.status < 200 || answer.status >= 300) {
        judge(answerError(m_service, answer), &answer);
        return;
    }
    auto output = Model::of(m_service).output(m_operation, pairs(answer), answer.body);
    if (!output || (isWebPage(answer) && answer.header("x-amzn-RequestId").isEmpty())) {
        auto error = answerError(m_service, answer);
        if (output || error.code == "CaptivePortal"_L1) {
            judge(std::move(error), &answer);
            return;
        }
        // It has been done, whatever the answer says of it: not to be repeated.
        error = std::move(output.error());
        error.httpStatus = answer.status;
        error.requestId = m_parts.requestId;
        end(failure(std::move(error)));
        return;
    }
    if (auto *rate = m_parts.sendingRate(m_service))
        rate->answered(false);
    m_parts.quota.giveBack(m_taken);
    end(std::move(*output));
}

void AwsCall::judge(Error error, const HttpAnswer *answer)
{
    if (auto *rate = m_parts.sendingRate(m_service))
        rate->answered(error.kind == ErrorKind::Throttled);
    if (error.kind == ErrorKind::Throttled)
        m_parts.limiter.throttled(m_service, m_operation.name);

    std::optional<std::chrono::milliseconds> delay;
    const bool mayRepeat = m_attempts < m_parts.retries.maxAttempts;
    if (mayRepeat && answer && !m_synchronised && mayBeClockSkew(error)
        && m_parts.serviceClock.learn(m_url.host(), timeOf(QString::fromLatin1(answer->header("Date"))))) {
        m_synchronised = true;
        delay.emplace(0);
    } else if (mayRepeat && !m_refreshed && !m_credentials.accessKeyId.isEmpty()
               && refusesCredentials(error, !m_credentials.sessionToken.isEmpty())) {
        m_refreshed = true;
        m_parts.credentials.expire(m_credentials.accessKeyId);
        delay.emplace(0);
    } else {
        delay = retryDelay(error, m_attempts, m_parts.retries, isRepeatable(m_operation), m_parts.random());
        if (delay) {
            const auto taken = m_parts.quota.take(error);
            if (taken)
                m_taken = *taken;
            else
                delay.reset();
        }
    }
    if (!delay) {
        end(failure(std::move(error)));
        return;
    }
    qCInfo(log::aws).noquote() << m_operation.name << "attempt" << m_attempts << "failed:" << error.code
                               << error.requestId << "; next in" << delay->count() << "ms";
    m_step = m_parts.clock.wait(*delay, [this] { takeTurn(); });
}

void AwsCall::end(Result<QJsonObject> outcome)
{
    // Last: the handler may destroy this.
    const auto answered = std::move(m_answered);
    answered(std::move(outcome));
}

} // namespace attache
