// Flow collections, [a, b] and {a: b} (YAML 1.2 §7.4): where they end.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace galley::frontmatter {

/// Behind the bracket that closes the one at `begin`; nothing when none does.
std::optional<std::size_t> endOfFlow(std::string_view text, std::size_t begin);

} // namespace galley::frontmatter
