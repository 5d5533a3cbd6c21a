#include "app/markdown/inline_cost.h"

#include <algorithm>
#include <array>

namespace galley::markdown {

namespace {

/// Measured, in nanoseconds.
constexpr double perByte = 40;
constexpr double perSign = 500;        ///< a character that may be markup becomes a node of its own
constexpr double perBracket = 700;     ///< more for an opening bracket
constexpr double perSignAndDepth = 3;  ///< whose ancestors are all looked at
constexpr double perBracketPair = 3;   ///< each closing bracket looks at the opening ones
constexpr double perBracketAndRun = 6; ///< and at the runs of *, _ and ~
constexpr double perScannedByte = 2;

struct Counts
{
    std::size_t signs = 0;
    std::size_t opening = 0;
    std::size_t closing = 0;
    std::size_t runs = 0;
};

Counts countOf(std::string_view text)
{
    Counts counts;
    char previous = 0;
    for (const char byte : text) {
        switch (byte) {
        case '[':
            ++counts.opening;
            break;
        case ']':
            ++counts.closing;
            break;
        case '*':
        case '_':
        case '~':
            counts.runs += byte != previous ? 1 : 0;
            break;
        case '\n':
        case '\\':
        case '`':
        case '&':
        case '<':
        case '>':
        case '!':
        case ':':
        case '"':
        case '|':
        case '\r':
        case '@':
        case '\0':
            break;
        default:
            previous = byte;
            continue;
        }
        ++counts.signs;
        previous = byte;
    }
    return counts;
}

/// HTML without an end: for each such opening cmark reads on to the closing, or to the text's end.
double bytesScannedFor(std::string_view opening, std::string_view closing, std::string_view text)
{
    double scanned = 0;
    std::size_t end = 0;
    for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at + 1)) {
        if (end < at + opening.size())
            end = std::min(text.find(closing, at + opening.size()), text.size());
        scanned += static_cast<double>(end - at);
    }
    return scanned;
}

double htmlBytesScanned(std::string_view text)
{
    return bytesScannedFor("<?", "?>", text) + bytesScannedFor("<!", ">", text) +
           bytesScannedFor("<![CDATA[", "]]>", text) + bytesScannedFor("<!--", "-->", text);
}

/// Addresses without a scheme's brackets: for each that may begin, all up to the next blank is
/// read.
double addressBytesScanned(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    double scanned = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        std::size_t starts = static_cast<std::size_t>(std::count_if(
            word.begin(), word.end(), [](char byte) { return byte == '@' || byte == ':'; }));
        for (std::size_t at = word.find("www."); at != word.npos; at = word.find("www.", at + 4))
            ++starts;
        scanned += static_cast<double>(starts) * static_cast<double>(word.size());
        begin = end + 1;
    }
    return scanned;
}

} // namespace

double inlineCost(std::string_view paragraph, std::size_t nesting)
{
    const Counts counts = countOf(paragraph);
    const auto signs = static_cast<double>(counts.signs);
    const auto opening = static_cast<double>(counts.opening);
    const auto closing = static_cast<double>(counts.closing);
    const auto runs = static_cast<double>(counts.runs);
    return perByte * static_cast<double>(paragraph.size()) +
           signs * (perSign + perSignAndDepth * static_cast<double>(nesting)) +
           closing * (perBracketPair * opening + perBracketAndRun * runs) +
           perScannedByte * (htmlBytesScanned(paragraph) + addressBytesScanned(paragraph));
}

} // namespace galley::markdown
