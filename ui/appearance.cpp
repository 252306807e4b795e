// SPDX-License-Identifier: Apache-2.0
#include "ui/appearance.h"

using namespace Qt::StringLiterals;

namespace attache {

Appearance appearance(const QString &word)
{
    for (const auto known : {Appearance::Light, Appearance::Dark, Appearance::Contrast}) {
        if (word == name(known))
            return known;
    }
    return Appearance::System;
}

QString name(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::Contrast:
        return u"contrast"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

Scheme scheme(Appearance appearance, bool desktopIsDark)
{
    switch (appearance) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::Contrast:
        return Scheme::Contrast;
    case Appearance::System:
        break;
    }
    return desktopIsDark ? Scheme::Dark : Scheme::Light;
}

} // namespace attache
