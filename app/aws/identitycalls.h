// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "aws/service.h"

#include <QJsonObject>

namespace attache {

/// The calls that get credentials, made before there are any: each with a provider of its own.
class IdentityCalls
{
public:
    virtual ~IdentityCalls() = default;

    /// As AwsClient::ask(), signed with what @p credentials has, which outlives the Call.
    virtual Call ask(CredentialsProvider &credentials, Service service, QStringView operation,
                     const QJsonObject &input, Answered<QJsonObject> answered) = 0;
};

} // namespace attache
