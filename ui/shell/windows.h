// All windows of this process.
#pragma once

#include "ui/shell/arrangement.h"

#include <QString>

#include <optional>

namespace galley::ui {

class MainWindow;

namespace windows {

/// Shows a new window, with an article, a folder, or for an empty path its start page.
MainWindow *open(const QString &path = {}, std::optional<Arrangement> arrangement = {});

/// Closes one after the other; stops where the user wants to go on working.
void closeAll();

} // namespace windows
} // namespace galley::ui
