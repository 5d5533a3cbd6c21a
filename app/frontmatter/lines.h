// Lines of a text as YAML sees them (YAML 1.2 §5.4): LF, CRLF and a lone CR end a line.
#pragma once

#include <cstddef>
#include <string_view>

namespace galley::frontmatter {

/// One line: [begin, end) without its line end, and where the next one begins.
struct Line {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t next = 0;

    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
    bool hasLineEnd() const { return next > end; }
};

/// The line that begins at `begin`.
inline Line lineAt(std::string_view text, std::size_t begin)
{
    // find_first_of() calls a function for each character.
    std::size_t end = begin;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r')
        ++end;
    if (end >= text.size())
        return {begin, text.size(), text.size()};
    const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    return {begin, end, end + (pair ? 2 : 1)};
}

/// Where the line begins that holds `place`; its own line end belongs to a line.
inline std::size_t lineBeginOf(std::string_view text, std::size_t place)
{
    const std::size_t before = place == 0 ? std::string_view::npos : text.find_last_of("\r\n", place - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

inline bool isBlank(char c) { return c == ' ' || c == '\t'; }

inline bool isBlankLine(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// Nothing but blanks and line ends.
inline bool isBlankText(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// How many spaces a line begins with.
inline std::size_t indentOf(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? line.size() : first;
}

inline std::string_view withoutTrailingBlanks(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

/// A comment, or nothing but blanks.
inline bool isCommentLine(std::string_view line)
{
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line[first] == '#';
}

/// Behind the last of the comment lines from `begin` on that are indented deeper than `indent`; blank
/// lines between them count as theirs. Such comments belong to what stands above them.
inline std::size_t behindDeeperComments(std::string_view text, std::size_t begin, std::size_t indent)
{
    std::size_t behind = begin;
    for (std::size_t at = begin; at < text.size();) {
        const Line line = lineAt(text, at);
        at = line.next;
        if (isBlankLine(line.in(text)))
            continue;
        if (!isCommentLine(line.in(text)) || indentOf(line.in(text)) <= indent)
            break;
        behind = line.next;
    }
    return behind;
}

} // namespace galley::frontmatter
