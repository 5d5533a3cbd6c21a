// What a text must be to match a pattern, in a sentence.
#pragma once

#include "app/schema/rules/json_value.h"

#include <string>

namespace galley::schema {

struct PatternDemand {
    std::string sentence; ///< about the text, behind the field's name: "may have only digits; it has “x”."
    std::string need;     ///< of an empty one, behind "it must ": "be 4 digits"
};

/// Of a prepared schema with a pattern, which `text` does not match: in the schema's own words, else in
/// plain ones, else the pattern itself.
PatternDemand patternDemandOf(const Json &schema, const std::string &text);

/// The same of a schema as it stands in its file, ahead of any text: "Small letters and digits"; empty
/// where neither plain words nor the schema say it.
std::string patternHintOf(const nlohmann::ordered_json &schema, const std::string &pattern);

} // namespace galley::schema
