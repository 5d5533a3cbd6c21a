#include "app/markdown/segment_list.h"

#include <algorithm>
#include <iterator>

namespace galley::markdown {

namespace {

std::size_t htmlSizeOf(const Segment &segment)
{
    std::size_t size = 0;
    for (const SegmentBlock &block : segment.blocks)
        size += block.html.text.size();
    for (const Footnote &footnote : segment.footnotes)
        size += footnote.html.text.size();
    return size;
}

bool isAsMarkdown(const SegmentBlock &block)
{
    return !block.raw || onlyEndParagraph(block.tags);
}

std::size_t tagsIn(const Segment &segment)
{
    std::size_t tags = 0;
    for (const SegmentBlock &block : segment.blocks)
        tags += isAsMarkdown(block) ? 0 : std::max<std::size_t>(block.tags.size(), 1);
    return tags;
}

bool hasHoles(const Segment &segment)
{
    return !segment.footnotes.empty() ||
           std::any_of(segment.blocks.begin(), segment.blocks.end(),
                       [](const SegmentBlock &block) { return !block.html.holes.empty(); });
}

} // namespace

SegmentList::Slot::Slot(std::unique_ptr<Segment> made)
    : segment(std::move(made))
    , lines(segment->lines)
    , blocks(segment->blocks.size())
    , htmlSize(htmlSizeOf(*segment))
    , named(!segment->labels.uses.empty())
    , holes(markdown::hasHoles(*segment))
    , tags(tagsIn(*segment))
{
}

SegmentList::SegmentList()
{
    slots_.emplace_back(std::make_unique<Segment>());
}

SegmentList::Place SegmentList::placeOf(std::size_t line) const
{
    Place place;
    for (const Slot &slot : slots_) {
        if (line < slot.lines)
            return {place.segment, line};
        line -= slot.lines;
        ++place.segment;
    }
    return {size() - 1, slots_.back().lines};
}

SegmentList::Place SegmentList::segmentOfBlock(std::size_t block) const
{
    Place place;
    for (const Slot &slot : slots_) {
        if (block < place.line + slot.blocks)
            break;
        place.line += slot.blocks;
        ++place.segment;
    }
    return place;
}

std::size_t SegmentList::linesBefore(std::size_t index) const
{
    std::size_t lines = 0;
    for (std::size_t at = 0; at < index; ++at)
        lines += slots_[at].lines;
    return lines;
}

std::size_t SegmentList::blocksBefore(std::size_t index) const
{
    std::size_t blocks = 0;
    for (std::size_t at = 0; at < index; ++at)
        blocks += slots_[at].blocks;
    return blocks;
}

std::vector<Segment *> SegmentList::pointers(std::size_t from, std::size_t to) const
{
    std::vector<Segment *> pointers;
    for (; from < to; ++from)
        pointers.push_back(slots_[from].segment.get());
    return pointers;
}

std::string SegmentList::text(std::size_t from, std::size_t to) const
{
    std::string text;
    for (; from < to; ++from)
        text += at(from).text;
    return text;
}

std::vector<Block> SegmentList::blocks(std::size_t from, std::size_t to) const
{
    std::vector<Block> blocks;
    std::size_t line = linesBefore(from);
    for (; from < to; ++from) {
        appendBlocks(blocks, at(from), line);
        line += slots_[from].lines;
    }
    return blocks;
}

BlockSpans SegmentList::spans() const
{
    SpanFinder finder;
    const bool isLooked = tags_ > 0 && tags_ <= maximumSpanTags;
    for (std::size_t at = 0; isLooked && at < size(); ++at) {
        if (slots_[at].tags == 0) {
            finder.skip(slots_[at].blocks, slots_[at].htmlSize);
            continue;
        }
        for (const SegmentBlock &block : slots_[at].segment->blocks) {
            if (isAsMarkdown(block))
                finder.skip(1, block.html.text.size());
            else
                finder.add(block.tags, block.html.text.size());
        }
    }
    return finder.spans();
}

Segments SegmentList::replace(std::size_t from, std::size_t to, Segments fresh)
{
    const auto begin = slots_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = slots_.begin() + static_cast<std::ptrdiff_t>(to);
    Segments replaced;
    for (auto slot = begin; slot != end; ++slot) {
        htmlSize_ -= slot->htmlSize;
        tags_ -= slot->tags;
        replaced.push_back(std::move(slot->segment));
    }
    std::vector<Slot> made;
    for (auto &segment : fresh) {
        made.emplace_back(std::move(segment));
        htmlSize_ += made.back().htmlSize;
        tags_ += made.back().tags;
    }
    // Most edits put as many segments as they take: the others stay where they are.
    const auto shared = std::min(end - begin, static_cast<std::ptrdiff_t>(made.size()));
    const auto rest = std::move(made.begin(), made.begin() + shared, begin);
    slots_.insert(slots_.erase(rest, end), std::make_move_iterator(made.begin() + shared),
                  std::make_move_iterator(made.end()));
    return replaced;
}

void appendBlocks(std::vector<Block> &blocks, const Segment &segment, std::size_t line)
{
    for (const SegmentBlock &block : segment.blocks)
        blocks.push_back({LineNumber(line + block.firstLine + 1),
                          LineNumber(line + block.lastLine + 1), block.html.filled(), block.raw});
}

} // namespace galley::markdown
