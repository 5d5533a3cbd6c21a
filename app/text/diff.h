// What differs between two texts, for showing a change before it is made.
//
// Any thread. The cost is bounded: where the texts are so large and so different that a smallest
// difference would take long, all between the first and the last difference counts as changed.
#pragma once

#include "app/base/range.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Bytes of the text before that were replaced by bytes of the text after; one of them may be empty.
struct Change {
    ByteRange before;
    ByteRange after;
    friend bool operator==(const Change &, const Change &) = default;
};

/// The runs of lines that differ, in order, with their line ends. A line ends at LF.
std::vector<Change> changedLines(std::string_view before, std::string_view after);

/// The runs of words that differ, in order. Letters and digits, and bytes beyond ASCII, stand
/// together as words, blanks together as well; every other character stands alone.
std::vector<Change> changedWords(std::string_view before, std::string_view after);

/// The difference as `diff -u` writes it, three lines of context around each change, with `label` as
/// the path of both files. Empty for equal texts.
std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view label);

} // namespace galley
