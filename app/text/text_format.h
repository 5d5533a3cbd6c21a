// What a file's bytes are beside their text: encoding, BOM, line ends, final newline.
//
// A QTextDocument keeps none of these. They are read here, live beside the text, and come back
// byte for byte when it is saved: encode(decode(bytes)) == bytes wherever decode() has no problem.
#pragma once

#include "app/base/range.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// How a line ends. Beside the three of all editors these are the characters at which a
/// QTextDocument begins a new block, and which must come back as they were.
enum class LineEnd : std::uint8_t
{
    Lf,
    CrLf,
    Cr,
    ParagraphSeparator,
    BeginningOfFrame,
    EndOfFrame
};

std::string_view bytesOf(LineEnd end);

struct TextFormat
{
    bool bom = false;
    /// What a new line gets: the most frequent of LF, CRLF and CR, the first in the file of those
    /// that are equally frequent, LF where there is none.
    LineEnd lineEnd = LineEnd::Lf;
    bool mixed = false; ///< not all lines end in lineEnd
    friend bool operator==(const TextFormat &, const TextFormat &) = default;
};

/// A file's text with everything needed to write it again.
struct DecodedText
{
    QString text; ///< "\n" at every line's end
    TextFormat format;
    std::vector<LineEnd> lineEnds; ///< one a line end; empty unless format.mixed
    QString problem; ///< why it is not UTF-8, as a sentence; then text is the best reading of it
};

/// Reads any bytes. Everything but line ends and one BOM is in the text as it is: NUL, U+2028,
/// NBSP, U+FEFF further on, noncharacters. UTF-16 is told by its BOM or by where its NULs stand;
/// anything else that is not UTF-8 is read as Latin-1.
DecodedText decode(std::string_view bytes);

/// The bytes of `text`. `lineEnds` as in DecodedText: line ends beyond them get format.lineEnd.
/// Half a surrogate pair, which no file decodes to, becomes "?".
std::string encode(const QString &text, const TextFormat &format,
                   const std::vector<LineEnd> &lineEnds = {});

} // namespace galley
