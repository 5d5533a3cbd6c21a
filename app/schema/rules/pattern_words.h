// Usual patterns in plain words.
#pragma once

#include <string>
#include <string_view>

namespace galley::schema {

/// What a text of this pattern may consist of: "small letters, digits and hyphens" for
/// ^[a-z0-9-]+$; empty for a pattern that says more than that.
std::string charactersOfPattern(std::string_view pattern);

} // namespace galley::schema
