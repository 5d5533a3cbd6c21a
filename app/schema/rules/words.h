// Values, names and choices in plain words, for sentences.
#pragma once

#include "app/schema/rules/json_value.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// A text of a schema, in one line and short enough for a sentence, as valid UTF-8: runs of blanks and
/// of what cannot be printed are one blank, marks that only turn the direction of writing are left out,
/// and what is longer than `most` characters is cut.
std::string forSentence(std::string_view text, std::size_t most = 60);

/// A text as somebody wrote it, its blanks too, cut after 40 characters and at its first line's end;
/// what cannot be printed is a blank.
std::string shortened(std::string_view text);

/// The same in quotation marks.
std::string inQuotes(std::string_view text);

/// A value as a schema has it: a text without quotes, other values as JSON; shortened.
std::string plainly(const Json &json);

/// The same as one of several that may be: "empty" for an empty text, "without a value" for null; a
/// text in quotation marks where it would not be seen as one.
std::string choiceInWords(const Json &json);

/// "a, b or c" with `last` "or".
std::string listed(const std::vector<std::string> &parts, std::string_view last);

/// "no items", "1 item", "2 items"
std::string counted(std::size_t count, const std::string &thing);

std::size_t charactersOf(std::string_view text);

/// Whether they differ only in case, and in the blanks around them.
bool sameButCase(std::string_view left, std::string_view right);

/// The candidate that `text` most probably means: the same but for case and what is neither letter
/// nor digit, else the one that the fewest mistyped letters make of it. Empty where none is near,
/// and when to compare them would take too much of the Effort.
std::string nearest(std::string_view text, const std::vector<std::string> &candidates);

} // namespace galley::schema
