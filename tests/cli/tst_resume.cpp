// SPDX-License-Identifier: Apache-2.0
#include "support/sandboxprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace attache;

/// A chat's token is given again when `resume` goes on: it is what the rest goes by, and it is asked
/// about only when there is a rest.
class tst_Resume : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void goesOnWithTheTokenThatIsGiven();
    void asksNothingWhenNothingIsLeft_data();
    void asksNothingWhenNothingIsLeft();
    void aRefusedTokenFailsEachFile();

private:
    void start(QProcess &process, const QStringList &arguments, const QString &token);
    int allCalls() const;

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_Resume::init()
{
    m_sandbox = std::make_unique<SandboxProcess>(QStringList{u"--scan-time"_s, u"0"_s});
    QVERIFY2(m_sandbox->isReady(), qPrintable(m_sandbox->errorOutput()));
    m_home = std::make_unique<QTemporaryDir>();
    QFile file(m_home->filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("content"), 7);
}

void tst_Resume::start(QProcess &process, const QStringList &arguments, const QString &token)
{
    const auto home = m_home->path();
    process.setProcessEnvironment([&] {
        QProcessEnvironment environment;
        for (const auto &variable : m_sandbox->environment())
            environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        for (const auto &name :
             {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s})
            environment.insert(name, home);
        environment.insert(u"ATTACHE_PARTICIPANT_TOKEN"_s, token);
        return environment;
    }());
    process.setWorkingDirectory(home);
    process.start(QStringLiteral(ATTACHE_BIN_DIR "/attache"), arguments);
}

int tst_Resume::allCalls() const
{
    int sum = 0;
    for (const auto calls = m_sandbox->state()[u"calls"_s].toObject(); const auto count : calls)
        sum += count.toInt();
    return sum;
}

void tst_Resume::goesOnWithTheTokenThatIsGiven()
{
    m_sandbox->addFault(
        {{u"operation"_s, u"PutObject"_s}, {u"action"_s, u"hang"_s}, {u"delayMs"_s, 60000}, {u"times"_s, 1}});
    QProcess attach;
    start(attach, {u"attach"_s, u"--chat"_s, u"--json"_s, u"a.pdf"_s}, m_sandbox->participantToken());
    QByteArray said;
    QVERIFY(QTest::qWaitFor(
        [&] { return (said += attach.readAllStandardOutput()).contains("\"uploading\""); }, 30000));
    attach.kill();
    QVERIFY(attach.waitForFinished(30000));
    m_sandbox->clearFaults();

    QProcess resume;
    start(resume, {u"resume"_s, u"--json"_s}, m_sandbox->participantToken());
    QVERIFY(resume.waitForFinished(60000));
    const auto told = resume.readAllStandardOutput();
    QVERIFY2(resume.exitCode() == 0, resume.readAllStandardError() + told);
    QVERIFY2(told.contains("\"approved\":1"), told);
    QCOMPARE(m_sandbox->calls(u"CreateParticipant"_s), 0); // nobody joins in the agent's place
}

void tst_Resume::asksNothingWhenNothingIsLeft_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("a token in the environment") << QStringList{u"resume"_s, u"--json"_s};
    QTest::newRow("and said so") << QStringList{u"resume"_s, u"--chat"_s, u"--json"_s};
}

void tst_Resume::asksNothingWhenNothingIsLeft()
{
    QFETCH(QStringList, arguments);
    const auto before = allCalls();
    QProcess resume;
    start(resume, arguments, m_sandbox->participantToken());
    QVERIFY(resume.waitForFinished(60000));
    QCOMPARE(resume.exitCode(), 0);
    QCOMPARE(resume.readAllStandardError(), QByteArray());
    QCOMPARE(allCalls(), before);
}

void tst_Resume::aRefusedTokenFailsEachFile()
{
    QProcess attach;
    start(attach, {u"attach"_s, u"--chat"_s, u"--json"_s, u"a.pdf"_s}, u"nonsense"_s);
    QVERIFY(attach.waitForFinished(60000));
    QCOMPARE(attach.exitCode(), 3);
    const auto lines = attach.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const auto state = QJsonDocument::fromJson(lines.front()).object();
    QCOMPARE(state[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(state[u"path"_s].toString(), m_home->filePath(u"a.pdf"_s));
    QCOMPARE(state[u"error"_s][u"kind"_s].toString(), u"credentials"_s);
    QCOMPARE(QJsonDocument::fromJson(lines.back()).object()[u"failed"_s].toInt(), 1);
}

QTEST_GUILESS_MAIN(tst_Resume)
#include "tst_resume.moc"
