// The source lines of a document's blocks. For this folder alone.
#pragma once

#include "app/base/range.h"
#include "app/text/line_index.h"

#include <cmark-gfm.h>

#include <string_view>
#include <vector>

namespace galley::markdown {

/// Lines counted from 1, both of the block.
struct LineRange
{
    LineNumber first{1};
    LineNumber last{1};
};

/// The lines of `nodes`, which are top-level blocks of `body` in order. They never overlap, and end
/// in a line that is not blank. cmark's own numbers are wrong for a paragraph that a table follows
/// at once, for that table, and for the end of HTML, code and underlined headings.
std::vector<LineRange> linesOf(const std::vector<cmark_node *> &nodes, std::string_view body);

} // namespace galley::markdown
