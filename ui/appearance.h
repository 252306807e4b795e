// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colours.h"

#include <QString>

namespace attache {

/// How the person wants the window to look: `--appearance`, or the setting of that name.
enum class Appearance { System, Light, Dark, Contrast };

/// "system", "light", "dark", "contrast"; System for any other word.
Appearance appearance(const QString &word);
QString name(Appearance appearance);

/// The colours that @p appearance means on a desktop of which no more is known than whether it is dark.
Scheme scheme(Appearance appearance, bool desktopIsDark);

} // namespace attache
