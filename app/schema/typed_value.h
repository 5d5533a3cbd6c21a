// What a person means by a text that is typed for a field: the same in the form and on the command
// line.
#pragma once

#include "app/frontmatter/value.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

bool isNumber(const Value &value);

/// `text` with the type of `model`, the value that is there, where it reads as one of that type; else
/// a string. A date that there is not, 2025-02-30, is one: without quotes it keeps some parsers from
/// reading the front matter at all.
Value withTypeOf(const Value &model, std::string_view text);

/// As withTypeOf(), but that a number for a field of numbers, and true or false for one of those, are
/// what they are, whatever is there; and a text that is as it was means what it meant.
Value typedValue(const Field &field, const Value &model, std::string_view text);

/// Whether an empty text may stand in the field: it is of its type, or stands there, which is `model`.
/// Else null is what emptying it means. `known` says whether a schema has the field.
bool takesEmptyText(const Field &field, bool known, const Value &model);

} // namespace galley::schema
