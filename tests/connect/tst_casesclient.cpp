// SPDX-License-Identifier: Apache-2.0
#include "connect/casesclient.h"

#include "support/modelcheck.h"
#include "support/scriptedaws.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

const QDateTime someTime(QDate(2026, 11, 21), QTime(7, 30), Qt::UTC);

template <typename Response>
struct Asked {
    Asked(QStringView operation, const QByteArray &answer,
          std::function<Call(CasesClient &, Answered<Response>)> ask)
        : setup({{httpAnswer(200, answer)}})
    {
        const auto *known = Model::of(Service::ConnectCases).operation(operation);
        const auto json = QJsonDocument::fromJson(answer);
        [&] { QVERIFY2(json.isObject(), answer.constData()); }();
        [&] { QCOMPARE(unknownMembers(*known->output, json.object()), QStringList()); }();
        CasesClient client(setup.aws());
        const auto call = ask(client, outcome.handler());
        setup.waitFor([this] { return outcome.come(); });
    }

    QByteArray line() const { return setup.request(0).method + ' ' + setup.request(0).target; }
    const Response &answer() const { return **outcome.result; }

    ScriptedAws setup;
    Outcome<Response> outcome;
};

} // namespace

class tst_CasesClient : public QObject
{
    Q_OBJECT

private slots:
    void searches_cases();
    void searches_with_nothing_to_say();
    void gets_a_case();
    void searches_related_items();
    void searches_related_items_of_any_kind();
    void lists_domains();
    void lists_fields();
    void lists_the_options_of_a_field();
};

void tst_CasesClient::searches_cases()
{
    const SearchCasesRequest request{.domainId = u"d"_s,
                                     .searchTerm = u"parcel"_s,
                                     .filter = fieldEqualTo(u"reference_number"_s, u"00010482"_s),
                                     .sorts = {{u"created_datetime"_s, u"Desc"_s}},
                                     .fields = {u"title"_s, u"status"_s},
                                     .maxResults = 50,
                                     .nextToken = u"n"_s};
    const Asked<SearchCasesResponse> asked(
        u"SearchCases",
        R"({"cases":[{"caseId":"c","templateId":"t","fields":[{"id":"title","value":{"stringValue":"Damaged parcel"}},
            {"id":"priority","value":{"doubleValue":2}},{"id":"urgent","value":{"booleanValue":true}},
            {"id":"summary","value":{"emptyValue":{}}},{"id":"assigned_user","value":{"userArnValue":"arn:u"}}],
            "tags":{"a":"b"}}],"nextToken":"more","totalCount":12})",
        [&](CasesClient &client, auto answered) { return client.searchCases(request, std::move(answered)); });
    QCOMPARE(asked.line(), QByteArray("POST /domains/d/cases-search"));
    const QJsonObject wanted{{u"id"_s, u"reference_number"_s},
                             {u"value"_s, QJsonObject{{u"stringValue"_s, u"00010482"_s}}}};
    QCOMPARE(
        asked.setup.body(0),
        (QJsonObject{
            {u"searchTerm"_s, u"parcel"_s},
            {u"filter"_s, QJsonObject{{u"field"_s, QJsonObject{{u"equalTo"_s, wanted}}}}},
            {u"sorts"_s,
             QJsonArray{QJsonObject{{u"fieldId"_s, u"created_datetime"_s}, {u"sortOrder"_s, u"Desc"_s}}}},
            {u"fields"_s,
             QJsonArray{QJsonObject{{u"id"_s, u"title"_s}}, QJsonObject{{u"id"_s, u"status"_s}}}},
            {u"maxResults"_s, 50},
            {u"nextToken"_s, u"n"_s}}));
    const auto &found = asked.answer().cases;
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].caseId, u"c"_s);
    QCOMPARE(found[0].templateId, u"t"_s);
    QCOMPARE(textOfField(found[0].fields, u"title"), u"Damaged parcel"_s);
    QCOMPARE(textOfField(found[0].fields, u"priority"), u"2"_s);
    QCOMPARE(textOfField(found[0].fields, u"urgent"), u"true"_s);
    QCOMPARE(textOfField(found[0].fields, u"summary"), QString());
    QCOMPARE(textOfField(found[0].fields, u"assigned_user"), u"arn:u"_s);
    QCOMPARE(textOfField(found[0].fields, u"no_such_field"), QString());
    QCOMPARE(asked.answer().nextToken, u"more"_s);
    QCOMPARE(asked.answer().totalCount, 12);
}

void tst_CasesClient::searches_with_nothing_to_say()
{
    SearchCasesRequest request;
    request.domainId = u"d"_s;
    const Asked<SearchCasesResponse> asked(
        u"SearchCases", R"({"cases":[]})",
        [&](CasesClient &client, auto answered) { return client.searchCases(request, std::move(answered)); });
    // The operation has a body, so that an empty one is sent.
    QCOMPARE(asked.setup.request(0).body, QByteArray("{}"));
    QVERIFY(asked.answer().cases.empty());
    QVERIFY(!asked.answer().totalCount);
}

void tst_CasesClient::gets_a_case()
{
    const Asked<GetCaseResponse> asked(
        u"GetCase",
        R"({"fields":[{"id":"status","value":{"stringValue":"Open"}}],"templateId":"t","nextToken":"more"})",
        [](CasesClient &client, auto answered) {
            return client.getCase({u"d"_s, u"c"_s, {u"status"_s}, u"n"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /domains/d/cases/c"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"fields"_s, QJsonArray{QJsonObject{{u"id"_s, u"status"_s}}}},
                          {u"nextToken"_s, u"n"_s}}));
    QCOMPARE(asked.answer().templateId, u"t"_s);
    QCOMPARE(textOfField(asked.answer().fields, u"status"), u"Open"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_CasesClient::searches_related_items()
{
    SearchRelatedItemsRequest request;
    request.domainId = u"d"_s;
    request.caseId = u"c"_s;
    request.maxResults = 25;
    request.nextToken = u"n"_s;
    const Asked<SearchRelatedItemsResponse> asked(u"SearchRelatedItems",
                                                  R"({"relatedItems":[
            {"relatedItemId":"r1","type":"File","associationTime":"2026-11-21T07:30:00.000Z",
             "content":{"file":{"fileArn":"arn:f"}},"performedBy":{"userArn":"arn:u"},"tags":{"a":"b"}},
            {"relatedItemId":"r2","type":"Comment","associationTime":"2026-11-21T07:30:00Z",
             "content":{"comment":{"body":"b","contentType":"Text/Plain"}},"performedBy":{"customEntity":"robot"}}],
            "nextToken":"more"})",
                                                  [&](CasesClient &client, auto answered) {
                                                      return client.searchRelatedItems(request,
                                                                                       std::move(answered));
                                                  });
    QCOMPARE(asked.line(), QByteArray("POST /domains/d/cases/c/related-items-search"));
    QCOMPARE(asked.setup.body(0),
             (QJsonObject{{u"filters"_s, QJsonArray{QJsonObject{{u"file"_s, QJsonObject()}}}},
                          {u"maxResults"_s, 25},
                          {u"nextToken"_s, u"n"_s}}));
    const auto &items = asked.answer().relatedItems;
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(items[0].relatedItemId, u"r1"_s);
    QCOMPARE(items[0].type, u"File"_s);
    QCOMPARE(items[0].associationTime, someTime);
    QCOMPARE(items[0].fileArn, u"arn:f"_s);
    QCOMPARE(items[0].performedBy, u"arn:u"_s);
    QCOMPARE(items[0].tags.value(u"a"_s), u"b"_s);
    QCOMPARE(items[1].fileArn, QString());
    QCOMPARE(items[1].performedBy, u"robot"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_CasesClient::searches_related_items_of_any_kind()
{
    SearchRelatedItemsRequest request;
    request.domainId = u"d"_s;
    request.caseId = u"c"_s;
    request.files = false;
    const Asked<SearchRelatedItemsResponse> any(
        u"SearchRelatedItems", R"({"relatedItems":[]})", [&](CasesClient &client, auto answered) {
            return client.searchRelatedItems(request, std::move(answered));
        });
    QCOMPARE(any.setup.body(0), QJsonObject());
    request.fileArn = u"arn:f"_s;
    const Asked<SearchRelatedItemsResponse> one(
        u"SearchRelatedItems", R"({"relatedItems":[]})", [&](CasesClient &client, auto answered) {
            return client.searchRelatedItems(request, std::move(answered));
        });
    const QJsonObject file{{u"fileArn"_s, u"arn:f"_s}};
    QCOMPARE(one.setup.body(0), (QJsonObject{{u"filters"_s, QJsonArray{QJsonObject{{u"file"_s, file}}}}}));
}

void tst_CasesClient::lists_domains()
{
    const Asked<ListDomainsResponse> asked(
        u"ListDomains",
        R"({"domains":[{"domainId":"d","domainArn":"arn:d","name":"lab"}],"nextToken":"more"})",
        [](CasesClient &client, auto answered) {
            return client.listDomains({10, u"n"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /domains-list?maxResults=10&nextToken=n"));
    QCOMPARE(asked.setup.request(0).body, QByteArray());
    QCOMPARE(asked.answer().domains.size(), size_t(1));
    QCOMPARE(asked.answer().domains[0].domainId, u"d"_s);
    QCOMPARE(asked.answer().domains[0].domainArn, u"arn:d"_s);
    QCOMPARE(asked.answer().domains[0].name, u"lab"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_CasesClient::lists_fields()
{
    const Asked<ListFieldsResponse> asked(
        u"ListFields",
        R"({"fields":[{"fieldId":"case_reason","fieldArn":"arn:f","name":"Case reason","type":"SingleSelect",
                       "namespace":"System"},
                      {"fieldId":"f-1","fieldArn":"arn:g","name":"Order number","type":"Text",
                       "namespace":"Custom","attributes":{"text":{"isMultiline":false}}}],"nextToken":"more"})",
        [](CasesClient &client, auto answered) {
            return client.listFields({u"d"_s, 100, u"n"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(), QByteArray("POST /domains/d/fields-list?maxResults=100&nextToken=n"));
    QCOMPARE(asked.setup.request(0).body, QByteArray());
    const auto &fields = asked.answer().fields;
    QCOMPARE(fields.size(), size_t(2));
    QCOMPARE(fields[0].fieldId, u"case_reason"_s);
    QCOMPARE(fields[0].type, u"SingleSelect"_s);
    QCOMPARE(fields[0].fieldNamespace, u"System"_s);
    QCOMPARE(fields[1].name, u"Order number"_s);
    QCOMPARE(fields[1].fieldNamespace, u"Custom"_s);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

void tst_CasesClient::lists_the_options_of_a_field()
{
    const Asked<ListFieldOptionsResponse> asked(
        u"ListFieldOptions",
        R"({"options":[{"name":"Waiting","value":"w-1","active":true},
                       {"name":"Old","value":"o-1","active":false}],"nextToken":"more"})",
        [](CasesClient &client, auto answered) {
            return client.listFieldOptions({u"d"_s, u"status"_s, 100, u"n"_s}, std::move(answered));
        });
    QCOMPARE(asked.line(),
             QByteArray("POST /domains/d/fields/status/options-list?maxResults=100&nextToken=n"));
    QCOMPARE(asked.setup.request(0).body, QByteArray());
    const auto &options = asked.answer().options;
    QCOMPARE(options.size(), size_t(2));
    QCOMPARE(options[0].name, u"Waiting"_s);
    QCOMPARE(options[0].value, u"w-1"_s);
    QVERIFY(options[0].active && !options[1].active);
    QCOMPARE(asked.answer().nextToken, u"more"_s);
}

QTEST_GUILESS_MAIN(tst_CasesClient)
#include "tst_casesclient.moc"
