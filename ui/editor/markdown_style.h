// The colours and fonts of one line of Markdown, and how it hangs in its column.
//
// A pure function. The work is linear in the line's length.
#pragma once

#include "ui/editor/line_style.h"
#include "ui/editor/markdown_line.h"

#include <QStringView>

namespace galley::ui {

/// The styles of a line, and how it is laid out.
struct StyledLine
{
    LineStyles styles;
    qsizetype hang = 0;    ///< wrapped lines begin below this unit
    qsizetype outdent = 0; ///< units that stand out into the left margin
};

/// `state` is the line's own, `below` that of the next line.
StyledLine styleMarkdown(QStringView line, const LineState &above, const LineState &state,
                         const LineState &below);

} // namespace galley::ui
