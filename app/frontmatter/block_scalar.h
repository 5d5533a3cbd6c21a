// Literal and folded scalars, | and > (YAML 1.2 §8.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace galley::frontmatter {

/// What may stand behind the | or > of a header: the indent, and what becomes of line breaks.
inline constexpr std::string_view blockIndicators = "+-123456789";

/// The meaning of a block scalar, header included, whose key has `parentIndent` spaces ahead of it.
/// yaml-cpp miscounts the line breaks at the end of some.
std::string readBlockScalar(std::string_view written, std::size_t parentIndent);

/// The text of a literal or folded scalar that replaces `old`, a whole one with its header, and
/// keeps header and indent while they can hold it. `parentIndent` is that of the key. Nothing when
/// a block scalar cannot hold the text.
std::optional<std::string> writeBlockScalar(std::string_view text, std::string_view old,
                                            std::size_t parentIndent, std::string_view lineEnd);

} // namespace galley::frontmatter
