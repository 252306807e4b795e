// SPDX-License-Identifier: Apache-2.0
#include "wireclient.h"

#include <QJsonArray>
#include <QTest>

using namespace attache;

/// Cases over the wire: finding, making, and what hangs on them.
class tst_CasesOperations : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<WireClient> m_client;

    WireAnswer ask(QStringView operation, QJsonObject input = {}) const
    {
        if (operation != u"ListDomains" && !input.contains("domainId"_L1))
            input.insert(u"domainId"_s, m_sandbox->domainId());
        return m_client->call(Service::ConnectCases, operation, input);
    }

    static QJsonArray fields(const QStringList &ids)
    {
        QJsonArray list;
        for (const auto &id : ids)
            list.append(QJsonObject{{u"id"_s, id}});
        return list;
    }

    static QString field(const QJsonValue &record, const QString &id)
    {
        const auto list = record.toObject().value("fields"_L1).toArray();
        for (const auto &value : list) {
            if (value.toObject().value("id"_L1).toString() == id)
                return value.toObject().value("value"_L1).toObject().value("stringValue"_L1).toString();
        }
        return {};
    }

    QStringList titles(QJsonObject input) const
    {
        input.insert(u"fields"_s, fields({u"title"_s}));
        input.insert(u"maxResults"_s, 100);
        const auto cases = ask(u"SearchCases", input).json().value("cases"_L1).toArray();
        QStringList list;
        for (const auto &record : cases)
            list.append(field(record, u"title"_s));
        return list;
    }

    static QJsonObject condition(const QString &how, const QString &fieldId, const QString &value)
    {
        return {{u"field"_s,
                 QJsonObject{{how,
                              QJsonObject{{u"id"_s, fieldId},
                                          {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}}}}}};
    }

    WireAnswer createCase(const QJsonObject &changes = {}) const
    {
        const auto templateId = ask(u"ListTemplates")
                                    .json()
                                    .value("templates"_L1)
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value("templateId"_L1);
        const auto text = [](const QString &id, const QString &value) {
            return QJsonObject{{u"id"_s, id}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
        };
        QJsonObject input{
            {u"templateId"_s, templateId},
            {u"fields"_s,
             QJsonArray{text(u"title"_s, u"A new one"_s),
                        text(u"customer_id"_s, u"arn:aws:profile:r:1:domains/d/profiles/p"_s)}}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            input.insert(it.key(), it.value());
        return ask(u"CreateCase", input);
    }

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--rate-limit"_s, u"off"_s});
        QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
        m_client = std::make_unique<WireClient>(*m_sandbox);
    }

    void cleanup() { m_sandbox->reset(); }

    void search_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a word of the title")
            << u"warranty"_s << QStringList{u"Warranty claim, washing machine stops in mid-cycle"_s};
        QTest::newRow("a reference number")
            << u"10377204"_s << QStringList{u"Refund for a cancelled booking"_s};
        QTest::newRow("a customer") << u"lindqvist"_s << QStringList{u"Insurance claim after water damage"_s};
        QTest::newRow("two words, of different fields")
            << u"glasses gonzález"_s << QStringList{u"Damaged parcel, two of six glasses broken"_s};
        QTest::newRow("nothing") << u"unicorn"_s << QStringList();
    }

    void search()
    {
        QFETCH(QString, term);
        QTEST(titles({{u"searchTerm"_s, term}}), "found");
    }

    void newestFirstByPages()
    {
        const auto all = titles({});
        QVERIFY(all.size() >= 12);
        QStringList paged;
        QString token;
        do {
            QJsonObject input{{u"maxResults"_s, 5},
                              {u"fields"_s, fields({u"title"_s, u"created_datetime"_s})}};
            if (!token.isEmpty())
                input.insert(u"nextToken"_s, token);
            const auto page = ask(u"SearchCases", input).json();
            QCOMPARE(page.value("totalCount"_L1).toInt(), all.size());
            QString before = u"9"_s;
            for (const auto &record : page.value("cases"_L1).toArray()) {
                paged.append(field(record, u"title"_s));
                QVERIFY(field(record, u"created_datetime"_s) < before);
                before = field(record, u"created_datetime"_s);
            }
            token = page.value("nextToken"_L1).toString();
        } while (!token.isEmpty());
        QCOMPARE(paged, all);
        QCOMPARE(ask(u"SearchCases", {{u"nextToken"_s, u"nonsense"_s}}).code(), u"ValidationException"_s);
    }

    void filters()
    {
        const auto open = titles({{u"filter"_s, condition(u"equalTo"_s, u"status"_s, u"Open"_s)}});
        const auto closed = titles({{u"filter"_s, condition(u"equalTo"_s, u"status"_s, u"Closed"_s)}});
        const auto notClosed = titles(
            {{u"filter"_s, QJsonObject{{u"not"_s, condition(u"equalTo"_s, u"status"_s, u"Closed"_s)}}}});
        QVERIFY(!open.isEmpty() && !closed.isEmpty());
        QCOMPARE(open, notClosed);
        QCOMPARE(open.size() + closed.size(), titles({}).size());
        QCOMPARE(
            titles({{u"filter"_s,
                     QJsonObject{{u"orAll"_s,
                                  QJsonArray{condition(u"equalTo"_s, u"reference_number"_s, u"10482751"_s),
                                             condition(u"contains"_s, u"title"_s, u"LUGGAGE"_s)}}}}})
                .size(),
            2);
        QCOMPARE(titles({{u"filter"_s,
                          QJsonObject{{u"andAll"_s,
                                       QJsonArray{condition(u"equalTo"_s, u"status"_s, u"Open"_s),
                                                  condition(u"contains"_s, u"title"_s, u"password"_s)}}}}}),
                 QStringList());
        QCOMPARE(titles({{u"filter"_s,
                          condition(u"greaterThan"_s, u"created_datetime"_s, u"2999-01-01T00:00:00Z"_s)}}),
                 QStringList());
    }

    void sorts()
    {
        auto expected = titles({});
        std::sort(expected.begin(), expected.end(),
                  [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
        const auto by = [](const QString &order) {
            return QJsonObject{
                {u"sorts"_s, QJsonArray{QJsonObject{{u"fieldId"_s, u"title"_s}, {u"sortOrder"_s, order}}}}};
        };
        QCOMPARE(titles(by(u"Asc"_s)), expected);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(titles(by(u"Desc"_s)), expected);
    }

    void unknownThings()
    {
        QCOMPARE(ask(u"SearchCases", {{u"fields"_s, fields({u"nothing"_s})}}).code(),
                 u"ValidationException"_s);
        QCOMPARE(ask(u"SearchCases", {{u"domainId"_s, u"another"_s}}).code(), u"ResourceNotFoundException"_s);
        const auto answer =
            ask(u"GetCase", {{u"caseId"_s, u"another"_s}, {u"fields"_s, fields({u"title"_s})}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"ResourceNotFoundException"_s);
        QCOMPARE(answer.json().value("resourceId"_L1).toString(), u"another"_s);
        QVERIFY(!answer.json().value("message"_L1).toString().isEmpty()); // lower case, as Cases has it
        QCOMPARE(ask(u"SearchCases", {{u"maxResults"_s, 101}}).code(), u"ValidationException"_s);
    }

    void oneCase()
    {
        const auto answer =
            ask(u"GetCase",
                {{u"caseId"_s, m_sandbox->caseId()}, {u"fields"_s, fields({u"title"_s, u"status"_s})}});
        QCOMPARE(
            field(answer.json(), u"title"_s),
            m_sandbox->ready().value("cases"_L1).toArray().first().toObject().value("title"_L1).toString());
    }

    void aNewCase()
    {
        const auto answer = createCase({{u"clientToken"_s, u"t"_s}});
        QCOMPARE(answer.status, 200);
        const auto caseId = answer.json().value("caseId"_L1).toString();
        QVERIFY(answer.json().value("caseArn"_L1).toString().endsWith(caseId));
        QCOMPARE(createCase({{u"clientToken"_s, u"t"_s}}).json(), answer.json());
        const auto other =
            createCase({{u"clientToken"_s, u"t"_s}, {u"tags"_s, QJsonObject{{u"a"_s, u"b"_s}}}});
        QCOMPARE(other.status, 409);
        QCOMPARE(other.code(), u"ConflictException"_s);
        QCOMPARE(titles({{u"searchTerm"_s, u"A new one"_s}}).size(), 1);
        QCOMPARE(createCase({{u"fields"_s, QJsonArray()}}).code(), u"ValidationException"_s);
        QCOMPARE(createCase({{u"templateId"_s, u"x"_s}}).code(), u"ResourceNotFoundException"_s);
    }

    void searchesMayLag()
    {
        m_sandbox->change({{u"searchDelaySeconds"_s, 100}});
        createCase();
        QVERIFY(titles({{u"searchTerm"_s, u"A new one"_s}}).isEmpty());
        // Five minutes are as far as the clock can go with the signatures still good.
        m_sandbox->skewClock(200);
        QCOMPARE(titles({{u"searchTerm"_s, u"A new one"_s}}).size(), 1);
    }

    void relatedItems()
    {
        const QJsonObject comment{
            {u"caseId"_s, m_sandbox->caseId(4)},
            {u"type"_s, u"Comment"_s},
            {u"content"_s,
             QJsonObject{
                 {u"comment"_s, QJsonObject{{u"body"_s, u"Hello"_s}, {u"contentType"_s, u"Text/Plain"_s}}}}}};
        const auto made = ask(u"CreateRelatedItem", comment);
        QCOMPARE(made.status, 200);
        const auto found = [this](const QJsonObject &filter) {
            return ask(u"SearchRelatedItems",
                       {{u"caseId"_s, m_sandbox->caseId(4)}, {u"filters"_s, QJsonArray{filter}}})
                .json()
                .value("relatedItems"_L1)
                .toArray();
        };
        const auto comments = found({{u"comment"_s, QJsonObject()}});
        QCOMPARE(comments.size(), 1);
        QCOMPARE(comments.first().toObject().value("relatedItemId"_L1),
                 made.json().value("relatedItemId"_L1));
        QVERIFY(found({{u"file"_s, QJsonObject()}}).isEmpty());

        auto file = comment;
        file.insert(u"type"_s, u"File"_s);
        file.insert(u"content"_s, QJsonObject{{u"file"_s, QJsonObject{{u"fileArn"_s, u"arn:aws:x"_s}}}});
        QCOMPARE(ask(u"CreateRelatedItem", file).code(), u"ValidationException"_s);
    }

    void casesOfAContact()
    {
        const auto arn =
            m_sandbox->ready().value("instanceArn"_L1).toString() + u"/contact/"_s + m_sandbox->contactId();
        const auto cases =
            ask(u"ListCasesForContact", {{u"contactArn"_s, arn}}).json().value("cases"_L1).toArray();
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases.first().toObject().value("caseId"_L1).toString(), m_sandbox->caseId());
        QCOMPARE(ask(u"ListCasesForContact", {{u"contactArn"_s, u"arn:x"_s}}).code(),
                 u"ValidationException"_s);
    }

    void layout()
    {
        const auto domain = ask(u"ListDomains").json().value("domains"_L1).toArray().first().toObject();
        QCOMPARE(domain.value("domainId"_L1).toString(), m_sandbox->domainId());
        QCOMPARE(ask(u"GetDomain").json().value("domainStatus"_L1).toString(), u"Active"_s);
        QVERIFY(ask(u"ListFields").json().value("fields"_L1).toArray().size() >= 12);
        const auto batch = ask(u"BatchGetField", {{u"fields"_s, fields({u"status"_s, u"nothing"_s})}}).json();
        QCOMPARE(batch.value("fields"_L1).toArray().size(), 1);
        QCOMPARE(batch.value("errors"_L1).toArray().size(), 1);
        const auto options =
            ask(u"ListFieldOptions", {{u"fieldId"_s, u"status"_s}}).json().value("options"_L1).toArray();
        QCOMPARE(options.first().toObject().value("name"_L1).toString(), u"Open"_s);
        // The company's own fields, of each type that there is, and options that are not called as they are
        // stored.
        QMap<QString, QString> ids; // by name
        QStringList types;
        for (const auto &value : ask(u"ListFields").json().value("fields"_L1).toArray()) {
            const auto field = value.toObject();
            if (field.value("namespace"_L1) != u"Custom"_s)
                continue;
            ids.insert(field.value("name"_L1).toString(), field.value("fieldId"_L1).toString());
            types.append(field.value("type"_L1).toString());
        }
        for (const auto &type :
             {u"Text"_s, u"DateTime"_s, u"Number"_s, u"Boolean"_s, u"SingleSelect"_s, u"Url"_s})
            QVERIFY2(types.contains(type), qPrintable(type));
        const auto got = ask(u"GetCase",
                             {{u"caseId"_s, m_sandbox->caseId()},
                              {u"fields"_s, fields({ids[u"Order number"_s], ids[u"Priority"_s]})}})
                             .json()
                             .value("fields"_L1)
                             .toArray();
        QCOMPARE(got.size(), 2);
        QCOMPARE(got[0][u"value"_s][u"stringValue"_s].toString(), u"88-1031"_s);
        const auto priorities = ask(u"ListFieldOptions",
                                    {{u"fieldId"_s, ids[u"Priority"_s]},
                                     {u"values"_s, QJsonArray{got[1][u"value"_s][u"stringValue"_s]}}})
                                    .json()
                                    .value("options"_L1)
                                    .toArray();
        QCOMPARE(priorities.size(), 1);
        QCOMPARE(priorities[0][u"name"_s].toString(), u"High"_s);
        // The instance leads to the domain.
        const auto associations = m_client
                                      ->call(Service::Connect, u"ListIntegrationAssociations",
                                             {{u"InstanceId"_s, m_sandbox->instanceId()},
                                              {u"IntegrationType"_s, u"CASES_DOMAIN"_s}})
                                      .json()
                                      .value("IntegrationAssociationSummaryList"_L1)
                                      .toArray();
        QCOMPARE(associations.size(), 1);
        QCOMPARE(associations.first().toObject().value("IntegrationArn"_L1), domain.value("domainArn"_L1));
    }
};

QTEST_GUILESS_MAIN(tst_CasesOperations)
#include "tst_casesoperations.moc"
