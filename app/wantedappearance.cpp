// SPDX-License-Identifier: Apache-2.0
#include "wantedappearance.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace attache {

Appearance wantedAppearance(const Options &options, const QSettings &settings)
{
    if (!options.appearance)
        return appearance(settings.value(u"appearance"_s).toString());
    switch (*options.appearance) {
    case Options::Appearance::Light:
        return Appearance::Light;
    case Options::Appearance::Dark:
        return Appearance::Dark;
    case Options::Appearance::Contrast:
        return Appearance::Contrast;
    case Options::Appearance::System:
        break;
    }
    return Appearance::System;
}

} // namespace attache
