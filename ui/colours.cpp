// SPDX-License-Identifier: Apache-2.0
#include "ui/colours.h"

#include <QPalette>

namespace attache {

const Colours &Colours::of(Scheme scheme)
{
    static const Colours light{
        .scheme = Scheme::Light,
        .window = QColor(0xf7f8fau),
        .surface = QColor(0xffffffu),
        .sidebar = QColor(0xeff1f5u),
        .text = QColor(0x1a1f27u),
        .muted = QColor(0x56606fu),
        .line = QColor(0xdde1e8u),
        .outline = QColor(0x878f9du),
        .hover = QColor(16, 24, 40, 14),
        .pressed = QColor(16, 24, 40, 30),
        .accent = QColor(0x3557d6u),
        .accentHover = QColor(0x2c4bc0u),
        .accentPressed = QColor(0x243fa6u),
        .onAccent = QColor(0xffffffu),
        .accentText = QColor(0x2f50ccu),
        .accentSoft = QColor(0xe3e9fcu),
        .good = QColor(0x14743au),
        .goodSoft = QColor(0xe2f4e8u),
        .warn = QColor(0x855300u),
        .warnSoft = QColor(0xfff3d6u),
        .bad = QColor(0xb8231fu),
        .badSoft = QColor(0xfdeae8u),
        .disabled = QColor(0x9aa2aeu),
    };
    static const Colours dark{
        .scheme = Scheme::Dark,
        .window = QColor(0x15181du),
        .surface = QColor(0x1c2027u),
        .sidebar = QColor(0x111419u),
        .text = QColor(0xe8ebf0u),
        .muted = QColor(0xa2abb9u),
        .line = QColor(0x2d333du),
        .outline = QColor(0x6d7686u),
        .hover = QColor(255, 255, 255, 16),
        .pressed = QColor(255, 255, 255, 32),
        .accent = QColor(0x4465ddu),
        .accentHover = QColor(0x3d5cd2u),
        .accentPressed = QColor(0x3450bcu),
        .onAccent = QColor(0xffffffu),
        .accentText = QColor(0x9db2ffu),
        .accentSoft = QColor(0x283356u),
        .good = QColor(0x62cd88u),
        .goodSoft = QColor(0x16301fu),
        .warn = QColor(0xe9ba54u),
        .warnSoft = QColor(0x352a10u),
        .bad = QColor(0xff938cu),
        .badSoft = QColor(0x3d2122u),
        .disabled = QColor(0x66707fu),
    };
    static const Colours contrast{
        .scheme = Scheme::Contrast,
        .window = QColor(0x000000u),
        .surface = QColor(0x000000u),
        .sidebar = QColor(0x000000u),
        .text = QColor(0xffffffu),
        .muted = QColor(0xffffffu),
        .line = QColor(0xffffffu),
        .outline = QColor(0xffffffu),
        .hover = QColor(255, 255, 255, 46),
        .pressed = QColor(255, 255, 255, 90),
        .accent = QColor(0xffd500u),
        .accentHover = QColor(0xffe45cu),
        .accentPressed = QColor(0xe0bb00u),
        .onAccent = QColor(0x000000u),
        .accentText = QColor(0xffd500u),
        .accentSoft = QColor(0x3a3000u),
        .good = QColor(0x6dff97u),
        .goodSoft = QColor(0x000000u),
        .warn = QColor(0xffd500u),
        .warnSoft = QColor(0x000000u),
        .bad = QColor(0xffa39cu),
        .badSoft = QColor(0x000000u),
        .disabled = QColor(0xa0a0a0u),
    };
    switch (scheme) {
    case Scheme::Dark:
        return dark;
    case Scheme::Contrast:
        return contrast;
    case Scheme::Light:
        break;
    }
    return light;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128;
}

const Colours &Colours::of(const QPalette &palette)
{
    const auto window = palette.color(QPalette::Active, QPalette::Window);
    if (window == Qt::black)
        return of(Scheme::Contrast);
    return of(isDark(palette) ? Scheme::Dark : Scheme::Light);
}

QPalette paletteOf(Scheme scheme)
{
    const auto &c = Colours::of(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.scheme == Scheme::Light ? c.surface : c.surface.lighter(118));
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.bad);
    palette.setColor(QPalette::ToolTipBase, c.scheme == Scheme::Light ? c.text : c.surface.lighter(140));
    palette.setColor(QPalette::ToolTipText, c.scheme == Scheme::Light ? c.surface : c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accentText);
    palette.setColor(QPalette::LinkVisited, c.accentText);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.outline);
    palette.setColor(QPalette::Dark, c.outline);
    palette.setColor(QPalette::Shadow, scheme == Scheme::Light ? QColor(0x8a93a3u) : QColor(Qt::black));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return palette;
}

} // namespace attache
