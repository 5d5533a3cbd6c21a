#include "app/markdown/segment.h"

#include "app/markdown/anchor.h"
#include "app/markdown/block_lines.h"
#include "app/markdown/cmark_document.h"
#include "app/markdown/footnote_marks.h"
#include "app/text/line_index.h"

#include <algorithm>
#include <utility>

namespace galley::markdown {

namespace {

/// Ends every block ahead of it that may be open, as the next block does where a text goes on, and
/// is none that anybody sees. A blank line would become a part of code that an item leaves open.
constexpr std::string_view partition = "<!-- -->\n\n";

/// A text between its definitions, and where it lies in what cmark reads.
struct Framed
{
    std::string whole;
    std::size_t begin = 0; ///< bytes
    std::size_t linesBefore = 0;
};

void addApart(std::string &whole, std::string_view text)
{
    whole += text;
    if (!whole.ends_with('\n'))
        whole += '\n';
    whole += partition;
}

/// Adds a text, which is not the first. A mark of the byte order at a document's begin is no part
/// of it, but anywhere else it is a letter.
void addText(Framed &framed, std::string_view text, bool beginsDocument)
{
    const std::string_view marked = text;
    if (beginsDocument)
        text = withoutMark(text);
    framed.begin -= marked.size() - text.size();
    framed.whole += text;
}

Framed frame(std::string_view text, const Surroundings &around)
{
    Framed framed;
    if (!around.beginsDocument)
        framed.whole = partition;
    for (const std::string_view part : around.before)
        addApart(framed.whole, part);
    // Footnotes that nobody refers to are dropped by cmark, so those of the text are referred to.
    // That stands ahead of the text: what is open at its end would take in all that follows.
    // With a blank too, which is none of a footnote's name, but of a link's that has the same.
    for (const std::string &name : labelsIn(text).footnotes) {
        framed.whole.append("[").append(name).append("]\n\n");
        framed.whole.append("[^ ").append(name, 1).append("]\n\n");
    }
    if (!framed.whole.empty())
        framed.whole += partition;
    framed.begin = framed.whole.size();
    framed.linesBefore = lineCount(framed.whole);
    if (framed.whole.empty())
        framed.whole = text;
    else
        addText(framed, text, around.beginsDocument);
    if (!around.endsDocument)
        framed.whole += partition;
    for (const std::string_view part : around.after)
        addApart(framed.whole, part);
    return framed;
}

/// What is read of one text.
class Reader
{
public:
    Reader(std::string_view text, const Options &options, const Surroundings &around)
        : text_(text)
        , options_(options)
        , framed_(frame(text, around))
        , document_(framed_.whole, options)
        , index_(framed_.whole)
        , lineCount_(std::max<std::size_t>(lineCount(text), 1))
    {
    }

    Segments read()
    {
        const auto nodes = topLevel(false);
        const auto lines = linesOf(nodes, framed_.whole);
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            if (isOurs(lines[at]))
                addBlock(nodes[at], lines[at], at > 0 && beginsWithin(nodes[at - 1]));
        }
        if (segments_.empty())
            begin(0);
        end(lineCount_);
        addFootnotes();
        return std::move(segments_);
    }

private:
    std::vector<cmark_node *> topLevel(bool footnotes) const
    {
        std::vector<cmark_node *> nodes;
        for (cmark_node *node = cmark_node_first_child(document_.root()); node;
             node = cmark_node_next(node)) {
            if ((cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) == footnotes)
                nodes.push_back(node);
        }
        return nodes;
    }

    /// cmark has no line for a paragraph whose last line is the head of a table.
    static bool beginsWithin(cmark_node *previous)
    {
        return cmark_node_get_start_line(previous) == 0;
    }

    std::size_t lineOf(LineNumber line) const
    {
        return static_cast<std::size_t>(line) - 1 - framed_.linesBefore;
    }

    bool isOurs(const LineRange &lines) const
    {
        return static_cast<std::size_t>(lines.first) > framed_.linesBefore &&
               lineOf(lines.first) < lineCount_;
    }

    void begin(std::size_t line)
    {
        if (!segments_.empty())
            end(line);
        segments_.push_back(std::make_unique<Segment>());
        begin_ = segments_.size() == 1 ? 0 : line;
    }

    /// Ends the last segment ahead of a line.
    void end(std::size_t line)
    {
        Segment &segment = *segments_.back();
        const std::size_t from = offsetOf(begin_);
        segment.text = text_.substr(from, offsetOf(line) - from);
        segment.lines = lineCount(segment.text);
        segment.labels = labelsIn(segment.text);
        begins_.push_back(begin_);
    }

    std::size_t offsetOf(std::size_t line) const
    {
        if (line == 0 || line == lineCount_)
            return line == 0 ? 0 : text_.size();
        const LineNumber number{line + 1 + framed_.linesBefore};
        return std::min(index_.line(number).begin - framed_.begin, text_.size());
    }

    void addBlock(cmark_node *node, const LineRange &lines, bool sameSegment)
    {
        const std::size_t first = lineOf(lines.first);
        if (segments_.empty() || (!sameSegment && !segments_.back()->blocks.empty()))
            begin(first);
        SegmentBlock block;
        block.firstLine = first - begin_;
        block.lastLine = std::min(lineOf(lines.last), lineCount_ - 1) - begin_;
        block.raw = options_.keepRaw && hasRawHtml(node);
        const std::string anchor = options_.anchors ? anchorOf(node) : std::string();
        block.html = withFootnoteMarks(document_, node, block.raw);
        if (block.raw)
            block.tags = unpairedTags(block.html.text);
        if (!anchor.empty())
            addAnchor(block.html, anchor);
        segments_.back()->blocks.push_back(std::move(block));
    }

    void addFootnotes()
    {
        auto nodes = topLevel(true);
        const auto placeOf = [](cmark_node *node) {
            return std::pair(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
        };
        std::sort(nodes.begin(), nodes.end(), [&](cmark_node *one, cmark_node *other) {
            return placeOf(one) < placeOf(other);
        });
        const auto lines = linesOf(nodes, framed_.whole);
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            if (isOurs(lines[at]))
                addFootnote(nodes[at], lines[at]);
        }
    }

    void addFootnote(cmark_node *node, const LineRange &lines)
    {
        const std::size_t first = lineOf(lines.first);
        const auto behind = std::upper_bound(begins_.begin(), begins_.end(), first);
        const auto at = static_cast<std::size_t>(behind - begins_.begin()) - 1;
        Footnote footnote;
        footnote.firstLine = first - begins_[at];
        footnote.lastLine = std::min(lineOf(lines.last), lineCount_ - 1) - begins_[at];
        footnote.raw = options_.keepRaw && hasRawHtml(node);
        footnote.html = footnoteItem(document_, node, footnote.raw, footnote.name);
        segments_[at]->footnotes.push_back(std::move(footnote));
    }

    std::string_view text_;
    const Options &options_;
    Framed framed_;
    CmarkDocument document_;
    LineIndex index_;
    std::size_t lineCount_;
    Segments segments_;
    std::vector<std::size_t> begins_; ///< the line where each segment begins that has ended
    std::size_t begin_ = 0;           ///< of the last one
};

} // namespace

std::string_view withoutMark(std::string_view text)
{
    static constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::size_t lineCount(std::string_view text)
{
    std::size_t count = LineIndex(text).lineCount();
    return text.empty() || text.back() == '\n' || text.back() == '\r' ? count - 1 : count;
}

Segments readSegments(std::string_view text, const Options &options, const Surroundings &around)
{
    return Reader(text, options, around).read();
}

} // namespace galley::markdown
