// What of a document's HTML depends on all of it: the numbers of footnotes, the list of them, and
// the ids of headings. For this folder alone.
#pragma once

#include "app/markdown/anchor.h"
#include "app/markdown/blocks.h"
#include "app/markdown/segment.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace galley::markdown {

/// Fills the holes of segments as those were filled in whose place they come. Answers whether
/// numbering the document again would change nothing.
bool carryValues(const std::vector<Segment *> &from, const std::vector<Segment *> &to);

/// Goes through a document once, segment by segment in their order.
class Numbering
{
public:
    /// Fills the segment's holes. `line` is its first one, counted from 0. Answers which of its
    /// blocks have become others than they were.
    std::vector<std::size_t> fill(Segment &segment, std::size_t line);

    /// The list of footnotes, in the order in which they are referred to first, once all segments
    /// were given; they must live still. Nothing when there is none. Its lines are the least that
    /// hold all of them.
    std::optional<Block> footnotes() const;

private:
    struct Note
    {
        int references = 0;
        Footnote *footnote = nullptr;
        std::size_t line = 0; ///< of its segment
    };

    bool fill(HtmlWithHoles &html);
    std::string valueOf(const Hole &hole);

    Anchors anchors_;
    std::unordered_map<std::string, int> numbers_; ///< from 1
    std::vector<std::string> order_;               ///< names, as they are numbered
    std::unordered_map<std::string, Note> notes_;
};

} // namespace galley::markdown
