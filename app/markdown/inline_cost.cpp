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
        case '$':
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
    if (text.find('<') == text.npos)
        return 0;
    return bytesScannedFor("<?", "?>", text) + bytesScannedFor("<!", ">", text) +
           bytesScannedFor("<![CDATA[", "]]>", text) + bytesScannedFor("<!--", "-->", text);
}

std::size_t addressesIn(std::string_view word)
{
    const auto signs = std::count_if(word.begin(), word.end(),
                                     [](char byte) { return byte == '@' || byte == ':'; });
    auto addresses = static_cast<std::size_t>(signs);
    for (std::size_t at = word.find("www."); at != word.npos; at = word.find("www.", at + 4))
        ++addresses;
    return addresses;
}

/// Addresses in plain text: for each that may begin, all up to the next blank is read.
double addressBytesScanned(std::string_view text)
{
    if (addressesIn(text) == 0)
        return 0;
    double scanned = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\n\v\f\r", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        scanned += static_cast<double>(addressesIn(word)) * static_cast<double>(word.size());
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
