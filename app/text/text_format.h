// What a file's bytes are beside their text: encoding, BOM, line ends, final newline.
//
// A QTextDocument keeps none of these. They are read here, live beside the text, and come back
// byte for byte when it is saved: encode(decode(bytes)) == bytes for all UTF-8 bytes.
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
enum class LineEnd : std::uint8_t { Lf, CrLf, Cr, ParagraphSeparator, BeginningOfFrame, EndOfFrame };

std::string_view bytesOf(LineEnd end);

struct TextFormat {
    bool bom = false;
    LineEnd lineEnd = LineEnd::Lf; ///< the most frequent one; what a new line gets
    bool mixed = false;            ///< not all lines end alike
};

/// A file's text with everything needed to write it again.
struct DecodedText {
    QString text; ///< "\n" at every line's end
    TextFormat format;
    std::vector<LineEnd> lineEnds; ///< one a line end; empty unless format.mixed
    QString problem; ///< why it is not UTF-8, as a sentence; then text is the best reading of it
};

DecodedText decode(std::string_view bytes);
/// The bytes of `text`. `lineEnds` as in DecodedText.
std::string encode(const QString &text, const TextFormat &format,
                   const std::vector<LineEnd> &lineEnds = {});

} // namespace galley
