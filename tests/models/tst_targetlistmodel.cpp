// SPDX-License-Identifier: Apache-2.0
#include "models/targetlistmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_TargetListModel : public QObject
{
    Q_OBJECT

private slots:
    void chatsComeFirst();
    void namesTheUnnamed();
    void ignoresAnswersToOldSearches();
    void searchLeavesOutWhatDoesNotMatch();
    void keepsTheCurrentTarget();
    void theCurrentTargetIsNoHit();
    void aChatThatLeavesTheListHasEnded();
    void knowsWhichChatsItWouldHaveToJoin();
    void pinnedCasesStand();
    void remembersRecentCases();
    void keepsRowsWhenAListIsAskedAgain();
    void anyOrderToAnyOrder();
};

namespace {

CaseSummary summary(int number, const QString &title)
{
    return {.caseId = QString::number(number),
            .caseArn = u"arn:case/%1"_s.arg(number),
            .title = title,
            .status = u"open"_s,
            .reference = QString::number(number),
            .created = {}};
}

ChatSummary chat(const QString &id, const QString &customer)
{
    return {.contactId = id, .state = u"CONNECTED"_s, .connectedSince = {}, .customer = customer};
}

QStringList titles(const TargetListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data().toString());
    return all;
}

struct Model : TargetListModel {
    Model()
        : TargetListModel([](const Destination &place) {
            return !place.title.isEmpty() ? place.title : place.isChat() ? u"Guest"_s : u"Case "_s + place.id;
        })
    { }
    QAbstractItemModelTester tester{this, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

void tst_TargetListModel::chatsComeFirst()
{
    Model model;
    model.casesFound({}, {summary(1, u"Damaged parcel"_s), summary(2, u"Refund"_s)});
    model.setRecent({summary(2, u"Refund"_s)});
    model.chatsFound({chat(u"a"_s, u"Maria"_s)});
    QCOMPARE(titles(model), QStringList({u"Maria"_s, u"Refund"_s, u"Damaged parcel"_s}));
    QVERIFY(model.index(1).data(TargetListModel::FirstOfSectionRole).toBool());
    QCOMPARE(model.at(1).section, TargetListModel::Section::Recent);
    QCOMPARE(model.at(0).destination.kind, Destination::Kind::Chat);
}

void tst_TargetListModel::namesTheUnnamed()
{
    Model model;
    model.chatsFound({chat(u"a"_s, {})});
    model.casesFound({}, {summary(1, {})});
    QCOMPARE(titles(model), QStringList({u"Guest"_s, u"Case arn:case/1"_s}));
}

void tst_TargetListModel::ignoresAnswersToOldSearches()
{
    Model model;
    model.setSearch(u"par"_s);
    model.setSearch(u"parcel"_s);
    model.casesFound(u"par"_s, {summary(1, u"Party"_s)});
    QCOMPARE(model.rowCount(), 0);
    model.casesFound(u"parcel"_s, {summary(2, u"Damaged parcel"_s)});
    QCOMPARE(titles(model), QStringList{u"Damaged parcel"_s});
}

void tst_TargetListModel::searchLeavesOutWhatDoesNotMatch()
{
    Model model;
    model.chatsFound({chat(u"a"_s, u"Maria"_s), chat(u"b"_s, u"Paul"_s)});
    model.setRecent({summary(2, u"Refund"_s)});
    model.setSearch(u"mar"_s);
    // What the service found stays, whatever field it found the text in.
    model.casesFound(u"mar"_s, {summary(3, u"Late delivery"_s)});
    QCOMPARE(titles(model), QStringList({u"Maria"_s, u"Late delivery"_s}));
    model.setSearch({});
    QCOMPARE(titles(model), QStringList({u"Maria"_s, u"Paul"_s, u"Refund"_s, u"Late delivery"_s}));
}

void tst_TargetListModel::keepsTheCurrentTarget()
{
    Model model;
    model.casesFound({}, {summary(1, u"Damaged parcel"_s), summary(2, u"Refund"_s)});
    model.keep(model.at(1).destination);
    const QPersistentModelIndex current(model.index(1));
    model.casesFound({}, {summary(1, u"Damaged parcel"_s)});
    QVERIFY(current.isValid());
    QCOMPARE(current.data().toString(), u"Refund"_s);
    QCOMPARE(current.data(TargetListModel::ReferenceRole).toString(), u"2"_s);
    model.keep({Destination::Kind::Resource, u"arn:email"_s, {}});
    QCOMPARE(titles(model), QStringList({u"Case arn:email"_s, u"Damaged parcel"_s}));
}

void tst_TargetListModel::theCurrentTargetIsNoHit()
{
    using Section = TargetListModel::Section;
    Model model;
    model.casesFound({}, {summary(1, u"Damaged parcel"_s), summary(2, u"Refund"_s)});
    model.keep(model.at(1).destination);
    model.setSearch(u"zzz"_s);
    model.casesFound(u"zzz"_s, {});
    QCOMPARE(titles(model), QStringList{u"Refund"_s});
    QCOMPARE(model.at(0).section, Section::Kept);
    QVERIFY(!model.hasHits());
    model.setSearch(u"parcel"_s);
    model.casesFound(u"parcel"_s, {summary(1, u"Damaged parcel"_s)});
    QCOMPARE(titles(model), QStringList({u"Refund"_s, u"Damaged parcel"_s}));
    QVERIFY(model.hasHits());
    model.setSearch(u"refund"_s); // now it is one
    model.casesFound(u"refund"_s, {summary(2, u"Refund"_s)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).section, Section::Cases);
    QVERIFY(model.hasHits());
}

void tst_TargetListModel::aChatThatLeavesTheListHasEnded()
{
    Model model;
    model.chatsFound({chat(u"a"_s, u"Maria"_s), chat(u"b"_s, u"Paul"_s)});
    model.keep(model.at(0).destination);
    model.chatsFound({chat(u"b"_s, u"Paul"_s)});
    const auto maria = [&] { return model.at(model.rowOf({Destination::Kind::Chat, u"a"_s, {}})).status; };
    QCOMPARE(maria(), u"ENDED"_s);
    // Another choice moves no row: the mouse may still be pressed on one.
    const auto paul = model.at(1).destination;
    model.keep(paul);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(paul), 1);
    QCOMPARE(maria(), u"ENDED"_s);
    model.chatsFound({chat(u"b"_s, u"Paul"_s)});
    QCOMPARE(model.rowCount(), 1);
    model.chatsFound({chat(u"a"_s, u"Maria"_s)});
    QCOMPARE(maria(), u"CONNECTED"_s);
}

void tst_TargetListModel::knowsWhichChatsItWouldHaveToJoin()
{
    Model model;
    auto byToken = chat(u"b"_s, u"Paul"_s);
    byToken.state.clear();
    model.chatsFound({chat(u"a"_s, u"Maria"_s), byToken});
    model.keep({Destination::Kind::Chat, u"link"_s, {}});
    const auto joined = [&](const QString &id) {
        return model.at(model.rowOf({Destination::Kind::Chat, id, {}})).joined;
    };
    QVERIFY(!joined(u"a"_s));
    QVERIFY(joined(u"b"_s));
    QVERIFY(!joined(u"link"_s)); // nothing is known of it
}

void tst_TargetListModel::pinnedCasesStand()
{
    using Section = TargetListModel::Section;
    Model model;
    model.casesFound({}, {summary(1, u"One"_s), summary(2, u"Two"_s), summary(3, u"Three"_s)});
    model.setRecent({summary(3, u"Three"_s)});
    model.pin(model.at(model.rowOf({Destination::Kind::Case, u"arn:case/2"_s, {}})), true);
    QCOMPARE(titles(model), QStringList({u"Two"_s, u"Three"_s, u"One"_s}));
    QCOMPARE(model.at(0).section, Section::Pinned);
    QVERIFY(model.isPinned(model.at(0).destination));
    model.casesFound({}, {summary(1, u"One"_s)}); // also where the service doesn't name it
    QCOMPARE(titles(model), QStringList({u"Two"_s, u"Three"_s, u"One"_s}));
    QCOMPARE(model.at(0).reference, u"2"_s);
    model.pin(model.at(0), false);
    QCOMPARE(titles(model), QStringList({u"Three"_s, u"One"_s}));
}

void tst_TargetListModel::remembersRecentCases()
{
    Model model;
    model.casesFound({}, {summary(1, u"One"_s), summary(2, u"Two"_s), summary(3, u"Three"_s)});
    for (const int number : {1, 2, 3, 1})
        model.remember(model.at(model.rowOf({Destination::Kind::Case, u"arn:case/%1"_s.arg(number), {}})), 2);
    QCOMPARE(model.recent().size(), 2u);
    QCOMPARE(model.recent()[0].title, u"One"_s);
    QCOMPARE(model.recent()[1].title, u"Three"_s);
    model.chatsFound({chat(u"a"_s, u"Maria"_s)});
    model.remember(model.at(0), 2);
    QCOMPARE(model.recent()[0].title, u"One"_s);
}

void tst_TargetListModel::keepsRowsWhenAListIsAskedAgain()
{
    Model model;
    model.chatsFound({chat(u"a"_s, u"Maria"_s), chat(u"b"_s, u"Paul"_s)});
    const QPersistentModelIndex paul(model.index(1));
    QSignalSpy reset(&model, &TargetListModel::modelReset);
    QSignalSpy removed(&model, &TargetListModel::rowsRemoved);
    model.chatsFound({chat(u"c"_s, u"Zoe"_s), chat(u"b"_s, u"Paul W."_s)});
    QCOMPARE(paul.row(), 1);
    QCOMPARE(paul.data().toString(), u"Paul W."_s);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(removed.size(), 1);
}

void tst_TargetListModel::anyOrderToAnyOrder()
{
    std::vector<int> order{1, 2, 3, 4, 5};
    const auto found = [](const std::vector<int> &numbers) {
        std::vector<CaseSummary> cases;
        for (const int number : numbers)
            cases.push_back(summary(number, QString::number(number)));
        return cases;
    };
    do {
        for (int skipped = 0; skipped <= 5; ++skipped) {
            Model model;
            model.casesFound({}, found({3, 9, 1, 8, 5}));
            auto wanted = order;
            std::erase(wanted, skipped);
            model.casesFound({}, found(wanted));
            QStringList expected;
            for (const int number : wanted)
                expected.append(QString::number(number));
            QCOMPARE(titles(model), expected);
        }
    } while (std::next_permutation(order.begin(), order.end()));
}

QTEST_GUILESS_MAIN(tst_TargetListModel)
#include "tst_targetlistmodel.moc"
