#include "app/frontmatter/source.h"

#include "app/base/sentence.h"
#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/key_line.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/placing.h"
#include "app/frontmatter/promises.h"
#include "app/frontmatter/span.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t usualStep = 2;

/// A value's lines in the file.
struct Source {
    struct SourceLine {
        ByteRange range;       ///< in the file, with its indent
        std::string_view text; ///< without
    };
    bool below = false; ///< it begins below the line of its key
    std::size_t unit = 0; ///< columns that its lines are indented by; 0 where no line shows them
    std::vector<SourceLine> lines;
};

using TypedLines = std::vector<std::string_view>;

/// How deep the content of a block scalar with an indent indicator stands below its key (YAML 1.2
/// §8.1.1.1); nothing for anything else.
std::optional<std::size_t> indicatedStep(std::string_view header)
{
    if (header.empty() || (header[0] != '|' && header[0] != '>'))
        return std::nullopt;
    const std::size_t end = std::min(header.find_first_not_of(blockIndicators, 1), header.size());
    const std::size_t digit = header.substr(0, end).find_first_of("123456789");
    return digit == none ? std::nullopt : std::optional(static_cast<std::size_t>(header[digit] - '0'));
}

Span leafOf(std::string_view file, const Entry &entry)
{
    const std::size_t indent = entry.keyRange.begin - lineBeginOf(file, entry.keyRange.begin);
    return {entry.key, entry.style, entry.whole, entry.keyRange, entry.valueRange, indent, {}};
}

/// Where the value begins and ends, comments on lines of its own included.
ByteRange rangeOf(std::string_view file, const Span &span)
{
    if (!isBelow(file, span))
        return span.value;
    const std::string_view whole = slice(file, span.whole);
    std::size_t end = span.whole.end;
    if (whole.ends_with('\n') || whole.ends_with('\r'))
        end -= whole.ends_with("\r\n") ? 2 : 1;
    const std::size_t first = file.find_first_not_of(" \t\r\n", lineAt(file, span.lead.begin).next);
    return {lineBeginOf(file, first), std::max(end, span.value.end)};
}

/// The least indent of the lines below the first one.
std::size_t leastIndent(std::string_view text)
{
    std::size_t least = none;
    for (Line line = lineAt(text, 0); line.hasLineEnd();) {
        line = lineAt(text, line.next);
        if (!isBlankLine(line.in(text)))
            least = std::min(least, indentOf(line.in(text)));
    }
    return least == none ? 0 : least;
}

Source readSource(std::string_view file, const Span &span)
{
    Source source;
    const ByteRange range = rangeOf(file, span);
    const std::string_view text = slice(file, range);
    source.below = isBelow(file, span);
    if (range.empty())
        return source;
    if (source.below)
        source.unit = indentOf(file.substr(lineBeginOf(file, span.value.begin)));
    else if (const auto step = indicatedStep(text))
        source.unit = span.indent + *step;
    else
        source.unit = leastIndent(text);
    for (std::size_t at = range.begin; at <= range.end;) {
        Line line = lineAt(file.substr(0, range.end), at);
        const bool first = at == range.begin && !source.below;
        const std::string_view written = line.in(file);
        const std::size_t indent = first ? 0 : std::min(source.unit, indentOf(written));
        source.lines.push_back({{line.begin, line.end}, written.substr(indent)});
        at = line.hasLineEnd() ? line.next : none;
    }
    return source;
}

/// Whether blank lines at the text's end may mean something: a block scalar keeps them.
bool keepsBlankLines(std::string_view yaml)
{
    for (std::size_t plus = yaml.find('+'); plus != none; plus = yaml.find('+', plus + 1)) {
        const std::size_t before = yaml.substr(0, plus).find_last_not_of("123456789");
        if (before != none && (yaml[before] == '|' || yaml[before] == '>'))
            return true;
    }
    return false;
}

/// The lines that were typed, without blank ones around them; `skipped` are those at the begin.
TypedLines typedLines(std::string_view yaml, std::size_t &skipped)
{
    TypedLines lines;
    for (std::size_t at = 0; at <= yaml.size();) {
        const Line line = lineAt(yaml, at);
        lines.push_back(line.in(yaml));
        at = line.hasLineEnd() ? line.next : none;
    }
    // In a block scalar a line of blanks alone, deeper than the text, is a part of it.
    const bool blocks = yaml.find_first_of("|>") != none;
    const auto saysNothing = [&](std::string_view line) { return blocks ? line.empty() : isBlankLine(line); };
    while (!keepsBlankLines(yaml) && !lines.empty() && saysNothing(lines.back()))
        lines.pop_back();
    const auto first = std::find_if_not(lines.begin(), lines.end(), isBlankLine);
    skipped = static_cast<std::size_t>(first - lines.begin());
    lines.erase(lines.begin(), first);
    return lines;
}

bool beginsItem(std::string_view line)
{
    return line.starts_with('-') && (line.size() == 1 || isBlank(line[1]));
}

bool isFence(std::string_view line)
{
    return (line.starts_with("---") || line.starts_with("...")) && isBlankLine(line.substr(3));
}

/// Whether the text is a map or list of lines, or begins with a comment: nothing that may stand on
/// the line of a key.
bool needsOwnLines(std::string_view first)
{
    const std::string_view text = first.substr(indentOf(first));
    return text[0] == '#' || text.starts_with("? ") || text == "?" || beginsItem(text) || readKeyLine(text);
}

/// The edit of one entry by its source.
class SourceEdit
{
public:
    SourceEdit(std::string_view file, std::string_view key, std::string_view yaml)
        : file_(file), key_(key), before_(read(file)), typed_(typedLines(yaml, skipped_)),
          lineEnd_(lineEndOf(file, before_))
    {
    }

    tl::expected<Edits, SourceProblem> run();

private:
    bool takesBelow() const;
    std::size_t unit() const;
    Edits edits() const;
    Edits lineEdits() const;
    Edits emptied() const;
    std::string written(std::size_t begin, std::size_t end) const;
    std::optional<SourceProblem> problemOf(const Edits &edits) const;
    std::optional<SourceProblem> problemOfLines() const;
    SourceProblem problemIn(std::string_view now, const FrontMatter &after) const;
    std::optional<Position> placeIn(std::string_view now, std::size_t offset) const;

    std::string_view file_;
    std::string_view key_;
    FrontMatter before_;
    std::size_t skipped_ = 0;
    TypedLines typed_;
    std::string lineEnd_;
    Span span_;
    Source old_;
    bool below_ = false;   ///< the typed text goes below the line of the key,
    std::size_t unit_ = 0; ///< and has that indent in the file
};

tl::expected<Edits, SourceProblem> SourceEdit::run()
{
    span_ = leafOf(file_, *before_.find(key_));
    old_ = readSource(file_, span_);
    below_ = takesBelow();
    unit_ = unit();
    Edits made = edits();
    if (auto problem = problemOf(made))
        return tl::make_unexpected(std::move(*problem));
    return made;
}

/// A text below the line of its key stays there.
bool SourceEdit::takesBelow() const
{
    if (typed_.empty())
        return false;
    return needsOwnLines(typed_[0]) || (old_.below && !isBlock(span_.style));
}

/// The indent of the typed lines: the one that is there, else the usual one.
std::size_t SourceEdit::unit() const
{
    const auto step = typed_.empty() || below_ ? std::nullopt : indicatedStep(typed_[0]);
    if (step)
        return span_.indent + *step;
    // A list may stand at the indent of its key, everything else is deeper.
    const std::size_t first = below_ ? 0 : 1;
    const bool list = typed_.size() > first && beginsItem(typed_[first]);
    const bool fits = old_.unit > span_.indent || (list && isList(span_.style)) || (list && !below_);
    return below_ == old_.below && old_.lines.size() > first && fits ? old_.unit : span_.indent + usualStep;
}

Edits SourceEdit::edits() const
{
    if (typed_.empty())
        return emptied();
    if (below_ == old_.below && !old_.lines.empty())
        return lineEdits();
    Span span = span_;
    if (old_.below)
        span.value.end = rangeOf(file_, span_).end;
    const std::string text = written(0, typed_.size());
    return below_ ? placeBelow(file_, span, text, lineEnd_) : placeBehind(file_, span, text);
}

/// Only lines that are not as before: what both texts have at the front and at the end stays.
Edits SourceEdit::lineEdits() const
{
    const auto &lines = old_.lines;
    const std::size_t shorter = std::min(lines.size(), typed_.size());
    std::size_t front = 0;
    while (front < shorter && lines[front].text == typed_[front])
        ++front;
    // The first line on the line of a key is written in another way than those below it.
    const std::size_t most = shorter - (below_ ? front : std::max(front, std::size_t{1}));
    std::size_t back = 0;
    while (back < most && lines[lines.size() - 1 - back].text == typed_[typed_.size() - 1 - back])
        ++back;
    const std::size_t oldEnd = lines.size() - back;
    const std::size_t newEnd = typed_.size() - back;
    const std::string text = written(front, newEnd);
    if (front < oldEnd && front < newEnd)
        return {{{lines[front].range.begin, lines[oldEnd - 1].range.end}, text}};
    if (front < oldEnd)
        return front > 0 ? Edits{{{lines[front - 1].range.end, lines[oldEnd - 1].range.end}, ""}}
                         : Edits{{{lines[0].range.begin, lines[oldEnd].range.begin}, ""}};
    if (front == newEnd)
        return {};
    const std::size_t place = front > 0 ? lines[front - 1].range.end : lines[0].range.begin;
    return {{{place, place}, front > 0 ? lineEnd_ + text : text + lineEnd_}};
}

Edits SourceEdit::emptied() const
{
    if (old_.lines.empty())
        return {};
    const ByteRange range = rangeOf(file_, span_);
    const std::size_t begin = old_.below ? lineAt(file_, span_.lead.begin).end : behindLead(file_, span_);
    return {{{begin, range.end}, ""}};
}

/// The typed lines [begin, end) as they stand in the file.
std::string SourceEdit::written(std::size_t begin, std::size_t end) const
{
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        const bool indented = !typed_[i].empty() && (below_ || i > 0);
        out += i > begin ? lineEnd_ : "";
        out.append(indented ? unit_ : 0, ' ') += typed_[i];
    }
    return out;
}

/// Reads the result and holds it against the promises.
std::optional<SourceProblem> SourceEdit::problemOf(const Edits &edits) const
{
    const std::string now = applyEdits(file_, edits);
    const FrontMatter after = read(now);
    if (after.entries.size() == before_.entries.size() && after.find(key_)
        && keepsTheRest(file_, before_, now, after, key_))
        return std::nullopt;
    const auto problem = problemOfLines();
    return problem ? *problem : problemIn(now, after);
}

/// A tab that indents a line, or a line that is a fence.
std::optional<SourceProblem> SourceEdit::problemOfLines() const
{
    for (std::size_t i = 0; i < typed_.size(); ++i) {
        const std::size_t text = std::min(typed_[i].find_first_not_of(" \t"), typed_[i].size());
        const std::size_t tab = typed_[i].substr(0, text).find('\t');
        if (tab != none)
            return SourceProblem{{1 + skipped_ + i, tab + 1},
                                 "YAML does not allow a tab as indent; spaces must stand there."};
        if (unit_ == 0 && isFence(typed_[i]))
            return SourceProblem{{1 + skipped_ + i, 1}, "This line would end the front matter."};
    }
    return std::nullopt;
}

/// What is wrong with the result, as far as it stands in the typed text.
SourceProblem SourceEdit::problemIn(std::string_view now, const FrontMatter &after) const
{
    for (const Finding &finding : after.findings) {
        auto place = placeIn(now, finding.range.begin);
        if (!place) // what is missed at the text's end is found where the next line begins
            place = placeIn(now, finding.range.begin - std::min(lineEnd_.size(), finding.range.begin));
        if (finding.severity == Severity::Error && place)
            return {*place, finding.message};
    }
    for (const Entry &entry : after.entries) {
        const auto place = placeIn(now, entry.keyRange.begin);
        if (entry.key != key_ && place)
            return {*place, "This line would begin another field."};
    }
    return {{1 + skipped_, 1}, "This would change other parts of the front matter."};
}

/// Where in the typed text the place `offset` of the result stands, if it does.
std::optional<Position> SourceEdit::placeIn(std::string_view now, std::size_t offset) const
{
    Line line = lineAt(now, lineBeginOf(now, span_.lead.begin));
    if (below_)
        line = lineAt(now, old_.below ? old_.lines[0].range.begin : line.next);
    for (std::size_t i = 0; i < typed_.size(); ++i, line = lineAt(now, line.next)) {
        if (offset < line.begin || offset > line.end)
            continue;
        const std::size_t behindKey = std::min(now.find_first_not_of(' ', behindLead(now, span_)), line.end);
        const std::size_t begin = i == 0 && !below_ ? behindKey : std::min(line.begin + unit_, line.end);
        const std::size_t end = std::clamp(offset, begin, line.end);
        return Position{1 + skipped_ + i, 1 + codePointCount(now.substr(begin, end - begin))};
    }
    return std::nullopt;
}

SourceProblem problem(std::string message)
{
    return {{1, 1}, std::move(message)};
}

/// Inserts the field with a value that says nothing, and gives it its source then.
tl::expected<Edits, SourceProblem> insertSource(std::string_view file, std::string_view key,
                                                std::string_view yaml, const Neighbours &neighbours)
{
    const auto inserted = set(file, key, Value::null(), neighbours);
    if (!inserted)
        return tl::make_unexpected(problem(asSentence(inserted.error().message)));
    const std::string with = applyEdits(file, *inserted);
    const auto edits = SourceEdit(with, key, yaml).run();
    if (!edits)
        return edits;
    return difference(file, applyEdits(with, *edits));
}

} // namespace

std::string sourceOf(std::string_view file, const Entry &entry)
{
    if (entry.keyRange.empty())
        return {};
    const Source source = readSource(file, leafOf(file, entry));
    std::string out;
    for (const Source::SourceLine &line : source.lines) {
        out += &line == &source.lines.front() ? "" : "\n";
        out += line.text;
    }
    return out;
}

tl::expected<Edits, SourceProblem> setSource(std::string_view file, std::string_view key,
                                             std::string_view yaml, const Neighbours &neighbours)
{
    const FrontMatter frontMatter = read(file);
    if (const std::string reason = refusalOf(frontMatter, key); !reason.empty())
        return tl::make_unexpected(problem(asSentence(reason)));
    if (!isValidUtf8(yaml))
        return tl::make_unexpected(problem("The text is not UTF-8."));
    return frontMatter.find(key) ? SourceEdit(file, key, yaml).run() : insertSource(file, key, yaml, neighbours);
}

} // namespace galley::frontmatter
