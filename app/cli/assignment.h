// What "set" is told: KEY=VALUE, or KEY:=JSON.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/value.h"
#include "app/schema/schema.h"

#include <optional>
#include <string>

namespace galley::cli {

struct Assignment
{
    std::string key;
    std::string text;          ///< behind the sign
    std::optional<Value> json; ///< of KEY:=JSON
};

Result<Assignment> parseAssignment(const std::string &argument);

/// The value that it gives a field whose value is `present` (null where there is none), as the form
/// has it: of the type that the schema's field has, else of the type of `present` where the text
/// reads as one, else a text. A list is told by its items, with commas between them.
Result<Value> valueOf(const Assignment &assignment, const Value *present,
                      const schema::Schema &schema);

} // namespace galley::cli
