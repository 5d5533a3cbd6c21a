// Flow collections, [a, b] and {a: b} (YAML 1.2 §7.4): where they and their items end.
#pragma once

#include "app/base/range.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// Behind the bracket that closes the one at `begin`; nothing when none does.
std::optional<std::size_t> endOfFlow(std::string_view text, std::size_t begin);

/// The items of the flow list at `begin` as written, without the blanks around them; nothing when
/// one of them is a collection or has a comment beside it.
std::optional<std::vector<ByteRange>> flowItems(std::string_view text, std::size_t begin);

} // namespace galley::frontmatter
