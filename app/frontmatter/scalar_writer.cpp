#include "app/frontmatter/scalar_writer.h"

#include "app/frontmatter/lines.h"
#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <array>
#include <vector>

namespace galley::frontmatter {

namespace {

constexpr std::size_t none = std::string_view::npos;

// https://yaml.org/type/bool.html, value.html, merge.html: words of YAML 1.1 that 1.2 takes for text
bool isWordOfYaml11(std::string_view text)
{
    static constexpr std::array<std::string_view, 24> words = {
        "y",  "Y",  "yes", "Yes", "YES", "n",   "N",   "no",  "No", "NO", "on", "On",
        "ON", "off", "Off", "OFF", "=",   "<<",  "nan", "NaN", "inf", "Inf", "-", "~"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Numbers, times and dates of any schema: 1_000, 012, 0b1, 12:30:00, 2025-2-3.
bool looksLikeNumber(std::string_view text)
{
    const std::size_t first = text.find_first_not_of("+-.");
    if (first == none || text[first] < '0' || text[first] > '9')
        return false;
    for (const std::string_view prefix : {"0x", "0X", "0b", "0B", "0o", "0O"}) {
        if (text.substr(first).starts_with(prefix))
            return true;
    }
    return text.find_first_not_of("0123456789_.:,+-eETtZz \t") == none;
}

Style quotesFor(std::string_view text, Style wanted)
{
    return wanted == Style::DoubleQuoted || !isPrintableLine(text) ? Style::DoubleQuoted
                                                                   : Style::SingleQuoted;
}

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
    for (; i < line.size() && !isBlank(line[i]); ++i) {
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

/// Between two lines of running text a folded scalar needs a blank line to mean a line break
/// (YAML 1.2 §8.1.3).
bool needsFoldingBreak(std::string_view above, std::string_view below)
{
    return !above.empty() && !isBlank(above[0]) && (below.empty() || !isBlank(below[0]));
}

} // namespace

bool canBePlain(std::string_view text, bool inFlow)
{
    if (text.empty() || !isPrintableLine(text) || text.find('\t') != none)
        return false;
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(text[0]) != none)
        return false;
    if (text.find(": ") != none || text.find(" #") != none)
        return false;
    if (inFlow && text.find_first_of(",[]{}:?") != none)
        return false;
    return Value::plain(text).type() == Value::Type::String && !isWordOfYaml11(text)
        && !looksLikeNumber(text) && !text.starts_with("...");
}

std::string writeScalar(const Value &value, Style style, Style fallback, bool inFlow)
{
    const std::string &text = value.text();
    if (value.isNull())
        return "null";
    if (value.type() != Value::Type::String)
        return text;
    if (style == Style::Plain && canBePlain(text, inFlow))
        return text;
    const Style quotes = quotesFor(text, style == Style::Plain ? fallback : style);
    return quotes == Style::SingleQuoted ? encodeSingleQuoted(text) : encodeDoubleQuoted(text);
}

std::string writeFlow(const Value &value, Style style, Style fallback)
{
    if (value.isScalar())
        return writeScalar(value, style, fallback, true);
    const bool list = value.type() == Value::Type::List;
    std::string out = list ? "[" : "{";
    for (const Value &item : value.items())
        out += (out.size() > 1 ? ", " : "") + writeFlow(item, style, fallback);
    for (const auto &[key, item] : value.fields())
        out += (out.size() > 1 ? ", " : "") + writeScalar(Value::string(key), style, fallback, true)
            + ": " + writeFlow(item, style, fallback);
    return out += list ? "]" : "}";
}

std::optional<std::string> writeBlockScalar(std::string_view text, std::string_view old,
                                            std::size_t parentIndent, std::string_view lineEnd)
{
    const std::size_t coreEnd = text.find_last_not_of('\n') + 1;
    const std::string_view core = text.substr(0, coreEnd);
    const std::size_t newlines = text.size() - coreEnd;
    const auto lines = splitLines(core);
    if (core.empty() || !std::all_of(lines.begin(), lines.end(), isPrintableLine))
        return std::nullopt;
    Header header = readHeader(lineAt(old, 0).in(old));
    const std::size_t indent = contentIndent(old, header, parentIndent);
    if (newlines == 0)
        header.chomping = '-';
    else if (newlines > 1 || header.chomping == '-')
        header.chomping = newlines > 1 ? '+' : 0;
    const auto first = std::find_if(lines.begin(), lines.end(), [](auto line) { return !line.empty(); });
    if (isBlank((*first)[0]) && header.indicator == 0)
        header.indicator = indent - parentIndent;
    if (header.indicator > 9)
        return std::nullopt;

    std::string out(1, header.kind);
    out += header.indicator > 0 ? std::to_string(header.indicator) : "";
    out += header.chomping != 0 ? std::string(1, header.chomping) : "";
    out += header.rest;
    std::string_view above; // the last line that was not empty
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (header.kind == '>' && !lines[i].empty() && needsFoldingBreak(above, lines[i]))
            out += lineEnd;
        out += lineEnd;
        if (!lines[i].empty()) {
            out += std::string(indent, ' ');
            out += lines[i];
            above = lines[i];
        }
    }
    for (std::size_t i = 1; i < newlines; ++i)
        out += lineEnd;
    return out;
}

} // namespace galley::frontmatter
