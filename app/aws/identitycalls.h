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

    /// As AwsClient::ask(), signed with what @p credentials has, which outlives the Call. @p region: where
    /// the service is; empty: in the Region of the settings.
    virtual Call ask(CredentialsProvider &credentials, Service service, QStringView operation,
                     const QJsonObject &input, Answered<QJsonObject> answered,
                     const QString &region = {}) = 0;
};

} // namespace attache
