// Front matter shown as source: keys, values, comments, fences.
#pragma once

#include "ui/editor/line_style.h"

#include <QStringView>

namespace galley::ui {

/// The styles of one line of front matter, whatever its format, with one entry a unit of `line`.
LineStyles styleFrontMatter(QStringView line);

} // namespace galley::ui
