#include "app/schema/json_value.h"

namespace galley::schema {

namespace {

Value listOf(const Json &json)
{
    std::vector<Value> items;
    for (const Json &item : json)
        items.push_back(toValue(item));
    return Value::list(std::move(items));
}

Value mapOf(const Json &json)
{
    std::vector<std::pair<std::string, Value>> fields;
    for (const auto &[key, value] : json.items())
        fields.emplace_back(key, toValue(value));
    return Value::map(std::move(fields));
}

} // namespace

Value toValue(const Json &json)
{
    if (json.is_boolean())
        return Value::boolean(json.get<bool>());
    if (json.is_number())
        return Value::plain(json.dump());
    if (json.is_string())
        return Value::string(json.get<std::string>());
    if (json.is_array())
        return listOf(json);
    return json.is_object() ? mapOf(json) : Value::null();
}

} // namespace galley::schema
