// Choosing files and folders. No call waits: the answer comes to a function, and none comes when
// the user cancels.
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace galley::ui {

using PathAnswer = std::function<void(const QString &)>;

/// The suffixes of an article, as globs.
QStringList articleGlobs();
/// Whether a path's suffix is one of an article's.
bool isArticlePath(const QString &path);

void chooseArticle(QWidget *window, const QString &folder, const PathAnswer &answer);
void chooseFolder(QWidget *window, const QString &folder, const PathAnswer &answer);
/// `suggestion` is a path or a bare file name. Asks before a file is replaced.
void chooseTarget(QWidget *window, const QString &suggestion, const PathAnswer &answer);

/// "~/articles/a.md" rather than "/home/somebody/articles/a.md".
QString shortPath(const QString &path);

/// A file name for an article of this title: "A Day's Work" -> "a-days-work.md".
QString fileNameFor(const QString &title);

} // namespace galley::ui
