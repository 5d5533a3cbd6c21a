// A JSON Schema in the one form that the judge and the sentences know.
//
// Drafts 4 to 7 and 2020-12 become draft 7 without references: each part that one leads to is a unit
// of its own, and what the judge's library would do unsafely (regular expressions, formats,
// references in circles) or does not know has a keyword of Galley's.
#pragma once

#include "app/schema/rules/json_value.h"
#include "app/schema/rules/patterns.h"

#include <map>
#include <string>
#include <vector>

namespace galley::schema {

namespace keyword {
inline constexpr const char *reference = "galley:reference"; ///< name of a unit
inline constexpr const char *members = "galley:members";     ///< see below
inline constexpr const char *names = "galley:names";         ///< unit for each key
inline constexpr const char *contains = "galley:contains";   ///< {"unit", "least", "most"}
inline constexpr const char *unique = "galley:unique";       ///< true
inline constexpr const char *multiple = "galley:multiple";   ///< a number above 0
inline constexpr const char *pattern = "galley:pattern";     ///< a pattern that compiles
inline constexpr const char *format = "galley:format";       ///< a format that is known
inline constexpr const char *map = "galley:map";             ///< no date without quotes
inline constexpr const char *dates = "galley:dates";         ///< the only map is such a date
} // namespace keyword

// keyword::members stands for patternProperties and what depends on it:
//   {"names": [keys that properties has], "patterns": [{"pattern", "unit"}], "additional": unit}

/// Schemas by names of no meaning; that of the whole document is empty.
using Units = std::map<std::string, Json, std::less<>>;

/// What is passed over and why.
struct Problem {
    std::string sentence;
    std::string reference; ///< the one that it is about, as the sentence has it; else empty
};

struct Prepared {
    Units units;
    Patterns patterns; ///< all that the units have
    std::vector<Problem> problems;
};

/// Prepares an object, or true or false; of anything else there are no units.
Prepared prepare(const Json &document);

} // namespace galley::schema
