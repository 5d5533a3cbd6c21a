// A text that a pattern matches, as an example for people.
#pragma once

#include <string>
#include <string_view>

namespace galley::schema {

/// A short text that `pattern` matches, "12 min" for ^\d+ min$, with an ellipsis for what may be
/// anything, also ahead of it and behind. Empty where none was found: not all that patterns can say is
/// understood.
std::string sampleOf(std::string_view pattern);

} // namespace galley::schema
