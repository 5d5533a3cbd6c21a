// The spans of a whole value, at every depth.
//
// All take time in proportion to the value's bytes, and to how deep its lines are nested.
#pragma once

#include "app/frontmatter/scan.h"
#include "app/frontmatter/span.h"
#include "app/frontmatter/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// The spans of `entry`, which is one of `file`. Nothing when a part of it is written in a way that
/// they do not cover: with anchors, tags, keys of several lines or behind a ?, comments between
/// brackets, a key that is there twice, or deeper than 32 levels.
std::optional<Span> spansOf(std::string_view file, const Entry &entry);

/// `value`, which a parser read at `span`, with the texts of its block scalars as they stand there.
/// Nothing when the spans say anything else.
std::optional<Value> agreedValue(std::string_view file, const Span &span, const Value &value);

/// The parts of a block list or map, at every depth, that are not written as YAML wants it; a list's
/// items have no key. `anchors` are those of the front matter, which the entry by itself does not show.
std::vector<ScannedEntry> faultyParts(std::string_view file, const ScannedEntry &entry, Anchors &anchors);

} // namespace galley::frontmatter
