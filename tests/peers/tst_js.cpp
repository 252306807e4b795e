// SPDX-License-Identifier: Apache-2.0
#include "support/recordingproxy.h"
#include "support/sandboxprocess.h"
#include "support/shared.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// AWS SDK for JavaScript v3 against the sandbox (tests/peers/js), its traffic recorded and judged.
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
        AnswerCheck check;
        const auto record = [&check](const Exchange &exchange) { check.judge(exchange); };
        std::vector<std::unique_ptr<RecordingProxy>> proxies;
        QJsonObject ready;
        for (const auto &[name, sandbox] :
             {std::pair(u"plain"_s, &plain), std::pair(u"throttled"_s, &throttled),
              std::pair(u"full"_s, &full)}) {
            QVERIFY2(sandbox->isReady(), qPrintable(sandbox->errorOutput()));
            proxies.push_back(std::make_unique<RecordingProxy>(sandbox->endpoint(), record));
            auto line = sandbox->ready();
            line.insert(u"endpoint"_s, proxies.back()->url().toString());
            ready.insert(name, line);
        }

        const QString installed = QStringLiteral(ATTACHE_PEERS_DIR);
        const auto node = installed + u"/node_modules/.bin/node"_s;
        QVERIFY2(QFile::exists(node),
                 qPrintable(u"%1 is not there; the test peers.install makes it"_s.arg(node)));
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PEER_SANDBOXES"_s,
                           QString::fromUtf8(QJsonDocument(ready).toJson(QJsonDocument::Compact)));
        environment.insert(u"PEER_MODELS"_s, sharedFile(u"models"_s));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(installed);
        process.start(node, {u"--test-reporter=tap"_s, u"suite.mjs"_s});
        QVERIFY(process.waitForStarted());
        // A loop of its own, as QTest's waits sleep between events: the recorders live by it.
        QEventLoop loop;
        connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        loop.exec(); // ctest limits it
        const auto said = process.readAll();

        // TAP: a failed case is a "not ok" with an explanation in YAML behind it.
        static const QRegularExpression failed(u"^ *not ok \\d+ - (.*)$"_s,
                                               QRegularExpression::MultilineOption);
        auto failures = failed.globalMatch(QString::fromUtf8(said));
        if (process.exitCode() != 0 || failures.hasNext())
            qWarning("%s", said.constData());
        for (const auto &line : said.split('\n')) {
            if (line.startsWith("peers: ") || line.startsWith("# peers: ") || line.startsWith("# pass")
                || line.startsWith("# fail"))
                qInfo("%s", line.constData());
        }
        qInfo("%s", qPrintable(check.summary()));
        QStringList names;
        while (failures.hasNext())
            names.append(failures.next().captured(1));
        QVERIFY2(names.isEmpty(), qPrintable(names.join(u"; ")));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(check.violations().isEmpty(), qPrintable(check.violations().join(u'\n')));
        QVERIFY(check.checked() > 500); // the recorder was not left out
    }
};

QTEST_GUILESS_MAIN(tst_Js)
#include "tst_js.moc"
