// SPDX-License-Identifier: Apache-2.0
#include "doctor/examination.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

class tst_Examination : public QObject
{
    Q_OBJECT

private slots:
    void goesInOrder();
    void leavesOutWhatCanNotBeKnown();
    void endsAtOnceWithNothingToDo();
    void canBeAbandoned();
};

namespace {

class FakeCheck final : public Check
{
public:
    FakeCheck(QString name, bool needsServices, bool reachable = true, int *runs = nullptr)
        : m_name(std::move(name))
        , m_needsServices(needsServices)
        , m_reachable(reachable)
        , m_runs(runs)
    { }

    QStringList names() const override { return {m_name + u'1', m_name + u'2'}; }
    bool needsServices() const override { return m_needsServices; }
    Call run(Found found) override
    {
        if (m_runs)
            ++*m_runs;
        return later([this, found = std::move(found)] {
            found({.findings = {fine(m_name + u'1', u"seen"_s), wrong(m_name + u'2', u"bad"_s, u"mend it"_s)},
                   .servicesReachable = m_reachable});
        });
    }

private:
    QString m_name;
    bool m_needsServices;
    bool m_reachable;
    int *m_runs;
};

struct Findings {
    QStringList lines;
    int ends = 0;

    void of(std::vector<std::unique_ptr<Check>> checks)
    {
        Examination examination(std::move(checks));
        examination.run(
            [this](const Finding &finding) {
                lines.append(u"%1 %2 %3 %4"_s.arg(finding.name, finding.ok ? u"ok"_s : u"not"_s,
                                                  finding.detail, finding.remedy));
            },
            [this] { ++ends; });
        QTRY_COMPARE(ends, 1);
    }
};

} // namespace

void tst_Examination::goesInOrder()
{
    std::vector<std::unique_ptr<Check>> checks;
    checks.push_back(std::make_unique<FakeCheck>(u"a"_s, false));
    checks.push_back(std::make_unique<FakeCheck>(u"b"_s, true));
    Findings findings;
    findings.of(std::move(checks));
    QCOMPARE(
        findings.lines,
        QStringList({u"a1 ok seen "_s, u"a2 not bad mend it"_s, u"b1 ok seen "_s, u"b2 not bad mend it"_s}));
}

void tst_Examination::leavesOutWhatCanNotBeKnown()
{
    int asked = 0;
    std::vector<std::unique_ptr<Check>> checks;
    checks.push_back(std::make_unique<FakeCheck>(u"a"_s, false, false));
    checks.push_back(std::make_unique<FakeCheck>(u"b"_s, true, true, &asked));
    checks.push_back(std::make_unique<FakeCheck>(u"c"_s, false));
    Findings findings;
    findings.of(std::move(checks));
    QCOMPARE(asked, 0);
    QCOMPARE(findings.lines.size(), 6); // each name is told of nonetheless
    QVERIFY(findings.lines[2].startsWith("b1 not Not checked"_L1));
    QVERIFY(findings.lines[3].startsWith("b2 not Not checked"_L1));
    QCOMPARE(findings.lines[4], u"c1 ok seen "_s);
}

void tst_Examination::endsAtOnceWithNothingToDo()
{
    Findings findings;
    findings.of({});
    QVERIFY(findings.lines.isEmpty());
}

void tst_Examination::canBeAbandoned()
{
    int heard = 0;
    {
        std::vector<std::unique_ptr<Check>> checks;
        checks.push_back(std::make_unique<FakeCheck>(u"a"_s, false));
        Examination examination(std::move(checks));
        examination.run([&](const Finding &) { ++heard; }, [&] { ++heard; });
    }
    QCoreApplication::processEvents();
    QCOMPARE(heard, 0);
}

QTEST_GUILESS_MAIN(tst_Examination)
#include "tst_examination.moc"
