// Blocks of the top level that HTML of the author's own makes one. For this folder alone.
//
// CommonMark ends a block of HTML at a blank line (0.29 §4.6, kinds 6 and 7), so that Markdown may
// stand in an element: its start tag, its contents and its end tag are blocks of the top level
// each. A browser joins them, and where each is shown as an element of its own they have to be
// joined before.
//
// A span is from the block with an element's start tag to the one with its end tag, both written by
// the author. An element that nothing ends makes none: an end tag that is left out (<p>, <li>), or
// is not typed yet, must not take in the rest of the article. What begins or ends in a block of a
// span makes a longer one with it.
//
// An edit within a span has all of its HTML cleaned again before the page compares it with what it
// shows, so a span has at most 200 blocks and 64 KB of HTML: with as much a key takes some 20 ms
// until the page shows it, without 6. The blocks of an element that would need more stay as they
// are. At each edit the tags of the whole document are gone through, which takes a millisecond for
// 5000 that have no partner in their block; with more of them, which no person writes, there are no
// spans.
#pragma once

#include "app/markdown/html_tags.h"

#include <cstddef>
#include <deque>
#include <vector>

namespace galley::markdown {

inline constexpr std::size_t maximumSpanBlocks = 200;
inline constexpr std::size_t maximumSpanHtml = 64 * 1024; ///< bytes
inline constexpr std::size_t maximumSpanTags = 5000;      ///< of a document

/// Blocks [first, first + count), which are at least two.
struct BlockSpan
{
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t end() const { return first + count; }
    friend bool operator==(const BlockSpan &, const BlockSpan &) = default;
};

/// In rising order, none overlapping another.
using BlockSpans = std::vector<BlockSpan>;

/// Goes through a document once, block by block in their order. Takes time as the number of blocks
/// with tags, and of these.
class SpanFinder
{
public:
    /// Blocks as Markdown makes them, with this many bytes of HTML.
    void skip(std::size_t blocks, std::size_t html);
    /// A block with these tags without a partner in it, which must live as long as this.
    void add(const std::vector<Tag> &tags, std::size_t html);

    BlockSpans spans() const;

private:
    struct Open
    {
        const Tag *tag = nullptr;
        std::size_t block = 0;
        std::size_t htmlBefore = 0;
    };
    struct Found
    {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t htmlBefore = 0;
    };

    void start(const Tag &tag);
    void end(const Tag &tag);
    void endParagraph();
    void close(std::size_t open);
    void join(const Open &open);
    bool isTooLong(const Found &span) const;

    std::deque<Open> open_; ///< from the outermost on
    std::vector<Found> found_;
    std::size_t block_ = 0;      ///< the one that is being added
    std::size_t htmlBefore_ = 0; ///< ahead of it, in bytes
    std::size_t html_ = 0;       ///< its own
};

} // namespace galley::markdown
