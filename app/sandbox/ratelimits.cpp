// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ratelimits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

struct Published {
    const char *operation;
    Rate rate;
};

// "API throttling quotas" of the Amazon Connect service quotas. Connect's operations that stand not here have
// the general rate of 2, burst 5.
constexpr Published publishedRates[] = {
    {"DescribeContact", {10, 15}},
    {"StopContact", {10, 15}},
    {"ListIntegrationAssociations", {25, 50}},
    {"StartChatContact", {5, 8}},
    {"CreateParticipant", {5, 8}},
    {"StartAttachmentUpload", {2, 5}},
    {"CompleteAttachmentUpload", {2, 5}},
    {"GetAttachment", {8, 12}},
    {"GetTranscript", {8, 12}},
    {"CreateParticipantConnection", {6, 9}},
    {"DisconnectParticipant", {3, 5}},
    {"SendMessage", {10, 15}},
    {"CreateCase", {2, 10}},
    {"SearchCases", {2, 10}},
    {"CreateRelatedItem", {2, 10}},
    {"SearchRelatedItems", {2, 10}},
    {"ListTemplates", {2, 10}},
    {"GetCase", {4, 10}},
    {"ListCasesForContact", {2, 2}},
    {"ListFields", {2, 5}},
    {"ListDomains", {2, 5}},
    {"GetDomain", {2, 5}},
    {"BatchGetField", {8, 25}},
    {"ListFieldOptions", {6, 16}},
    {"GetTemplate", {6, 20}},
};

// STS and IAM Identity Center publish no rates that a single client would meet.
constexpr const char *unlimited[] = {"GetCallerIdentity",
                                     "AssumeRole",
                                     "AssumeRoleWithWebIdentity",
                                     "GetRoleCredentials",
                                     "ListAccounts",
                                     "ListAccountRoles",
                                     "Logout",
                                     "RegisterClient",
                                     "StartDeviceAuthorization",
                                     "CreateToken"};

/// Operations that draw from one bucket.
QString bucketOf(const QString &operation)
{
    return operation == u"SendEvent"_s ? u"SendMessage"_s : operation;
}

} // namespace

TokenBucket::TokenBucket(Rate rate, Time now)
    : m_rate(rate)
    , m_tokens(rate.burst)
    , m_filled(now)
{ }

bool TokenBucket::take(Time now)
{
    const std::chrono::duration<double> passed = now - m_filled;
    m_filled = now;
    m_tokens = std::min(m_rate.burst, m_tokens + std::max(passed.count(), 0.0) * m_rate.perSecond);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

RateLimits::RateLimits(const SandboxOptions &options)
    : m_options(options)
{ }

std::optional<Rate> RateLimits::published(const QString &operation)
{
    for (const auto *name : unlimited) {
        if (operation == QLatin1StringView(name))
            return std::nullopt;
    }
    for (const auto &[name, rate] : publishedRates) {
        if (bucketOf(operation) == QLatin1StringView(name))
            return rate;
    }
    return Rate{2, 5};
}

bool RateLimits::take(const QString &operation, TokenBucket::Time now)
{
    if (!m_options.throttles)
        return true;
    const auto rate = m_options.rateLimit ? m_options.rateLimit : published(operation);
    if (!rate)
        return true;
    const std::lock_guard lock(m_mutex);
    return m_buckets.try_emplace(bucketOf(operation), *rate, now).first->second.take(now);
}

void RateLimits::reset()
{
    const std::lock_guard lock(m_mutex);
    m_buckets.clear();
}

} // namespace attache
