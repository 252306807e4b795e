// SPDX-License-Identifier: Apache-2.0
#include "instance/networkwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace attache {

/// A system bus of its own, with a logind that says what the test wants.
class tst_NetworkWatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void wakingUpIsTold();

private:
    QProcess m_bus;
};

void tst_NetworkWatch::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon: see tests/desktop/install-packages");
    while (!m_bus.canReadLine())
        QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void tst_NetworkWatch::cleanupTestCase()
{
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void tst_NetworkWatch::wakingUpIsTold()
{
    auto logind = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"), u"logind"_s);
    QVERIFY(logind.registerService(u"org.freedesktop.login1"_s));
    const NetworkWatch watch;
    QSignalSpy changed(&watch, &NetworkWatch::changed);
    const auto sleep = [&](bool begins) {
        auto signal = QDBusMessage::createSignal(u"/org/freedesktop/login1"_s,
                                                 u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        signal << begins;
        QVERIFY(logind.send(signal));
    };
    sleep(true);
    sleep(false);
    QTRY_COMPARE(changed.count(), 1);
    sleep(true);
    sleep(false);
    QTRY_COMPARE(changed.count(), 2); // and none for falling asleep, which come in between
    QDBusConnection::disconnectFromBus(u"logind"_s);
}

} // namespace attache

QTEST_GUILESS_MAIN(attache::tst_NetworkWatch)
#include "tst_networkwatch.moc"
