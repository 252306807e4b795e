// SPDX-License-Identifier: Apache-2.0
#include "doctor/policycheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_PolicyCheck : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsSet_data();
    void saysWhatIsSet();
};

void tst_PolicyCheck::saysWhatIsSet_data()
{
    QTest::addColumn<Result<Policy>>("policy");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<QString>("says");

    QTest::newRow("none") << Result<Policy>(Policy{}) << true << u"none"_s;
    QTest::newRow("its names") << Policy::parse(R"({"region": "eu-west-2", "lockMinutes": 5})", u"/p"_s)
                               << true << u"/p sets region, lockMinutes"_s;
    QTest::newRow("what it can't obey") << Policy::parse(R"({"region": "eu-west-2", "colour": 1})", u"/p"_s)
                                        << false << u"doesn't know colour"_s;
    QTest::newRow("a broken one") << Policy::parse("{\n", u"/p"_s) << false << u"/p, line"_s;
}

void tst_PolicyCheck::saysWhatIsSet()
{
    QFETCH(Result<Policy>, policy);
    QFETCH(bool, ok);
    QFETCH(QString, says);
    PolicyCheck check(policy);
    std::vector<Finding> findings;
    const auto call = check.run([&](const Check::Outcome &outcome) { findings = outcome.findings; });
    QTRY_COMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].ok, ok);
    QVERIFY2(findings[0].detail.contains(says), qPrintable(findings[0].detail));
    QCOMPARE(findings[0].remedy.isEmpty(), ok);
}

QTEST_GUILESS_MAIN(tst_PolicyCheck)
#include "tst_policycheck.moc"
