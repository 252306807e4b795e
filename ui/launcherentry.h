// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/queuesummary.h"

#include <optional>

namespace attache {

/// The progress on the icon of a dock or task bar, as com.canonical.Unity.LauncherEntry, which those of
/// GNOME's Dash to Dock, Plasma and others understand. Told to whoever listens on the session bus.
class LauncherEntry
{
public:
    void show(const QueueSummary &summary);

private:
    struct Shown {
        int percent = 0;
        int files = 0; ///< still on their way; 0: nothing is shown

        bool operator==(const Shown &) const = default;
    };
    Shown m_shown;
};

} // namespace attache
