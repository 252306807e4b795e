// SPDX-License-Identifier: Apache-2.0
#include "support/content.h"
#include "support/sandboxprocess.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace attache;

/// Signals where no event loop hears of them, or where they have been told to stay away.
class tst_Signals : public QObject
{
    Q_OBJECT

private slots:
    void endsWhileItReadsStandardInput_data();
    void endsWhileItReadsStandardInput();
    void outlivesTheTerminalUnderNohup_data();
    void outlivesTheTerminalUnderNohup();

private:
    static void prepare(QProcess &process, const SandboxProcess &sandbox, const QTemporaryDir &home);
};

void tst_Signals::prepare(QProcess &process, const SandboxProcess &sandbox, const QTemporaryDir &home)
{
    QProcessEnvironment environment;
    for (const auto &variable : sandbox.environment())
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    environment.insert(u"HOME"_s, home.path());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(home.path());
    process.setProgram(QStringLiteral(ATTACHE_BIN_DIR "/attache"));
}

void tst_Signals::endsWhileItReadsStandardInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("signal");
    const QStringList call{u"call"_s, u"connectcases"_s, u"ListDomains"_s, u"--input"_s, u"-"_s};
    const QStringList token{u"attach"_s, u"--participant-token-file"_s, u"-"_s, u"a.pdf"_s};
    QTest::newRow("an input, Ctrl+C") << call << SIGINT;
    QTest::newRow("an input, SIGTERM") << call << SIGTERM;
    QTest::newRow("a token, Ctrl+C") << token << SIGINT;
}

void tst_Signals::endsWhileItReadsStandardInput()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, signal);
    const SandboxProcess sandbox({u"--scan-time"_s, u"0"_s});
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    const QTemporaryDir home;
    const auto pipe = home.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(pipe.toUtf8().constData(), 0600), 0);
    const auto writeEnd = open(pipe.toUtf8().constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(writeEnd >= 0);

    QProcess process;
    prepare(process, sandbox, home);
    process.setArguments(arguments);
    process.setStandardInputFile(pipe);
    process.start();
    QVERIFY(process.waitForStarted());
    QCOMPARE(write(writeEnd, "x", 1), 1);
    int unread = 1; // what came is taken: it waits for more
    QVERIFY(QTest::qWaitFor([&] { return ioctl(writeEnd, FIONREAD, &unread) == 0 && unread == 0; }, 20'000));
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    close(writeEnd);
}

void tst_Signals::outlivesTheTerminalUnderNohup_data()
{
    QTest::addColumn<bool>("ignored");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("under nohup") << true << 0;
    QTest::newRow("else") << false << 130;
}

void tst_Signals::outlivesTheTerminalUnderNohup()
{
    QFETCH(bool, ignored);
    const SandboxProcess sandbox({u"--scan-time"_s, u"2"_s});
    QVERIFY2(sandbox.isReady(), qPrintable(sandbox.errorOutput()));
    const QTemporaryDir home;
    attache::write(home.filePath(u"a.pdf"_s), content(1000, 1));
    QProcess process;
    prepare(process, sandbox, home);
    process.setArguments({u"attach"_s, u"--json"_s, u"--case"_s, sandbox.caseArn(), u"a.pdf"_s});
    process.setChildProcessModifier([ignored] { std::signal(SIGHUP, ignored ? SIG_IGN : SIG_DFL); });
    process.start();
    QByteArray out;
    QVERIFY(QTest::qWaitFor([&] { return (out += process.readAll()).contains("\"scanning\""); }, 30'000));
    QCOMPARE(::kill(pid_t(process.processId()), SIGHUP), 0);
    QVERIFY(process.waitForFinished(30'000));
    QTEST(process.exitCode(), "exitCode");
}

QTEST_GUILESS_MAIN(tst_Signals)
#include "tst_signals.moc"
