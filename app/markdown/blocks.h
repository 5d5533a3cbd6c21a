// A body of Markdown as the blocks that its page is made of.
//
// GitHub's Markdown (CommonMark 0.29 with tables, strikethrough, autolinks, task lists, tag filter)
// and footnotes. Safe by default: raw HTML and dangerous links are left out. Any thread.
#pragma once

#include "app/base/range.h"
#include "app/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

struct Options
{
    bool unsafe = false;         ///< pass raw HTML and every link through
    std::size_t linesBefore = 0; ///< of the file ahead of its body: a refusal names the file's line
    bool anchors = false;        ///< headings of the top level have ids, for links to them
    bool keepRaw = false;        ///< blocks with raw HTML have it unfiltered, and are marked `raw`;
                                 ///< those that it spans are one (html_spans.h)
    bool math = false;           ///< formulas become elements of the class math
};

/// One block of the top level, or several that HTML of the author's own spans.
struct Block
{
    LineNumber firstLine{1}; ///< of the body, counted from 1
    LineNumber lastLine{1};
    std::string html;
    bool raw = false; ///< has HTML of the author's own: to be cleaned before it is shown
    friend bool operator==(const Block &, const Block &) = default;
};

/// The blocks in order; footnotes, when there are any, are the last one.
/// Refuses what would cost too much (see limits.h) with a sentence that says what.
Result<std::vector<Block>> toBlocks(std::string_view body, const Options &options = {});

/// The body's HTML exactly as cmark-gfm writes it.
Result<std::string> toHtml(std::string_view body, const Options &options = {});

} // namespace galley::markdown
