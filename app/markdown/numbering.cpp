#include "app/markdown/numbering.h"

#include "app/markdown/footnote_marks.h"

#include <algorithm>

namespace galley::markdown {

static std::vector<Hole *> holesOf(const std::vector<Segment *> &segments)
{
    std::vector<Hole *> holes;
    for (Segment *segment : segments) {
        for (SegmentBlock &block : segment->blocks) {
            for (Hole &hole : block.html.holes)
                holes.push_back(&hole);
        }
    }
    return holes;
}

bool carryValues(const std::vector<Segment *> &from, const std::vector<Segment *> &to)
{
    const auto hasFootnotes = [](const Segment *segment) { return !segment->footnotes.empty(); };
    const auto same = [](const Hole *one, const Hole *other) {
        return one->kind == other->kind && one->name == other->name;
    };
    const std::vector<Hole *> older = holesOf(from);
    const std::vector<Hole *> newer = holesOf(to);
    if (!std::equal(older.begin(), older.end(), newer.begin(), newer.end(), same) ||
        std::any_of(from.begin(), from.end(), hasFootnotes) ||
        std::any_of(to.begin(), to.end(), hasFootnotes))
        return false;
    for (std::size_t at = 0; at < older.size(); ++at)
        newer[at]->value = older[at]->value;
    return true;
}

std::string Numbering::valueOf(const Hole &hole)
{
    if (hole.kind == Hole::Kind::Anchor)
        return " id=\"" + anchors_.take(hole.name) + '"';
    if (hole.kind == Hole::Kind::Backlinks)
        return hole.value; // known when all references are
    const auto [number, isFirst] = numbers_.emplace(hole.name, static_cast<int>(order_.size()) + 1);
    if (isFirst)
        order_.push_back(hole.name);
    const int reference = ++notes_[hole.name].references;
    return hole.kind == Hole::Kind::Reference ? referenceHtml(hole.name, number->second, reference)
                                              : std::string();
}

bool Numbering::fill(HtmlWithHoles &html)
{
    bool changed = false;
    for (Hole &hole : html.holes) {
        std::string value = valueOf(hole);
        changed = changed || value != hole.value;
        hole.value = std::move(value);
    }
    return changed;
}

/// Blocks and footnotes have their turns by their lines: so does what they refer to.
std::vector<std::size_t> Numbering::fill(Segment &segment, std::size_t line)
{
    std::vector<std::size_t> changed;
    auto footnote = segment.footnotes.begin();
    const auto fillFootnotesAheadOf = [&](std::size_t next) {
        for (; footnote != segment.footnotes.end() && footnote->firstLine < next; ++footnote) {
            fill(footnote->html);
            Note &note = notes_[footnote->name];
            note.footnote = &*footnote;
            note.line = line;
        }
    };
    for (std::size_t at = 0; at < segment.blocks.size(); ++at) {
        SegmentBlock &block = segment.blocks[at];
        fillFootnotesAheadOf(block.firstLine);
        if (fill(block.html))
            changed.push_back(at);
    }
    fillFootnotesAheadOf(static_cast<std::size_t>(-1));
    return changed;
}

std::optional<Block> Numbering::footnotes() const
{
    std::optional<Block> section;
    std::size_t first = static_cast<std::size_t>(-1);
    std::size_t last = 0;
    for (const std::string &name : order_) {
        const Note &note = notes_.at(name);
        if (!note.footnote)
            continue;
        note.footnote->html.holes.back().value = backlinksHtml(name, note.references);
        if (!section)
            section = {{}, {}, "<section class=\"footnotes\" data-footnotes>\n<ol>\n"};
        section->html += note.footnote->html.filled();
        section->raw = section->raw || note.footnote->raw;
        first = std::min(first, note.line + note.footnote->firstLine);
        last = std::max(last, note.line + note.footnote->lastLine);
    }
    if (section) {
        section->html += "</ol>\n</section>\n";
        section->firstLine = LineNumber(first + 1);
        section->lastLine = LineNumber(last + 1);
    }
    return section;
}

} // namespace galley::markdown
