// SPDX-License-Identifier: Apache-2.0
#include "nodesuite.h"

using namespace Qt::StringLiterals;
using namespace attache;

/// Debian's AWS CLI and `attache call` beside each other against the sandbox: the same answer, the same
/// error, the exit codes as promised.
class tst_AwsCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!sharedIsThere())
            QSKIP("SKIPPED: the services' models are not here (ATTACHE_SHARED)");
    }

    void answersTheSame()
    {
        const SandboxProcess plain({u"--rate-limit"_s, u"off"_s, u"--scan-time"_s, u"0"_s});
        QVERIFY2(plain.isReady(), qPrintable(plain.errorOutput()));
        NodeSuite suite;
        suite.add(u"plain"_s, plain);
        const auto outcome = suite.run(u"awscli.mjs"_s);
        QVERIFY(outcome.wasRun);
        QVERIFY2(outcome.failures.isEmpty(), qPrintable(outcome.failures.join(u"; ")));
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(suite.check().violations().isEmpty(), qPrintable(suite.check().violations().join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(tst_AwsCli)
#include "tst_awscli.moc"
