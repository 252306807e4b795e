// SPDX-License-Identifier: Apache-2.0
#include "aws/awsidentitycalls.h"

namespace attache {

namespace {

/// A client and its only call.
class Asking final : public QObject
{
public:
    Asking(HttpClient &http, CredentialsProvider &credentials, const EndpointSettings &endpoints,
           const RetrySettings &retries, Clock &clock)
        : m_client(http, credentials, endpoints, retries, clock)
    { }

    void ask(Service service, QStringView operation, const QJsonObject &input, Answered<QJsonObject> answered)
    {
        m_call = m_client.ask(service, operation, input, std::move(answered));
    }

private:
    AwsClient m_client;
    Call m_call;
};

} // namespace

AwsIdentityCalls::AwsIdentityCalls(HttpClient &http, EndpointSettings endpoints, RetrySettings retries,
                                   Clock &clock)
    : m_http(http)
    , m_endpoints(std::move(endpoints))
    , m_retries(retries)
    , m_clock(clock)
{ }

Call AwsIdentityCalls::ask(CredentialsProvider &credentials, Service service, QStringView operation,
                           const QJsonObject &input, Answered<QJsonObject> answered, const QString &region)
{
    auto endpoints = m_endpoints;
    if (!region.isEmpty())
        endpoints.region = region;
    auto work = std::make_unique<Asking>(m_http, credentials, endpoints, m_retries, m_clock);
    work->ask(service, operation, input, std::move(answered));
    return Call(std::move(work));
}

} // namespace attache
