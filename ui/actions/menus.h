// The menu bar, made from the commands.
#pragma once

class QMenu;
class QMenuBar;

namespace galley::ui {

class CommandRegistry;

/// Fills the bar; answers the empty menu for recent files, which whoever knows them fills.
QMenu *fillMenuBar(QMenuBar &bar, const CommandRegistry &commands);

} // namespace galley::ui
