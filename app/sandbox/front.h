// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/http.h"

namespace attache {

class ApiEndpoint;
class Control;
class Presigning;
class S3Endpoint;
class ServiceClock;
class SsoOperations;
class StopSignal;

/// Where every request comes in: leads it to the bucket, to a service or to the sandbox's own interface.
class Front final : public RequestHandler
{
public:
    Front(Control &control, S3Endpoint &s3, ApiEndpoint &api, SsoOperations &sso,
          const Presigning &presigning, const ServiceClock &clock, StopSignal &stop,
          std::chrono::milliseconds latency);

    ServedAnswer answer(const ServedRequest &request, RequestBody &body) override;
    bool isCounted(const ServedRequest &request) const override;

private:
    /// The answer to a browser that asks whether a page may send a request.
    static ServedAnswer preflight(const ServedRequest &request);
    ServedAnswer served(const ServedRequest &request, RequestBody &body);

    Control &m_control;
    S3Endpoint &m_s3;
    ApiEndpoint &m_api;
    SsoOperations &m_sso;
    const Presigning &m_presigning;
    const ServiceClock &m_clock;
    StopSignal &m_stop;
    const std::chrono::milliseconds m_latency;
};

} // namespace attache
