// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/call.h"
#include "base/result.h"

#include <QString>

namespace attache {

class AwsClient;

struct GetCallerIdentityResponse {
    QString account;
    QString arn;
    QString userId;
};

/// The AWS Security Token Service, as far as anyone asks who they are. Needs no permission.
class StsClient
{
public:
    explicit StsClient(AwsClient &aws);

    Call getCallerIdentity(Answered<GetCallerIdentityResponse> answered);

private:
    AwsClient &m_aws;
};

} // namespace attache
