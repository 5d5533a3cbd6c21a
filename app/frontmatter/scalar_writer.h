// Writing scalars: which styles can hold a value, and the bytes of it in each (YAML 1.2 §7.3, §8.1).
//
// Written so that every parser in use reads the same: what YAML 1.1 or another schema would take
// for a boolean, a number or a date is quoted when it is a text.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/value.h"

#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Whether a text may stand without quotes; within [ ] and { } less may.
bool canBePlain(std::string_view text, bool inFlow);

/// A scalar of one line in the style asked for where that can hold it, else in the nearest that can.
/// `style` is Plain, SingleQuoted or DoubleQuoted. `fallback` is the quotes that a text gets which
/// cannot be plain.
std::string writeScalar(const Value &value, Style style, Style fallback, bool inFlow);

/// Any value within one line: scalars as above, lists as [a, b], maps as {a: b}.
std::string writeFlow(const Value &value, Style style, Style fallback);

} // namespace galley::frontmatter
