// Texts that a pattern matches, as examples for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// Short texts that `pattern` matches, "12 min" and "12 mins" for ^\d+ mins?$, with an ellipsis for what
/// may be anything, also ahead of them and behind: one without what may be left out, and where there is
/// such, or a choice, another with it. Empty where none was found: not all that patterns can say is
/// understood.
std::vector<std::string> samplesOf(std::string_view pattern);

} // namespace galley::schema
