#include "app/markdown/line_shape.h"

#include <algorithm>

namespace galley::markdown {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view lineEnds = "\r\n";
constexpr std::string_view delimiters = "|:- \t\v\f\r\n";

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// The length of a list marker without the blank behind it, 0 if there is none.
std::size_t itemMarker(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && isDigit(text[length]))
        ++length;
    const std::string_view signs = length > 0 ? ".)" : "-+*";
    if (length == text.size() || signs.find(text[length]) == signs.npos)
        return 0;
    ++length;
    const bool ends = length == text.size() || (blanks.find(text[length]) != blanks.npos) ||
                      lineEnds.find(text[length]) != lineEnds.npos;
    return ends ? length : 0;
}

/// The length of a footnote's label with its colon, 0 if there is none.
std::size_t footnoteMarker(std::string_view text)
{
    const std::size_t end = text.starts_with("[^") ? text.find("]:") : text.npos;
    return end == text.npos ? 0 : end + 2;
}

/// Takes the markers of containers off the line's start.
std::string_view takeMarkers(std::string_view line, LineShape &shape)
{
    while (!line.empty()) {
        std::size_t length = 1;
        if (line.front() == '>')
            ++shape.quotes;
        else if (blanks.find(line.front()) != blanks.npos)
            shape.indent += line.front() == '\t' ? 4 : 1;
        else if (length = itemMarker(line); length > 0)
            ++shape.items;
        else if (length = footnoteMarker(line); length > 0)
            ++shape.quotes;
        else
            break;
        line.remove_prefix(length);
    }
    return line;
}

bool startsBullet(std::string_view line)
{
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(indent);
    return indent < 4 && !rest.empty() && !isDigit(rest.front()) && itemMarker(rest) == 1 &&
           rest.find_first_not_of(" \t\r\n", 1) != rest.npos;
}

/// A delimiter row is made of its signs alone, behind the markers of containers. Hyphens alone are
/// taken for a heading, a thematic break or a list before, unless they stand too far to the right.
std::size_t delimiterColumns(const LineShape &shape, std::string_view text)
{
    const bool onlySigns =
        text.find('-') != text.npos && text.find_first_not_of(delimiters) == text.npos;
    if (!onlySigns || (text.find_first_of("|:") == text.npos && shape.indent < 4))
        return 0;
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '|'));
}

} // namespace

LineShape shapeOf(std::string_view line)
{
    LineShape shape;
    const std::string_view text = takeMarkers(line, shape);
    shape.blank = line.find_first_not_of(" \t\r\n") == line.npos;
    shape.startsItem = startsBullet(line);
    shape.bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    shape.columns = delimiterColumns(shape, text);
    return shape;
}

} // namespace galley::markdown
