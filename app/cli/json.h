// Values as JSON, and back.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/value.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace galley::cli {

using Json = nlohmann::ordered_json;

/// Numbers stay numbers where JSON writes them the same way and can hold them; else, as dates, they
/// are strings.
Json toJson(const Value &value);
/// The fields in the file's order; of a key written twice the first.
Json fieldsToJson(const frontmatter::FrontMatter &frontMatter);

/// The value that a JSON text says. Numbers keep the text that they are written with (whole numbers
/// of up to 64 bits in their shortest form); of a key written twice the last value holds. An error
/// says what the text is: no JSON, or nested more than 100 levels deep.
Result<Value> parseJson(std::string_view text);

/// On one line, or indented by two. Bytes that are not UTF-8 become U+FFFD.
std::string toText(const Json &json, bool indented = false);

} // namespace galley::cli
