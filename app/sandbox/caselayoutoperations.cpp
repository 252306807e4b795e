// SPDX-License-Identifier: Apache-2.0
#include "sandbox/caselayoutoperations.h"

#include "sandbox/casefields.h"
#include "sandbox/paging.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

tl::unexpected<ApiError> notFound(const QString &resourceType, const QString &resourceId)
{
    return refuse(u"ResourceNotFoundException"_s, u"%1 not found."_s.arg(resourceType),
                  {{u"resourceId"_s, resourceId}, {u"resourceType"_s, resourceType}});
}

ApiResult paged(const ApiCall &call, const QString &listName, const QJsonArray &all)
{
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("maxResults"_L1).toInt(100),
                             call.text("nextToken"_L1));
    if (!page)
        return refuse(u"ValidationException"_s, u"The nextToken is not valid."_s);
    QJsonArray list;
    for (auto i = page->first; i < page->end; ++i)
        list.append(all[i]);
    QJsonObject answer{{listName, list}};
    if (!page->nextToken.isEmpty())
        answer.insert(u"nextToken"_s, page->nextToken);
    return answer;
}

QJsonObject summary(const CaseField &field, const Arns &arns)
{
    QJsonObject object{{u"fieldId"_s, field.fieldId},
                       {u"fieldArn"_s, arns.field(field.fieldId)},
                       {u"name"_s, field.name},
                       {u"type"_s, field.type},
                       {u"namespace"_s, field.isSystem ? u"System"_s : u"Custom"_s}};
    if (field.type == u"Text"_s)
        object.insert(u"attributes"_s,
                      QJsonObject{{u"text"_s, QJsonObject{{u"isMultiline"_s, field.isMultiline}}}});
    return object;
}

} // namespace

CaseLayoutOperations::CaseLayoutOperations(World &world)
    : m_world(world)
{ }

void CaseLayoutOperations::addTo(ApiHandlers &handlers)
{
    // All of them name a domain; one that is not ours is refused here for all.
    const auto add = [this, &handlers](const QString &name,
                                       ApiResult (CaseLayoutOperations::*handler)(const ApiCall &)) {
        handlers[name] = [this, handler](const ApiCall &call) -> ApiResult {
            const auto domain = call.text("domainId"_L1);
            return m_world.isDomain(domain) ? (this->*handler)(call)
                                            : ApiResult(notFound(u"Domain"_s, domain));
        };
    };
    add(u"ListTemplates"_s, &CaseLayoutOperations::listTemplates);
    add(u"GetTemplate"_s, &CaseLayoutOperations::getTemplate);
    add(u"ListFields"_s, &CaseLayoutOperations::listFields);
    add(u"BatchGetField"_s, &CaseLayoutOperations::batchGetField);
    add(u"ListFieldOptions"_s, &CaseLayoutOperations::listFieldOptions);
}

ApiResult CaseLayoutOperations::listTemplates(const ApiCall &call)
{
    const auto &identity = m_world.identity();
    const auto status = call.input.value("status"_L1).toArray();
    QJsonArray all;
    for (const auto &[id, name] : {std::pair(identity.templateId, u"General"_s),
                                   std::pair(identity.returnsTemplateId, u"Returns"_s)}) {
        if (status.isEmpty() || status.contains(u"Active"_s))
            all.append(QJsonObject{{u"templateId"_s, id},
                                   {u"templateArn"_s, m_world.arns().caseTemplate(id)},
                                   {u"name"_s, name},
                                   {u"status"_s, u"Active"_s}});
    }
    return paged(call, u"templates"_s, all);
}

ApiResult CaseLayoutOperations::getTemplate(const ApiCall &call)
{
    const auto &identity = m_world.identity();
    const auto id = call.text("templateId"_L1);
    if (id != identity.templateId && id != identity.returnsTemplateId)
        return notFound(u"Template"_s, id);
    const auto created =
        QDateTime::fromMSecsSinceEpoch(identity.created, Qt::UTC).toString(Qt::ISODateWithMs);
    return QJsonObject{
        {u"templateId"_s, id},
        {u"templateArn"_s, m_world.arns().caseTemplate(id)},
        {u"name"_s, id == identity.templateId ? u"General"_s : u"Returns"_s},
        {u"requiredFields"_s,
         QJsonArray{QJsonObject{{u"fieldId"_s, u"title"_s}}, QJsonObject{{u"fieldId"_s, u"customer_id"_s}}}},
        {u"status"_s, u"Active"_s},
        {u"deleted"_s, false},
        {u"createdTime"_s, created},
        {u"lastModifiedTime"_s, created}};
}

ApiResult CaseLayoutOperations::listFields(const ApiCall &call)
{
    QJsonArray all;
    for (const auto &field : caseFields(m_world.identity()))
        all.append(summary(field, m_world.arns()));
    return paged(call, u"fields"_s, all);
}

ApiResult CaseLayoutOperations::batchGetField(const ApiCall &call)
{
    const auto fields = caseFields(m_world.identity());
    const auto created =
        QDateTime::fromMSecsSinceEpoch(m_world.identity().created, Qt::UTC).toString(Qt::ISODateWithMs);
    QJsonArray found;
    QJsonArray errors;
    const auto wanted = call.input.value("fields"_L1).toArray();
    for (const auto &value : wanted) {
        const auto id = value.toObject().value("id"_L1).toString();
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&id](const CaseField &one) { return one.fieldId == id; });
        if (field == fields.end()) {
            errors.append(QJsonObject{{u"id"_s, id},
                                      {u"errorCode"_s, u"ResourceNotFoundException"_s},
                                      {u"message"_s, u"There is no such field."_s}});
            continue;
        }
        auto object = summary(*field, m_world.arns());
        if (!field->description.isEmpty())
            object.insert(u"description"_s, field->description);
        object.insert(u"deleted"_s, false);
        object.insert(u"createdTime"_s, created);
        object.insert(u"lastModifiedTime"_s, created);
        found.append(object);
    }
    return QJsonObject{{u"fields"_s, found}, {u"errors"_s, errors}};
}

ApiResult CaseLayoutOperations::listFieldOptions(const ApiCall &call)
{
    const auto id = call.text("fieldId"_L1);
    const auto fields = caseFields(m_world.identity());
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&id](const CaseField &one) { return one.fieldId == id; });
    if (field == fields.end())
        return notFound(u"Field"_s, id);
    if (field->type != u"SingleSelect"_s)
        return refuse(u"ValidationException"_s, u"The field is no SingleSelect."_s);
    const auto values = call.input.value("values"_L1).toArray();
    QJsonArray all;
    for (const auto &option : field->options) {
        if (values.isEmpty() || values.contains(option.value))
            all.append(
                QJsonObject{{u"name"_s, option.name}, {u"value"_s, option.value}, {u"active"_s, true}});
    }
    return paged(call, u"options"_s, all);
}

} // namespace attache
