// SPDX-License-Identifier: Apache-2.0
#include "aws/awsclient.h"

#include "aws/awscall.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace attache {

struct AwsClient::Parts : AwsParts { };

namespace {

Call refused(Error error, Answered<QJsonObject> answered)
{
    return later([error = std::move(error), answered = std::move(answered)] { answered(failure(error)); });
}

} // namespace

AwsClient::AwsClient(HttpClient &http, CredentialsProvider &credentials, EndpointSettings endpoints,
                     RetrySettings retries, Clock &clock, std::function<double()> random,
                     Limiter::Rates rates)
{
    if (!random)
        random = [] { return QRandomGenerator::global()->generateDouble(); };
    // In place: none of these can be moved.
    m_parts.reset(new Parts{{http, credentials, std::move(endpoints), retries, clock, std::move(random),
                             Limiter(clock, std::move(rates)), RetryQuota(), ServiceClock(clock)}});
}

AwsClient::~AwsClient() = default;

const EndpointSettings &AwsClient::endpoints() const
{
    return m_parts->endpoints;
}

bool AwsClient::wasAnswered() const
{
    return m_parts->answered;
}

QString AwsClient::requestId() const
{
    return m_parts->requestId;
}

QDateTime AwsClient::now(Service service) const
{
    const auto base = endpoint(service, m_parts->endpoints);
    return base ? m_parts->serviceClock.now(base->host()) : m_parts->clock.now();
}

std::chrono::milliseconds AwsClient::clockSkew() const
{
    return m_parts->serviceClock.skew();
}

Call AwsClient::ask(Service service, QStringView operation, const QJsonObject &input,
                    Answered<QJsonObject> answered)
{
    const auto &model = Model::of(service);
    const auto *known = model.operation(operation);
    if (!known) {
        return refused({.kind = ErrorKind::Validation,
                        .code = u"UnknownOperation"_s,
                        .message = u"%1 has no operation %2."_s.arg(model.cliName(), operation)},
                       std::move(answered));
    }
    const auto whole = model.withIdempotencyToken(*known, input);
    if (const auto valid = model.validate(*known, whole); !valid)
        return refused(valid.error(), std::move(answered));
    const auto base = endpoint(service, m_parts->endpoints);
    if (!base)
        return refused(base.error(), std::move(answered));
    // A custom endpoint says where, but not what to sign for.
    if (known->authentication == Authentication::SigV4 && m_parts->endpoints.region.isEmpty()) {
        return refused({.kind = ErrorKind::Validation,
                        .code = u"RegionMissing"_s,
                        .message = u"No Region is set. Give one with --region, AWS_REGION or the profile."_s},
                       std::move(answered));
    }
    return Call(std::make_unique<AwsCall>(*m_parts, service, *known, *base, model.request(*known, whole),
                                          std::move(answered)));
}

} // namespace attache
