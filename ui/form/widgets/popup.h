// What all popups of fields share: where they open, and their ground.
#pragma once

class QWidget;

namespace galley::ui::popup {

/// Moves a popup, as large as it is, below a field; above it where there is no room, and within the
/// screen.
void placeBelow(QWidget *popup, const QWidget *field);

/// Paper with a border, to be called while the popup is painted.
void paintGround(QWidget *popup);

} // namespace galley::ui::popup
