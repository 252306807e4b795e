// SPDX-License-Identifier: Apache-2.0
#include "connect/casesclient.h"

#include "aws/awsclient.h"
#include "connect/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

QJsonArray fieldIds(const QStringList &ids)
{
    QJsonArray array;
    for (const auto &id : ids)
        array.append(QJsonObject{{u"id"_s, id}});
    return array;
}

std::vector<FieldValue> fieldValues(const QJsonArray &array)
{
    std::vector<FieldValue> fields;
    for (const auto &each : array) {
        const auto json = each.toObject();
        const auto value = json[u"value"_s].toObject();
        FieldValue field{.id = json[u"id"_s].toString(), .value = QJsonValue::Null};
        // A union: one member is set, and emptyValue says there is none.
        if (!value.contains(u"emptyValue"_s) && !value.isEmpty())
            field.value = value.begin().value();
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace

QString FieldValue::text() const
{
    return value.toVariant().toString();
}

QString textOfField(const std::vector<FieldValue> &fields, QStringView id)
{
    const auto found = std::ranges::find_if(fields, [&](const FieldValue &field) { return field.id == id; });
    return found == fields.end() ? QString() : found->text();
}

QJsonObject fieldEqualTo(const QString &id, const QString &value)
{
    const QJsonObject wanted{{u"id"_s, id}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
    return {{u"field"_s, QJsonObject{{u"equalTo"_s, wanted}}}};
}

CasesClient::CasesClient(AwsClient &aws)
    : m_aws(aws)
{ }

Call CasesClient::searchCases(const SearchCasesRequest &request, Answered<SearchCasesResponse> answered)
{
    auto input = InputJson()
                     .set("domainId"_L1, request.domainId)
                     .set("searchTerm"_L1, request.searchTerm)
                     .set("filter"_L1, request.filter)
                     .set("maxResults"_L1, request.maxResults)
                     .set("nextToken"_L1, request.nextToken)
                     .object();
    if (!request.sorts.empty()) {
        QJsonArray sorts;
        for (const auto &sort : request.sorts)
            sorts.append(QJsonObject{{u"fieldId"_s, sort.fieldId}, {u"sortOrder"_s, sort.sortOrder}});
        input.insert("sorts"_L1, sorts);
    }
    if (!request.fields.isEmpty())
        input.insert("fields"_L1, fieldIds(request.fields));
    const auto read = [](const QJsonObject &answer) -> Result<SearchCasesResponse> {
        SearchCasesResponse response{
            .cases = {}, .nextToken = answer[u"nextToken"_s].toString(), .totalCount = {}};
        for (const auto &value : answer[u"cases"_s].toArray()) {
            const auto json = value.toObject();
            response.cases.push_back({
                .caseId = json[u"caseId"_s].toString(),
                .templateId = json[u"templateId"_s].toString(),
                .fields = fieldValues(json[u"fields"_s].toArray()),
            });
        }
        if (const auto total = answer[u"totalCount"_s]; total.isDouble())
            response.totalCount = total.toInteger();
        return response;
    };
    return m_aws.ask(Service::ConnectCases, u"SearchCases", input,
                     readBy<SearchCasesResponse>(read, std::move(answered)));
}

Call CasesClient::getCase(const GetCaseRequest &request, Answered<GetCaseResponse> answered)
{
    auto input = InputJson()
                     .set("domainId"_L1, request.domainId)
                     .set("caseId"_L1, request.caseId)
                     .set("nextToken"_L1, request.nextToken)
                     .object();
    input.insert("fields"_L1, fieldIds(request.fields));
    const auto read = [](const QJsonObject &answer) -> Result<GetCaseResponse> {
        return GetCaseResponse{
            .templateId = answer[u"templateId"_s].toString(),
            .fields = fieldValues(answer[u"fields"_s].toArray()),
            .nextToken = answer[u"nextToken"_s].toString(),
        };
    };
    return m_aws.ask(Service::ConnectCases, u"GetCase", input,
                     readBy<GetCaseResponse>(read, std::move(answered)));
}

Call CasesClient::searchRelatedItems(const SearchRelatedItemsRequest &request,
                                     Answered<SearchRelatedItemsResponse> answered)
{
    auto input = InputJson()
                     .set("domainId"_L1, request.domainId)
                     .set("caseId"_L1, request.caseId)
                     .set("maxResults"_L1, request.maxResults)
                     .set("nextToken"_L1, request.nextToken)
                     .object();
    if (request.files || !request.fileArn.isEmpty()) {
        const auto file = InputJson().set("fileArn"_L1, request.fileArn).object();
        input.insert("filters"_L1, QJsonArray{QJsonObject{{u"file"_s, file}}});
    }
    const auto read = [](const QJsonObject &answer) -> Result<SearchRelatedItemsResponse> {
        SearchRelatedItemsResponse response{.relatedItems = {},
                                            .nextToken = answer[u"nextToken"_s].toString()};
        for (const auto &value : answer[u"relatedItems"_s].toArray()) {
            const auto json = value.toObject();
            const auto performer = json[u"performedBy"_s].toObject();
            const auto userArn = performer[u"userArn"_s].toString();
            response.relatedItems.push_back({
                .relatedItemId = json[u"relatedItemId"_s].toString(),
                .type = json[u"type"_s].toString(),
                .associationTime = timeIn(json[u"associationTime"_s]),
                .fileArn = json[u"content"_s].toObject()[u"file"_s].toObject()[u"fileArn"_s].toString(),
                .performedBy = userArn.isEmpty() ? performer[u"customEntity"_s].toString() : userArn,
                .tags = textsOf(json[u"tags"_s].toObject()),
            });
        }
        return response;
    };
    return m_aws.ask(Service::ConnectCases, u"SearchRelatedItems", input,
                     readBy<SearchRelatedItemsResponse>(read, std::move(answered)));
}

Call CasesClient::listDomains(const ListDomainsRequest &request, Answered<ListDomainsResponse> answered)
{
    const auto input =
        InputJson().set("maxResults"_L1, request.maxResults).set("nextToken"_L1, request.nextToken).object();
    const auto read = [](const QJsonObject &answer) -> Result<ListDomainsResponse> {
        ListDomainsResponse response{.domains = {}, .nextToken = answer[u"nextToken"_s].toString()};
        for (const auto &value : answer[u"domains"_s].toArray()) {
            const auto json = value.toObject();
            response.domains.push_back({
                .domainId = json[u"domainId"_s].toString(),
                .domainArn = json[u"domainArn"_s].toString(),
                .name = json[u"name"_s].toString(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::ConnectCases, u"ListDomains", input,
                     readBy<ListDomainsResponse>(read, std::move(answered)));
}

Call CasesClient::listFields(const ListFieldsRequest &request, Answered<ListFieldsResponse> answered)
{
    const auto input = InputJson()
                           .set("domainId"_L1, request.domainId)
                           .set("maxResults"_L1, request.maxResults)
                           .set("nextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<ListFieldsResponse> {
        ListFieldsResponse response{.fields = {}, .nextToken = answer[u"nextToken"_s].toString()};
        for (const auto &value : answer[u"fields"_s].toArray()) {
            const auto json = value.toObject();
            response.fields.push_back({
                .fieldId = json[u"fieldId"_s].toString(),
                .name = json[u"name"_s].toString(),
                .type = json[u"type"_s].toString(),
                .fieldNamespace = json[u"namespace"_s].toString(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::ConnectCases, u"ListFields", input,
                     readBy<ListFieldsResponse>(read, std::move(answered)));
}

Call CasesClient::listFieldOptions(const ListFieldOptionsRequest &request,
                                   Answered<ListFieldOptionsResponse> answered)
{
    const auto input = InputJson()
                           .set("domainId"_L1, request.domainId)
                           .set("fieldId"_L1, request.fieldId)
                           .set("maxResults"_L1, request.maxResults)
                           .set("nextToken"_L1, request.nextToken)
                           .object();
    const auto read = [](const QJsonObject &answer) -> Result<ListFieldOptionsResponse> {
        ListFieldOptionsResponse response{.options = {}, .nextToken = answer[u"nextToken"_s].toString()};
        for (const auto &value : answer[u"options"_s].toArray()) {
            const auto json = value.toObject();
            response.options.push_back({
                .name = json[u"name"_s].toString(),
                .value = json[u"value"_s].toString(),
                .active = json[u"active"_s].toBool(),
            });
        }
        return response;
    };
    return m_aws.ask(Service::ConnectCases, u"ListFieldOptions", input,
                     readBy<ListFieldOptionsResponse>(read, std::move(answered)));
}

} // namespace attache
