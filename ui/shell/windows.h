// All windows of this process.
#pragma once

#include "ui/shell/arrangement.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace galley::ui {

class MainWindow;

namespace windows {

/// Shows a new window, with an article, a folder, or for an empty path its start page.
MainWindow *open(const QString &path = {}, std::optional<Arrangement> arrangement = {});

/// Each window has a web page in it, so of hundreds of articles only so many are opened at a time.
inline constexpr int mostAtOnce = 10;

/// Opens each path in a window of its own, the first in `first` where there is one. The last window
/// says so when there are more than are opened at a time.
void openAll(const QStringList &paths, MainWindow *first = nullptr,
             std::optional<Arrangement> arrangement = {});

/// The settings changed: each window follows them.
void usePreferences();

/// Asks about unsaved work, window by window, and then closes all of them; none of the rest when
/// the user wants to go on working.
void closeAll();

/// For the end of the desktop's session: whether it may end. With unsaved work, and where the user
/// `mayAsk` be asked, he is, and it may not end yet.
bool endSession(const std::function<bool()> &mayAsk);

} // namespace windows
} // namespace galley::ui
