// A change of a text, told as the bytes that go and the bytes that come.
#pragma once

#include "app/base/range.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley {

/// Replaces `range` of the text before the edit by `replacement`.
struct ByteEdit {
    ByteRange range;
    std::string replacement;
    friend bool operator==(const ByteEdit &, const ByteEdit &) = default;
};

/// Edits of one text, sorted by place, none overlapping another; all ranges are of the text before
/// any of them was made.
using Edits = std::vector<ByteEdit>;

/// Puts edits that were gathered from several findings into their order.
void sortByPlace(Edits &edits);

/// The text after `edits`. Bytes outside the edits' ranges are the same.
std::string applyEdits(std::string_view text, const Edits &edits);

/// The one edit that makes `after` of `before`, as small as one edit can be without parting a UTF-8
/// character; none where they are the same.
Edits difference(std::string_view before, std::string_view after);

} // namespace galley
