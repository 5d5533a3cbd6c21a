// Galley's own symbolic icons, coloured when they are painted.
#pragma once

#include <QIcon>
#include <QString>

namespace galley::ui {

/// What an icon's strokes are coloured with; the disabled state is always the faint grey.
enum class Tint
{
    Text,
    Muted,
    Accent,
    OnAccent,
    Error,
    Warning,
    Hint
};

/// The icon resources/icons/NAME.svg in the colours of the look in force: it follows light and dark
/// by itself, and is crisp at every scale. An unknown name is a mistake of ours (asserted).
QIcon icon(const QString &name, Tint tint = Tint::Text);

/// Galley's own sign, in its own colours.
QIcon applicationIcon();

} // namespace galley::ui
