// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "ui/appearance.h"

class QSettings;

namespace attache {

/// What the start asks for, else the settings.
Appearance wantedAppearance(const Options &options, const QSettings &settings);

} // namespace attache
