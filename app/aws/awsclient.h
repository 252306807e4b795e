// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "aws/endpoints.h"
#include "aws/limiter.h"
#include "aws/model.h"
#include "aws/retry.h"
#include "base/call.h"
#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <functional>
#include <memory>

namespace attache {

class HttpClient;

/// Makes API calls: checks the input by the Model, waits its turn, signs or sets the bearer token, sends,
/// repeats what may be repeated, and turns every other answer into an Error.
///
/// A bearer token is a member of the input, as in the API (`ConnectionToken`, `ParticipantToken`); such
/// a call carries no signature and needs no credentials. One ClientToken serves all requests of a call.
///
/// Errors: Validation before anything is sent ("UnknownOperation", "ParamValidation", "RegionMissing",
/// "EndpointInvalid"), the provider's Credentials, HttpClient's, and the service's own.
class AwsClient
{
public:
    /// @p random, 0 to 1, spreads repeats; by default the system's. @p rates: what the account may ask.
    AwsClient(HttpClient &http, CredentialsProvider &credentials, EndpointSettings endpoints,
              RetrySettings retries, Clock &clock, std::function<double()> random = {},
              Limiter::Rates rates = publishedRate);
    ~AwsClient();

    /// @p operation by the API's name. The answer is the output in the API's member names.
    Call ask(Service service, QStringView operation, const QJsonObject &input,
             Answered<QJsonObject> answered);

    const EndpointSettings &endpoints() const;
    /// Some service but STS has answered some request, if only with an error.
    bool wasAnswered() const;
    /// Of the answer whose handler runs just now, as the service names it; may be empty.
    QString requestId() const;
    /// UTC by the service's clock, as far as its answers told it: for the expiry of URLs and tokens.
    QDateTime now(Service service) const;
    /// How far this machine's clock is behind the services' (ahead: negative); 0 unless it matters.
    std::chrono::milliseconds clockSkew() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace attache
