// SPDX-License-Identifier: Apache-2.0
#include "sandbox/stsoperations.h"

#include "sandbox/sessions.h"
#include "sandbox/world.h"

#include <QJsonDocument>
#include <optional>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

/// The account of "arn:aws:iam::ACCOUNT:role/PATH/NAME"; empty: no ARN of a role.
QString accountOfRole(const QString &arn)
{
    const auto parts = arn.split(u':');
    const bool isRole = parts.size() == 6 && parts[0] == u"arn"_s && parts[2] == u"iam"_s
        && parts[3].isEmpty() && parts[5].startsWith(u"role/"_s) && parts[5].size() > 5
        && !parts[5].endsWith(u'/');
    return isRole ? parts[4] : QString();
}

constexpr qsizetype longestPolicy = 2048; // characters of an inline session policy

std::optional<ApiError> wrongPolicy(const QString &policy)
{
    if (policy.isEmpty())
        return std::nullopt;
    if (policy.size() > longestPolicy)
        return ApiError{u"PackedPolicyTooLarge"_s,
                        u"Serialized token too large for session. The inline policy has %1 characters, of at "
                        u"most %2."_s.arg(policy.size())
                            .arg(longestPolicy)};
    const auto document = QJsonDocument::fromJson(policy.toUtf8());
    if (!document.isObject() || !document.object().contains("Statement"_L1))
        return ApiError{u"MalformedPolicyDocument"_s, u"This policy contains invalid Json"_s};
    return std::nullopt;
}

} // namespace

StsOperations::StsOperations(World &world)
    : m_world(world)
{ }

void StsOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"GetCallerIdentity"_s] = [this](const ApiCall &call) { return callerIdentity(call); };
    handlers[u"AssumeRole"_s] = [this](const ApiCall &call) { return assumeRole(call); };
    handlers[u"AssumeRoleWithWebIdentity"_s] = [this](const ApiCall &call) {
        return assumeRoleWithWebIdentity(call);
    };
}

ApiResult StsOperations::callerIdentity(const ApiCall &call)
{
    return QJsonObject{{u"Arn"_s, call.caller.arn},
                       {u"UserId"_s, call.caller.userId},
                       {u"Account"_s, m_world.identity().account}};
}

ApiResult StsOperations::assume(const ApiCall &call)
{
    const auto arn = call.text("RoleArn"_L1);
    const auto account = accountOfRole(arn);
    if (account.isEmpty())
        return refuse(u"ValidationError"_s, u"%1 is invalid"_s.arg(arn));
    if (account != m_world.identity().account) {
        const auto who = call.caller.arn.isEmpty() ? u"the caller"_s : u"User: "_s + call.caller.arn;
        return tl::unexpected<ApiError>(ApiError{
            u"AccessDenied"_s,
            u"%1 is not authorized to perform: sts:%2 on resource: %3"_s.arg(who, call.operation.name, arn),
            {},
            403});
    }
    if (const auto wrong = wrongPolicy(call.text("Policy"_L1)))
        return tl::unexpected<ApiError>(*wrong);
    const auto sessionName = call.text("RoleSessionName"_L1);
    const auto session =
        newSession(m_world, arn.section(u'/', -1), sessionName,
                   std::chrono::seconds(call.input.value("DurationSeconds"_L1).toInteger(3600)));
    return QJsonObject{
        {u"Credentials"_s,
         QJsonObject{{u"AccessKeyId"_s, session.accessKeyId},
                     {u"SecretAccessKey"_s, session.secretAccessKey},
                     {u"SessionToken"_s, session.sessionToken},
                     {u"Expiration"_s, double(session.expires) / 1000}}},
        {u"AssumedRoleUser"_s, QJsonObject{{u"AssumedRoleId"_s, session.userId}, {u"Arn"_s, session.arn}}}};
}

ApiResult StsOperations::assumeRole(const ApiCall &call)
{
    // With a device a code is due, and any six digits are right.
    if (!call.text("SerialNumber"_L1).isEmpty() && call.text("TokenCode"_L1).isEmpty())
        return tl::unexpected<ApiError>(ApiError{
            u"AccessDenied"_s,
            u"MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code."_s,
            {},
            403});
    return assume(call);
}

ApiResult StsOperations::assumeRoleWithWebIdentity(const ApiCall &call)
{
    const auto token = call.text("WebIdentityToken"_L1);
    // Nobody here can verify a provider's token: every one is good but these.
    if (token == u"expired"_s)
        return refuse(u"ExpiredTokenException"_s, u"Token expired"_s);
    if (token == u"invalid"_s)
        return refuse(u"InvalidIdentityToken"_s, u"Couldn't retrieve verification key"_s);
    if (token == u"rejected"_s)
        return refuse(u"IDPRejectedClaim"_s, u"The identity provider rejected the claim"_s);
    if (token == u"unreachable"_s)
        return refuse(u"IDPCommunicationError"_s, u"The identity provider could not be reached"_s);
    auto answer = assume(call);
    if (answer) {
        answer->insert(u"SubjectFromWebIdentityToken"_s, u"subject-of-the-token"_s);
        answer->insert(u"Provider"_s, u"sandbox"_s);
        answer->insert(u"Audience"_s, u"attache"_s);
    }
    return answer;
}

} // namespace attache
