// SPDX-License-Identifier: Apache-2.0
#include "transfers/casecards.h"

#include "scriptedservice.h"
#include "transfers/attachedfiles.h"
#include "transfers/authors.h"
#include "transfers/cases.h"
#include "transfers/chats.h"
#include "transfers/diskpool.h"
#include "transfers/lookup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

namespace {

constexpr auto agent = "arn:aws:connect:eu-west-2:123456789012:instance/i-1/agent/u-1"_L1;

QJsonObject field(const QString &id, const QString &name, const QString &type, bool custom = false)
{
    return {{u"fieldId"_s, id},
            {u"fieldArn"_s, u"arn:aws:cases:eu-west-2:123456789012:domain/d-1/field/"_s + id},
            {u"name"_s, name},
            {u"type"_s, type},
            {u"namespace"_s, custom ? u"Custom"_s : u"System"_s}};
}

QJsonObject value(const QString &id, const QJsonObject &value)
{
    return {{u"id"_s, id}, {u"value"_s, value}};
}

QJsonObject text(const QString &id, const QString &text)
{
    return value(id, {{u"stringValue"_s, text}});
}

QJsonArray listed()
{
    return {field(u"title"_s, u"Title"_s, u"Text"_s),
            field(u"status"_s, u"Status"_s, u"SingleSelect"_s),
            field(u"reference_number"_s, u"Reference number"_s, u"Text"_s),
            field(u"created_datetime"_s, u"Date/Time Opened"_s, u"DateTime"_s),
            field(u"assigned_user"_s, u"Assigned user"_s, u"User"_s),
            field(u"f-order"_s, u"Order number"_s, u"Text"_s, true),
            field(u"f-priority"_s, u"Priority"_s, u"SingleSelect"_s, true),
            field(u"f-gift"_s, u"Gift"_s, u"Boolean"_s, true),
            field(u"f-note"_s, u"Note"_s, u"Text"_s, true)};
}

QJsonArray values(const QString &status = u"open"_s)
{
    return {text(u"title"_s, u"Damaged parcel"_s),
            text(u"status"_s, status),
            text(u"reference_number"_s, u"10482751"_s),
            text(u"created_datetime"_s, u"2026-11-20T10:22:00Z"_s),
            value(u"assigned_user"_s, {{u"userArnValue"_s, agent}}),
            text(u"f-order"_s, u"88-1207"_s),
            text(u"f-priority"_s, u"p1"_s),
            value(u"f-gift"_s, {{u"booleanValue"_s, false}}),
            value(u"f-note"_s, {{u"emptyValue"_s, QJsonObject()}})};
}

} // namespace

class tst_CaseCards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsAllThatSaysSomething();
    void asksOnceForALook();
    void toAndFroAsksNothing();
    void theNamesAreKeptLongerThanTheCase();
    void whoMayNotListFieldsGetsTheSummary();
    void whoMayNotListOptionsGetsTheValue();
    void whatOnlyFailedIsAskedAgain_data();
    void whatOnlyFailedIsAskedAgain();
    void aStatusOfTheCompanysOwnHasItsName();
    void manyFieldsArePagesOfBoth();
    void aFieldThatIsGoneIsListedAnew();
    void troubleIsNotKept();
    void aCaseThatIsNotThere();
    void lookupTellsBothOfOneAnswer();
    void lookupNamesTheAgentsThatAreKnown();

private:
    Result<CaseCard> look(const QString &caseId = u"c-1"_s,
                          CaseCards::Freshness freshness = CaseCards::Freshness::Kept)
    {
        return answerOf<CaseCard>(m_service->clock,
                                  [&](auto a) { return m_cards->look(caseId, freshness, a); });
    }
    void answerAll();
    int calls(const QString &operation) const { return m_service->calls(operation); }
    static QStringList said(const CaseCard &card)
    {
        QStringList all;
        for (const auto &one : card.fields)
            all.append(one.name + u": "_s + one.value.toVariant().toString());
        return all;
    }

    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<CaseCards> m_cards;
};

void tst_CaseCards::init()
{
    m_cards.reset();
    m_places.reset();
    m_service = std::make_unique<ScriptedService>();
    m_places = std::make_unique<PlaceFinder>(
        m_service->connect, m_service->cases, m_service->sts,
        PlaceFinder::Known{u"eu-west-2"_s, u"arn:aws:connect:eu-west-2:123456789012:instance/i-1"_s,
                           u"d-1"_s});
    m_cards = std::make_unique<CaseCards>(m_service->cases, *m_places, m_service->clock);
    answerAll();
}

void tst_CaseCards::answerAll()
{
    m_service->answer(u"ListFields"_s, {{u"fields"_s, listed()}});
    m_service->answer(
        u"ListFieldOptions"_s,
        {{u"options"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"High"_s}, {u"value"_s, u"p1"_s}, {u"active"_s, true}}}}});
    m_service->answer(u"GetCase"_s, {{u"templateId"_s, u"t"_s}, {u"fields"_s, values()}});
}

void tst_CaseCards::tellsAllThatSaysSomething()
{
    const auto card = look();
    QVERIFY2(card, card ? "" : qPrintable(card.error().message));
    QCOMPARE(card->extent, CaseCard::Extent::Whole);
    QCOMPARE(card->summary.title, u"Damaged parcel"_s);
    QCOMPARE(card->summary.caseArn, u"arn:aws:cases:eu-west-2:123456789012:domain/d-1/case/c-1"_s);
    QCOMPARE(card->summary.status, u"open"_s);
    QCOMPARE(card->summary.created, QDateTime(QDate(2026, 11, 20), QTime(10, 22), Qt::UTC));
    QCOMPARE(said(*card),
             QStringList({u"Title: Damaged parcel"_s, u"Status: open"_s, u"Reference number: 10482751"_s,
                          u"Date/Time Opened: 2026-11-20T10:22:00Z"_s, u"Assigned user: "_s + agent,
                          u"Order number: 88-1207"_s, u"Priority: High"_s, u"Gift: false"_s}));
    QVERIFY(!card->fields[0].isCustom && card->fields[5].isCustom);
    QCOMPARE(m_service->input(u"GetCase"_s)[u"fields"_s].toArray().size(), listed().size());
}

void tst_CaseCards::asksOnceForALook()
{
    QVERIFY(look());
    QCOMPARE(calls(u"ListFields"_s), 1);
    QCOMPARE(calls(u"GetCase"_s), 1);
    // "open" has a name in every language; what the company made up is asked for.
    QCOMPARE(calls(u"ListFieldOptions"_s), 1);
    QCOMPARE(m_service->input(u"ListFieldOptions"_s)[u"fieldId"_s].toString(), u"f-priority"_s);
}

void tst_CaseCards::toAndFroAsksNothing()
{
    QVERIFY(look(u"c-1"_s));
    QVERIFY(look(u"c-2"_s));
    QCOMPARE(calls(u"GetCase"_s), 2);
    const auto before = m_service->calls();
    const auto again = look(u"c-1"_s);
    QCOMPARE(again->summary.title, u"Damaged parcel"_s);
    QVERIFY(look(u"c-2"_s));
    QCOMPARE(m_service->calls(), before);
    // But who wants to see what is new does.
    QVERIFY(look(u"c-1"_s, CaseCards::Freshness::Anew));
    QCOMPARE(m_service->calls(), before + 1);
    // And nothing is asked by itself.
    m_service->clock.advance(24h);
    QVERIFY(!m_service->clock.next());
    QCOMPARE(m_service->calls(), before + 1);
}

void tst_CaseCards::theNamesAreKeptLongerThanTheCase()
{
    QVERIFY(look());
    m_service->clock.advance(61s);
    QVERIFY(look());
    QCOMPARE(calls(u"GetCase"_s), 2);
    QCOMPARE(calls(u"ListFields"_s), 1);
    QCOMPARE(calls(u"ListFieldOptions"_s), 1);
    m_service->clock.advance(15min);
    QVERIFY(look());
    QCOMPARE(calls(u"ListFields"_s), 2);
    QCOMPARE(calls(u"ListFieldOptions"_s), 2);
}

void tst_CaseCards::whoMayNotListFieldsGetsTheSummary()
{
    m_service->forget(u"ListFields"_s);
    m_service->refuse(u"ListFields"_s, 403, "AccessDeniedException");
    const auto card = look();
    QVERIFY2(card, card ? "" : qPrintable(card.error().message));
    QCOMPARE(card->extent, CaseCard::Extent::Short);
    QCOMPARE(card->summary.title, u"Damaged parcel"_s);
    QVERIFY(card->fields.empty());
    QCOMPARE(m_service->input(u"GetCase"_s)[u"fields"_s].toArray().size(), 4);
    // It would be refused again.
    QVERIFY(look(u"c-2"_s));
    QCOMPARE(calls(u"ListFields"_s), 1);
    QCOMPARE(calls(u"ListFieldOptions"_s), 0);
}

void tst_CaseCards::whoMayNotListOptionsGetsTheValue()
{
    m_service->forget(u"ListFieldOptions"_s);
    m_service->refuse(u"ListFieldOptions"_s, 403, "AccessDeniedException");
    const auto card = look();
    QVERIFY(said(*card).contains(u"Priority: p1"_s));
    QVERIFY(look(u"c-2"_s));
    QCOMPARE(calls(u"ListFieldOptions"_s), 1);
}

void tst_CaseCards::whatOnlyFailedIsAskedAgain_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("status");

    QTest::newRow("options, as the service is broken") << u"ListFieldOptions"_s << 500;
    QTest::newRow("options, as a proxy blocks them") << u"ListFieldOptions"_s << 0;
    QTest::newRow("fields, as a proxy blocks them") << u"ListFields"_s << 0;
}

/// What is no answer of the service's, and no refusal, is not kept as one.
void tst_CaseCards::whatOnlyFailedIsAskedAgain()
{
    QFETCH(QString, operation);
    QFETCH(int, status);

    m_service->forget(operation);
    if (status > 0)
        m_service->refuse(operation, status, "InternalServerException");
    else
        m_service->block(operation);
    QVERIFY(!said(look().value_or(CaseCard{})).contains(u"Priority: High"_s));
    m_service->forget(operation);
    answerAll();
    QVERIFY(said(look().value_or(CaseCard{})).contains(u"Priority: High"_s));
}

void tst_CaseCards::aStatusOfTheCompanysOwnHasItsName()
{
    m_service->forget(u"GetCase"_s);
    m_service->answer(u"GetCase"_s, {{u"templateId"_s, u"t"_s}, {u"fields"_s, values(u"w"_s)}});
    m_service->forget(u"ListFieldOptions"_s);
    m_service->answer(
        u"ListFieldOptions"_s,
        {{u"options"_s,
          QJsonArray{QJsonObject{{u"name"_s, u"Waiting"_s}, {u"value"_s, u"w"_s}, {u"active"_s, true}},
                     // As if one were called as another is stored: each is read once.
                     QJsonObject{{u"name"_s, u"w"_s}, {u"value"_s, u"p1"_s}, {u"active"_s, true}}}}});
    const auto card = look();
    QCOMPARE(card->summary.status, u"Waiting"_s);
    QVERIFY(said(*card).contains(u"Priority: w"_s));
}

void tst_CaseCards::manyFieldsArePagesOfBoth()
{
    QJsonArray first;
    QJsonArray second;
    for (int i = 0; i < 100; ++i)
        first.append(field(u"a-%1"_s.arg(i), u"A"_s, u"Text"_s, true));
    for (int i = 0; i < 150; ++i)
        second.append(field(u"b-%1"_s.arg(i), u"B"_s, u"Text"_s, true));
    m_service->forget(u"ListFields"_s);
    m_service->answer(u"ListFields"_s, {{u"fields"_s, first}, {u"nextToken"_s, u"n"_s}});
    m_service->answer(u"ListFields"_s, {{u"fields"_s, second}});
    m_service->forget(u"GetCase"_s);
    m_service->answer(u"GetCase"_s,
                      {{u"templateId"_s, u"t"_s},
                       {u"fields"_s, QJsonArray{text(u"a-1"_s, u"one"_s)}},
                       {u"nextToken"_s, u"m"_s}});
    m_service->answer(u"GetCase"_s,
                      {{u"templateId"_s, u"t"_s}, {u"fields"_s, QJsonArray{text(u"a-2"_s, u"two"_s)}}});
    m_service->answer(u"GetCase"_s,
                      {{u"templateId"_s, u"t"_s}, {u"fields"_s, QJsonArray{text(u"b-149"_s, u"three"_s)}}});
    const auto card = look();
    QVERIFY2(card, card ? "" : qPrintable(card.error().message));
    QCOMPARE(said(*card), QStringList({u"A: one"_s, u"A: two"_s, u"B: three"_s}));
    QCOMPARE(m_service->input(u"ListFields"_s, 1)[u"nextToken"_s].toString(), u"n"_s);
    QCOMPARE(m_service->input(u"GetCase"_s, 0)[u"fields"_s].toArray().size(), 220);
    QCOMPARE(m_service->input(u"GetCase"_s, 1)[u"nextToken"_s].toString(), u"m"_s);
    QCOMPARE(m_service->input(u"GetCase"_s, 2)[u"fields"_s].toArray().size(), 30);
}

void tst_CaseCards::aFieldThatIsGoneIsListedAnew()
{
    QVERIFY(look());
    m_service->forget(u"GetCase"_s);
    m_service->refuse(u"GetCase"_s, 400, "ValidationException");
    m_service->answer(u"GetCase"_s, {{u"templateId"_s, u"t"_s}, {u"fields"_s, values()}});
    QVERIFY(look(u"c-2"_s));
    QCOMPARE(calls(u"ListFields"_s), 2);
    QCOMPARE(calls(u"GetCase"_s), 3);
    // Once, and no more.
    m_service->forget(u"GetCase"_s);
    m_service->refuse(u"GetCase"_s, 400, "ValidationException");
    QCOMPARE(look(u"c-3"_s).error().code, u"ValidationException"_s);
    QCOMPARE(calls(u"GetCase"_s), 5);
}

void tst_CaseCards::troubleIsNotKept()
{
    m_service->forget(u"ListFields"_s);
    m_service->refuse(u"ListFields"_s, 429, "ThrottlingException");
    m_service->answer(u"ListFields"_s, {{u"fields"_s, listed()}});
    const auto first = look();
    QVERIFY(first);
    QCOMPARE(first->extent, CaseCard::Extent::Unknown);
    QCOMPARE(first->summary.title, u"Damaged parcel"_s);
    QCOMPARE(look()->extent, CaseCard::Extent::Whole);
}

void tst_CaseCards::aCaseThatIsNotThere()
{
    m_service->forget(u"GetCase"_s);
    m_service->refuse(u"GetCase"_s, 404, "ResourceNotFoundException");
    QCOMPARE(look().error().code, u"ResourceNotFoundException"_s);
}

void tst_CaseCards::lookupTellsBothOfOneAnswer()
{
    Cases cases(m_service->cases, *m_places);
    Chats chats(m_service->connect, m_service->participant, *m_places, m_service->clock);
    DiskPool disks;
    AttachedFiles files(m_service->connect, m_service->cases, m_service->participant, chats, m_service->http,
                        *m_places, disks, m_service->clock);
    Authors authors(m_service->connect);
    Lookup lookup(cases, *m_cards, chats, files, authors);
    QStringList told;
    QObject::connect(&lookup, &Lookup::caseFound, [&](const CaseSummary &found) { told << found.title; });
    QObject::connect(&lookup, &Lookup::caseLooked, [&](const Destination &destination, const CaseCard &card) {
        told << u"%1 %2"_s.arg(destination.id.section(u'/', -1)).arg(card.fields.size());
    });
    const Destination parcel{
        Destination::Kind::Case, u"arn:aws:cases:eu-west-2:123456789012:domain/d-1/case/c-1"_s, {}};
    // The window looks, and its list asks what the case is called.
    lookup.lookAtCase(parcel, false);
    lookup.findCase(parcel);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 2; }));
    QCOMPARE(told, QStringList({u"Damaged parcel"_s, u"c-1 8"_s}));
    QCOMPARE(calls(u"GetCase"_s), 1);
    // From memory: a list that has come since may know better what it is called, but who asks is told.
    told.clear();
    lookup.lookAtCase(parcel, false);
    QVERIFY(m_service->clock.runUntil([&] { return !told.isEmpty(); }));
    QCOMPARE(told, QStringList{u"c-1 8"_s});
    told.clear();
    lookup.lookAtCase(parcel, false);
    lookup.findCase(parcel);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 2; }));
    QCOMPARE(told, QStringList({u"Damaged parcel"_s, u"c-1 8"_s}));
    QCOMPARE(calls(u"GetCase"_s), 1);
    // What can't be told is an answer too: who waits for it need not any more.
    told.clear();
    m_service->forget(u"GetCase"_s);
    m_service->refuse(u"GetCase"_s, 403, "AccessDeniedException");
    lookup.lookAtCase(parcel, true);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 1; }));
    QCOMPARE(told, QStringList{u"c-1 0"_s});
}

void tst_CaseCards::lookupNamesTheAgentsThatAreKnown()
{
    Cases cases(m_service->cases, *m_places);
    Chats chats(m_service->connect, m_service->participant, *m_places, m_service->clock);
    DiskPool disks;
    AttachedFiles files(m_service->connect, m_service->cases, m_service->participant, chats, m_service->http,
                        *m_places, disks, m_service->clock);
    Authors authors(m_service->connect);
    Lookup lookup(cases, *m_cards, chats, files, authors);
    QStringList told;
    QObject::connect(&lookup, &Lookup::caseLooked, [&](const Destination &, const CaseCard &card) {
        told << card.fields[4].value.toString();
    });
    const Destination parcel{Destination::Kind::Case, u"c-1"_s, {}};
    lookup.lookAtCase(parcel, false);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 1; }));
    authors.know(agent, u"Maria Jensen"_s);
    lookup.lookAtCase(parcel, false);
    QVERIFY(m_service->clock.runUntil([&] { return told.size() == 2; }));
    QCOMPARE(told, QStringList({QString(agent), u"Maria Jensen"_s}));
    QCOMPARE(calls(u"DescribeUser"_s), 0);
}

QTEST_GUILESS_MAIN(tst_CaseCards)
#include "tst_casecards.moc"
