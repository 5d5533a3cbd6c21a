// A field's value as the JSON that a schema is held against.
#pragma once

#include "app/frontmatter/value.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace galley::schema {

using Json = nlohmann::json;

/// The JSON of a value as a site's parser has it. Whole numbers are integers, however they are
/// written; texts are valid UTF-8 without NUL, and have as many characters as before. A date that is
/// written without quotes is neither a text nor a map to a schema: see isDate().
Json toJson(const Value &value);

/// Whether it stands for a date without quotes; its text is then dateText().
bool isDate(const Json &json);
Json dateOf(const std::string &text);
const std::string &dateText(const Json &date);

/// The same with every whole number an integer, 1.0 too, so that equal numbers compare equal.
Json withWholeNumbers(Json json);

/// How many values are in it, keys and long texts counted by their length; a measure of the work.
template <class AnyJson>
std::size_t weight(const AnyJson &json)
{
    if (json.is_string())
        return 1 + json.template get_ref<const std::string &>().size() / 64;
    std::size_t sum = 1;
    if (json.is_object()) {
        for (const auto &[key, part] : json.items())
            sum += key.size() / 64 + weight(part);
    } else if (json.is_array()) {
        for (const AnyJson &part : json)
            sum += weight(part);
    }
    return sum;
}

/// Whether values are nested in it deeper than `most`.
bool isDeeper(const Json &json, int most);
bool isDeeper(const Value &value, int most);

} // namespace galley::schema
