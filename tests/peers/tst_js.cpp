// SPDX-License-Identifier: Apache-2.0
#include "nodesuite.h"

using namespace Qt::StringLiterals;
using namespace attache;

/// AWS SDK for JavaScript v3 against the sandbox.
class tst_Js : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!sharedIsThere())
            QSKIP("SKIPPED: the services' models are not here (ATTACHE_SHARED)");
    }

    void everyOperationErrorAndPage()
    {
        const SandboxProcess plain({u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s});
        const SandboxProcess throttled({u"--rate-limit"_s, u"0.0003:1"_s}); // one an hour
        const SandboxProcess full({u"--rate-limit"_s, u"off"_s, u"--max-files-per-case"_s, u"1"_s,
                                   u"--max-files-per-chat"_s, u"1"_s});
        NodeSuite suite;
        for (const auto &[name, sandbox] :
             {std::pair(u"plain"_s, &plain), std::pair(u"throttled"_s, &throttled),
              std::pair(u"full"_s, &full)}) {
            QVERIFY2(sandbox->isReady(), qPrintable(sandbox->errorOutput()));
            suite.add(name, *sandbox);
        }
        const auto outcome = suite.run(u"suite.mjs"_s);
        QVERIFY(outcome.wasRun);
        QVERIFY2(outcome.failures.isEmpty(), qPrintable(outcome.failures.join(u"; ")));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(suite.check().violations().isEmpty(), qPrintable(suite.check().violations().join(u'\n')));
        QVERIFY(suite.check().checked() > 500); // the recorder was not left out
    }
};

QTEST_GUILESS_MAIN(tst_Js)
#include "tst_js.moc"
