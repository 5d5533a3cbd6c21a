// What links by reference add to a page. For this folder alone.
#pragma once

#include <cstddef>
#include <string_view>

namespace galley::markdown {

/// The bytes, from above, of the longest address and title that a text between two blank lines
/// defines: each use of such a definition writes them again (CommonMark 0.29 §4.7).
std::size_t longestDefinition(std::string_view text);

} // namespace galley::markdown
