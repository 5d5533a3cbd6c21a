// What the characters of one line are, for colours and fonts.
#pragma once

#include <QFlags>

#include <vector>

namespace galley::ui {

/// Several can hold for one character: a strong word inside a heading's link.
enum class TextStyle : unsigned
{
    Marker = 1 << 0, ///< signs that say how to read their neighbours: # * [ ] ( )
    Emphasis = 1 << 1,
    Strong = 1 << 2,
    Struck = 1 << 3,
    Code = 1 << 4,      ///< inside a line
    CodeBlock = 1 << 5, ///< a whole line of code, or its fence
    Link = 1 << 6,      ///< the text of a link, or an address that is its own text
    Address = 1 << 7,   ///< where a link leads
    Quote = 1 << 8,
    Html = 1 << 9,
    Footnote = 1 << 10,
    ListMarker = 1 << 11,
    Heading1 = 1 << 12,
    Heading2 = 1 << 13,
    Heading3 = 1 << 14, ///< and all below it
    Source = 1 << 15,   ///< a line of front matter
    Key = 1 << 16,
    Comment = 1 << 17,
    Table = 1 << 18, ///< a row whose cells stand below each other
};
Q_DECLARE_FLAGS(TextStyles, TextStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextStyles)

/// One a UTF-16 unit of the line.
using LineStyles = std::vector<TextStyles>;

inline void mark(LineStyles &styles, qsizetype begin, qsizetype end, TextStyles style)
{
    for (qsizetype i = begin; i < end; ++i)
        styles[static_cast<std::size_t>(i)] |= style;
}

} // namespace galley::ui
