#include "app/frontmatter/source.h"

#include "app/base/sentence.h"
#include "app/frontmatter/key_line.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/placing.h"
#include "app/frontmatter/promises.h"
#include "app/frontmatter/source_lines.h"
#include "app/frontmatter/span.h"
#include "app/text/diff.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t usualStep = 2;

Span leafOf(std::string_view file, const Entry &entry)
{
    const std::size_t indent = entry.keyRange.begin - lineBeginOf(file, entry.keyRange.begin);
    return {entry.key, entry.style, entry.whole, entry.keyRange, entry.valueRange, indent, {}};
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

/// Counts the lines of a text; asked for places in their order, it reads the text once.
class LineCounter
{
public:
    LineCounter(std::string_view text, std::size_t first) : text_(text), lines_(first) {}

    std::size_t linesBefore(std::size_t place)
    {
        const std::string_view passed = text_.substr(at_, place - at_);
        lines_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
        at_ = place;
        return lines_;
    }

private:
    std::string_view text_;
    std::size_t lines_;
    std::size_t at_ = 0;
};

/// The edit of one entry by its source.
class SourceEdit
{
public:
    /// `before` is what is read of `file`.
    SourceEdit(std::string_view file, const FrontMatter &before, std::string_view key, std::string_view yaml)
        : file_(headOf(file, before.fences)), key_(key), before_(before), typed_(typedLines(yaml, skipped_)),
          lineEnd_(lineEndOf(file_, before_))
    {
    }

    tl::expected<Edits, SourceProblem> run();

private:
    bool takesBelow() const;
    std::size_t unit() const;
    Edits edits() const;
    /// Lines [oldBegin, oldEnd) of the file's that become the typed ones [newBegin, newEnd).
    struct LineChange {
        std::size_t oldBegin, oldEnd, newBegin, newEnd;
    };

    Edits lineEdits() const;
    std::vector<LineChange> changesFrom(std::size_t first) const;
    ByteEdit lineEdit(const LineChange &change) const;
    Edits emptied() const;
    std::string written(std::size_t begin, std::size_t end) const;
    std::optional<SourceProblem> problemOf(const Edits &edits) const;
    std::optional<SourceProblem> problemOfLines() const;
    SourceProblem problemIn(std::string_view now, const FrontMatter &after) const;
    std::optional<Position> placeIn(std::string_view now, std::size_t offset) const;

    std::string_view file_;
    std::string_view key_;
    const FrontMatter &before_;
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

/// Only lines that are not as before.
Edits SourceEdit::lineEdits() const
{
    // The first line on the line of a key is written in another way than those below it.
    const std::size_t first = below_ ? 0 : 1;
    Edits edits;
    if (first > 0 && old_.lines[0].text != typed_[0])
        edits.push_back({old_.lines[0].range, std::string(typed_[0])});
    for (const LineChange &change : changesFrom(first))
        edits.push_back(lineEdit(change));
    return inOrder(std::move(edits));
}

/// The runs of lines from `first` on that differ.
std::vector<SourceEdit::LineChange> SourceEdit::changesFrom(std::size_t first) const
{
    std::string before, after;
    for (std::size_t i = first; i < old_.lines.size(); ++i)
        before.append(old_.lines[i].text) += '\n';
    for (std::size_t i = first; i < typed_.size(); ++i)
        after.append(typed_[i]) += '\n';
    std::vector<LineChange> changes;
    LineCounter old(before, first), now(after, first);
    for (const Change &change : changedLines(before, after)) {
        LineChange lines;
        lines.oldBegin = old.linesBefore(change.before.begin);
        lines.oldEnd = old.linesBefore(change.before.end);
        lines.newBegin = now.linesBefore(change.after.begin);
        lines.newEnd = now.linesBefore(change.after.end);
        changes.push_back(lines);
    }
    return changes;
}

ByteEdit SourceEdit::lineEdit(const LineChange &change) const
{
    const auto &lines = old_.lines;
    const auto [oldBegin, oldEnd, newBegin, newEnd] = change;
    const std::string text = written(newBegin, newEnd);
    if (oldBegin < oldEnd && newBegin < newEnd)
        return {{lines[oldBegin].range.begin, lines[oldEnd - 1].range.end}, text};
    if (oldBegin < oldEnd && oldBegin == 0)
        return {{lines[0].range.begin, lines[oldEnd].range.begin}, ""};
    if (oldBegin < oldEnd)
        return {{lines[oldBegin - 1].range.end, lines[oldEnd - 1].range.end}, ""};
    const std::size_t place = oldBegin > 0 ? lines[oldBegin - 1].range.end : lines[0].range.begin;
    return {{place, place}, oldBegin > 0 ? lineEnd_ + text : text + lineEnd_};
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
tl::expected<Edits, SourceProblem> insertSource(std::string_view whole, const FrontMatter &frontMatter,
                                                std::string_view key, std::string_view yaml,
                                                const Neighbours &neighbours)
{
    const std::string_view file = headOf(whole, frontMatter.fences);
    const auto inserted = set(file, frontMatter, key, Value::null(), neighbours);
    if (!inserted)
        return tl::make_unexpected(problem(asSentence(inserted.error().message)));
    const std::string with = applyEdits(file, *inserted);
    const FrontMatter now = read(with);
    const auto edits = SourceEdit(with, now, key, yaml).run();
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
    return frontMatter.find(key) ? SourceEdit(file, frontMatter, key, yaml).run()
                                 : insertSource(file, frontMatter, key, yaml, neighbours);
}

} // namespace galley::frontmatter
