// Names of files as people read and write them.
#pragma once

#include <QString>

namespace galley::ui {

/// "~/articles/a.md" rather than "/home/somebody/articles/a.md".
QString shortPath(const QString &path);

/// The same, with an ellipsis in its middle where it is longer than `longest` UTF-16 units; the
/// end, which has the file's name, keeps more of them.
QString elidedPath(const QString &path, int longest);

/// A file name for an article of this title: "A Day's Work" -> "a-days-work.md".
QString fileNameFor(const QString &title);

/// "notes" -> "notes.md"; a path that has a suffix, whichever, keeps it.
QString withArticleSuffix(const QString &path);

} // namespace galley::ui
