// SPDX-License-Identifier: Apache-2.0
#include "support/fakeclock.h"
#include "ui/fakes.h"
#include "ui/lockcontrol.h"

#include "ui/frame.h"
#include "ui/previewwindow.h"
#include "ui/shelf.h"
#include "ui/wiring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace attache;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The part of logind that tells a process its session.
class FakeLogind : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public slots:
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint) // NOLINT(readability-identifier-naming)
    {
        return QDBusObjectPath(u"/org/freedesktop/login1/session/ours"_s);
    }
};

/// The desktop's messages, written down.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList told; ///< title, body, actions

public slots:
    // NOLINTNEXTLINE(readability-identifier-naming)
    Q_SCRIPTABLE uint Notify(const QString &, uint, const QString &, const QString &title,
                             const QString &body, const QStringList &actions, const QVariantMap &, int)
    {
        told << title << body << actions;
        return 7;
    }
    Q_SCRIPTABLE QStringList GetCapabilities() { return {}; } // NOLINT(readability-identifier-naming)
    Q_SCRIPTABLE void CloseNotification(uint) { } // NOLINT(readability-identifier-naming)
};

/// The window with whom it is about, and nobody in front of it. Both buses are the test's own.
class tst_LockControl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void locksAfterThePolicysMinutes();
    void aTouchPutsItOff();
    void theSettingActsAtOnce();
    void locksWithTheDesktopsScreen();
    void locksWithItsOwnSessionAlone();
    void hidesWhatIsOpenAndBringsItBack();
    void aPreviewThatComesLateIsNotShown();
    void aKeychainThatStaysLockedKeepsItLocked();
    void stillLocksBehindAPage();
    void messagesNameNobody();

private:
    void open(const Policy &policy = {.lockAfter = 10min});
    bool isLocked() const { return !m_window->showsWork() && m_window->findChild<LockPage *>(); }
    void lockScreen();
    void attach(const QString &name);
    QString file(const QString &name) const;

    const Destination m_parcel{Destination::Kind::Case, u"arn:parcel"_s, u"Damaged parcel"_s};
    QProcess m_bus;
    std::optional<QDBusConnection> m_desktop; ///< what else is on the bus
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<AppearanceControl> m_appearance;
    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FakeLookup> m_lookup;
    std::unique_ptr<Frame> m_frame;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<LockControl> m_lock;
};

void tst_LockControl::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon: see tests/desktop/install-packages");
    while (!m_bus.canReadLine())
        QVERIFY(m_bus.waitForReadyRead());
    const auto address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    m_desktop = QDBusConnection::connectToBus(QString::fromUtf8(address), u"desktop"_s);
    QVERIFY(m_desktop->isConnected());
}

void tst_LockControl::cleanupTestCase()
{
    m_desktop.reset();
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

void tst_LockControl::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_appearance = std::make_unique<AppearanceControl>(Appearance::Light);
    m_clock = std::make_unique<FakeClock>();
}

void tst_LockControl::open(const Policy &policy)
{
    m_window.reset();
    m_frame = std::make_unique<Frame>(*m_settings, Scheme::Light);
    m_window = std::make_unique<MainWindow>(
        MainWindow::Options{.asksBeforeSending = false, .scratchFolder = m_folder->filePath(u"scratch"_s)},
        *m_settings, *m_appearance, *m_frame);
    m_engine = std::make_unique<FakeEngine>();
    m_lookup = std::make_unique<FakeLookup>();
    wire(*m_window, *m_engine, *m_lookup);
    m_preferences = std::make_unique<Preferences>(*m_settings, policy);
    m_lock = std::make_unique<LockControl>(*m_window, *m_preferences, *m_clock);
    m_window->setTarget(m_parcel);
}

void tst_LockControl::cleanup()
{
    m_lock.reset();
    m_window.reset();
    m_engine.reset();
    m_lookup.reset();
}

/// As the desktop tells it, once it is certain that it is listened to.
void tst_LockControl::lockScreen()
{
    QVERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(m_desktop->baseService()));
    auto signal = QDBusMessage::createSignal(u"/org/freedesktop/ScreenSaver"_s,
                                             u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s);
    signal << true;
    QVERIFY(m_desktop->send(signal));
}

void tst_LockControl::attach(const QString &name)
{
    const auto row = m_engine->row(name, 1000, m_parcel);
    emit m_engine->added({row});
    m_engine->move(row.id, State::Approved);
}

QString tst_LockControl::file(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write("Dear Mrs Example") <= 0)
        qFatal("no temporary file");
    return file.fileName();
}

void tst_LockControl::locksAfterThePolicysMinutes()
{
    m_settings->setValue(u"lockMinutes"_s, 60); // the organisation goes first
    open({.lockAfter = 10min});
    m_clock->advance(9min + 59s);
    QVERIFY(m_window->showsWork());
    m_clock->advance(1s);
    QVERIFY(isLocked());
    // Back, it begins anew.
    m_lock->keychainAnswered(true);
    QVERIFY(m_window->showsWork());
    m_clock->advance(9min);
    QVERIFY(m_window->showsWork());
    m_clock->advance(1min);
    QVERIFY(isLocked());
}

void tst_LockControl::aTouchPutsItOff()
{
    open();
    m_clock->advance(9min);
    QTest::keyClick(m_window.get(), Qt::Key_Shift);
    m_clock->advance(9min);
    QTest::mouseMove(m_window.get(), QPoint(3, 3));
    QMouseEvent moved(QEvent::MouseMove, QPointF(5, 5), QPointF(5, 5), Qt::NoButton, {}, {});
    QCoreApplication::sendEvent(m_window.get(), &moved);
    m_clock->advance(9min);
    QVERIFY(m_window->showsWork());
    m_clock->advance(1min);
    QVERIFY(isLocked());
}

void tst_LockControl::theSettingActsAtOnce()
{
    open({});
    m_clock->advance(24h * 30);
    QVERIFY(m_window->showsWork()); // 0: never
    m_preferences->setLockAfter(5min);
    m_clock->advance(5min);
    QVERIFY(isLocked());
}

void tst_LockControl::locksWithTheDesktopsScreen()
{
    open({});
    lockScreen();
    QTRY_VERIFY(isLocked());
    QCOMPARE(m_frame->windowTitle(), u"Attache"_s);
}

void tst_LockControl::locksWithItsOwnSessionAlone()
{
    FakeLogind logind;
    QVERIFY(m_desktop->registerObject(u"/org/freedesktop/login1"_s, &logind,
                                      QDBusConnection::ExportScriptableSlots));
    QVERIFY(m_desktop->registerService(u"org.freedesktop.login1"_s));
    ScreenLock screen(*m_clock);
    QSignalSpy locked(&screen, &ScreenLock::locked);
    const auto lock = [&](const QString &session) {
        QVERIFY(m_desktop->send(QDBusMessage::createSignal(u"/org/freedesktop/login1/session/"_s + session,
                                                           u"org.freedesktop.login1.Session"_s, u"Lock"_s)));
    };
    // Until it has heard which session is ours, and listens.
    QVERIFY(QTest::qWaitFor([&] {
        lock(u"ours"_s);
        QTest::qWait(20);
        return locked.count() > 0;
    }));
    // Those sent in vain have come when the last one has: they come in order.
    const auto settled = [&] {
        QVERIFY(QDBusConnection::systemBus().interface()->isServiceRegistered(u"org.freedesktop.login1"_s));
        QCoreApplication::sendPostedEvents();
    };
    settled();
    const auto before = locked.count();
    lock(u"another"_s);
    lock(u"ours"_s);
    QTRY_COMPARE(locked.count(), before + 1);
    lock(u"ours"_s);
    QTRY_COMPARE(locked.count(), before + 2); // and none for the other, which came in between
    m_desktop->unregisterService(u"org.freedesktop.login1"_s);
    m_desktop->unregisterObject(u"/org/freedesktop/login1"_s);
}

void tst_LockControl::hidesWhatIsOpenAndBringsItBack()
{
    open();
    m_frame->show();
    emit m_window->fileActions().previewReady(u"letter.txt"_s, file(u"letter.txt"_s));
    auto *preview = m_window->findChild<PreviewWindow *>();
    QVERIFY(preview && preview->isVisible());
    for (auto *action : m_window->actions()) {
        if (action->text() == "Shelf"_L1)
            action->trigger();
    }
    const auto shelf = [] {
        for (auto *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<Shelf *>(widget))
                return found->isVisible();
        }
        return false;
    };
    QVERIFY(shelf());
    QDialog dialog(m_window.get());
    dialog.show();
    QMenu menu(m_window.get());
    menu.addAction(u"Damaged parcel"_s);
    menu.popup({});

    m_clock->advance(10min);
    QVERIFY(isLocked());
    QCOMPARE(m_frame->windowTitle(), u"Attache"_s);
    for (const auto *widget : QApplication::topLevelWidgets())
        QVERIFY2(widget == m_frame.get() || !widget->isVisible(), widget->metaObject()->className());

    QSignalSpy wanted(m_lock.get(), &LockControl::unlockWanted);
    m_window->findChild<LockPage *>()->findChild<QPushButton *>()->click();
    QCOMPARE(wanted.count(), 1);
    m_lock->keychainAnswered(true);
    QVERIFY(m_window->showsWork());
    QVERIFY(m_frame->windowTitle().contains("Damaged parcel"_L1));
    QVERIFY(shelf());
}

void tst_LockControl::aPreviewThatComesLateIsNotShown()
{
    open();
    m_clock->advance(10min);
    QVERIFY(isLocked());
    emit m_window->fileActions().previewReady(u"letter.txt"_s, file(u"letter.txt"_s));
    QVERIFY(!m_window->findChild<PreviewWindow *>());
    m_lock->keychainAnswered(true);
    emit m_window->fileActions().previewReady(u"letter.txt"_s, file(u"letter.txt"_s));
    QVERIFY(m_window->findChild<PreviewWindow *>());
}

void tst_LockControl::aKeychainThatStaysLockedKeepsItLocked()
{
    open();
    m_clock->advance(10min);
    m_lock->keychainAnswered(false);
    QVERIFY(isLocked());
    m_lock->keychainAnswered(true);
    QVERIFY(m_window->showsWork());
}

void tst_LockControl::stillLocksBehindAPage()
{
    open();
    QPointer<QWidget> settings(new QWidget);
    m_window->showPage(settings);
    m_clock->advance(10min);
    QVERIFY(settings);
    m_window->showWork(); // as its Back does, whoever presses that
    QVERIFY(isLocked());
    m_window->showPage(new QWidget);
    m_window->showWork();
    QVERIFY(isLocked());
    m_lock->keychainAnswered(true);
    QVERIFY(m_window->showsWork());
}

void tst_LockControl::messagesNameNobody()
{
    FakeNotifications desktop;
    QVERIFY(m_desktop->registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
                                      QDBusConnection::ExportScriptableSlots));
    QVERIFY(m_desktop->registerService(u"org.freedesktop.Notifications"_s));
    open();
    attach(u"first.pdf"_s);
    QTRY_VERIFY(!desktop.told.isEmpty());
    QVERIFY2(desktop.told.join(u'\n').contains(u"first.pdf → Damaged parcel"_s),
             qPrintable(desktop.told.join(u'\n')));
    desktop.told.clear();

    m_clock->advance(10min);
    attach(u"second.pdf"_s);
    QTRY_VERIFY(!desktop.told.isEmpty());
    const auto told = desktop.told.join(u'\n');
    QVERIFY2(!told.contains("second"_L1) && !told.contains("parcel"_L1) && !told.contains("copy-link"_L1),
             qPrintable(told));
    m_desktop->unregisterService(u"org.freedesktop.Notifications"_s);
    m_desktop->unregisterObject(u"/org/freedesktop/Notifications"_s);
}

QTEST_MAIN(tst_LockControl)
#include "tst_lockcontrol.moc"
