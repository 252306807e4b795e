// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/appearance.h"

#include <QObject>
#include <optional>

class QDBusVariant;

namespace attache {

/// Gives the application its style and palette, and keeps to the desktop's colour scheme while the
/// appearance is System: the settings portal's where there is one (asked asynchronously), else the
/// lightness of the palette that the platform brought.
class AppearanceControl : public QObject
{
    Q_OBJECT

public:
    explicit AppearanceControl(Appearance appearance, QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

private slots:
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void apply();

    Appearance m_appearance;
    bool m_platformIsDark;
    std::optional<bool> m_portalIsDark; ///< absent: no portal, or no preference
    bool m_portalWantsContrast = false;
    bool m_followsPortal = false;
    std::optional<Scheme> m_applied;
};

} // namespace attache
