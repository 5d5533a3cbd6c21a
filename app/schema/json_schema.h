// Plain JSON Schema (drafts 4 to 7 and 2020-12, https://json-schema.org) as a schema of articles.
#pragma once

#include "app/base/result.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

/// Reads the text of a schema file: plain ones, and both shapes that Astro generates. An error says
/// why it is no schema, with the line where it is no JSON. What is understood in part is read, and
/// the rest told in `problems`: references out of the file or in a circle, keywords that are not
/// known. `origin` and `path` are taken over.
Result<Schema> readJsonSchema(std::string_view json, Origin origin, std::string path = {});

} // namespace galley::schema
