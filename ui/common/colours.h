// The colours of the window, designed once for light and once for dark.
#pragma once

#include <QColor>

class QPalette;

namespace galley::ui {

/// One accent, two greys, and a colour for each severity. Every foreground is readable on the
/// surfaces that it stands on (WCAG 2.1 AA, 4.5 : 1; a test holds it).
struct Colours
{
    QColor window;   ///< behind the toolbar, the form, the bars of the frame
    QColor surface;  ///< paper: the editor, fields, menus
    QColor hover;    ///< under the pointer
    QColor pressed;  ///< held down, or switched on without being the choice
    QColor hairline; ///< between panes
    QColor border;   ///< around fields and buttons

    QColor text;
    QColor muted; ///< labels, counters, placeholders
    QColor faint; ///< what cannot be used now

    QColor accent; ///< focus, the main button, links
    QColor onAccent;
    QColor accentSoft; ///< selections

    QColor error, errorSoft; ///< the soft ones are grounds for `text`
    QColor warning, warningSoft;
    QColor hint, hintSoft;
    QColor removed, added; ///< grounds of words that a change takes out and puts in

    bool dark = false;
};

const Colours &lightColours();
const Colours &darkColours();

/// The same as a palette, for everything that Qt draws.
QPalette paletteOf(const Colours &colours);

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, "contrast ratio").
double contrast(const QColor &one, const QColor &other);

} // namespace galley::ui
