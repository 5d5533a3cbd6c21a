// What JSON says, as the value of a front matter field.
#pragma once

#include "app/frontmatter/value.h"
#include "app/schema/reading/json_text.h"

namespace galley::schema {

/// Strings are strings, also where they look like a date; `json` is nested at most 100 levels deep.
Value valueOfJson(const OrderedJson &json);

} // namespace galley::schema
