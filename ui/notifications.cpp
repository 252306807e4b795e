// SPDX-License-Identifier: Apache-2.0
#include "ui/notifications.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;

QDBusMessage question(QLatin1StringView method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

void Notifications::listen()
{
    auto bus = QDBusConnection::sessionBus();
    if (std::exchange(m_listens, true) || !bus.isConnected())
        return;
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question("GetCapabilities"_L1)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!reply.isError())
            m_takesMarkup = reply.value().contains(u"body-markup"_s);
    });
}

void Notifications::notify(const Message &message)
{
    listen();
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QStringList actions{u"default"_s, message.show.isEmpty() ? tr("Show") : message.show};
    if (!message.open.isEmpty())
        actions << u"open"_s << message.open;
    if (!message.copyLink.isEmpty())
        actions << u"copy-link"_s << message.copyLink;
    if (!message.retry.isEmpty())
        actions << u"retry"_s << message.retry;
    if (!message.show.isEmpty())
        actions << u"show"_s << message.show;
    const QVariantMap hints{
        {u"desktop-entry"_s, u"org.attache.Attache"_s},
        {u"category"_s, u"transfer.complete"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(message.urgent ? 2 : 1))},
    };
    auto call = question("Notify"_L1);
    call << u"Attache"_s << m_shown << u"org.attache.Attache"_s << message.title
         << (m_takesMarkup ? message.body.toHtmlEscaped() : message.body) << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_shown = reply.value();
    });
}

void Notifications::withdraw()
{
    if (m_shown == 0)
        return;
    auto call = question("CloseNotification"_L1);
    call << std::exchange(m_shown, 0u);
    QDBusConnection::sessionBus().asyncCall(call);
}

void Notifications::actionInvoked(uint id, const QString &action)
{
    if (id != m_shown || id == 0)
        return;
    if (action == "open"_L1)
        emit openRequested();
    else if (action == "copy-link"_L1)
        emit copyLinkRequested();
    else if (action == "retry"_L1)
        emit retryRequested();
    else
        emit showRequested();
}

void Notifications::notificationClosed(uint id, uint)
{
    if (id == m_shown)
        m_shown = 0;
}

} // namespace attache
