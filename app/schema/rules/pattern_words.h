// Usual patterns in plain words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::schema {

struct PatternWords {
    std::string demand; ///< follows a field's name: "may have only small letters", "must be 4 digits"
    std::string hint;   ///< the same ahead of any fault: "Small letters", "4 digits"
    std::string characters = {}; ///< a pattern of each single character, where only some may be there
};

/// What a pattern says, where it is one of those that most schemas have: which characters there may be
/// and how many, what a text begins or ends with, which texts there are. Nothing for a pattern that
/// says more than that. A text in one line matches exactly when it is as the words say.
std::optional<PatternWords> inWords(std::string_view pattern);

} // namespace galley::schema
