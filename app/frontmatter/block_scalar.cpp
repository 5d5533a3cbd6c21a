#include "app/frontmatter/block_scalar.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// A block scalar's first line: | or >, indent indicator, chomping indicator, comment.
struct Header {
    char kind = '|';
    char chomping = 0; ///< '+', '-' or 0
    std::size_t indicator = 0;
    std::string rest; ///< blanks and a comment behind it
};

Header readHeader(std::string_view line)
{
    Header header;
    header.kind = line[0];
    std::size_t i = 1;
    for (; i < line.size() && blockIndicators.find(line[i]) != none; ++i) {
        if (line[i] == '+' || line[i] == '-')
            header.chomping = line[i];
        else
            header.indicator = static_cast<std::size_t>(line[i] - '0');
    }
    header.rest = line.substr(i);
    return header;
}

std::size_t contentIndent(std::string_view old, const Header &header, std::size_t parentIndent)
{
    if (header.indicator > 0)
        return parentIndent + header.indicator;
    for (std::size_t at = lineAt(old, 0).next; at < old.size();) {
        const Line line = lineAt(old, at);
        if (!isBlankLine(line.in(old)))
            return indentOf(line.in(old));
        at = line.next;
    }
    return parentIndent + 2;
}

std::vector<std::string_view> splitLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin));
        if (end == none)
            return lines;
        begin = end + 1;
    }
}

/// The lines below the header, without their indent and without blanks on lines that have no more.
std::vector<std::string_view> contentLines(std::string_view written, std::size_t indent)
{
    std::vector<std::string_view> lines;
    for (Line line = lineAt(written, 0); line.hasLineEnd();) {
        line = lineAt(written, line.next);
        const std::string_view text = line.in(written);
        lines.push_back(text.substr(std::min(indent, text.size())));
    }
    return lines;
}

/// Between two lines of running text a folded scalar needs a blank line to mean a line break
/// (YAML 1.2 §8.1.3).
bool needsFoldingBreak(std::string_view above, std::string_view below)
{
    return !above.empty() && !isBlank(above[0]) && (below.empty() || !isBlank(below[0]));
}

/// The header for a text of those lines, with as many line breaks behind; the old one, changed as
/// little as can be. Nothing when none can hold it.
std::optional<Header> headerFor(const std::vector<std::string_view> &lines, std::size_t newlines,
                                const Header &old, std::size_t indent)
{
    Header header = old;
    if (newlines > 1 && header.chomping != '+')
        return std::nullopt; // with + it would take the blank lines below it too
    if (newlines == 0)
        header.chomping = '-';
    else if (header.chomping == '-')
        header.chomping = 0;
    const auto first = std::find_if(lines.begin(), lines.end(), [](auto line) { return !line.empty(); });
    if (isBlank((*first)[0]) && header.indicator == 0)
        header.indicator = indent;
    return header.indicator > 9 ? std::nullopt : std::optional(header);
}

std::string written(const Header &header)
{
    std::string out(1, header.kind);
    out += header.indicator > 0 ? std::to_string(header.indicator) : "";
    out += header.chomping != 0 ? std::string(1, header.chomping) : "";
    return out + header.rest;
}

} // namespace

std::string readBlockScalar(std::string_view written, std::size_t parentIndent)
{
    const Header header = readHeader(lineAt(written, 0).in(written));
    std::vector<std::string_view> lines =
        contentLines(written, contentIndent(written, header, parentIndent));
    std::size_t blankAtEnd = 0;
    for (; !lines.empty() && lines.back().empty(); lines.pop_back())
        ++blankAtEnd;
    std::string text;
    std::string_view above; // the last line that was not empty
    std::size_t breaks = 0; // since that line
    for (const std::string_view line : lines) {
        if (line.empty()) {
            ++breaks;
            continue;
        }
        const bool fold = header.kind == '>' && needsFoldingBreak(above, line);
        if (fold && breaks == 1)
            text += ' ';
        else
            text.append(fold ? breaks - 1 : breaks, '\n');
        text += line;
        above = line;
        breaks = 1;
    }
    if (header.chomping != '-' && !lines.empty())
        text += '\n';
    if (header.chomping == '+')
        text.append(blankAtEnd, '\n');
    return text;
}

std::optional<std::string> writeBlockScalar(std::string_view text, std::string_view old,
                                            std::size_t parentIndent, std::string_view lineEnd)
{
    const std::size_t coreEnd = text.find_last_not_of('\n') + 1;
    const std::size_t newlines = text.size() - coreEnd;
    const auto lines = splitLines(text.substr(0, coreEnd));
    if (coreEnd == 0 || !std::all_of(lines.begin(), lines.end(), isPrintableLine))
        return std::nullopt;
    const Header before = readHeader(lineAt(old, 0).in(old));
    const std::size_t indent = contentIndent(old, before, parentIndent);
    const auto header = headerFor(lines, newlines, before, indent - parentIndent);
    if (!header)
        return std::nullopt;
    std::string out = written(*header);
    std::string_view above; // the last line that was not empty
    for (const std::string_view line : lines) {
        if (header->kind == '>' && !line.empty() && needsFoldingBreak(above, line))
            out += lineEnd;
        out += lineEnd;
        if (!line.empty()) {
            out.append(indent, ' ');
            out += line;
            above = line;
        }
    }
    for (std::size_t i = 1; i < newlines; ++i)
        out += lineEnd;
    return out;
}

} // namespace galley::frontmatter
