// SPDX-License-Identifier: Apache-2.0
#include "sandbox/front.h"

#include "sandbox/apiendpoint.h"
#include "sandbox/control.h"
#include "sandbox/presigning.h"
#include "sandbox/s3endpoint.h"
#include "sandbox/serviceclock.h"
#include "sandbox/ssooperations.h"
#include "sandbox/stopsignal.h"

#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace attache {

Front::Front(Control &control, S3Endpoint &s3, ApiEndpoint &api, SsoOperations &sso,
             const Presigning &presigning, const ServiceClock &clock, StopSignal &stop,
             std::chrono::milliseconds latency)
    : m_control(control)
    , m_s3(s3)
    , m_api(api)
    , m_sso(sso)
    , m_presigning(presigning)
    , m_clock(clock)
    , m_stop(stop)
    , m_latency(latency)
{ }

bool Front::isCounted(const ServedRequest &request) const
{
    return !Control::isFor(request);
}

ServedAnswer Front::answer(const ServedRequest &request, RequestBody &body)
{
    if (Control::isFor(request))
        return m_control.answer(request, body);
    if (!hasHeader(request.headers, "origin"))
        return served(request, body);
    // A page's own scripts call the services and the bucket from anywhere: what they may do is the token's
    // or the key's affair.
    auto answer = request.method == "OPTIONS" ? preflight(request) : served(request, body);
    answer.headers.emplace_back("Access-Control-Allow-Origin", "*");
    answer.headers.emplace_back("Access-Control-Expose-Headers",
                                "Date, ETag, Retry-After, x-amzn-RequestId, x-amzn-ErrorType, "
                                "x-amz-request-id, x-amz-id-2");
    return answer;
}

ServedAnswer Front::preflight(const ServedRequest &request)
{
    ServedAnswer answer;
    answer.headers = {{"Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE"},
                      {"Access-Control-Max-Age", "600"}};
    if (const auto wanted = request.header("access-control-request-headers"); !wanted.isEmpty())
        answer.headers.emplace_back("Access-Control-Allow-Headers", wanted);
    if (hasHeader(request.headers, "access-control-request-private-network"))
        answer.headers.emplace_back("Access-Control-Allow-Private-Network", "true");
    return answer;
}

ServedAnswer Front::served(const ServedRequest &request, RequestBody &body)
{
    if (request.path() == SsoOperations::devicePath()
        && (request.method == "GET" || request.method == "HEAD"))
        return m_sso.devicePage(request);
    if (request.path() == SsoOperations::authorizePath() && request.method == "GET")
        return m_sso.authorize(request);

    const auto requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const auto objectKey = m_presigning.objectKey(request.path());
    auto answer = objectKey ? m_s3.answer(request, body, *objectKey, requestId)
                            : m_api.answer(request, body, requestId);
    // By the service's clock: clients find out by it how wrong their own is.
    answer.headers.emplace_back(
        "Date", QLocale::c().toString(m_clock.now(), u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT");
    if (m_latency.count() > 0)
        m_stop.sleep(m_latency);
    return answer;
}

} // namespace attache
