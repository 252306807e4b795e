// SPDX-License-Identifier: Apache-2.0
#include "connect/stsclient.h"

#include "aws/awsclient.h"
#include "connect/json.h"

using namespace Qt::StringLiterals;

namespace attache {

StsClient::StsClient(AwsClient &aws)
    : m_aws(aws)
{ }

Call StsClient::getCallerIdentity(Answered<GetCallerIdentityResponse> answered)
{
    const auto read = [](const QJsonObject &answer) -> Result<GetCallerIdentityResponse> {
        return GetCallerIdentityResponse{
            .account = answer[u"Account"_s].toString(),
            .arn = answer[u"Arn"_s].toString(),
            .userId = answer[u"UserId"_s].toString(),
        };
    };
    return m_aws.ask(Service::Sts, u"GetCallerIdentity", {},
                     readBy<GetCallerIdentityResponse>(read, std::move(answered)));
}

} // namespace attache
