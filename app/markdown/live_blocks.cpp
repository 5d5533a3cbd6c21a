#include "app/markdown/live_blocks.h"

#include "app/markdown/limits.h"
#include "app/markdown/math_block.h"
#include "app/markdown/numbering.h"
#include "app/markdown/segment_exchange.h"
#include "app/text/line_index.h"

#include <algorithm>
#include <cassert>

namespace galley::markdown {

/// Segments [from, to) of the list, and what comes in their place.
struct LiveBlocks::Window
{
    std::size_t from = 0;
    std::size_t to = 0;
    std::string text;    ///< of all that was read
    std::size_t end = 0; ///< of what was read, which may be more than is replaced
    Segments fresh;
};

namespace {

std::ptrdiff_t difference(std::size_t after, std::size_t before)
{
    return static_cast<std::ptrdiff_t>(after) - static_cast<std::ptrdiff_t>(before);
}

/// The bytes of a segment's text ahead of one of its lines, counted from 0.
std::size_t offsetOf(const Segment &segment, std::size_t line)
{
    return line >= segment.lines ? segment.text.size()
                                 : LineIndex(segment.text).line(LineNumber(line + 1)).begin;
}

std::size_t linesOf(const Segments &segments)
{
    std::size_t lines = 0;
    for (const auto &segment : segments)
        lines += segment->lines;
    return lines;
}

Result<void> checkSize(const SegmentList &segments)
{
    if (segments.htmlSize() > maximumHtml)
        return failure("its page would be larger than 32 MB");
    return {};
}

std::vector<Segment *> pointersTo(const Segments &segments)
{
    std::vector<Segment *> pointers;
    for (const auto &segment : segments)
        pointers.push_back(segment.get());
    return pointers;
}

/// The names that segments define, and the texts that do: the same lines in other segments may
/// define others.
struct Definitions
{
    std::vector<LabelKey> keys;
    std::vector<std::string_view> texts;

    void add(const Segment &segment, bool beginsDocument)
    {
        if (segment.labels.defines.empty())
            return;
        keys.insert(keys.end(), segment.labels.defines.begin(), segment.labels.defines.end());
        texts.push_back(beginsDocument ? withoutMark(segment.text) : segment.text);
    }
};

/// What may be read for an edit before reading the whole text is considered, in bytes.
constexpr std::size_t freeCost = 64 * 1024;

std::size_t costOf(const Surroundings &around)
{
    std::size_t cost = 0;
    for (const std::string_view part : around.before)
        cost += part.size();
    for (const std::string_view part : around.after)
        cost += part.size();
    return cost;
}

/// The list of footnotes, which is block `index`, when all lines ahead of it moved by `shift`.
void addSection(BlockChange &change, std::size_t index, const std::optional<Block> &before,
                const std::optional<Block> &after, std::ptrdiff_t shift)
{
    if (before && after && isMoved(*before, *after, shift))
        return;
    if (before || after)
        change.push_back({index, before ? 1u : 0u, after ? 1u : 0u, 0});
}

} // namespace

LiveBlocks::LiveBlocks(const Options &options)
    : options_(options)
{
}

// ---- reading ------------------------------------------------------------------------------------

/// What a text with these names that is to stand in the place of segments [from, to) is read with.
Surroundings LiveBlocks::surroundingsOf(const Labels &labels, std::size_t from,
                                        std::size_t to) const
{
    Surroundings around;
    around.beginsDocument = from == 0;
    around.endsDocument = to == segments_.size();
    for (std::size_t at = 0; !labels.uses.empty() && at < segments_.size(); ++at) {
        const bool isApart = (at < from || at >= to) && segments_.isNamed(at);
        if (!isApart || !mayMatch(labels.uses, segments_.at(at).labels.defines))
            continue;
        const std::string_view part = segments_.at(at).text;
        (at < from ? around.before : around.after).push_back(at == 0 ? withoutMark(part) : part);
    }
    return around;
}

/// Reads a text from line `line` on.
Result<Segments> LiveBlocks::read(std::string_view text, std::size_t line,
                                  const Surroundings &around) const
{
    if (const auto allowed = checkLimits(text, options_.linesBefore + line); !allowed)
        return tl::make_unexpected(allowed.error());
    return readSegments(text, options_, around);
}

/// What an edit makes of the segments that it touches and of the one ahead of them, in which its
/// first line may go on; a formula that it may end can begin further up.
LiveBlocks::Window LiveBlocks::windowOf(std::size_t line, std::size_t removed,
                                        std::string_view lines) const
{
    const auto begin = segments_.placeOf(line);
    const auto end = segments_.placeOf(line + removed);
    const std::size_t last =
        removed > 0 ? segments_.placeOf(line + removed - 1).segment : begin.segment;
    const Segment &first = segments_.at(begin.segment);
    Window window;
    window.from = formulaBegin(begin.segment > 0 ? begin.segment - 1 : 0, [&](std::size_t at) {
        return std::string_view(segments_.at(at).text);
    });
    window.to = window.end = last + 1;
    window.text = segments_.text(window.from, begin.segment);
    window.text.append(first.text, 0, offsetOf(first, begin.line)).append(lines);
    if (end.segment == last)
        window.text.append(segments_.at(last).text, offsetOf(segments_.at(last), end.line));
    return window;
}

/// Reads on until a segment begins where one did before the edit: from there on all is the same.
Result<void> LiveBlocks::readWindow(Window &window) const
{
    const std::size_t edited = window.to;
    const std::size_t line = segments_.linesBefore(window.from);
    const std::size_t editedLines = lineCount(window.text);
    for (std::size_t more = 1;; more *= 2) {
        const std::size_t end = std::min(segments_.size(), window.end + more);
        window.text += segments_.text(window.end, end);
        window.end = window.to = end;
        auto read =
            this->read(window.text, line, surroundingsOf(labelsIn(window.text), window.from, end));
        if (!read)
            return tl::make_unexpected(read.error());
        window.fresh = std::move(*read);
        const auto freshText = [&](std::size_t at) -> std::string_view {
            return window.fresh[at]->text;
        };
        std::size_t fresh = 0, freshLine = 0, oldLine = editedLines;
        for (std::size_t old = edited; old < end; oldLine += segments_.at(old++).lines) {
            while (fresh < window.fresh.size() && freshLine < oldLine)
                freshLine += window.fresh[fresh++]->lines;
            // What has become the document's first segment is read as that.
            const bool isFirst = window.from + fresh == 0;
            if (freshLine == oldLine && fresh < window.fresh.size() && !isFirst &&
                formulaBegin(fresh, freshText) == fresh) {
                window.fresh.resize(fresh);
                window.to = old;
                return {};
            }
        }
        if (end == segments_.size())
            return {};
    }
}

// ---- edits --------------------------------------------------------------------------------------

/// The segments that may refer to a name of which the definition has changed, now that segments
/// [from, to) are in the place of `replaced`.
std::vector<std::size_t> LiveBlocks::dependantsOf(const Segments &replaced, std::size_t from,
                                                  std::size_t to) const
{
    Definitions before, after;
    for (std::size_t at = 0; at < replaced.size(); ++at)
        before.add(*replaced[at], from + at == 0);
    for (std::size_t at = from; at < to; ++at)
        after.add(segments_.at(at), at == 0);
    std::vector<std::size_t> dependants;
    if (before.texts == after.texts)
        return dependants;
    std::vector<LabelKey> keys = std::move(before.keys);
    keys.insert(keys.end(), after.keys.begin(), after.keys.end());
    std::sort(keys.begin(), keys.end());
    for (std::size_t at = 0; at < segments_.size(); ++at) {
        if ((at < from || at >= to) && segments_.isNamed(at) &&
            mayMatch(segments_.at(at).labels.uses, keys))
            dependants.push_back(at);
    }
    return dependants;
}

/// Numbers footnotes and headings of the whole document. Answers which blocks that changes.
std::set<std::size_t> LiveBlocks::number()
{
    std::set<std::size_t> changed;
    Numbering numbering;
    std::size_t line = 0;
    std::size_t block = 0;
    for (std::size_t at = 0; at < segments_.size(); ++at) {
        Segment &segment = segments_.at(at);
        if (segments_.hasHoles(at)) {
            for (const std::size_t index : numbering.fill(segment, line))
                changed.insert(block + index);
        }
        line += segment.lines;
        block += segment.blocks.size();
    }
    section_ = numbering.footnotes();
    return changed;
}

/// Reads segments again. Answers their blocks as they were; nothing when the whole text is read
/// in less time.
Result<std::optional<LiveBlocks::BlocksBefore>>
LiveBlocks::readAgain(const std::vector<std::size_t> &segments, SegmentExchange &exchange,
                      bool &isNumbered)
{
    BlocksBefore before;
    std::size_t cost = 0; // in bytes that are read
    for (const std::size_t at : segments) {
        const Surroundings around = surroundingsOf(segments_.at(at).labels, at, at + 1);
        cost += segments_.at(at).text.size() + costOf(around) + segments_.size() / 4;
        if (cost > freeCost + segments_.htmlSize())
            return std::nullopt;
        auto fresh = read(segments_.at(at).text, segments_.linesBefore(at), around);
        if (!fresh)
            return tl::make_unexpected(fresh.error());
        assert(fresh->size() == 1); // names do not change where blocks begin
        before[at] = segments_.blocks(at, at + 1);
        isNumbered = carryValues({&segments_.at(at)}, pointersTo(*fresh)) && isNumbered;
        exchange.replace(at, at + 1, std::move(*fresh));
    }
    return before;
}

/// The blocks of segments that were read again and are others now.
void LiveBlocks::addChanged(std::set<std::size_t> &changed, const BlocksBefore &before) const
{
    for (const auto &[at, older] : before) {
        const std::size_t first = segments_.blocksBefore(at);
        const std::vector<Block> newer = segments_.blocks(at, at + 1);
        for (std::size_t block = 0; block < newer.size(); ++block) {
            if (newer[block].html == older[block].html)
                changed.erase(first + block);
            else
                changed.insert(first + block);
        }
    }
}

/// Nothing when the whole text is read in less time.
Result<std::optional<BlockChange>> LiveBlocks::exchange(Window &window)
{
    const std::size_t from = window.from;
    const std::size_t to = from + window.fresh.size();
    const std::size_t firstBlock = segments_.blocksBefore(from);
    const std::vector<Block> before = segments_.blocks(from, window.to);
    const std::optional<Block> sectionBefore = section_;
    const std::ptrdiff_t shift = difference(
        linesOf(window.fresh), segments_.linesBefore(window.to) - segments_.linesBefore(from));
    bool isNumbered = carryValues(segments_.pointers(from, window.to), pointersTo(window.fresh)) &&
                      (!section_ || shift == 0);
    SegmentExchange exchange(segments_);
    const Segments &replaced = exchange.replace(from, window.to, std::move(window.fresh));
    const auto others = readAgain(dependantsOf(replaced, from, to), exchange, isNumbered);
    if (!others)
        return tl::make_unexpected(others.error());
    if (!*others)
        return std::nullopt;
    if (const auto small = checkSize(segments_); !small)
        return tl::make_unexpected(small.error());
    exchange.keep();

    std::set<std::size_t> changed;
    if (!isNumbered)
        changed = number();
    const std::size_t behind = segments_.blocksBefore(to);
    changed.erase(changed.lower_bound(firstBlock), changed.lower_bound(behind));
    addChanged(changed, **others);
    const auto cut = changed.lower_bound(behind);
    BlockChange change;
    addRuns(change, {changed.begin(), cut});
    if (const BlockRun run = runBetween(before, segments_.blocks(from, to), firstBlock, shift);
        !run.empty())
        change.push_back(run);
    addRuns(change, {cut, changed.end()});
    addSection(change, segments_.blockCount(), sectionBefore, section_, shift);
    return change;
}

Result<BlockChange> LiveBlocks::replaceLines(LineNumber first, std::size_t removed,
                                             std::string_view lines)
{
    Window window = windowOf(static_cast<std::size_t>(first) - 1, removed, lines);
    const auto editedText = [&] {
        return segments_.text(0, window.from) + window.text +
               segments_.text(window.end, segments_.size());
    };
    if (stale_)
        return setText(editedText());
    if (const auto read = readWindow(window); !read)
        return keepUnread(editedText(), read.error());
    auto change = exchange(window);
    if (!change)
        return keepUnread(editedText(), change.error());
    if (!*change)
        return setText(editedText());
    return std::move(**change);
}

Result<BlockChange> LiveBlocks::setText(std::string body)
{
    const std::vector<Block> before = blocks();
    auto fresh = checkLimits(body, options_.linesBefore);
    if (!fresh)
        return keepUnread(std::move(body), fresh.error());
    SegmentList segments;
    segments.replace(0, 1, readSegments(body, options_));
    if (const auto small = checkSize(segments); !small)
        return keepUnread(std::move(body), small.error());
    segments_ = std::move(segments);
    stale_.reset();
    number();
    const std::vector<Block> after = blocks();
    const auto lastLine = [](const std::vector<Block> &blocks) {
        return blocks.empty() ? 0 : static_cast<std::size_t>(blocks.back().lastLine);
    };
    const BlockRun run =
        runBetween(before, after, 0, difference(lastLine(after), lastLine(before)));
    return run.empty() ? BlockChange() : BlockChange{run};
}

/// The text is one segment without blocks until it can be read.
Result<BlockChange> LiveBlocks::keepUnread(std::string text, const Error &error)
{
    if (!stale_)
        stale_ = blocks();
    auto whole = std::make_unique<Segment>();
    whole->lines = lineCount(text);
    whole->text = std::move(text);
    Segments unread;
    unread.push_back(std::move(whole));
    segments_.replace(0, segments_.size(), std::move(unread));
    section_.reset();
    return tl::make_unexpected(error);
}

// ---- the blocks ---------------------------------------------------------------------------------

std::size_t LiveBlocks::blockCount() const
{
    return stale_ ? stale_->size() : segments_.blockCount() + (section_ ? 1 : 0);
}

std::vector<Block> LiveBlocks::blocks(std::size_t first, std::size_t count) const
{
    std::vector<Block> blocks;
    if (count == 0 || stale_) {
        if (stale_)
            blocks.assign(stale_->begin() + static_cast<std::ptrdiff_t>(first),
                          stale_->begin() + static_cast<std::ptrdiff_t>(first + count));
        return blocks;
    }
    auto [segment, ahead] = segments_.segmentOfBlock(first);
    std::size_t line = segments_.linesBefore(segment);
    for (; segment < segments_.size() && ahead + blocks.size() < first + count; ++segment) {
        appendBlocks(blocks, segments_.at(segment), line);
        line += segments_.at(segment).lines;
    }
    if (section_)
        blocks.push_back(*section_);
    const auto begin = blocks.begin() + static_cast<std::ptrdiff_t>(first - ahead);
    blocks.erase(blocks.begin(), begin);
    blocks.resize(std::min(blocks.size(), count));
    return blocks;
}

BlockSpans LiveBlocks::spans() const
{
    return stale_ ? BlockSpans() : segments_.spans();
}

} // namespace galley::markdown
