// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/recordingproxy.h"
#include "support/sandboxprocess.h"
#include "support/shared.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <memory>
#include <vector>

namespace attache {

/// A suite in JavaScript (tests/peers/js) with the sandboxes that it drives, each behind a recorder that has
/// every answer judged.
class NodeSuite
{
public:
    struct Outcome {
        bool wasRun = false;
        int exitCode = -1;
        QString output; ///< all of it
        QStringList failures; ///< the names of the cases that failed
    };

    NodeSuite()
    {
        m_environment.insert(QStringLiteral("PEER_MODELS"), sharedFile(QStringLiteral("models")));
        m_environment.insert(QStringLiteral("PEER_ATTACHE"), QStringLiteral(ATTACHE_BIN_DIR "/attache"));
    }

    /// What the script calls @p name in PEER_SANDBOXES.
    void add(const QString &name, const SandboxProcess &sandbox)
    {
        m_proxies.push_back(std::make_unique<RecordingProxy>(
            sandbox.endpoint(), [this](const Exchange &exchange) { m_check.judge(exchange); }));
        auto line = sandbox.ready();
        line.insert(QStringLiteral("endpoint"), m_proxies.back()->url().toString());
        m_ready.insert(name, line);
    }

    Outcome run(const QString &script)
    {
        const auto folder = QStringLiteral(ATTACHE_PEERS_DIR); // the test peers.install makes it
        const auto ready = QJsonDocument(m_ready).toJson(QJsonDocument::Compact);
        m_environment.insert(QStringLiteral("PEER_SANDBOXES"), QString::fromUtf8(ready));
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setWorkingDirectory(folder);
        process.start(folder + QStringLiteral("/node"), {QStringLiteral("--test-reporter=tap"), script});
        if (!process.waitForStarted())
            return {};
        // A loop of its own, as QTest's waits sleep between events: the recorders live by it.
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        loop.exec(); // ctest limits it
        Outcome outcome{true, process.exitCode(), QString::fromUtf8(process.readAll()), {}};

        // TAP: a case that failed is a "not ok" with an explanation in YAML behind it.
        static const QRegularExpression failed(QStringLiteral("^ *not ok \\d+ - (.*)$"),
                                               QRegularExpression::MultilineOption);
        for (auto found = failed.globalMatch(outcome.output); found.hasNext();)
            outcome.failures.append(found.next().captured(1));
        if (outcome.exitCode != 0 || !outcome.failures.isEmpty())
            qWarning("%s", qPrintable(outcome.output));
        static const QRegularExpression counted(QStringLiteral("^(?:# )?(peers: .*|(?:pass|fail) \\d+)$"),
                                                QRegularExpression::MultilineOption);
        for (auto found = counted.globalMatch(outcome.output); found.hasNext();)
            qInfo("%s", qPrintable(found.next().captured(1)));
        qInfo("%s", qPrintable(m_check.summary()));
        return outcome;
    }

    const AnswerCheck &check() const { return m_check; }

private:
    AnswerCheck m_check;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::vector<std::unique_ptr<RecordingProxy>> m_proxies;
    QJsonObject m_ready;
};

} // namespace attache
