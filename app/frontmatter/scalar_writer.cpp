#include "app/frontmatter/scalar_writer.h"

#include "app/frontmatter/quoted.h"

#include <algorithm>
#include <array>

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
    return text.find_first_not_of("0123456789_.:+-eETtZz \t") == none;
}

Style quotesFor(std::string_view text, Style wanted)
{
    return wanted == Style::DoubleQuoted || !isPrintableLine(text) ? Style::DoubleQuoted
                                                                   : Style::SingleQuoted;
}

} // namespace

bool canBePlain(std::string_view text, bool inFlow)
{
    if (text.empty() || !isPrintableLine(text) || text.find('\t') != none)
        return false;
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    if (std::string_view(",[]{}#&*!|>'\"%@`=").find(text[0]) != none)
        return false;
    if (std::string_view("-?:").find(text[0]) != none && (inFlow || text.size() < 2 || text[1] == ' '))
        return false;
    if (text.find(": ") != none || text.find(" #") != none)
        return false;
    if (inFlow && text.find_first_of(",[]{}:?") != none)
        return false;
    return Value::plain(text).type() == Value::Type::String && !isWordOfYaml11(text)
        && !looksLikeNumber(text);
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

} // namespace galley::frontmatter
