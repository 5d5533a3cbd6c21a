// How two texts differ, as an editor sees it: one place where something was replaced.
#pragma once

#include <QString>

namespace galley::ui {

/// UTF-16 units that two texts share at their begin and, beyond those, at their end. A surrogate
/// pair is never parted.
struct SharedEnds
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

SharedEnds sharedEnds(const QString &before, const QString &after);

/// Where a cursor of `before` belongs in `after`: it stays with the characters around it.
int movedCursor(const QString &before, const QString &after, int cursor);

} // namespace galley::ui
