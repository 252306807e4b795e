// SPDX-License-Identifier: Apache-2.0
#include "transfers/placefinder.h"

#include "scriptedservice.h"
#include "transfers/arn.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

namespace {

constexpr auto instanceArn = "arn:aws:connect:eu-west-2:123456789012:instance/i-1"_L1;
constexpr auto domainArn = "arn:aws:cases:eu-west-2:123456789012:domain/d-1"_L1;
constexpr auto userArn = "arn:aws:connect:eu-west-2:123456789012:instance/i-1/agent/u-1"_L1;

QJsonObject instances(const QStringList &arns, const QString &nextToken = {})
{
    QJsonArray list;
    for (const auto &arn : arns)
        list.append(QJsonObject{{u"Id"_s, arn.section(u'/', -1)},
                                {u"Arn"_s, arn},
                                {u"InstanceAlias"_s, u"alias-"_s + arn.section(u'/', -1)},
                                {u"InstanceStatus"_s, u"ACTIVE"_s}});
    QJsonObject answer{{u"InstanceSummaryList"_s, list}};
    if (!nextToken.isEmpty())
        answer.insert(u"NextToken"_s, nextToken);
    return answer;
}

QJsonObject associations(const QStringList &arns)
{
    QJsonArray list;
    for (const auto &arn : arns)
        list.append(QJsonObject{{u"IntegrationType"_s, u"CASES_DOMAIN"_s}, {u"IntegrationArn"_s, arn}});
    return {{u"IntegrationAssociationSummaryList"_s, list}};
}

QJsonObject domains(const QStringList &arns)
{
    QJsonArray list;
    for (const auto &arn : arns)
        list.append(
            QJsonObject{{u"domainId"_s, arn.section(u'/', -1)}, {u"domainArn"_s, arn}, {u"name"_s, u"n"_s}});
    return {{u"domains"_s, list}};
}

QJsonObject users(const QStringList &names)
{
    QJsonArray list;
    for (const auto &name : names)
        list.append(QJsonObject{{u"Id"_s, u"u-1"_s}, {u"Arn"_s, QString(userArn)}, {u"Username"_s, name}});
    return {{u"Users"_s, list}};
}

} // namespace

class tst_PlaceFinder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsSaidIsNotAsked();
    void theOnlyInstance();
    void instancesOnSeveralPages();
    void severalInstancesAreNamed();
    void noInstance();
    void theDomainOfTheInstance();
    void theDomainWithoutTheRightToAsk();
    void aDomainThatIsSaidNeedsTheAccountAlone();
    void severalDomainsAreNamed();
    void noDomain();
    void theAgent_data();
    void theAgent();
    void noAgent();
    void oneQuestionServesAll();
    void whatIsKnownIsNotAskedAgain();
    void aFailureIsNotRemembered();
    void whoLetsGoIsNotTold();
    void arns();
    void partitions_data();
    void partitions();

private:
    void know(const PlaceFinder::Known &known)
    {
        m_places = std::make_unique<PlaceFinder>(m_service->connect, m_service->cases, m_service->sts, known);
    }
    Result<Place> instance()
    {
        return answerOf<Place>(m_service->clock, [&](auto a) { return m_places->instance(a); });
    }
    Result<Place> domain()
    {
        return answerOf<Place>(m_service->clock, [&](auto a) { return m_places->domain(a); });
    }
    Result<Place> agent()
    {
        return answerOf<Place>(m_service->clock, [&](auto a) { return m_places->agent(a); });
    }

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<PlaceFinder> m_places;
};

void tst_PlaceFinder::init()
{
    m_places.reset();
    m_service = std::make_unique<ScriptedService>();
    know({.region = u"eu-west-2"_s, .instance = {}, .domainId = {}});
}

void tst_PlaceFinder::whatIsSaidIsNotAsked()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-9"_s, .domainId = {}});
    QCOMPARE(instance()->instanceId, u"i-9"_s);
    QCOMPARE(instance()->partition, u"aws"_s);

    know({.region = {},
          .instance = u"arn:aws-cn:connect:cn-north-1:123456789012:instance/i-8"_s,
          .domainId = u"d"_s});
    const auto place = domain();
    QVERIFY(place);
    QCOMPARE(place->region, u"cn-north-1"_s);
    QCOMPARE(place->caseArn(u"c"_s), u"arn:aws-cn:cases:cn-north-1:123456789012:domain/d/case/c"_s);
    QCOMPARE(place->instanceArn(), u"arn:aws-cn:connect:cn-north-1:123456789012:instance/i-8"_s);
    QCOMPARE(m_service->calls(), 0);
}

void tst_PlaceFinder::theOnlyInstance()
{
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    const auto place = instance();
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->instanceId, u"i-1"_s);
    QCOMPARE(place->account, u"123456789012"_s);
    QCOMPARE(place->region, u"eu-west-2"_s);
}

void tst_PlaceFinder::instancesOnSeveralPages()
{
    m_service->answer(u"ListInstances"_s, instances({}, u"more"_s));
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    QCOMPARE(instance()->instanceId, u"i-1"_s);
    QCOMPARE(m_service->input(u"ListInstances"_s, 1)[u"NextToken"_s].toString(), u"more"_s);
}

void tst_PlaceFinder::severalInstancesAreNamed()
{
    m_service->answer(u"ListInstances"_s,
                      instances({instanceArn, u"arn:aws:connect:eu-west-2:123456789012:instance/i-2"_s}));
    const auto place = instance();
    QVERIFY(!place);
    QCOMPARE(place.error().kind, ErrorKind::Validation);
    QCOMPARE(place.error().code, u"InstanceAmbiguous"_s);
    QVERIFY(place.error().message.contains(u"i-1 (alias-i-1), i-2 (alias-i-2)"_s));
}

void tst_PlaceFinder::noInstance()
{
    m_service->answer(u"ListInstances"_s, instances({}));
    QCOMPARE(instance().error().code, u"InstanceMissing"_s);
    QCOMPARE(domain().error().code, u"InstanceMissing"_s);
}

void tst_PlaceFinder::theDomainOfTheInstance()
{
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    m_service->answer(u"ListIntegrationAssociations"_s, associations({domainArn}));
    const auto place = domain();
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->caseArn(u"c"_s), domainArn + u"/case/c"_s);
    const auto input = m_service->input(u"ListIntegrationAssociations"_s);
    QCOMPARE(input[u"InstanceId"_s].toString(), u"i-1"_s);
    QCOMPARE(input[u"IntegrationType"_s].toString(), u"CASES_DOMAIN"_s);
}

void tst_PlaceFinder::theDomainWithoutTheRightToAsk()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = {}});
    m_service->refuse(u"ListIntegrationAssociations"_s, 403, "AccessDeniedException");
    m_service->answer(u"ListDomains"_s, domains({domainArn}));
    const auto place = domain();
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->domainId, u"d-1"_s);
    QCOMPARE(place->account, u"123456789012"_s);
}

void tst_PlaceFinder::aDomainThatIsSaidNeedsTheAccountAlone()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = u"d-7"_s});
    m_service->identity("arn:aws:iam::123456789012:user/a");
    const auto place = domain();
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->caseArn(u"c"_s), u"arn:aws:cases:eu-west-2:123456789012:domain/d-7/case/c"_s);
    QCOMPARE(m_service->calls(), 1);
}

void tst_PlaceFinder::severalDomainsAreNamed()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = {}});
    m_service->answer(u"ListIntegrationAssociations"_s,
                      associations({domainArn, domainArn, domainArn + u"2"_s}));
    QCOMPARE(domain().error().code, u"DomainAmbiguous"_s);
    QVERIFY(domain().error().message.contains(u"d-1, d-12"_s));
}

void tst_PlaceFinder::noDomain()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = {}});
    m_service->answer(u"ListIntegrationAssociations"_s, associations({}));
    m_service->answer(u"ListDomains"_s, domains({}));
    QCOMPARE(domain().error().code, u"DomainMissing"_s);
}

void tst_PlaceFinder::theAgent_data()
{
    QTest::addColumn<QByteArray>("identity");
    QTest::addColumn<QString>("username");

    QTest::newRow("by SSO") << "arn:aws:sts::123456789012:assumed-role/Agents/alex.morgan"_ba
                            << u"alex.morgan"_s;
    QTest::newRow("an IAM user") << "arn:aws:iam::123456789012:user/path/alex"_ba << u"alex"_s;
    QTest::newRow("by mail address") << "arn:aws:sts::123456789012:assumed-role/Agents/a@example.com"_ba
                                     << u"a@example.com"_s;
}

void tst_PlaceFinder::theAgent()
{
    QFETCH(QByteArray, identity);
    QFETCH(QString, username);
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = {}});
    m_service->identity(identity);
    m_service->answer(u"SearchUsers"_s, users({username.toUpper()}));
    const auto place = agent();
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->userArn, QString(userArn));
    const auto condition = m_service->input(u"SearchUsers"_s)[u"SearchCriteria"_s][u"StringCondition"_s];
    QCOMPARE(condition[u"FieldName"_s].toString(), u"Username"_s);
    QCOMPARE(condition[u"Value"_s].toString(), username);
    QCOMPARE(condition[u"ComparisonType"_s].toString(), u"EXACT"_s);
}

void tst_PlaceFinder::noAgent()
{
    know({.region = u"eu-west-2"_s, .instance = u"i-1"_s, .domainId = {}});
    m_service->identity("arn:aws:sts::123456789012:assumed-role/Robots/botocore-1");
    m_service->answer(u"SearchUsers"_s, users({u"botocore-11"_s}));
    QCOMPARE(agent().error().code, u"AgentNotFound"_s);
    QCOMPARE(agent().error().kind, ErrorKind::Refused);
    m_service->identity("arn:aws:iam::123456789012:root");
    QCOMPARE(agent().error().code, u"AgentNotFound"_s);
}

void tst_PlaceFinder::oneQuestionServesAll()
{
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    m_service->answer(u"ListIntegrationAssociations"_s, associations({domainArn}));
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 5; ++i) {
        calls.push_back(m_places->instance([&](const Result<Place> &place) { answers += place ? 1 : 0; }));
        calls.push_back(m_places->domain([&](const Result<Place> &place) { answers += place ? 1 : 0; }));
    }
    QCOMPARE(answers, 0); // never inside the question
    QVERIFY(m_service->clock.runUntil([&] { return answers == 10; }));
    QCOMPARE(m_service->calls(), 2);
}

void tst_PlaceFinder::whatIsKnownIsNotAskedAgain()
{
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    m_service->answer(u"ListIntegrationAssociations"_s, associations({domainArn}));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(instance());
        QVERIFY(domain());
    }
    QCOMPARE(m_service->calls(), 2);
}

void tst_PlaceFinder::aFailureIsNotRemembered()
{
    m_service->refuse(u"ListInstances"_s, 500, "InternalServiceException");
    QVERIFY(!instance());
    m_service->forget(u"ListInstances"_s);
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    QVERIFY(instance());
}

void tst_PlaceFinder::whoLetsGoIsNotTold()
{
    m_service->answer(u"ListInstances"_s, instances({instanceArn}));
    bool told = false;
    {
        const auto call = m_places->instance([&](const Result<Place> &) { told = true; });
    }
    QVERIFY(instance());
    QVERIFY(!told);
}

void tst_PlaceFinder::arns()
{
    const auto arn = Arn::parse(u"arn:aws:cases:eu-west-2:1:domain/d/case/c"_s);
    QVERIFY(arn);
    QCOMPARE(arn->part(u"domain"), u"d"_s);
    QCOMPARE(arn->part(u"case"), u"c"_s);
    QCOMPARE(arn->part(u"c"), QString());
    QVERIFY(!Arn::parse(u"domain/d/case/c"_s));
    QVERIFY(!Arn::parse(u"arn:aws:cases:eu-west-2:1:"_s));
    QVERIFY(!Arn::parse(u"arn:aws:cases"_s));
}

void tst_PlaceFinder::partitions_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("partition");
    QTest::newRow("Europe") << u"eu-west-2"_s << u"aws"_s;
    QTest::newRow("China") << u"cn-north-1"_s << u"aws-cn"_s;
    QTest::newRow("government") << u"us-gov-west-1"_s << u"aws-us-gov"_s;
    QTest::newRow("isolated") << u"us-isob-east-1"_s << u"aws-iso-b"_s;
    QTest::newRow("unknown") << u"xx-new-1"_s << u"aws"_s;
}

void tst_PlaceFinder::partitions()
{
    QFETCH(QString, region);
    QTEST(partitionOf(region), "partition");
}

QTEST_GUILESS_MAIN(tst_PlaceFinder)
#include "tst_placefinder.moc"
