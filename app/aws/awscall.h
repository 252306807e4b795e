// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/credentials.h"
#include "aws/endpoints.h"
#include "aws/limiter.h"
#include "aws/model.h"
#include "aws/retry.h"
#include "aws/sendingrate.h"
#include "aws/serviceclock.h"
#include "net/httpclient.h"

#include <QObject>
#include <map>

namespace attache {

/// What the calls of one AwsClient share.
struct AwsParts {
    HttpClient &http;
    CredentialsProvider &credentials;
    EndpointSettings endpoints;
    RetrySettings retries;
    Clock &clock;
    std::function<double()> random;
    Limiter limiter;
    RetryQuota quota;
    ServiceClock serviceClock;
    std::map<Service, SendingRate> sendingRates = {}; ///< in adaptive mode
    bool answered = false; ///< some service has answered some request
    QString requestId = {}; ///< of the answer that was heard last

    /// None: the mode has no such rate.
    SendingRate *sendingRate(Service service);
};

/// One API call from its turn to its outcome, over as many requests as it takes: the work of a Call of
/// AwsClient.
class AwsCall final : public QObject
{
    Q_OBJECT

public:
    /// @p input has passed Model::validate().
    AwsCall(AwsParts &parts, Service service, const Operation &operation, const QUrl &base,
            ModelRequest request, Answered<QJsonObject> answered);

private:
    void takeTurn();
    void keepRate();
    void authenticate();
    void send();
    void hear(Result<HttpAnswer> heard);
    void judge(Error error, const HttpAnswer *answer);
    void end(Result<QJsonObject> outcome);

    AwsParts &m_parts;
    const Service m_service;
    const Operation &m_operation;
    const QUrl m_url;
    const ModelRequest m_request;
    const QByteArray m_invocationId; ///< the same over all requests: the service's traces show them as one
    Answered<QJsonObject> m_answered;
    Credentials m_credentials;
    int m_attempts = 0;
    int m_taken = 0; ///< of the quota for repeats
    bool m_refreshed = false;
    bool m_synchronised = false;
    Call m_step; ///< whatever is in flight: turn, credentials, exchange, wait
};

} // namespace attache
