// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "aws/endpoints.h"
#include "aws/model.h"
#include "base/call.h"
#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <memory>

namespace attache {

class HttpClient;

struct RetrySettings {
    int maxAttempts = 3; ///< requests a call, the first one included
};

/// Makes API calls: checks the input by the Model, signs or sets the bearer token, sends, repeats what
/// may be repeated, and turns every other answer into an Error.
///
/// A bearer token is a member of the input, as in the API (`ConnectionToken`, `ParticipantToken`); such
/// a call carries no signature and needs no credentials. One ClientToken serves all requests of a call.
class AwsClient
{
public:
    AwsClient(HttpClient &http, CredentialsProvider &credentials, EndpointSettings endpoints,
              RetrySettings retries, Clock &clock);
    ~AwsClient();

    /// @p operation by the API's name. The answer is the output in the API's member names.
    Call ask(Service service, QStringView operation, const QJsonObject &input, Answered<QJsonObject> answered);

    const EndpointSettings &endpoints() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
