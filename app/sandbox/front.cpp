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
    if (request.path() == SsoOperations::devicePath()
        && (request.method == "GET" || request.method == "HEAD"))
        return m_sso.devicePage(request);

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
