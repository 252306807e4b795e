// SPDX-License-Identifier: Apache-2.0
#include "ui/screenlock.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace attache {

ScreenLock::ScreenLock(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_touched(clock.elapsed())
{
    qApp->installEventFilter(this);
    listen();
}

void ScreenLock::setIdle(std::chrono::milliseconds idle)
{
    m_idle = idle;
    m_wait = {};
    touched();
}

void ScreenLock::touched()
{
    m_touched = m_clock.elapsed();
    if (m_idle.count() > 0 && !m_wait)
        m_wait = m_clock.wait(m_idle, [this] { look(); });
}

void ScreenLock::look()
{
    const auto left = m_idle - (m_clock.elapsed() - m_touched);
    if (left.count() > 0) {
        m_wait = m_clock.wait(left, [this] { look(); });
        return;
    }
    m_wait = {};
    emit locked();
}

bool ScreenLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::DragMove:
    case QEvent::TouchBegin:
        touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ScreenLock::listen()
{
    auto session = QDBusConnection::sessionBus();
    for (const auto &name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        session.connect({}, {}, name, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));

    // The session that this process belongs to, of all those that the machine has.
    auto system = QDBusConnection::systemBus();
    if (!system.isConnected())
        return;
    auto ask = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                              u"org.freedesktop.login1.Manager"_s, u"GetSessionByPID"_s);
    ask << quint32(QCoreApplication::applicationPid());
    auto *watcher = new QDBusPendingCallWatcher(system.asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isValid())
            QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, reply.value().path(),
                                                 u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                                                 SIGNAL(locked()));
    });
}

void ScreenLock::screenSaverChanged(bool active)
{
    if (active)
        emit locked();
}

} // namespace attache
