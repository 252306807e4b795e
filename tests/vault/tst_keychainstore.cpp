// SPDX-License-Identifier: Apache-2.0
#include "vault/keychainstore.h"

#include "support/fakeclock.h"
#include "vault/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace attache;

using Lock = SecretServiceEntry::Lock;

namespace {

// The questions that a Secret Service is asked before QtKeychain is, answered by script.
class FakeSecretService final : public QDBusVirtualObject
{
public:
    Lock entry = Lock::Absent;
    bool hasDefaultCollection = true;
    bool defaultIsLocked = false;
    bool answers = true;
    QMap<QString, QString> asked;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        const QList<QDBusObjectPath> none;
        const QList<QDBusObjectPath> one{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login/1"_s)};
        if (!answers) {
            message.setDelayedReply(true);
            return true;
        }
        if (message.member() == u"SearchItems"_s) {
            asked = qdbus_cast<QMap<QString, QString>>(message.arguments().value(0));
            return connection.send(
                message.createReply({QVariant::fromValue(entry == Lock::Unlocked ? one : none),
                                     QVariant::fromValue(entry == Lock::Locked ? one : none)}));
        }
        if (message.member() == u"ReadAlias"_s) {
            const auto path = hasDefaultCollection ? u"/org/freedesktop/secrets/collection/login"_s : u"/"_s;
            return connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(path))));
        }
        if (message.member() == u"Get"_s)
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(defaultIsLocked))));
        return false;
    }

    QString introspect(const QString &) const override { return {}; }
};

constexpr auto busConfiguration = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                                  "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                                  "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";

} // namespace

/// Everything that is decided before QtKeychain is asked; what it does itself is tested in a desktop
/// session, with a real keyring.
class tst_KeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesEntriesAsQtKeychainDoes();
    // In this order: the process' session bus is connected once.
    void noBus();
    void noSecretService();
    void absent();
    void locked_data();
    void locked();
    void removingWhatIsNotThereSucceeds();
    void silence();
    void answersOnceHoweverLongItIsKept();
    void anAbandonedQuestionAnswersNobody();
    void cleanupTestCase();

private:
    Result<Secret> read();
    Result<void> remove();

    FakeClock m_clock;
    KeychainStore m_store{u"org.attache.Test"_s, m_clock};
    QTemporaryDir m_folder;
    QProcess m_bus;
    FakeSecretService m_service;
};

void tst_KeychainStore::initTestCase()
{
    qDBusRegisterMetaType<QMap<QString, QString>>();
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
}

Result<Secret> tst_KeychainStore::read()
{
    std::optional<Result<Secret>> result;
    const auto call = m_store.read(u"chat"_s, [&](const Result<Secret> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
        return failure({.kind = ErrorKind::Internal, .code = u"NoAnswer"_s});
    return *result;
}

Result<void> tst_KeychainStore::remove()
{
    std::optional<Result<void>> result;
    const auto call = m_store.remove(u"chat"_s, [&](const Result<void> &r) { result = r; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
        return failure({.kind = ErrorKind::Internal, .code = u"NoAnswer"_s});
    return *result;
}

void tst_KeychainStore::namesEntriesAsQtKeychainDoes()
{
    const QMap<QString, QString> expected{{u"server"_s, u"org.attache.Attache"_s}, {u"user"_s, u"chat/1"_s}};
    QCOMPARE(secretServiceAttributes(u"org.attache.Attache"_s, u"chat/1"_s), expected);
}

void tst_KeychainStore::noBus()
{
    const auto result = read();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"KeychainMissing"_s);
    QCOMPARE(result.error().kind, ErrorKind::Credentials);
    QVERIFY(result.error().retryable);
    QCOMPARE(result.error().message, u"The keychain can't be used: there is no session bus."_s);
}

void tst_KeychainStore::noSecretService()
{
    const auto daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    QVERIFY2(!daemon.isEmpty(), "dbus-daemon is needed (Debian: dbus-daemon)");
    QFile configuration(m_folder.filePath(u"bus.conf"_s));
    QVERIFY(configuration.open(QIODevice::WriteOnly));
    configuration.write(busConfiguration);
    configuration.close();
    m_bus.start(daemon,
                {u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + configuration.fileName(),
                 u"--address=unix:path="_s + m_folder.filePath(u"b"_s)});
    QVERIFY(m_bus.waitForReadyRead(10000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());

    const auto result = read();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"KeychainMissing"_s);
    QCOMPARE(result.error().message,
             u"The keychain can't be used: no Secret Service is installed or running."_s);
    QCOMPARE(remove().error().code, u"KeychainMissing"_s);

    auto service = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"fake"_s);
    QVERIFY(service.isConnected());
    QVERIFY(
        service.registerVirtualObject(u"/org/freedesktop/secrets"_s, &m_service, QDBusConnection::SubPath));
    QVERIFY(service.registerService(u"org.freedesktop.secrets"_s));
}

void tst_KeychainStore::absent()
{
    const auto result = read();
    QVERIFY(!result);
    QCOMPARE(result.error().code, u"NoSuchSecret"_s);
    QCOMPARE(result.error().kind, ErrorKind::Refused);
    QCOMPARE(m_service.asked, secretServiceAttributes(u"org.attache.Test"_s, u"chat"_s));

    m_service.hasDefaultCollection = false;
    QCOMPARE(read().error().code, u"NoSuchSecret"_s);
    m_service.hasDefaultCollection = true;
}

void tst_KeychainStore::locked_data()
{
    QTest::addColumn<Lock>("entry");
    QTest::addColumn<bool>("reads");

    QTest::newRow("an entry is locked") << Lock::Locked << false;
    QTest::newRow("nothing to be seen, but the keyring is locked") << Lock::Absent << true;
}

void tst_KeychainStore::locked()
{
    QFETCH(Lock, entry);
    QFETCH(bool, reads);
    m_service.entry = entry;
    m_service.defaultIsLocked = true;
    // QtKeychain would say "deleted", and "not found".
    QCOMPARE(remove().error().code, u"KeychainLocked"_s);
    if (reads)
        QCOMPARE(read().error().code, u"KeychainLocked"_s);
    m_service.entry = Lock::Absent;
    m_service.defaultIsLocked = false;
}

void tst_KeychainStore::removingWhatIsNotThereSucceeds()
{
    QVERIFY(remove());
}

void tst_KeychainStore::silence()
{
    m_service.answers = false;
    std::optional<Result<Secret>> result;
    const auto call = m_store.read(u"chat"_s, [&](const Result<Secret> &r) { result = r; });
    m_clock.advance(9s);
    QVERIFY(!result);
    m_clock.advance(1s);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, u"KeychainMissing"_s);
    m_service.answers = true;
}

void tst_KeychainStore::answersOnceHoweverLongItIsKept()
{
    int answers = 0;
    const auto reading = m_store.read(u"chat"_s, [&](const Result<Secret> &) { ++answers; });
    const auto removal = m_store.remove(u"chat"_s, [&](const Result<void> &) { ++answers; });
    QTRY_COMPARE(answers, 2);
    m_clock.advance(1h); // the time limit has nothing to say any more
    QCOMPARE(answers, 2);
}

void tst_KeychainStore::anAbandonedQuestionAnswersNobody()
{
    bool answered = false;
    {
        const auto call = m_store.read(u"chat"_s, [&](const Result<Secret> &) { answered = true; });
    }
    QCOMPARE(read().error().code, u"NoSuchSecret"_s); // a later one is answered after it
    m_clock.advance(1h);
    QVERIFY(!answered);
}

void tst_KeychainStore::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"fake"_s);
    m_bus.terminate();
    m_bus.waitForFinished(5000);
}

QTEST_GUILESS_MAIN(tst_KeychainStore)
#include "tst_keychainstore.moc"
