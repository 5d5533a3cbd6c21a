#include "app/schema/rules/json_value.h"

#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace galley::schema {

namespace {

/// The only key of the map that stands for a date; no YAML key has that character.
const std::string dateMark = "\x01" "date";

Json numberOf(double number)
{
    constexpr double exact = 9007199254740992.0; // 2^53, below which every integer is a double
    if (std::abs(number) < exact && std::trunc(number) == number)
        return static_cast<std::int64_t>(number);
    return number;
}

/// Without a sign; beyond all that a double can hold it is infinite, or 0.
double doubleOf(std::string_view text)
{
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc::result_out_of_range)
        return number;
    const std::size_t exponent = text.find_first_of("eE");
    const bool small = exponent < text.size() && text.substr(exponent + 1).starts_with('-');
    return small ? 0 : std::numeric_limits<double>::infinity();
}

Json integerOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const int base = text.starts_with("0x") ? 16 : text.starts_with("0o") ? 8 : 10;
    if (base != 10)
        text.remove_prefix(2);
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (read.ec == std::errc())
        return negative ? -number : number;
    const double large = doubleOf(text);
    return negative ? -large : large;
}

Json floatOf(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        number = std::numeric_limits<double>::quiet_NaN();
    else if (text.size() == 4 && (text[1] == 'i' || text[1] == 'I'))
        number = std::numeric_limits<double>::infinity();
    else
        number = doubleOf(text);
    return numberOf(negative ? -number : number);
}

/// Valid UTF-8 without NUL, which the judge's library ends a text at.
std::string cleaned(const std::string &text)
{
    const auto isPlain = [](char c) { return c != 0 && static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString decoded = QString::fromUtf8(text);
    decoded.replace(QChar(u'\0'), QChar(u'\uFFFD'));
    return decoded.toStdString();
}

} // namespace

Json toJson(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return nullptr;
    case Value::Type::Boolean:
        return value.text().starts_with('t') || value.text().starts_with('T');
    case Value::Type::Integer:
        return integerOf(value.text());
    case Value::Type::Float:
        return floatOf(value.text());
    case Value::Type::Date:
        return dateOf(value.text());
    case Value::Type::String:
        return cleaned(value.text());
    case Value::Type::List: {
        Json list = Json::array();
        for (const Value &item : value.items())
            list.push_back(toJson(item));
        return list;
    }
    case Value::Type::Map: {
        Json map = Json::object();
        for (const auto &[key, field] : value.fields())
            map[cleaned(key)] = toJson(field);
        return map;
    }
    }
    return nullptr;
}

bool isDate(const Json &json)
{
    // A schema may hold anything, this mark too.
    return json.is_object() && json.size() == 1 && json.contains(dateMark) && json.at(dateMark).is_string();
}

Json dateOf(const std::string &text) { return Json::object({{dateMark, text}}); }

const std::string &dateText(const Json &date) { return date.at(dateMark).get_ref<const std::string &>(); }

Json withWholeNumbers(Json json)
{
    if (json.is_number_float())
        return numberOf(json.get<double>());
    if (json.is_number_unsigned()
        && json.get<std::uint64_t>() > std::uint64_t(std::numeric_limits<std::int64_t>::max()))
        return json.get<double>();
    if (json.is_structured()) {
        for (Json &part : json)
            part = withWholeNumbers(std::move(part));
    }
    return json;
}

bool isDeeper(const Json &json, int most)
{
    return json.is_structured()
        && (most == 0 || std::any_of(json.begin(), json.end(), [most](const Json &part) {
                return isDeeper(part, most - 1);
            }));
}

bool isDeeper(const Value &value, int most)
{
    if (value.isScalar())
        return false;
    const auto deeper = [most](const Value &part) { return isDeeper(part, most - 1); };
    return most == 0 || std::any_of(value.items().begin(), value.items().end(), deeper)
        || std::any_of(value.fields().begin(), value.fields().end(),
                       [&](const auto &field) { return deeper(field.second); });
}

} // namespace galley::schema
