// SPDX-License-Identifier: Apache-2.0
#include "ui/appearancecontrol.h"

#include "ui/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace attache {

namespace {

constexpr auto portal = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalSettings = "org.freedesktop.portal.Settings"_L1;
constexpr auto space = "org.freedesktop.appearance"_L1;

/// Read answers a variant in a variant; SettingChanged one alone.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

AppearanceControl::AppearanceControl(Appearance appearance, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_platformIsDark(isDark(QGuiApplication::palette()))
{
    QApplication::setStyle(new Style);
    apply();
    askPortal();
}

void AppearanceControl::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void AppearanceControl::askPortal()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    for (const auto key : {"color-scheme"_L1, "contrast"_L1}) {
        auto question = QDBusMessage::createMethodCall(portal, portalPath, portalSettings, u"Read"_s);
        question << QString(space) << QString(key);
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (reply.isError())
                return; // no portal, or one that doesn't know the key
            portalChanged(space, key, reply.value());
            // Only now: connect() waits for the bus to say who the portal is, and the window for this.
            if (!std::exchange(m_followsPortal, true)) {
                QDBusConnection::sessionBus().connect(portal, portalPath, portalSettings, u"SettingChanged"_s,
                                                      this,
                                                      SLOT(portalChanged(QString, QString, QDBusVariant)));
            }
        });
    }
}

void AppearanceControl::portalChanged(const QString &where, const QString &key, const QDBusVariant &value)
{
    if (where != space)
        return;
    const uint number = unwrapped(value.variant()).toUInt();
    if (key == "color-scheme"_L1) // 0: no preference, 1: dark, 2: light
        m_portalIsDark = number == 0 ? std::nullopt : std::optional(number == 1);
    else if (key == "contrast"_L1)
        m_portalWantsContrast = number == 1;
    apply();
}

void AppearanceControl::apply()
{
    const bool contrast = m_appearance == Appearance::System && m_portalWantsContrast;
    const auto scheme = attache::scheme(contrast ? Appearance::Contrast : m_appearance,
                                        m_portalIsDark.value_or(m_platformIsDark));
    if (m_applied == scheme)
        return;
    m_applied = scheme;
    QApplication::setPalette(paletteOf(scheme));
}

} // namespace attache
