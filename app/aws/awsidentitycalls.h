// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/awsclient.h"
#include "aws/identitycalls.h"

namespace attache {

/// Makes the calls by an AwsClient each.
class AwsIdentityCalls final : public IdentityCalls
{
public:
    AwsIdentityCalls(HttpClient &http, EndpointSettings endpoints, RetrySettings retries, Clock &clock);

    Call ask(CredentialsProvider &credentials, Service service, QStringView operation,
             const QJsonObject &input, Answered<QJsonObject> answered, const QString &region = {}) override;

private:
    HttpClient &m_http;
    EndpointSettings m_endpoints;
    RetrySettings m_retries;
    Clock &m_clock;
};

} // namespace attache
