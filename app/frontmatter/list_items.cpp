#include "app/frontmatter/list_items.h"

#include "app/frontmatter/flow.h"
#include "app/frontmatter/lines.h"
#include "app/frontmatter/plain.h"
#include "app/frontmatter/quoted.h"

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

/// The scalar that begins at `begin` of a line; nothing for anything but a scalar.
std::optional<ByteRange> scalarAt(std::string_view line, std::size_t begin)
{
    if (std::string_view("[]{}&*!|>@`%,#").find(line[begin]) != none)
        return std::nullopt;
    if (line[begin] == '\'' || line[begin] == '"') {
        const auto end = endOfQuoted(line, begin);
        const std::size_t rest = end ? line.find_first_not_of(" \t", *end) : none;
        if (!end || (rest != none && line[rest] != '#'))
            return std::nullopt;
        return ByteRange{begin, *end};
    }
    const PlainEnd end = endOfPlain(line, begin);
    if (end.colon)
        return std::nullopt;
    const ByteRange range{begin, end.at};
    const bool nestedList = line[begin] == '-' && (range.size() == 1 || isBlank(line[begin + 1]));
    return nestedList ? std::nullopt : std::optional(range);
}

std::optional<std::vector<ListItem>> blockItems(std::string_view file, const Entry &entry)
{
    std::vector<ListItem> items;
    std::size_t indent = none;
    const std::size_t firstLine = lineBeginOf(file, entry.valueRange.begin);
    for (std::size_t at = firstLine; at < entry.valueRange.end;) {
        const Line line = lineAt(file, at);
        const std::string_view text = line.in(file);
        at = line.next;
        if (indent == none)
            indent = indentOf(text);
        if (indentOf(text) != indent || text.substr(indent, 1) != "-")
            return std::nullopt;
        const std::size_t begin = text.find_first_not_of(" \t", indent + 1);
        if (begin == none || begin == indent + 1)
            return std::nullopt;
        const auto value = scalarAt(text, begin);
        if (!value)
            return std::nullopt;
        items.push_back({{line.begin, line.next}, {line.begin + value->begin, line.begin + value->end}});
    }
    return items;
}

} // namespace

std::optional<std::vector<ListItem>> listItems(std::string_view file, const Entry &entry)
{
    if (entry.style == Style::BlockList)
        return blockItems(file, entry);
    const auto ranges = flowItems(file, entry.valueRange.begin);
    if (!ranges)
        return std::nullopt;
    std::vector<ListItem> items;
    for (const ByteRange range : *ranges)
        items.push_back({range, range});
    return items;
}

} // namespace galley::frontmatter
