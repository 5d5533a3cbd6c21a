// Names of files as people read and write them.
#pragma once

#include <QString>

namespace galley::ui {

/// "~/articles/a.md" rather than "/home/somebody/articles/a.md".
QString shortPath(const QString &path);

/// A file name for an article of this title: "A Day's Work" -> "a-days-work.md".
QString fileNameFor(const QString &title);

/// "notes" -> "notes.md"; a path that has a suffix, whichever, keeps it.
QString withArticleSuffix(const QString &path);

} // namespace galley::ui
