// Where a new value's text goes in place of the old one.
#pragma once

#include "app/base/edit.h"
#include "app/frontmatter/span.h"

#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Whether the value hangs on a dash.
bool isItem(std::string_view file, const Span &span);

/// Whether the value is lines below that of its key or dash.
bool isBelow(std::string_view file, const Span &span);

/// Behind the colon or the dash that the value hangs on.
std::size_t behindLead(std::string_view file, const Span &span);

/// Puts `text` in place of the value, behind its key or dash. A comment in the line stays.
Edits placeBehind(std::string_view file, const Span &span, std::string text);

/// Puts `lines` (with their indent, without the last line end) below the line of the value's key,
/// in place of the value. A comment in that line stays.
Edits placeBelow(std::string_view file, const Span &span, std::string_view lines, std::string_view lineEnd);

/// Puts edits that were gathered in any order into that of their places; those that meet become one.
/// Of those at one place the first ones stay first.
Edits inOrder(Edits edits);

} // namespace galley::frontmatter
