// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

class QPalette;

namespace attache {

enum class Scheme { Light, Dark, Contrast };

/// The colours of one scheme, by what they are for. Text on its ground has a contrast of 4.5 or more.
struct Colours {
    Scheme scheme;
    QColor window; ///< behind everything
    QColor surface; ///< lists, fields
    QColor sidebar;
    QColor text;
    QColor muted; ///< text that matters less
    QColor line; ///< between things
    QColor outline; ///< around what can be used; 3:1 against its ground
    QColor hover; ///< laid over the ground
    QColor pressed;
    QColor accent; ///< fills
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent; ///< text on accent
    QColor accentText; ///< text and lines in the accent's hue on window and surface
    QColor accentSoft; ///< ground of what is chosen
    QColor good;
    QColor goodSoft;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor disabled; ///< text of what can't be used now

    static const Colours &of(Scheme scheme);
    /// Those of the scheme that @p palette was made for (paletteOf()), or comes nearest to.
    static const Colours &of(const QPalette &palette);
};

QPalette paletteOf(Scheme scheme);
/// Whether @p palette, of whatever origin, is light on dark.
bool isDark(const QPalette &palette);

} // namespace attache
