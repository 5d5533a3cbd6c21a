// Where the front matter lies: findFences().
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/inner_quotes.h"
#include "app/frontmatter/key_line.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/scan.h"
#include "app/frontmatter/yaml.h"

#include <algorithm>
#include <optional>

namespace galley::frontmatter {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// How many lines of text may stand ahead of a fence that is still taken for one.
constexpr int linesAheadOfFence = 20;

bool isFence(std::string_view line, std::string_view fence)
{
    return line.starts_with(fence) && isBlankLine(line.substr(fence.size()));
}

bool isYamlEnd(std::string_view line)
{
    return isFence(line, "---") || isFence(line, "...");
}

/// A line that front matter can have: a field, what belongs to one, a comment, a blank.
bool belongsToFields(std::string_view line)
{
    return isBlankLine(line) || isBlank(line[0]) || line[0] == '#' || line.starts_with("- ")
        || line == "-" || readKeyLine(line).has_value();
}

/// A line that no front matter has, however faulty: words, and nothing ahead of them or between them
/// that makes one think of a field or a comment.
bool isProse(std::string_view line)
{
    if (belongsToFields(line) || !beginsWithWord(line) || line.find(' ') == std::string_view::npos)
        return false;
    const std::size_t colon = line.find(':');
    return colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos;
}

/// Fields that no fence may close.
struct OpenFields {
    std::size_t end = 0;     ///< the first blank line behind the last field, else where text follows
    bool textBehind = false; ///< lines follow that are no front matter
};

/// Whether fields begin there: on that line, or two in a row behind blank lines and comments.
bool beginsWithFields(std::string_view file, std::size_t begin, std::size_t end)
{
    Line line = lineAt(file, begin);
    if (begin < end && looksLikeField(line.in(file)))
        return true;
    while (line.next < end && (isBlankLine(line.in(file)) || isCommentLine(line.in(file))))
        line = lineAt(file, line.next);
    return line.next < end && looksLikeField(line.in(file))
        && looksLikeField(lineAt(file, line.next).in(file));
}

std::optional<OpenFields> openFields(std::string_view file, std::size_t begin, std::size_t end)
{
    if (!beginsWithFields(file, begin, end))
        return std::nullopt;
    std::size_t gap = end;
    for (Line line = lineAt(file, begin); line.begin < end; line = lineAt(file, line.next)) {
        const std::string_view text = line.in(file);
        if (isBlankLine(text))
            gap = std::min(gap, line.begin);
        else if (!belongsToFields(text))
            return OpenFields{std::min(gap, line.begin), true};
        else if (!isCommentLine(text))
            gap = end;
    }
    return OpenFields{gap, false};
}

/// The line that closes what begins at `begin`, if there is one.
template <class IsEnd>
std::optional<Line> findLine(std::string_view file, std::size_t begin, IsEnd isEnd)
{
    for (std::size_t at = begin; at < file.size();) {
        const Line line = lineAt(file, at);
        if (isEnd(line.in(file)))
            return line;
        at = line.next;
    }
    return std::nullopt;
}

Fences closedBy(Format format, std::string_view file, ByteRange opening, Line closing)
{
    Fences fences;
    fences.format = format;
    fences.opening = opening;
    fences.content = {opening.end, closing.begin};
    fences.closing = {closing.begin, closing.next};
    fences.body = {closing.next, file.size()};
    return fences;
}

Fences noFences(std::string_view file, std::size_t begin)
{
    Fences fences;
    fences.body = {begin, file.size()};
    return fences;
}

/// Whether the line that seems to close the front matter is a rule in the body: ahead of it, behind
/// the fields and a blank line, is nothing but prose and a blank line again (without which it would
/// make a heading), and no parser takes all of that for YAML.
bool isRuleInBody(std::string_view file, ByteRange content, const OpenFields &open)
{
    const std::size_t lastLine = lineBeginOf(file, content.end - 1);
    if (!open.textBehind || !isBlankLine(lineAt(file, open.end).in(file))
        || !isBlankLine(lineAt(file, lastLine).in(file)))
        return false;
    const Line first = lineAt(file, std::min(file.find_first_not_of(" \t\r\n", open.end), content.end));
    if (!isProse(first.in(file)) || findLine(file.substr(0, content.end), first.next, looksLikeField))
        return false;
    const auto fields = scan(file, {content.begin, open.end}).entries;
    return std::none_of(fields.begin(), fields.end(), isOpenEnded)
        && readYaml(file.substr(content.begin, content.size())).problem.has_value();
}

Fences yamlFences(std::string_view file, Line opening)
{
    const ByteRange openingRange{opening.begin, opening.next};
    const auto closing = findLine(file, opening.next, isYamlEnd);
    const ByteRange content{opening.next, closing ? closing->begin : file.size()};
    const auto open = openFields(file, content.begin, content.end);
    if (closing && (!open || !isRuleInBody(file, content, *open)))
        return closedBy(Format::Yaml, file, openingRange, *closing);
    if (!open)
        return noFences(file, opening.begin);
    Fences fences;
    fences.format = Format::Yaml;
    fences.opening = openingRange;
    fences.content = {opening.next, open->end};
    fences.closing = {open->end, open->end};
    fences.body = {open->end, file.size()};
    return fences;
}

/// Whether what follows an opening fence that stands too late is front matter for sure: closed, with a
/// title ahead of all, or behind blank lines alone with two fields.
bool isFrontMatter(std::string_view file, std::size_t begin, bool behindText)
{
    const auto closing = findLine(file, begin, isYamlEnd);
    const auto first = readKeyLine(lineAt(file, begin).in(file));
    if (!closing || !first)
        return false;
    const std::string_view content = file.substr(0, closing->begin);
    const auto one = findLine(content, begin, looksLikeField);
    return first->key == "title" || (!behindText && one && findLine(content, one->next, looksLikeField));
}

/// An opening fence that stands too late: behind blank lines or a few lines of text.
std::optional<Line> lateFence(std::string_view file, std::size_t begin)
{
    bool text = false;
    int lines = 0;
    for (std::size_t at = begin; at < file.size() && lines < linesAheadOfFence;) {
        const Line line = lineAt(file, at);
        if (isFence(line.in(file), "---"))
            return isFrontMatter(file, line.next, text) ? std::optional(line) : std::nullopt;
        if (!isBlankLine(line.in(file))) {
            text = true;
            ++lines;
        }
        at = line.next;
    }
    return std::nullopt;
}

/// Behind the lines where lateFence() looks for one; npos where they hold one, or reach the end.
std::size_t behindLateFences(std::string_view file, std::size_t begin)
{
    std::size_t at = begin;
    for (int lines = 0; lines < linesAheadOfFence;) {
        const Line line = lineAt(file, at);
        if (!line.hasLineEnd() || isFence(line.in(file), "---"))
            return std::string_view::npos;
        lines += isBlankLine(line.in(file)) ? 0 : 1;
        at = line.next;
    }
    return at;
}

/// JSON front matter as Hugo has it: from a line that is { to one that is }.
std::optional<Fences> jsonFences(std::string_view file, Line first)
{
    if (withoutTrailingBlanks(first.in(file)) != "{")
        return std::nullopt;
    const auto closing = findLine(file, first.next, [](std::string_view line) {
        return withoutTrailingBlanks(line) == "}";
    });
    if (!closing)
        return std::nullopt;
    return closedBy(Format::Json, file, {first.begin, first.next}, *closing);
}

} // namespace

Fences findFences(std::string_view file)
{
    const std::size_t begin = file.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const Line first = lineAt(file, begin);
    if (isFence(first.in(file), "---"))
        return yamlFences(file, first);
    if (isFence(first.in(file), "+++")) {
        const auto closing = findLine(file, first.next,
                                      [](std::string_view line) { return isFence(line, "+++"); });
        return closing ? closedBy(Format::Toml, file, {first.begin, first.next}, *closing)
                       : noFences(file, begin);
    }
    if (const auto json = jsonFences(file, first))
        return *json;
    if (const auto late = lateFence(file, begin)) {
        Fences fences = yamlFences(file, *late);
        fences.before = {begin, late->begin};
        return fences;
    }
    return noFences(file, begin);
}

std::size_t settledFrom(std::string_view file, const Fences &fences)
{
    const std::size_t start = file.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    const std::string_view first = lineAt(file, start).in(file);
    std::size_t from = fences.body.begin;
    if (fences.format == Format::None) {
        if (isFence(first, "---") || isFence(first, "+++"))
            return std::string_view::npos;
        from = behindLateFences(file, start);
    } else if (!fences.closed()) {
        return std::string_view::npos;
    }
    const bool mayBecomeJson = fences.format != Format::Json && withoutTrailingBlanks(first) == "{";
    const bool behindLineEnd = from > 0 && from <= file.size() && file[from - 1] == '\n';
    return behindLineEnd && !mayBecomeJson ? from : std::string_view::npos;
}

std::size_t linesBeforeBody(std::string_view file, const Fences &fences)
{
    std::size_t lines = 0;
    for (std::size_t at = 0; at < fences.body.begin; ++lines)
        at = lineAt(file, at).next;
    return lines;
}

} // namespace galley::frontmatter
