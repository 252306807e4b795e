// SPDX-License-Identifier: Apache-2.0
#include "instance/singleinstance.h"

#include "support/fakeclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

using Role = SingleInstance::Role;

class tst_SingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstTakesTheLock();
    void aLockThatWasTakenBeforeCounts();
    void aSecondHandsOver();
    void othersCanNotConnect();
    void namesDoNotMeet();
    void theNextIsFirstAfterAnEnd();
    void theNextIsFirstAfterAKill();
    void aHolderThatIsSilentIsReported();
    void aHolderThatDiesIsSucceeded();
    void aPeerThatTalksNonsenseIsRefused_data();
    void aPeerThatTalksNonsenseIsRefused();
    void aPeerThatTalksTooMuchIsRefused();
    void aPeerThatIsSilentIsEnded();
    void tooLargeAHandoverIsNotSent();
    void aFolderThatCanNotBeWritten();
    void folders();
    void names();

private:
    Result<Role> claim(SingleInstance &instance, const Handover &handover = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
};

void tst_SingleInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<Role> tst_SingleInstance::claim(SingleInstance &instance, const Handover &handover)
{
    std::optional<Result<Role>> result;
    const auto call = instance.claim(handover, [&](const Result<Role> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 20000))
        return failure({.kind = ErrorKind::Internal, .code = u"NoAnswer"_s});
    return *result;
}

void tst_SingleInstance::theFirstTakesTheLock()
{
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QCOMPARE(*claim(first), Role::First);
    QCOMPARE(*claim(first), Role::First);
    QCOMPARE(handedOver.count(), 0);
}

void tst_SingleInstance::aLockThatWasTakenBeforeCounts()
{
    auto lock = instanceLock(m_folder->path(), u"a"_s);
    QVERIFY(lock->tryLock(0));
    SingleInstance first(m_folder->path(), u"a"_s, m_clock, std::move(lock));
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QCOMPARE(*claim(first), Role::First);
    SingleInstance second(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(second), Role::HandedOver); // so the first listens
    QCOMPARE(handedOver.count(), 1);
}

void tst_SingleInstance::aSecondHandsOver()
{
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QCOMPARE(*claim(first), Role::First);

    Handover handover{.target = {{u"case"_s, u"arn:aws:cases:x"_s}}, .paths = {}, .activate = false};
    for (int i = 0; i < 10000; ++i)
        handover.paths.append(u"/home/someone/Schöne Grüße\n😀/%1.pdf"_s.arg(i));
    SingleInstance second(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(second, handover), Role::HandedOver);
    QCOMPARE(handedOver.count(), 1);
    QCOMPARE(handedOver.takeFirst().first().value<Handover>(), handover);

    SingleInstance third(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(third), Role::HandedOver);
    QCOMPARE(handedOver.takeFirst().first().value<Handover>(), Handover{});
}

void tst_SingleInstance::othersCanNotConnect()
{
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(first), Role::First);
    struct stat status { };
    QCOMPARE(stat(QFile::encodeName(m_folder->filePath(u"a"_s)).constData(), &status), 0);
    QVERIFY(S_ISSOCK(status.st_mode));
    QCOMPARE(status.st_mode & (S_IRWXG | S_IRWXO), 0u);
}

void tst_SingleInstance::namesDoNotMeet()
{
    SingleInstance a(m_folder->path(), u"a"_s, m_clock);
    SingleInstance b(m_folder->path(), u"b"_s, m_clock);
    QCOMPARE(*claim(a), Role::First);
    QCOMPARE(*claim(b), Role::First);
}

void tst_SingleInstance::theNextIsFirstAfterAnEnd()
{
    {
        SingleInstance first(m_folder->path(), u"a"_s, m_clock);
        QCOMPARE(*claim(first), Role::First);
    }
    QVERIFY(QDir(m_folder->path()).isEmpty(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot));
    SingleInstance next(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(next), Role::First);
}

void tst_SingleInstance::theNextIsFirstAfterAKill()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
    QVERIFY(other.waitForReadyRead(10000));
    QCOMPARE(other.readLine(), QByteArray("first\n"));

    SingleInstance next(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(next, {.target = {}, .paths = {u"/x"_s}}), Role::HandedOver);
    other.kill();
    QVERIFY(other.waitForFinished(10000));
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"a"_s))); // it left its socket and its lock
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"a.lock"_s)));

    QCOMPARE(*claim(next), Role::First);
    SingleInstance third(m_folder->path(), u"a"_s, m_clock);
    QCOMPARE(*claim(third), Role::HandedOver);
}

void tst_SingleInstance::aHolderThatIsSilentIsReported()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
    QVERIFY(other.waitForReadyRead(10000));
    kill(pid_t(other.processId()), SIGSTOP);

    FakeClock clock;
    SingleInstance second(m_folder->path(), u"a"_s, clock);
    std::optional<Result<Role>> result;
    const auto call = second.claim({}, [&](const Result<Role> &r) { result = r; });
    QVERIFY(clock.runUntil([&] { return result.has_value(); }));
    QVERIFY(!*result);
    QCOMPARE(result->error().code, u"InstanceUnreachable"_s);
    QVERIFY(result->error().retryable);
    other.kill();
    QVERIFY(other.waitForFinished(10000));
}

void tst_SingleInstance::aHolderThatDiesIsSucceeded()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder->path()});
    QVERIFY(other.waitForReadyRead(10000));
    kill(pid_t(other.processId()), SIGSTOP);

    SingleInstance second(m_folder->path(), u"a"_s, m_clock);
    std::optional<Result<Role>> result;
    const auto call = second.claim({}, [&](const Result<Role> &r) { result = r; });
    QCoreApplication::processEvents();
    other.kill();
    QVERIFY(other.waitForFinished(10000));
    QVERIFY(QTest::qWaitFor([&] { return result.has_value(); }, 20000));
    QCOMPARE(**result, Role::First);
}

void tst_SingleInstance::aPeerThatTalksNonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1");
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("a relative path") << QByteArray(R"({"paths":["../x"]})");
    QTest::newRow("nothing") << QByteArray();
}

void tst_SingleInstance::aPeerThatTalksNonsenseIsRefused()
{
    QFETCH(QByteArray, line);
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QCOMPARE(*claim(first), Role::First);

    QLocalSocket peer;
    peer.connectToServer(m_folder->filePath(u"a"_s));
    QVERIFY(QTest::qWaitFor([&] { return peer.state() == QLocalSocket::ConnectedState; }));
    peer.write(line + '\n');
    QVERIFY(QTest::qWaitFor([&] { return peer.state() == QLocalSocket::UnconnectedState; }));
    QVERIFY(peer.readAll().contains("\"ok\":false"));
    QCOMPARE(handedOver.count(), 0);
}

void tst_SingleInstance::aPeerThatTalksTooMuchIsRefused()
{
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    QSignalSpy handedOver(&first, &SingleInstance::handedOver);
    QCOMPARE(*claim(first), Role::First);

    QLocalSocket peer;
    peer.connectToServer(m_folder->filePath(u"a"_s));
    peer.write(QByteArray(SingleInstance::maximumBytes + 100'000, 'x'));
    QVERIFY(QTest::qWaitFor([&] { return peer.state() == QLocalSocket::UnconnectedState; }, 20000));
    QCOMPARE(handedOver.count(), 0);
}

void tst_SingleInstance::aPeerThatIsSilentIsEnded()
{
    FakeClock clock;
    SingleInstance first(m_folder->path(), u"a"_s, clock);
    QCOMPARE(*claim(first), Role::First);

    QLocalSocket peer;
    peer.connectToServer(m_folder->filePath(u"a"_s));
    QVERIFY(QTest::qWaitFor([&] { return clock.next().has_value(); })); // it was noticed
    clock.advance(4999ms);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(peer.state(), QLocalSocket::ConnectedState);
    clock.advance(1ms);
    QVERIFY(QTest::qWaitFor([&] { return peer.state() == QLocalSocket::UnconnectedState; }));
}

void tst_SingleInstance::tooLargeAHandoverIsNotSent()
{
    SingleInstance first(m_folder->path(), u"a"_s, m_clock);
    const auto result =
        claim(first, {.target = {}, .paths = {u'/' + QString(SingleInstance::maximumBytes, u'x')}});
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"HandoverTooLarge"_s);
}

void tst_SingleInstance::aFolderThatCanNotBeWritten()
{
    SingleInstance first(u"/nowhere"_s, u"a"_s, m_clock);
    const auto result = claim(first);
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"InstanceLock"_s);
    QVERIFY(result.error().message.contains(u"/nowhere/a.lock"_s));
}

void tst_SingleInstance::folders()
{
    const auto runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const auto temporary = qEnvironmentVariable("TMPDIR");
    const auto restore = qScopeGuard([&] {
        runtime.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", runtime.toUtf8());
        temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary.toUtf8());
    });
    const auto tmp = m_folder->filePath(u"tmp"_s);
    QVERIFY(QDir().mkpath(tmp));
    qputenv("TMPDIR", tmp.toUtf8());
    const auto own = u"%1/attache-%2"_s.arg(tmp).arg(geteuid());

    // The session's own folder.
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    QCOMPARE(*runtimeFolder(), m_folder->path());

    // Not there, relative, too long, or open to others: one of our own.
    const auto open = m_folder->filePath(u"open"_s);
    QVERIFY(QDir().mkpath(open));
    QVERIFY(chmod(open.toUtf8().constData(), 0755) == 0);
    const auto deep = m_folder->filePath(QString(80, u'd'));
    QVERIFY(QDir().mkpath(deep));
    QVERIFY(chmod(deep.toUtf8().constData(), 0700) == 0);
    for (const auto &folder : {u"/nowhere"_s, u"relative"_s, QString(), deep, open}) {
        qputenv("XDG_RUNTIME_DIR", folder.toUtf8());
        const auto result = runtimeFolder();
        QVERIFY2(result, qPrintable(folder));
        QCOMPARE(*result, own);
    }
    struct stat status { };
    QCOMPARE(stat(own.toUtf8().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0700u);

    // Somebody else was there first.
    QVERIFY(chmod(own.toUtf8().constData(), 0777) == 0);
    QCOMPARE(runtimeFolder().error().code, u"RuntimeFolder"_s);
    QVERIFY(QDir().rmdir(own));
    QVERIFY(QFile::link(m_folder->path(), own));
    QCOMPARE(runtimeFolder().error().code, u"RuntimeFolder"_s);
}

void tst_SingleInstance::names()
{
    QCOMPARE(instanceName(u"/home/a/.local/share/attache"_s),
             instanceName(u"/home/a/.local/share/x/../attache/"_s));
    QVERIFY(instanceName(u"/home/a"_s) != instanceName(u"/home/b"_s));
    QCOMPARE(instanceName(u"/home/a"_s).size(), 20);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        SystemClock clock;
        SingleInstance instance(QString::fromLocal8Bit(argv[2]), u"a"_s, clock);
        const auto call = instance.claim({}, [](const Result<Role> &role) {
            puts(role && *role == Role::First ? "first" : "not first");
            fflush(stdout);
        });
        return application.exec();
    }
    tst_SingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
