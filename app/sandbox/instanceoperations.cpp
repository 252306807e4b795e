// SPDX-License-Identifier: Apache-2.0
#include "sandbox/instanceoperations.h"

#include "sandbox/paging.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

tl::unexpected<ApiError> noInstance()
{
    return refuse(u"ResourceNotFoundException"_s, u"There is no instance with this id."_s);
}

tl::unexpected<ApiError> badToken(const ApiCall &call)
{
    const auto parameter = u"InvalidParameterException"_s;
    return refuse(call.operation.error(parameter) ? parameter : u"InvalidRequestException"_s,
                  u"The NextToken is not valid."_s);
}

QJsonObject paged(const QString &listName, const QJsonArray &all, const Page &page)
{
    QJsonArray list;
    for (auto i = page.first; i < page.end; ++i)
        list.append(all[i]);
    QJsonObject answer{{listName, list}};
    if (!page.nextToken.isEmpty())
        answer.insert(u"NextToken"_s, page.nextToken);
    return answer;
}

/// Whether @p user fits a SearchCriteria. Of fields that the sandbox doesn't keep nothing fits.
bool fits(const User &user, const QJsonObject &criteria)
{
    for (auto it = criteria.begin(); it != criteria.end(); ++it) {
        const auto list = it.value().toArray();
        const auto fitsOne = [&user](const QJsonValue &inner) { return fits(user, inner.toObject()); };
        if (it.key() == u"OrConditions"_s) {
            if (!std::any_of(list.begin(), list.end(), fitsOne))
                return false;
        } else if (it.key() == u"AndConditions"_s) {
            if (!std::all_of(list.begin(), list.end(), fitsOne))
                return false;
        } else if (it.key() == u"StringCondition"_s) {
            const auto condition = it.value().toObject();
            const auto field = condition.value("FieldName"_L1).toString().toLower();
            const auto value = condition.value("Value"_L1).toString();
            const auto how = condition.value("ComparisonType"_L1).toString();
            const auto text = field == u"username"_s ? user.username
                : field == u"firstname"_s            ? user.firstName
                : field == u"lastname"_s             ? user.lastName
                : field == u"resourceid"_s           ? user.userId
                                                     : QString();
            const bool isFit = how == u"EXACT"_s ? text.compare(value, Qt::CaseInsensitive) == 0
                : how == u"STARTS_WITH"_s        ? text.startsWith(value, Qt::CaseInsensitive)
                                                 : text.contains(value, Qt::CaseInsensitive);
            if (text.isEmpty() || !isFit)
                return false;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

InstanceOperations::InstanceOperations(World &world)
    : m_world(world)
{ }

void InstanceOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"ListInstances"_s] = [this](const ApiCall &call) { return listInstances(call); };
    handlers[u"DescribeInstance"_s] = [this](const ApiCall &call) { return describeInstance(call); };
    handlers[u"ListIntegrationAssociations"_s] = [this](const ApiCall &call) {
        return listIntegrationAssociations(call);
    };
    handlers[u"DescribeUser"_s] = [this](const ApiCall &call) { return describeUser(call); };
    handlers[u"SearchUsers"_s] = [this](const ApiCall &call) { return searchUsers(call); };
    handlers[u"GetCurrentUserData"_s] = [this](const ApiCall &call) { return currentUserData(call); };
}

QJsonObject InstanceOperations::instance() const
{
    const auto &identity = m_world.identity();
    return {
        {u"Id"_s, identity.instanceId},
        {u"Arn"_s, m_world.arns().instance()},
        {u"IdentityManagementType"_s, u"CONNECT_MANAGED"_s},
        {u"InstanceAlias"_s, u"attache-sandbox"_s},
        {u"CreatedTime"_s, double(identity.created) / 1000},
        {u"ServiceRole"_s,
         u"arn:aws:iam::%1:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect"_s.arg(
             identity.account)},
        {u"InstanceStatus"_s, u"ACTIVE"_s},
        {u"InboundCallsEnabled"_s, true},
        {u"OutboundCallsEnabled"_s, true},
        {u"InstanceAccessUrl"_s, u"https://attache-sandbox.my.connect.aws"_s}};
}

ApiResult InstanceOperations::listInstances(const ApiCall &call)
{
    const QJsonArray all{instance()};
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("MaxResults"_L1).toInt(10),
                             call.text("NextToken"_L1));
    if (!page)
        return badToken(call);
    return paged(u"InstanceSummaryList"_s, all, *page);
}

ApiResult InstanceOperations::describeInstance(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    return QJsonObject{{u"Instance"_s, instance()}};
}

ApiResult InstanceOperations::listIntegrationAssociations(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto &identity = m_world.identity();
    const auto association = [&](const QString &type, const QString &integrationArn) {
        // Of the instance's own ids, so that it stays the same.
        const auto id = (type == u"CASES_DOMAIN"_s ? identity.queueId : identity.routingProfileId);
        return QJsonObject{
            {u"IntegrationAssociationId"_s, id},
            {u"IntegrationAssociationArn"_s, m_world.arns().instance() + u"/integration-association/"_s + id},
            {u"InstanceId"_s, identity.instanceId},
            {u"IntegrationType"_s, type},
            {u"IntegrationArn"_s, integrationArn}};
    };
    QJsonArray all;
    const auto type = call.text("IntegrationType"_L1);
    const auto arn = call.text("IntegrationArn"_L1);
    for (const auto &one : {association(u"CASES_DOMAIN"_s, m_world.arns().domain()),
                            association(u"FILE_SCANNER"_s,
                                        u"arn:aws:lambda:%1:%2:function:attachment-scanner"_s.arg(
                                            identity.region, identity.account))}) {
        const bool fitsType = type.isEmpty() || one.value("IntegrationType"_L1) == type;
        if (fitsType && (arn.isEmpty() || one.value("IntegrationArn"_L1) == arn))
            all.append(one);
    }
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("MaxResults"_L1).toInt(100),
                             call.text("NextToken"_L1));
    if (!page)
        return badToken(call);
    return paged(u"IntegrationAssociationSummaryList"_s, all, *page);
}

QJsonObject InstanceOperations::user(const User &user) const
{
    return {
        {u"Id"_s, user.userId},
        {u"Arn"_s, m_world.arns().user(user.userId)},
        {u"Username"_s, user.username},
        {u"IdentityInfo"_s, QJsonObject{{u"FirstName"_s, user.firstName}, {u"LastName"_s, user.lastName}}},
        {u"PhoneConfig"_s,
         QJsonObject{{u"PhoneType"_s, u"SOFT_PHONE"_s},
                     {u"AutoAccept"_s, false},
                     {u"AfterContactWorkTimeLimit"_s, 0}}},
        {u"RoutingProfileId"_s, m_world.identity().routingProfileId},
        {u"SecurityProfileIds"_s, QJsonArray{m_world.identity().queueId}}};
}

ApiResult InstanceOperations::describeUser(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    auto id = call.text("UserId"_L1);
    if (const auto prefix = m_world.arns().user({}); id.startsWith(prefix))
        id.remove(0, prefix.size());
    const auto *found = m_world.users.find(id);
    if (!found)
        return refuse(u"ResourceNotFoundException"_s, u"There is no user with this id."_s);
    auto object = user(*found);
    auto info = object.value("IdentityInfo"_L1).toObject();
    info.insert(u"Email"_s, found->email);
    object.insert(u"IdentityInfo"_s, info);
    object.insert(u"LastModifiedTime"_s, double(m_world.identity().created) / 1000);
    object.insert(u"LastModifiedRegion"_s, m_world.identity().region);
    return QJsonObject{{u"User"_s, object}};
}

ApiResult InstanceOperations::searchUsers(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    QJsonArray all;
    for (const auto &[id, one] : m_world.users.all()) {
        if (fits(one, call.input.value("SearchCriteria"_L1).toObject()))
            all.append(user(one));
    }
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("MaxResults"_L1).toInt(100),
                             call.text("NextToken"_L1));
    if (!page)
        return badToken(call);
    auto answer = paged(u"Users"_s, all, *page);
    answer.insert(u"ApproximateTotalCount"_s, all.size());
    return answer;
}

ApiResult InstanceOperations::currentUserData(const ApiCall &call)
{
    if (!m_world.isInstance(call.text("InstanceId"_L1)))
        return noInstance();
    const auto filters = call.input.value("Filters"_L1).toObject();
    if (filters.value("Queues"_L1).isUndefined() && filters.value("Agents"_L1).isUndefined()
        && filters.value("RoutingProfiles"_L1).isUndefined()
        && filters.value("UserHierarchyGroups"_L1).isUndefined())
        return refuse(u"InvalidRequestException"_s,
                      u"The Filters name no queue, agent, routing profile or hierarchy group."_s);
    const auto &identity = m_world.identity();
    const auto names = [&filters](QLatin1StringView list, const QString &id, const QString &arn) {
        const auto wanted = filters.value(list).toArray();
        return wanted.isEmpty() || wanted.contains(id) || wanted.contains(arn);
    };
    const auto states = filters.value("ContactFilter"_L1).toObject().value("ContactStates"_L1).toArray();

    QJsonArray all;
    for (const auto &[id, agent] : m_world.users.all()) {
        if (!names("Agents"_L1, id, m_world.arns().user(id))
            || !names("Queues"_L1, identity.queueId, m_world.arns().queue(identity.queueId))
            || !names("RoutingProfiles"_L1, identity.routingProfileId,
                      m_world.arns().routingProfile(identity.routingProfileId))
            || filters.contains("UserHierarchyGroups"_L1))
            continue;
        std::multimap<qint64, QJsonObject> contacts;
        QJsonObject active;
        for (const auto &[contactId, contact] : m_world.contacts.all()) {
            if (contact.agentUserId != id || contact.disconnected != 0 || contact.connectedToAgent == 0)
                continue;
            active.insert(contact.channel, active.value(contact.channel).toInt() + 1);
            if (!states.isEmpty() && !states.contains(u"CONNECTED"_s))
                continue;
            const auto since = double(contact.connectedToAgent) / 1000;
            contacts.emplace(contact.connectedToAgent,
                             QJsonObject{{u"ContactId"_s, contactId},
                                         {u"Channel"_s, contact.channel},
                                         {u"InitiationMethod"_s, contact.initiationMethod},
                                         {u"AgentContactState"_s, u"CONNECTED"_s},
                                         {u"StateStartTimestamp"_s, since},
                                         {u"ConnectedToAgentTimestamp"_s, since},
                                         {u"Queue"_s,
                                          QJsonObject{{u"Id"_s, identity.queueId},
                                                      {u"Arn"_s, m_world.arns().queue(identity.queueId)}}}});
        }
        QJsonArray list;
        for (const auto &[since, contact] : contacts)
            list.append(contact);
        const QJsonObject most{{u"VOICE"_s, 1}, {u"CHAT"_s, 10}, {u"TASK"_s, 10}, {u"EMAIL"_s, 5}};
        QJsonObject free;
        for (auto it = most.begin(); it != most.end(); ++it)
            free.insert(it.key(), std::max(0, it.value().toInt() - active.value(it.key()).toInt()));
        all.append(QJsonObject{
            {u"User"_s, QJsonObject{{u"Id"_s, id}, {u"Arn"_s, m_world.arns().user(id)}}},
            {u"RoutingProfile"_s,
             QJsonObject{{u"Id"_s, identity.routingProfileId},
                         {u"Arn"_s, m_world.arns().routingProfile(identity.routingProfileId)}}},
            {u"Status"_s,
             QJsonObject{
                 {u"StatusStartTimestamp"_s, double(identity.created) / 1000},
                 {u"StatusArn"_s, m_world.arns().instance() + u"/agent-state/"_s + identity.routingProfileId},
                 {u"StatusName"_s, u"Available"_s}}},
            {u"AvailableSlotsByChannel"_s, free},
            {u"MaxSlotsByChannel"_s, most},
            {u"ActiveSlotsByChannel"_s, active},
            {u"Contacts"_s, list}});
    }
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("MaxResults"_L1).toInt(100),
                             call.text("NextToken"_L1));
    if (!page)
        return badToken(call);
    auto answer = paged(u"UserDataList"_s, all, *page);
    answer.insert(u"ApproximateTotalCount"_s, all.size());
    return answer;
}

} // namespace attache
