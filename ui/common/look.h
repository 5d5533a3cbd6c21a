// The look of the whole application: colours, distances, fonts, and the style that draws with them.
#pragma once

#include "ui/common/colours.h"

#include <QFont>
#include <QObject>

#include <memory>

class QApplication;

namespace galley::ui {

/// Distances in device-independent pixels, all on a grid of eight.
namespace grid {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int gap = 16;
inline constexpr int wide = 24;
inline constexpr int page = 32;
inline constexpr int control = 32; ///< height of a field, a button, a row of the toolbar
inline constexpr int icon = 16;    ///< inside fields, bars and menus
inline constexpr int toolIcon = 20;
inline constexpr int radius = 6;
} // namespace grid

/// What the user chose in the View menu.
enum class Scheme
{
    System,
    Light,
    Dark
};

/// The look in force. Belongs to the GUI thread; one a process, made by install().
class Look : public QObject
{
    Q_OBJECT

public:
    /// Gives the application its style, palette and fonts, and follows the system from then on.
    static void install(QApplication &application);
    /// The look in force; the light one, without following anything, where none was installed.
    static Look &current();
    ~Look() override;

    const Colours &colours() const;
    bool isDark() const { return colours().dark; }

    Scheme scheme() const;
    void setScheme(Scheme scheme);

    /// The system's font for labels and buttons.
    QFont interfaceFont() const;
    /// The same a step smaller: counters, captions, the status bar.
    QFont smallFont() const;
    /// The same a step larger and heavier: headings inside the window.
    QFont headingFont() const;
    /// For the text of an article in the editor; comfortable for hours.
    QFont proseFont() const;
    /// For code, and for front matter shown as source.
    QFont monospaceFont() const;

Q_SIGNALS:
    /// Another choice, which may look the same.
    void schemeChanged();
    /// Colours changed; palettes are already the new ones. Whoever draws with colours() itself
    /// takes them again.
    void changed();

private:
    Look();
    void apply();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::ui
