// The segments of a body in their order, found by lines and blocks. For this folder alone.
#pragma once

#include "app/markdown/html_spans.h"
#include "app/markdown/segment.h"

#include <cstddef>
#include <string>
#include <vector>

namespace galley::markdown {

/// What is asked of all segments at every edit lies side by side, so that going through all of a
/// document of 10 MB takes some ten microseconds.
class SegmentList
{
public:
    /// A line as a segment, and how many lines of that are ahead of it.
    struct Place
    {
        std::size_t segment = 0;
        std::size_t line = 0;
    };

    SegmentList();
    /// There is at least one.
    std::size_t size() const { return slots_.size(); }
    Segment &at(std::size_t index) { return *slots_[index].segment; }
    const Segment &at(std::size_t index) const { return *slots_[index].segment; }
    std::vector<Segment *> pointers(std::size_t from, std::size_t to) const;
    bool isNamed(std::size_t index) const { return slots_[index].named; }
    bool hasHoles(std::size_t index) const { return slots_[index].holes; }

    /// The place of a line counted from 0; behind the last line the last segment's end.
    Place placeOf(std::size_t line) const;
    /// The segment that holds a block, and how many blocks are ahead of that segment.
    Place segmentOfBlock(std::size_t block) const;
    std::size_t linesBefore(std::size_t index) const;
    std::size_t blocksBefore(std::size_t index) const;
    std::size_t blockCount() const { return blocksBefore(size()); }
    std::size_t htmlSize() const { return htmlSize_; }

    std::string text(std::size_t from, std::size_t to) const;
    /// The blocks of segments [from, to), with their holes filled.
    std::vector<Block> blocks(std::size_t from, std::size_t to) const;
    /// What HTML of the author's own joins.
    BlockSpans spans() const;

    /// Puts `fresh` in the place of segments [from, to), which it answers.
    Segments replace(std::size_t from, std::size_t to, Segments fresh);

private:
    struct Slot
    {
        explicit Slot(std::unique_ptr<Segment> made);
        std::unique_ptr<Segment> segment;
        std::size_t lines = 0;
        std::size_t blocks = 0;
        std::size_t htmlSize = 0;
        bool named = false;   ///< refers to names or defines some
        bool holes = false;   ///< or has footnotes, which have some
        std::size_t tags = 0; ///< that others may feel, see SpanFinder; of images and the like one
    };
    std::vector<Slot> slots_;
    std::size_t htmlSize_ = 0;
    std::size_t tags_ = 0;
};

/// Blocks of a segment that begins in `line`, counted from 0.
void appendBlocks(std::vector<Block> &blocks, const Segment &segment, std::size_t line);

} // namespace galley::markdown
