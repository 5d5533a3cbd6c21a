#include "app/schema/reading/value_of_json.h"

namespace galley::schema {

namespace {

Value listOf(const OrderedJson &json)
{
    std::vector<Value> items;
    for (const OrderedJson &item : json)
        items.push_back(valueOfJson(item));
    return Value::list(std::move(items));
}

Value mapOf(const OrderedJson &json)
{
    std::vector<std::pair<std::string, Value>> fields;
    for (const auto &[key, value] : json.items())
        fields.emplace_back(key, valueOfJson(value));
    return Value::map(std::move(fields));
}

} // namespace

Value valueOfJson(const OrderedJson &json)
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
