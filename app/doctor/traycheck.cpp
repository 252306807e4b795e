// SPDX-License-Identifier: Apache-2.0
#include "doctor/traycheck.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

const auto trayName = u"tray"_s;

} // namespace

TrayCheck::TrayCheck(bool hasDesktop)
    : m_hasDesktop(hasDesktop)
{ }

QStringList TrayCheck::names() const
{
    return {trayName};
}

Call TrayCheck::run(Found found)
{
    const auto without = [found](const QString &why) {
        return later([found, why] { found({.findings = {fine(trayName, why)}}); });
    };
    // No bus is asked for where no desktop is: libdbus would start one.
    if (!m_hasDesktop)
        return without(u"none, as there is no desktop here"_s);
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return without(u"none, as there is no session bus; Attache goes on without"_s);

    auto ask = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                              u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    ask << u"org.kde.StatusNotifierWatcher"_s;
    auto watcher = std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(ask));
    QObject::connect(watcher.get(), &QDBusPendingCallWatcher::finished, watcher.get(),
                     [found = std::move(found), watcher = watcher.get()] {
                         const QDBusPendingReply<bool> reply = *watcher;
                         const bool there = reply.isValid() && reply.value();
                         const auto detail = there
                             ? u"there"_s
                             : u"not of the kind that is asked for by D-Bus; Attache goes on without"_s;
                         // Not within the watcher's own signal: the answer may destroy it.
                         QMetaObject::invokeMethod(
                             watcher,
                             [found, detail] {
                                 auto f = found;
                                 f({.findings = {fine(trayName, detail)}});
                             },
                             Qt::QueuedConnection);
                     });
    return Call(std::move(watcher));
}

} // namespace attache
