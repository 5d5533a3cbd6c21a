#include "app/cli/json.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <unordered_set>

namespace galley::cli {

namespace {

/// RFC 8259 §6: no plus, no leading zero, no bare point, no 0x or 1_000.
bool isJsonNumber(const std::string &text)
{
    return text.find_first_not_of("+-.0123456789eE") == std::string::npos && Json::accept(text);
}

template <class Number>
std::optional<Number> exactly(const std::string &text)
{
    Number number{};
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

Json numberToJson(const Value &value)
{
    const std::string &text = value.text();
    if (!isJsonNumber(text))
        return text;
    if (value.type() == Value::Type::Integer) {
        const auto number = exactly<long long>(text);
        return number ? Json(*number) : Json(text);
    }
    const auto number = exactly<double>(text);
    return number && std::isfinite(*number) ? Json(*number) : Json(text);
}

bool isTrue(const Value &value)
{
    return value.text() == "true" || value.text() == "True" || value.text() == "TRUE";
}

} // namespace

Json toJson(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Null:
        return nullptr;
    case Value::Type::Boolean:
        return isTrue(value);
    case Value::Type::Integer:
    case Value::Type::Float:
        return numberToJson(value);
    case Value::Type::Date:
    case Value::Type::String:
        return value.text();
    case Value::Type::List: {
        Json list = Json::array();
        for (const Value &item : value.items())
            list.push_back(toJson(item));
        return list;
    }
    case Value::Type::Map: {
        Json map = Json::object();
        for (const auto &[key, field] : value.fields())
            map.emplace(key, toJson(field));
        return map;
    }
    }
    return nullptr;
}

Json fieldsToJson(const frontmatter::FrontMatter &frontMatter)
{
    Json json = Json::object();
    auto &fields = json.get_ref<Json::object_t &>();
    std::unordered_set<std::string_view> seen; // the object itself looks for a key from its start
    for (const frontmatter::Entry &entry : frontMatter.entries) {
        if (seen.insert(entry.key).second)
            fields.emplace_back(entry.key, toJson(entry.value));
    }
    return json;
}

std::string toText(const Json &json, bool indented)
{
    return json.dump(indented ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

} // namespace galley::cli
