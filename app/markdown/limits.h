// What Markdown is refused, because cmark-gfm would take too long over it or not survive it.
//
// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of some inputs (CVE-2023-22483 to
// 22486, 24824, 26485, 37463), and ends the process over a table that is too wide. So the cost of a
// body is estimated first, from above, in one pass that takes a small part of the time of showing
// it: what passes is shown within about a second.
#pragma once

#include "app/base/result.h"

#include <cstddef>
#include <string_view>

namespace galley::markdown {

inline constexpr std::size_t maximumBody = 16 * 1024 * 1024; ///< bytes of Markdown
inline constexpr std::size_t maximumHtml = 32 * 1024 * 1024; ///< bytes of its HTML
inline constexpr std::size_t maximumColumns = 256;           ///< of a table
inline constexpr std::size_t maximumNesting = 1000; ///< blocks in blocks that one line opens

/// Fails with a sentence that says what is too much, and in which line: `linesBefore` are ahead of
/// the body.
Result<void> checkLimits(std::string_view body, std::size_t linesBefore = 0);

} // namespace galley::markdown
