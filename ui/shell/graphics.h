// How the window is put on the screen.
#pragma once

namespace galley::ui {

/// Decides, before the QApplication is made, whether Qt Quick (which composes a window that has a
/// web view in it) draws through OpenGL or in software. OpenGL without a GPU costs 20 ms a frame,
/// software 2 ms. QT_QUICK_BACKEND in the environment has the last word.
void chooseGraphics();

/// Whether there is a screen to open a window on, as far as the environment tells. Qt itself aborts
/// where there is none.
bool hasDisplay();

} // namespace galley::ui
