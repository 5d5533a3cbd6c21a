// The parts of flow collections, [a, b] and {a: b} (YAML 1.2 §7.4).
#pragma once

#include "app/frontmatter/span.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// The parts, at every depth, of the collection whose bracket stands at `begin`. Nothing when there
/// is anything in it but scalars without anchors and tags, collections, and keys of one line with a
/// colon, or a comment.
std::optional<std::vector<Span>> flowParts(std::string_view text, std::size_t begin);

} // namespace galley::frontmatter
