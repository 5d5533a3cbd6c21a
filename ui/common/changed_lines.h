// The lines that a set of edits changes, before and after, with the words that differ.
#pragma once

#include "app/base/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::ui {

/// A run of neighbouring lines that change. Ranges are bytes of `before` and `after`.
struct ChangedLines
{
    std::size_t line = 1; ///< of the text before, counted from 1
    std::string before;   ///< without the last line's end
    std::string after;
    std::vector<ByteRange> removed;
    std::vector<ByteRange> added;
    friend bool operator==(const ChangedLines &, const ChangedLines &) = default;
};

/// What of an edit really differs: nothing, or one place.
Edits trimmed(std::string_view text, const ByteEdit &edit);

/// In the order of the text. Edits of one line are one item.
std::vector<ChangedLines> changedLines(std::string_view text, const Edits &edits);

} // namespace galley::ui
