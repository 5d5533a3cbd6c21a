// Emphasis, code, links and the like inside one line of Markdown (CommonMark 0.29 §6, as far as a
// single line can tell: what begins on one line and ends on another is not marked).
#pragma once

#include "ui/editor/line_style.h"

#include <QStringView>

namespace galley::ui {

/// Marks what stands in `line` from `begin` on. `styles` has one entry a unit of `line`.
void styleInline(QStringView line, qsizetype begin, LineStyles &styles);

} // namespace galley::ui
