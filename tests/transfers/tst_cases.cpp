// SPDX-License-Identifier: Apache-2.0
#include "transfers/cases.h"

#include "scriptedservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

constexpr auto domainArn = "arn:aws:cases:eu-west-2:123456789012:domain/d-1"_L1;
constexpr auto uuid = "0a1b2c3d-0000-4000-8000-123456789abc"_L1;

QJsonArray fields()
{
    const auto field = [](const QString &id, const QString &value) {
        return QJsonObject{{u"id"_s, id}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
    };
    return {field(u"title"_s, u"Damaged parcel"_s), field(u"status"_s, u"Open"_s),
            field(u"reference_number"_s, u"10482751"_s),
            field(u"created_datetime"_s, u"2026-11-20T10:22:00.500Z"_s)};
}

} // namespace

class tst_Cases : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void byWords();
    void byReference_data();
    void byReference();
    void byId_data();
    void byId();
    void anIdThatIsNotThere();
    void newestFirst();
    void pageAfterPage();
    void aLongTextIsCut();
    void errorsPass();
    void abandoned();

private:
    Result<std::vector<CaseSummary>> search(const QString &text)
    {
        return answerOf<std::vector<CaseSummary>>(m_service->clock,
                                                  [&](auto a) { return m_cases->search(text, a); });
    }

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<Cases> m_cases;
};

void tst_Cases::init()
{
    m_cases.reset();
    m_places.reset();
    m_service = std::make_unique<ScriptedService>();
    m_places = std::make_unique<PlaceFinder>(
        m_service->connect, m_service->cases, m_service->sts,
        PlaceFinder::Known{u"eu-west-2"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1"_s,
                           u"d-1"_s});
    m_cases = std::make_unique<Cases>(m_service->cases, *m_places);
    m_service->answer(
        u"SearchCases"_s,
        {{u"cases"_s,
          QJsonArray{QJsonObject{{u"caseId"_s, u"c-1"_s}, {u"templateId"_s, u"t"_s}, {u"fields"_s, fields()}},
                     QJsonObject{
                         {u"caseId"_s, u"c-2"_s}, {u"templateId"_s, u"t"_s}, {u"fields"_s, QJsonArray{}}}}}});
    m_service->answer(u"GetCase"_s, {{u"templateId"_s, u"t"_s}, {u"fields"_s, fields()}});
}

void tst_Cases::byWords()
{
    const auto cases = search(u"  damaged parcel "_s);
    QVERIFY2(cases, cases ? "" : qPrintable(cases.error().message));
    QCOMPARE(cases->size(), 2u);
    const auto &first = cases->front();
    QCOMPARE(first.caseId, u"c-1"_s);
    QCOMPARE(first.caseArn, domainArn + u"/case/c-1"_s);
    QCOMPARE(first.title, u"Damaged parcel"_s);
    QCOMPARE(first.status, u"Open"_s);
    QCOMPARE(first.reference, u"10482751"_s);
    QCOMPARE(first.created, QDateTime(QDate(2026, 11, 20), QTime(10, 22, 0, 500), Qt::UTC));
    QCOMPARE(cases->back().title, QString()); // a case may lack any field
    const auto input = m_service->input(u"SearchCases"_s);
    QCOMPARE(input[u"searchTerm"_s].toString(), u"damaged parcel"_s);
    QVERIFY(!input.contains(u"filter"_s));
    QCOMPARE(input[u"maxResults"_s].toInt(), 50);
}

void tst_Cases::byReference_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("eight digits") << u"10482751"_s;
    QTest::newRow("as people write it") << u" #10482751"_s;
}

void tst_Cases::byReference()
{
    QFETCH(QString, text);
    QVERIFY(search(text));
    const auto input = m_service->input(u"SearchCases"_s);
    QVERIFY(!input.contains(u"searchTerm"_s));
    const auto equalTo = input[u"filter"_s][u"field"_s][u"equalTo"_s];
    QCOMPARE(equalTo[u"id"_s].toString(), u"reference_number"_s);
    QCOMPARE(equalTo[u"value"_s][u"stringValue"_s].toString(), u"10482751"_s);
}

void tst_Cases::byId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("an id") << QString(uuid);
    QTest::newRow("an ARN") << domainArn + u"/case/"_s + uuid;
}

void tst_Cases::byId()
{
    QFETCH(QString, text);
    const auto cases = search(text);
    QVERIFY2(cases, cases ? "" : qPrintable(cases.error().message));
    QCOMPARE(cases->size(), 1u);
    QCOMPARE(cases->front().caseId, QString(uuid));
    QCOMPARE(m_service->calls(u"SearchCases"_s), 0);
}

void tst_Cases::anIdThatIsNotThere()
{
    m_service->forget(u"GetCase"_s);
    m_service->refuse(u"GetCase"_s, 404, "ResourceNotFoundException");
    const auto cases = search(uuid);
    QVERIFY(cases);
    QVERIFY(cases->empty());
}

void tst_Cases::newestFirst()
{
    QVERIFY(search({}));
    const auto input = m_service->input(u"SearchCases"_s);
    QVERIFY(!input.contains(u"searchTerm"_s));
    const auto sort = input[u"sorts"_s].toArray().first().toObject();
    QCOMPARE(sort[u"fieldId"_s].toString(), u"created_datetime"_s);
    QCOMPARE(sort[u"sortOrder"_s].toString(), u"Desc"_s);
}

void tst_Cases::pageAfterPage()
{
    const auto page = [](int from, const QString &nextToken) {
        QJsonArray cases;
        for (int i = from; i < from + 2; ++i)
            cases.append(QJsonObject{{u"caseId"_s, u"c-%1"_s.arg(i)}, {u"fields"_s, QJsonArray{}}});
        return QJsonObject{{u"cases"_s, cases}, {u"nextToken"_s, nextToken}};
    };
    m_service->answer(u"SearchCases"_s, page(1, u"more"_s));
    QCOMPARE(search({})->size(), 2u); // for a person who looks: the first
    QCOMPARE(m_service->calls(u"SearchCases"_s), 1);

    m_service->answer(u"SearchCases"_s, page(3, {})); // after the first once more
    const auto all = answerOf<std::vector<CaseSummary>>(
        m_service->clock, [&](auto a) { return m_cases->search({}, a, Cases::Extent::All); });
    QCOMPARE(all->size(), 4u);
    QCOMPARE(all->back().caseId, u"c-4"_s);
    QCOMPARE(m_service->input(u"SearchCases"_s, 2)[u"nextToken"_s], u"more"_s);
}

void tst_Cases::aLongTextIsCut()
{
    QVERIFY(search(QString(1000, u'x')));
    QCOMPARE(m_service->input(u"SearchCases"_s)[u"searchTerm"_s].toString().size(), 255);
}

void tst_Cases::errorsPass()
{
    m_service->forget(u"SearchCases"_s);
    m_service->refuse(u"SearchCases"_s, 403, "AccessDeniedException");
    const auto cases = search(u"x"_s);
    QCOMPARE(cases.error().code, u"AccessDeniedException"_s);
    QCOMPARE(cases.error().requestId, u"r-1"_s);
}

void tst_Cases::abandoned()
{
    bool told = false;
    {
        const auto call =
            m_cases->search(u"x"_s, [&](const Result<std::vector<CaseSummary>> &) { told = true; });
    }
    QVERIFY(search(u"y"_s));
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(tst_Cases)
#include "tst_cases.moc"
