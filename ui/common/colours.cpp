#include "ui/common/colours.h"

#include <QPalette>

#include <cmath>

namespace galley::ui {

const Colours &lightColours()
{
    static const Colours colours = [] {
        Colours c;
        c.window = 0xf6f6f4;
        c.surface = 0xffffff;
        c.hover = 0xebebe8;
        c.pressed = 0xdfdfdb;
        c.hairline = 0xe2e2de;
        c.border = 0xc6c7c4;
        c.text = 0x1d2023;
        c.muted = 0x60666c;
        c.faint = 0xa3a7ab;
        c.accent = 0x0b6672;
        c.onAccent = 0xffffff;
        c.accentSoft = 0xcfe6e8;
        c.error = 0xb3261e;
        c.errorSoft = 0xfceceb;
        c.warning = 0x845400;
        c.warningSoft = 0xfdf3dc;
        c.hint = 0x2b5c9e;
        c.hintSoft = 0xe9f0f9;
        c.removed = 0xfbd5d2;
        c.added = 0xc9ecd3;
        return c;
    }();
    return colours;
}

const Colours &darkColours()
{
    static const Colours colours = [] {
        Colours c;
        c.window = 0x222528;
        c.surface = 0x1a1c1f;
        c.hover = 0x2e3236;
        c.pressed = 0x3a3f44;
        c.hairline = 0x33373b;
        c.border = 0x4a4f55;
        c.text = 0xe3e5e7;
        c.muted = 0xa1a8ae;
        c.faint = 0x666c72;
        c.accent = 0x62c3cd;
        c.onAccent = 0x05272b;
        c.accentSoft = 0x1f4b51;
        c.error = 0xff9188;
        c.errorSoft = 0x3c2423;
        c.warning = 0xe8b95a;
        c.warningSoft = 0x38301f;
        c.hint = 0x8fb8ee;
        c.hintSoft = 0x222e3d;
        c.removed = 0x6b2f2c;
        c.added = 0x23543a;
        c.dark = true;
        return c;
    }();
    return colours;
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::Highlight, c.accentSoft);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.text);
    palette.setColor(QPalette::ToolTipText, c.surface);
    palette.setColor(QPalette::Light, c.hover);
    palette.setColor(QPalette::Midlight, c.hairline);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, c.hairline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    return palette;
}

static double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace galley::ui
