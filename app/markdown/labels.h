// By which names a text may define links and footnotes, and refer to them. For this folder alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

/// A name as a number: names that cmark takes for the same one have the same number, others may
/// (CommonMark 0.29 §4.7 matches them case-folded, with blanks collapsed). The names of footnotes
/// begin with a caret, and so are others than those of links.
using LabelKey = std::uint64_t;

/// Matches every name: that of a name with letters beyond ASCII, which fold in too many ways.
inline constexpr LabelKey anyLabel = 0;

/// From above: everything in brackets may be a reference, and if a colon follows, a definition.
struct Labels
{
    std::vector<LabelKey> uses;         ///< each once, sorted
    std::vector<LabelKey> defines;      ///< each once, sorted
    std::vector<std::string> footnotes; ///< the names that may be defined as footnotes, as written
};

/// In time linear in the text.
Labels labelsIn(std::string_view text);

/// Whether a key of one list may match a key of the other. Both are sorted.
bool mayMatch(const std::vector<LabelKey> &some, const std::vector<LabelKey> &others);

} // namespace galley::markdown
