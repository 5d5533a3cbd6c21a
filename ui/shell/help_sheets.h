// The two sheets of the Help menu.
#pragma once

class QWidget;

namespace galley::ui {

class CommandRegistry;

/// What Galley is, its version and licence.
void openAboutSheet(QWidget *area);

/// Every command that has a key, and the key.
void openShortcutsSheet(const CommandRegistry &commands, QWidget *area);

} // namespace galley::ui
