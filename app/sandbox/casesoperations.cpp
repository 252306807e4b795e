// SPDX-License-Identifier: Apache-2.0
#include "sandbox/casesoperations.h"

#include "sandbox/casefields.h"
#include "sandbox/clienttokens.h"
#include "sandbox/paging.h"
#include "sandbox/world.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr int relatedItemLimit = 200; // of a case, as published

ApiError notFound(const QString &resourceType, const QString &resourceId)
{
    return {u"ResourceNotFoundException"_s,
            u"%1 not found."_s.arg(resourceType),
            {{u"resourceId"_s, resourceId}, {u"resourceType"_s, resourceType}}};
}

tl::unexpected<ApiError> invalid(const QString &message)
{
    return refuse(u"ValidationException"_s, message);
}

QString iso(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonObject text(const QString &value)
{
    return {{u"stringValue"_s, value}};
}

QJsonObject paged(const QString &listName, const QJsonArray &all, const Page &page)
{
    QJsonArray list;
    for (auto i = page.first; i < page.end; ++i)
        list.append(all[i]);
    QJsonObject answer{{listName, list}};
    if (!page.nextToken.isEmpty())
        answer.insert(u"nextToken"_s, page.nextToken);
    return answer;
}

/// Whether @p item fits one of the union filters of SearchRelatedItems.
bool fits(const RelatedItem &item, const QJsonObject &filter)
{
    static const std::map<QString, QString> types{
        {u"contact"_s, u"Contact"_s}, {u"comment"_s, u"Comment"_s},         {u"file"_s, u"File"_s},
        {u"sla"_s, u"Sla"_s},         {u"connectCase"_s, u"ConnectCase"_s}, {u"custom"_s, u"Custom"_s}};
    for (auto it = filter.begin(); it != filter.end(); ++it) {
        const auto type = types.find(it.key());
        if (type == types.end() || type->second != item.type)
            return false;
        const auto wanted = it.value().toObject();
        const auto own = item.content.value(it.key()).toObject();
        for (const auto &name : {"fileArn"_L1, "contactArn"_L1, "caseId"_L1}) {
            if (wanted.contains(name) && wanted.value(name) != own.value(name))
                return false;
        }
        const auto channels = wanted.value("channel"_L1).toArray();
        if (!channels.isEmpty() && !channels.contains(own.value("channel"_L1)))
            return false;
    }
    return true;
}

} // namespace

CasesOperations::CasesOperations(World &world)
    : m_world(world)
{ }

void CasesOperations::addTo(ApiHandlers &handlers)
{
    handlers[u"ListDomains"_s] = [this](const ApiCall &call) { return listDomains(call); };
    handlers[u"GetDomain"_s] = [this](const ApiCall &call) { return getDomain(call); };
    handlers[u"SearchCases"_s] = [this](const ApiCall &call) { return searchCases(call); };
    handlers[u"GetCase"_s] = [this](const ApiCall &call) { return getCase(call); };
    handlers[u"CreateCase"_s] = [this](const ApiCall &call) { return createCase(call); };
    handlers[u"ListCasesForContact"_s] = [this](const ApiCall &call) { return listCasesForContact(call); };
    handlers[u"SearchRelatedItems"_s] = [this](const ApiCall &call) { return searchRelatedItems(call); };
    handlers[u"CreateRelatedItem"_s] = [this](const ApiCall &call) { return createRelatedItem(call); };
}

std::optional<ApiError> CasesOperations::wrongDomain(const ApiCall &call) const
{
    const auto id = call.text("domainId"_L1);
    return m_world.isDomain(id) ? std::nullopt : std::optional(notFound(u"Domain"_s, id));
}

bool CasesOperations::isFound(qint64 since) const
{
    const auto delay = m_world.settings().searchDelaySeconds;
    return delay == 0 || since + delay * 1000 <= m_world.clock().milliseconds();
}

QString CasesOperations::unknownField(const QJsonArray &wanted) const
{
    const auto fields = caseFields(m_world.identity());
    for (const auto &value : wanted) {
        const auto id = value.toObject().value("id"_L1).toString();
        if (std::none_of(fields.begin(), fields.end(),
                         [&id](const CaseField &field) { return field.fieldId == id; }))
            return id;
    }
    return {};
}

QJsonArray CasesOperations::fieldsOf(const CaseRecord &record, const QJsonArray &wanted) const
{
    QJsonArray list;
    for (const auto &value : wanted) {
        const auto id = value.toObject().value("id"_L1).toString();
        if (record.fields.contains(id))
            list.append(QJsonObject{{u"id"_s, id}, {u"value"_s, record.fields.value(id)}});
    }
    return list;
}

ApiResult CasesOperations::listDomains(const ApiCall &call)
{
    const QJsonArray all{QJsonObject{{u"domainId"_s, m_world.identity().domainId},
                                     {u"domainArn"_s, m_world.arns().domain()},
                                     {u"name"_s, u"attache-sandbox"_s}}};
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("maxResults"_L1).toInt(10),
                             call.text("nextToken"_L1));
    if (!page)
        return invalid(u"The nextToken is not valid."_s);
    return paged(u"domains"_s, all, *page);
}

ApiResult CasesOperations::getDomain(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    return QJsonObject{{u"domainId"_s, m_world.identity().domainId},
                       {u"domainArn"_s, m_world.arns().domain()},
                       {u"name"_s, u"attache-sandbox"_s},
                       {u"createdTime"_s, iso(m_world.identity().created)},
                       {u"domainStatus"_s, u"Active"_s}};
}

ApiResult CasesOperations::searchCases(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto wanted = call.input.value("fields"_L1).toArray();
    const auto sorts = call.input.value("sorts"_L1).toArray();
    QJsonArray sortFields;
    for (const auto &sort : sorts)
        sortFields.append(QJsonObject{{u"id"_s, sort.toObject().value("fieldId"_L1)}});
    for (const auto &ids : {wanted, sortFields}) {
        if (const auto id = unknownField(ids); !id.isEmpty())
            return invalid(u"There is no field %1."_s.arg(id));
    }

    const auto fields = caseFields(m_world.identity());
    QStringList unknown;
    std::vector<const CaseRecord *> found;
    for (const auto &[id, record] : m_world.cases.all()) {
        const auto created = QDateTime::fromString(record.text(u"created_datetime"_s), Qt::ISODateWithMs);
        if (fitsFilter(record, call.input.value("filter"_L1).toObject(), fields, unknown)
            && fitsTerm(record, call.text("searchTerm"_L1)) && isFound(created.toMSecsSinceEpoch()))
            found.push_back(&record);
    }
    if (!unknown.isEmpty())
        return invalid(u"There is no field %1."_s.arg(unknown.first()));
    std::stable_sort(found.begin(), found.end(), [&sorts](const CaseRecord *left, const CaseRecord *right) {
        for (const auto &value : sorts) {
            const auto sort = value.toObject();
            const auto fieldId = sort.value("fieldId"_L1).toString();
            const auto order =
                sortText(*left, fieldId).compare(sortText(*right, fieldId), Qt::CaseInsensitive);
            if (order != 0)
                return (sort.value("sortOrder"_L1).toString() == u"Asc"_s) == (order < 0);
        }
        return sortText(*left, u"created_datetime"_s) > sortText(*right, u"created_datetime"_s);
    });

    const auto page = pageOf(call.operation.name, qsizetype(found.size()),
                             call.input.value("maxResults"_L1).toInt(25), call.text("nextToken"_L1));
    if (!page)
        return invalid(u"The nextToken is not valid."_s);
    QJsonArray list;
    for (auto i = page->first; i < page->end; ++i) {
        const auto &record = *found[size_t(i)];
        list.append(QJsonObject{{u"caseId"_s, record.caseId},
                                {u"templateId"_s, record.templateId},
                                {u"fields"_s, fieldsOf(record, wanted)},
                                {u"tags"_s, record.tags}});
    }
    QJsonObject answer{{u"cases"_s, list}, {u"totalCount"_s, qint64(found.size())}};
    if (!page->nextToken.isEmpty())
        answer.insert(u"nextToken"_s, page->nextToken);
    return answer;
}

ApiResult CasesOperations::getCase(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto *record = m_world.findCase(call.text("caseId"_L1));
    if (!record)
        return tl::unexpected<ApiError>(notFound(u"Case"_s, call.text("caseId"_L1)));
    const auto wanted = call.input.value("fields"_L1).toArray();
    if (const auto id = unknownField(wanted); !id.isEmpty())
        return invalid(u"There is no field %1."_s.arg(id));
    return QJsonObject{{u"fields"_s, fieldsOf(*record, wanted)},
                       {u"templateId"_s, record->templateId},
                       {u"tags"_s, record->tags}};
}

ApiResult CasesOperations::createCase(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto &identity = m_world.identity();
    const auto templateId = call.text("templateId"_L1);
    if (templateId != identity.templateId && templateId != identity.returnsTemplateId)
        return tl::unexpected<ApiError>(notFound(u"Template"_s, templateId));
    const auto values = call.input.value("fields"_L1).toArray();
    if (const auto id = unknownField(values); !id.isEmpty())
        return invalid(u"There is no field %1."_s.arg(id));
    CaseRecord record;
    for (const auto &value : values) {
        const auto field = value.toObject();
        record.fields.insert(field.value("id"_L1).toString(), field.value("value"_L1));
    }
    for (const auto &id : {u"title"_s, u"customer_id"_s}) {
        if (record.text(id).isEmpty())
            return invalid(u"The field %1 is required."_s.arg(id));
    }
    if (!record.text(u"customer_id"_s).startsWith(u"arn:aws:profile:"_s))
        return invalid(u"The field customer_id is the ARN of a customer profile."_s);
    for (const auto &id :
         {u"case_id"_s, u"reference_number"_s, u"created_datetime"_s, u"last_updated_datetime"_s}) {
        if (record.fields.contains(id))
            return invalid(u"The field %1 is the service's own."_s.arg(id));
    }

    ClientTokens token(m_world, call.operation.name, identity.domainId, call.text("clientToken"_L1),
                       call.input);
    if (token.use() == ClientTokens::Use::Conflicting)
        return refuse(u"ConflictException"_s, u"The clientToken was used before with other parameters."_s);
    auto caseId = token.resultId();
    if (!m_world.cases.find(caseId)) {
        const auto now = iso(m_world.clock().milliseconds());
        caseId = randomUuid();
        record.caseId = caseId;
        record.templateId = templateId;
        record.tags = call.input.value("tags"_L1).toObject();
        record.fields.insert(u"case_id"_s, text(caseId));
        record.fields.insert(u"reference_number"_s,
                             text(QString::number(QRandomGenerator::global()->bounded(20000000, 99999999))));
        record.fields.insert(u"created_datetime"_s, text(now));
        record.fields.insert(u"last_updated_datetime"_s, text(now));
        if (!record.fields.contains(u"status"_s))
            record.fields.insert(u"status"_s, text(u"Open"_s));
        m_world.cases.put(record);
        token.remember(caseId);
    }
    return QJsonObject{{u"caseId"_s, caseId}, {u"caseArn"_s, m_world.arns().caseOf(caseId)}};
}

ApiResult CasesOperations::listCasesForContact(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto contactArn = call.text("contactArn"_L1);
    const auto target = m_world.arns().target(contactArn);
    if (!target || target->kind != ResourceTarget::Kind::Contact)
        return invalid(u"The contactArn is that of no contact of the instance."_s);
    QJsonArray all;
    for (const auto &[key, item] : m_world.relatedItems.all()) {
        const auto *record = m_world.cases.find(item.caseId);
        if (record
            && item.content.value("contact"_L1).toObject().value("contactArn"_L1).toString() == contactArn)
            all.append(QJsonObject{{u"caseId"_s, record->caseId}, {u"templateId"_s, record->templateId}});
    }
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("maxResults"_L1).toInt(10),
                             call.text("nextToken"_L1));
    if (!page)
        return invalid(u"The nextToken is not valid."_s);
    return paged(u"cases"_s, all, *page);
}

QJsonObject CasesOperations::shown(const RelatedItem &item) const
{
    QJsonObject object{{u"relatedItemId"_s, item.relatedItemId},
                       {u"type"_s, item.type},
                       {u"associationTime"_s, iso(item.associated)},
                       {u"content"_s, item.content},
                       {u"tags"_s, QJsonObject()}};
    if (!item.performedBy.isEmpty())
        object.insert(u"performedBy"_s, item.performedBy);
    return object;
}

ApiResult CasesOperations::searchRelatedItems(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto *record = m_world.findCase(call.text("caseId"_L1));
    if (!record)
        return tl::unexpected<ApiError>(notFound(u"Case"_s, call.text("caseId"_L1)));
    const auto filters = call.input.value("filters"_L1).toArray();
    QJsonArray all; // the newest first
    m_world.relatedItems.forPrefix(record->caseId + u'/', [&](const RelatedItem &item) {
        const bool isWanted = filters.isEmpty()
            || std::any_of(filters.begin(), filters.end(),
                           [&](const auto &filter) { return fits(item, filter.toObject()); });
        if (isWanted && isFound(item.associated))
            all.prepend(shown(item));
    });
    const auto page = pageOf(call.operation.name, all.size(), call.input.value("maxResults"_L1).toInt(25),
                             call.text("nextToken"_L1));
    if (!page)
        return invalid(u"The nextToken is not valid."_s);
    return paged(u"relatedItems"_s, all, *page);
}

std::optional<ApiError> CasesOperations::wrongContent(const QString &caseId, const QString &type,
                                                      QJsonObject &content) const
{
    const auto wrong = [](const QString &message) { return ApiError{u"ValidationException"_s, message}; };
    if (type == u"Comment"_s)
        return content.contains("comment"_L1) ? std::nullopt
                                              : std::optional(wrong(u"The content is no comment."_s));
    if (type == u"Contact"_s) {
        auto contact = content.value("contact"_L1).toObject();
        const auto target = m_world.arns().target(contact.value("contactArn"_L1).toString());
        const auto *record = target && target->kind == ResourceTarget::Kind::Contact
            ? m_world.contacts.find(target->id)
            : nullptr;
        if (!record)
            return wrong(u"The content names no contact of the instance."_s);
        contact.insert(u"channel"_s, record->channel);
        contact.insert(u"connectedToSystemTime"_s, iso(record->initiated));
        content.insert(u"contact"_s, contact);
        return std::nullopt;
    }
    if (type == u"File"_s) {
        const auto fileArn = content.value("file"_L1).toObject().value("fileArn"_L1).toString();
        const auto *file = m_world.files.find(fileArn.section(u'/', -1));
        if (!file || m_world.arns().file(file->fileId) != fileArn
            || file->associatedResourceArn != m_world.arns().caseOf(caseId))
            return wrong(u"The content names no file of this case."_s);
        bool isThere = false;
        m_world.relatedItems.forPrefix(caseId + u'/', [&](const RelatedItem &item) {
            isThere =
                isThere || item.content.value("file"_L1).toObject().value("fileArn"_L1).toString() == fileArn;
        });
        return isThere ? std::optional(wrong(u"The file is a related item of the case already."_s))
                       : std::nullopt;
    }
    if (type == u"ConnectCase"_s) {
        const auto other = content.value("connectCase"_L1).toObject().value("caseId"_L1).toString();
        return m_world.cases.find(other)
            ? std::nullopt
            : std::optional(wrong(u"The content names no case of the domain."_s));
    }
    return wrong(u"The sandbox makes no items of the type %1."_s.arg(type));
}

ApiResult CasesOperations::createRelatedItem(const ApiCall &call)
{
    if (const auto wrong = wrongDomain(call))
        return tl::unexpected<ApiError>(*wrong);
    const auto *record = m_world.findCase(call.text("caseId"_L1));
    if (!record)
        return tl::unexpected<ApiError>(notFound(u"Case"_s, call.text("caseId"_L1)));
    int count = 0;
    m_world.relatedItems.forPrefix(record->caseId + u'/', [&count](const RelatedItem &) { ++count; });
    if (count >= relatedItemLimit)
        return refuse(u"ServiceQuotaExceededException"_s,
                      u"The case has as many related items as it may have."_s);
    auto content = call.input.value("content"_L1).toObject();
    const auto type = call.text("type"_L1);
    if (const auto wrong = wrongContent(record->caseId, type, content))
        return tl::unexpected<ApiError>(*wrong);
    const auto item =
        m_world.addRelatedItem(record->caseId, type, content, call.input.value("performedBy"_L1).toObject());
    return QJsonObject{{u"relatedItemId"_s, item.relatedItemId},
                       {u"relatedItemArn"_s, m_world.arns().relatedItem(item)}};
}

} // namespace attache
