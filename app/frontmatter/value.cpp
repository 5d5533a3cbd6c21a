#include "app/frontmatter/value.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace galley {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::string_view withoutSign(std::string_view text)
{
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    return text;
}

bool isBoolean(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> words = {"true", "True", "TRUE",
                                                              "false", "False", "FALSE"};
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isNullWord(std::string_view text)
{
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

// YAML 1.2 §10.3.2: [-+]?[0-9]+, 0o[0-7]+, 0x[0-9a-fA-F]+
bool isInteger(std::string_view text)
{
    if (text.starts_with("0x") && text.size() > 2)
        return std::all_of(text.begin() + 2, text.end(),
                           [](unsigned char c) { return std::isxdigit(c) != 0; });
    if (text.starts_with("0o") && text.size() > 2)
        return std::all_of(text.begin() + 2, text.end(), [](char c) { return c >= '0' && c <= '7'; });
    return allDigits(withoutSign(text));
}

// YAML 1.2 §10.3.2: [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?, infinities, not-a-number
bool isFloat(std::string_view text)
{
    const std::string_view number = withoutSign(text);
    if (number == ".inf" || number == ".Inf" || number == ".INF")
        return true;
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return true;
    const std::size_t exponent = number.find_first_of("eE");
    if (exponent != std::string_view::npos && !allDigits(withoutSign(number.substr(exponent + 1))))
        return false;
    const std::string_view mantissa = number.substr(0, exponent);
    const std::size_t dot = mantissa.find('.');
    if (dot == std::string_view::npos)
        return exponent != std::string_view::npos && allDigits(mantissa);
    const std::string_view whole = mantissa.substr(0, dot);
    const std::string_view fraction = mantissa.substr(dot + 1);
    return (allDigits(whole) && (fraction.empty() || allDigits(fraction)))
        || (whole.empty() && allDigits(fraction));
}

/// Reads digits and separators from the front of a text.
struct Reader {
    std::string_view text;
    std::size_t at = 0;

    bool digits(std::size_t least, std::size_t most)
    {
        std::size_t count = 0;
        for (; at < text.size() && count < most && isDigit(text[at]); ++at)
            ++count;
        return count >= least;
    }
    bool character(char c) { return at < text.size() && text[at] == c && ++at; }
};

// https://yaml.org/type/timestamp.html: a date, or a date with a time behind T, t or blanks
bool isDate(std::string_view text)
{
    Reader reader{text};
    if (!reader.digits(4, 4) || !reader.character('-') || !reader.digits(1, 2)
        || !reader.character('-') || !reader.digits(1, 2))
        return false;
    if (reader.at == text.size())
        return text.size() == std::string_view("0000-00-00").size();
    const std::size_t time = text.find_first_not_of("Tt \t", reader.at);
    if (time == std::string_view::npos || time == reader.at || text.find_last_of(" \t") == text.size() - 1)
        return false; // a blank at its end no plain scalar has
    reader.at = time;
    return reader.digits(1, 2) && reader.character(':') && reader.digits(2, 2)
        && reader.character(':') && reader.digits(2, 2)
        && text.find_first_not_of("0123456789:.+-Z \t", reader.at) == std::string_view::npos;
}

/// The number of at most two digits that a text begins with; they are taken off.
int takeNumber(std::string_view &text)
{
    int number = 0;
    for (int count = 0; count < 2 && !text.empty() && isDigit(text[0]); ++count, text.remove_prefix(1))
        number = 10 * number + (text[0] - '0');
    return number;
}

/// Takes a number and the colon behind it.
int takePart(std::string_view &text)
{
    const int number = takeNumber(text);
    text.remove_prefix(text.starts_with(':') ? 1 : 0);
    return number;
}

bool isRealDay(std::string_view text)
{
    const int century = takeNumber(text);
    const int year = 100 * century + takeNumber(text);
    text.remove_prefix(1);
    const int month = takeNumber(text);
    text.remove_prefix(1);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(takeNumber(text)))};
    return year > 0 && date.ok();
}

/// What stands behind a day: nothing, or a time with the zone that it is in.
bool isRealTime(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of("Tt \t"), text.size()));
    const bool time = takePart(text) < 24 && takePart(text) < 60 && takePart(text) < 60;
    text.remove_prefix(std::min(text.find_first_of("+-"), text.size()));
    text.remove_prefix(text.empty() ? 0 : 1);
    return time && takePart(text) < 24 && takePart(text) < 60;
}

} // namespace

Value Value::list(std::vector<Value> items)
{
    Value value(Type::List, {});
    value.items_ = std::move(items);
    return value;
}

Value Value::map(std::vector<std::pair<std::string, Value>> fields)
{
    Value value(Type::Map, {});
    value.fields_ = std::move(fields);
    return value;
}

Value Value::plain(std::string_view text)
{
    const std::string copy(text);
    if (isNullWord(text))
        return null();
    if (isBoolean(text))
        return Value(Type::Boolean, copy);
    if (isInteger(text))
        return Value(Type::Integer, copy);
    if (isFloat(text))
        return Value(Type::Float, copy);
    if (isDate(text))
        return Value(Type::Date, copy);
    return string(copy);
}

bool isRealDate(const Value &date)
{
    const std::string_view text = date.text();
    const std::size_t behindDay = text.find_first_of("Tt \t");
    return isRealDay(text) && isRealTime(text.substr(std::min(behindDay, text.size())));
}

} // namespace galley
