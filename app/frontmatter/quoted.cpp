#include "app/frontmatter/quoted.h"

#include <cstdint>
#include <cstdio>

namespace galley::frontmatter {

namespace {

constexpr std::string_view simpleEscapes = "0abtnvfre \"/\\N_LP\t";

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t hexDigits(char escape)
{
    switch (escape) {
    case 'x': return 2;
    case 'u': return 4;
    case 'U': return 8;
    default: return 0;
    }
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string_view meaningOf(char escape)
{
    switch (escape) {
    case '0': return std::string_view("\0", 1);
    case 'a': return "\a";
    case 'b': return "\b";
    case 't':
    case '\t': return "\t";
    case 'n': return "\n";
    case 'v': return "\v";
    case 'f': return "\f";
    case 'r': return "\r";
    case 'e': return "\x1B";
    case ' ': return " ";
    case '"': return "\"";
    case '/': return "/";
    case '\\': return "\\";
    case 'N': return "\xC2\x85";
    case '_': return "\xC2\xA0";
    case 'L': return "\xE2\x80\xA8";
    case 'P': return "\xE2\x80\xA9";
    default: return {};
    }
}

std::optional<std::string> decodeDoubleQuoted(std::string_view inner)
{
    std::string out;
    for (std::size_t i = 0; i < inner.size();) {
        if (inner[i] != '\\') {
            out += inner[i++];
            continue;
        }
        const std::size_t length = escapeLength(inner, i);
        if (length == 0)
            return std::nullopt;
        if (length == 2)
            out += meaningOf(inner[i + 1]);
        else
            appendUtf8(out, static_cast<std::uint32_t>(
                                std::stoul(std::string(inner.substr(i + 2, length - 2)), nullptr, 16)));
        i += length;
    }
    return out;
}

std::string decodeSingleQuoted(std::string_view inner)
{
    std::string out;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        out += inner[i];
        if (inner[i] == '\'')
            ++i;
    }
    return out;
}

/// The code point at `i` (the text is UTF-8) and its length in bytes.
std::uint32_t codePointAt(std::string_view text, std::size_t i, std::size_t &length)
{
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned char lead = byte(i);
    length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 1 || i + length > text.size()) {
        length = 1;
        return lead;
    }
    std::uint32_t c = lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k)
        c = (c << 6) | (byte(i + k) & 0x3FU);
    return c;
}

/// YAML 1.2 §5.1, and no BOM within a document (§5.2).
bool isAllowed(std::uint32_t c)
{
    if (c == 0xFEFF || c == 0xFFFE || c == 0xFFFF)
        return false;
    return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || (c >= 0x20 && c < 0x7F) || c >= 0xA0;
}

/// Allowed, and no line break of any kind, also of those that only YAML 1.1 knows.
bool isPrintable(std::uint32_t c)
{
    return isAllowed(c) && c != '\n' && c != '\r' && c != 0x85 && c != 0x2028 && c != 0x2029;
}

std::string escapeOf(std::uint32_t c)
{
    switch (c) {
    case 0: return "\\0";
    case '\a': return "\\a";
    case '\b': return "\\b";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\v': return "\\v";
    case '\f': return "\\f";
    case '\r': return "\\r";
    case 0x1B: return "\\e";
    case '"': return "\\\"";
    case '\\': return "\\\\";
    default: break;
    }
    char buffer[12];
    std::snprintf(buffer, sizeof buffer, c < 0x100 ? "\\x%02X" : c < 0x10000 ? "\\u%04X" : "\\U%08X",
                  static_cast<unsigned>(c));
    return buffer;
}

} // namespace

std::size_t escapeLength(std::string_view text, std::size_t backslash)
{
    if (backslash + 1 >= text.size())
        return 0;
    const char escape = text[backslash + 1];
    if (simpleEscapes.find(escape) != std::string_view::npos)
        return 2;
    const std::size_t digits = hexDigits(escape);
    if (digits == 0 || backslash + 2 + digits > text.size())
        return 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (!isHex(text[backslash + 2 + i]))
            return 0;
    }
    return 2 + digits;
}

std::optional<std::size_t> endOfQuoted(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (quote == '"' && text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'')
                return i + 1;
            ++i;
        }
    }
    return std::nullopt;
}

std::optional<std::string> decodeQuoted(std::string_view quoted)
{
    const std::string_view inner = quoted.substr(1, quoted.size() - 2);
    return quoted[0] == '"' ? decodeDoubleQuoted(inner) : decodeSingleQuoted(inner);
}

bool isPrintableLine(std::string_view text)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        if (!isPrintable(codePointAt(text, i, length)))
            return false;
    }
    return true;
}

std::optional<Unprintable> findUnprintable(std::string_view text)
{
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        const std::uint32_t c = codePointAt(text, i, length);
        if (!isAllowed(c))
            return Unprintable{static_cast<char32_t>(c), i, length};
    }
    return std::nullopt;
}

std::string encodeSingleQuoted(std::string_view text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out += '\'';
}

std::string encodeDoubleQuoted(std::string_view text)
{
    std::string out = "\"";
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        const std::uint32_t c = codePointAt(text, i, length);
        if (c == '"' || c == '\\' || c == '\t' || !isPrintable(c))
            out += escapeOf(c);
        else
            out += text.substr(i, length);
    }
    return out += '"';
}

} // namespace galley::frontmatter
