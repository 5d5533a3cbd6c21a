// The JSON of a schema file, with its keys in the file's order (RFC 8259).
#pragma once

#include "app/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

using OrderedJson = nlohmann::ordered_json;

struct JsonText {
    OrderedJson value;
    std::vector<std::string> repeated; ///< keys that stand twice in one object; the last one holds
};

/// Reads a text of at most largestSchema bytes that is nested at most 100 levels deep; a BOM is allowed. An error
/// says where it is no JSON, with the line and what stands there, or which of its numbers is beyond what a
/// double can hold. Takes a time that follows the
/// text's size, whatever stands in it.
Result<JsonText> readJsonText(std::string_view text);

} // namespace galley::schema
