#include "app/frontmatter/source_lines.h"

#include "app/frontmatter/block_scalar.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/placing.h"

#include <algorithm>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

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

} // namespace

std::optional<std::size_t> indicatedStep(std::string_view header)
{
    if (header.empty() || (header[0] != '|' && header[0] != '>'))
        return std::nullopt;
    const std::size_t end = std::min(header.find_first_not_of(blockIndicators, 1), header.size());
    const std::size_t digit = header.substr(0, end).find_first_of("123456789");
    return digit == none ? std::nullopt : std::optional(static_cast<std::size_t>(header[digit] - '0'));
}

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
    const bool keepsEnd = keepsBlankLines(yaml);
    while (!keepsEnd && !lines.empty() && saysNothing(lines.back()))
        lines.pop_back();
    const auto first = std::find_if_not(lines.begin(), lines.end(), isBlankLine);
    skipped = static_cast<std::size_t>(first - lines.begin());
    lines.erase(lines.begin(), first);
    return lines;
}

} // namespace galley::frontmatter
