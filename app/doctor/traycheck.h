// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "doctor/finding.h"

namespace attache {

/// Whether the desktop shows a tray icon, by the StatusNotifierItem protocol over D-Bus. None is well too:
/// nothing in Attache depends on it.
class TrayCheck final : public Check
{
public:
    explicit TrayCheck(bool hasDesktop);

    QStringList names() const override;
    bool needsServices() const override { return false; }
    Call run(Found found) override;

private:
    bool m_hasDesktop;
};

} // namespace attache
