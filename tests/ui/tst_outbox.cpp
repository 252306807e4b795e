// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox.h"

#include <QSignalSpy>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;

class tst_Outbox : public QObject
{
    Q_OBJECT

private slots:
    void filesForACasePass();
    void theFirstForACustomerWaits();
    void noMeansNo();
    void doesNotAskWhereItShallNot();
    void filesForNowhereWaitForAPlace();
    void aPlaceInAChatAsks();
    void chatsAreAskedAboutInTurn();
    void whatIsAskedGoesOnAsUsual();
};

namespace {

const Destination parcel{Destination::Kind::Case, u"arn"_s, u"Damaged parcel"_s};
const Destination maria{Destination::Kind::Chat, u"1"_s, u"Maria"_s};
const Destination paul{Destination::Kind::Chat, u"2"_s, u"Paul"_s};

} // namespace

void tst_Outbox::filesForACasePass()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, parcel);
    QCOMPARE(ready.size(), 1);
    outbox.add({}, parcel);
    QCOMPARE(ready.size(), 1);
}

void tst_Outbox::theFirstForACustomerWaits()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, maria);
    outbox.add({u"/b"_s}, maria);
    QCOMPARE(ready.size(), 0);
    QVERIFY(outbox.question());
    QCOMPARE(outbox.question()->paths, QStringList({u"/a"_s, u"/b"_s}));
    outbox.answer(true);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready[0][0].toStringList(), QStringList({u"/a"_s, u"/b"_s}));
    QVERIFY(!outbox.question());
    outbox.add({u"/c"_s}, maria);
    QCOMPARE(ready.size(), 2);
}

void tst_Outbox::noMeansNo()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, maria);
    outbox.answer(false);
    QCOMPARE(ready.size(), 0);
    outbox.add({u"/a"_s}, maria);
    QVERIFY(outbox.question());
}

void tst_Outbox::doesNotAskWhereItShallNot()
{
    Outbox outbox(false);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, maria);
    QCOMPARE(ready.size(), 1);
}

void tst_Outbox::filesForNowhereWaitForAPlace()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, std::nullopt);
    outbox.add({u"/b"_s}, std::nullopt);
    QCOMPARE(outbox.homeless().size(), 2);
    outbox.place(parcel);
    QCOMPARE(ready.size(), 1);
    QVERIFY(outbox.homeless().isEmpty());
    outbox.place(parcel);
    QCOMPARE(ready.size(), 1);
}

void tst_Outbox::aPlaceInAChatAsks()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, std::nullopt);
    outbox.place(maria);
    QCOMPARE(ready.size(), 0);
    QVERIFY(outbox.question());
}

void tst_Outbox::chatsAreAskedAboutInTurn()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.add({u"/a"_s}, maria);
    outbox.add({u"/b"_s}, paul);
    QCOMPARE(outbox.question()->destination, maria);
    outbox.answer(false);
    QCOMPARE(outbox.question()->destination, paul);
    outbox.answer(true);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(ready[0][1].value<Destination>(), paul);
}

void tst_Outbox::whatIsAskedGoesOnAsUsual()
{
    Outbox outbox(true);
    QSignalSpy ready(&outbox, &Outbox::ready);
    outbox.ask({.paths = {u"/a"_s}, .destination = parcel, .reason = Outbox::Reason::Folder});
    outbox.ask({.paths = {}, .destination = parcel, .reason = Outbox::Reason::Folder});
    QCOMPARE(ready.size(), 0);
    outbox.answer(true);
    QCOMPARE(ready.size(), 1);
    QVERIFY(!outbox.question());
    // For a customer the yes to a folder is none to the customer.
    outbox.ask({.paths = {u"/b"_s}, .destination = maria, .reason = Outbox::Reason::Folder});
    outbox.answer(true);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(outbox.question()->reason, Outbox::Reason::Customer);
    outbox.answer(true);
    QCOMPARE(ready.size(), 2);
}

QTEST_GUILESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"
