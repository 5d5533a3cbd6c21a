// Plain JSON Schema (drafts 4 to 7, 2019-09 and 2020-12, https://json-schema.org) as a schema of
// articles.
#pragma once

#include "app/base/result.h"
#include "app/schema/schema.h"

#include <cstddef>
#include <string_view>

namespace galley::schema {

/// Bytes of the largest text that is read.
inline constexpr std::size_t largestSchema = 1024 * 1024;

/// Reads the text of a schema file: plain ones, and both shapes that Astro generates. `origin` and
/// `path` are taken over.
///
/// Fields are in the file's order. References are followed within the file; of parts that all hold
/// (allOf) the narrower limit is taken, of alternatives (anyOf, oneOf) what they have in common: a
/// value or null, one of several words, a date in one of several formats; where there is nothing, the
/// field is Any. Alternatives of the whole article give the fields of all. Titles and hints that the
/// schema does not have are those of the built-in schema, or the key spelled out.
///
/// An error says why it is no schema, with the line where it is no JSON. What is understood in part
/// is read, and the rest told in `problems`: references out of the file or in a circle, widgets that
/// are not known, and what is beyond 2,000 fields or 32 levels of groups. No text, however hostile,
/// takes longer than a second or so.
Result<Schema> readJsonSchema(std::string_view json, Origin origin, std::string path = {});

} // namespace galley::schema
