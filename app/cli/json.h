// Values as JSON, and back.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/value.h"

#include <nlohmann/json.hpp>

#include <string>

namespace galley::cli {

using Json = nlohmann::ordered_json;

/// Numbers stay numbers where JSON writes them the same way and can hold them; else, as dates, they
/// are strings.
Json toJson(const Value &value);
/// The fields in the file's order; of a key written twice the first.
Json fieldsToJson(const frontmatter::FrontMatter &frontMatter);

Value fromJson(const Json &json);

/// On one line, or indented by two. Bytes that are not UTF-8 become U+FFFD.
std::string toText(const Json &json, bool indented = false);

} // namespace galley::cli
