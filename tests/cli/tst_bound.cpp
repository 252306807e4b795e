// SPDX-License-Identifier: Apache-2.0
#include "cli/bound.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// What an organisation sets goes into the options, and no option says otherwise.
class tst_Bound : public QObject
{
    Q_OBJECT

private slots:
    void leavesAloneWhatThePolicyDoesNotSay();
    void setsWhatWasNotSaid();
    void refusesWhatContradicts_data();
    void refusesWhatContradicts();
    void takesTheSameInstanceByIdOrArn();
};

namespace {

const auto arn = u"arn:aws:connect:eu-west-2:123456789012:instance/abc"_s;

} // namespace

void tst_Bound::leavesAloneWhatThePolicyDoesNotSay()
{
    Options options;
    options.region = u"us-east-1"_s;
    options.instance = u"xyz"_s;
    const auto free = bound(options, {});
    QVERIFY(free);
    QCOMPARE(free->region, u"us-east-1"_s);
    QCOMPARE(free->instance, u"xyz"_s);
}

void tst_Bound::setsWhatWasNotSaid()
{
    const auto set = bound({}, {.file = u"/p"_s, .region = u"eu-west-2"_s, .instance = arn});
    QVERIFY(set);
    QCOMPARE(set->region, u"eu-west-2"_s);
    QCOMPARE(set->instance, arn);
}

void tst_Bound::refusesWhatContradicts_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("leaveOut");
    QTest::newRow("a Region") << u"us-east-1"_s << QString() << u"--region"_s;
    QTest::newRow("an instance") << QString() << u"xyz"_s << u"ATTACHE_INSTANCE"_s;
}

void tst_Bound::refusesWhatContradicts()
{
    QFETCH(QString, region);
    QFETCH(QString, instance);
    QFETCH(QString, leaveOut);
    Options options;
    options.region = region;
    options.instance = instance;
    const auto refused = bound(options, {.file = u"/p"_s, .region = u"eu-west-2"_s, .instance = arn});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"SetByOrganisation"_s);
    QVERIFY(refused.error().message.contains(leaveOut));
    QVERIFY(refused.error().message.contains(u"/p"_s));
}

void tst_Bound::takesTheSameInstanceByIdOrArn()
{
    Options options;
    options.instance = u"abc"_s;
    QCOMPARE(bound(options, {.instance = arn})->instance, arn);
    options.instance = arn;
    QCOMPARE(bound(options, {.instance = u"abc"_s})->instance, arn);
}

QTEST_GUILESS_MAIN(tst_Bound)
#include "tst_bound.moc"
