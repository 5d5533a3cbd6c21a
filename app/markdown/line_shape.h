// What a line of Markdown may mean for the blocks around it. For this folder alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace galley::markdown {

/// Bounds from above: a line never means more than this, but often less.
struct LineShape
{
    bool blank = false;
    bool startsItem = false; ///< begins a list item, whatever was before it (CommonMark 0.29 §5.2)
    std::size_t quotes = 0;  ///< block quotes and footnotes that it begins
    std::size_t items = 0;   ///< list items that it begins
    std::size_t indent = 0;  ///< columns of blanks ahead of its text, between such markers too
    std::size_t bars = 0;    ///< between which cells may lie
    std::size_t columns =
        0; ///< of the table that it would be the delimiter row of; 0 if it is none

    /// How many blocks may lie in one another in this line, unless it continues a paragraph: an
    /// item is two, and one of an earlier line that goes on here has two columns of its indent.
    std::size_t nesting() const { return quotes + 2 * items + indent; }
};

LineShape shapeOf(std::string_view line);

} // namespace galley::markdown
