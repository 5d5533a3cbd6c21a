// Formulas in Markdown: $…$ within a line, $$…$$ on their own. For this folder alone.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <optional>
#include <string_view>

namespace galley::markdown {

inline constexpr std::size_t longestFormula = 1000;         ///< bytes of TeX between single signs
inline constexpr std::size_t longestDisplayFormula = 10000; ///< bytes of TeX between double signs

struct Formula
{
    std::string_view tex;
    std::size_t length = 0; ///< bytes, with its signs
    bool display = false;   ///< written with double signs
};

/// The formula that begins with the dollar sign at `at` of a paragraph's text; nothing when that
/// sign is only a dollar. Money is no formula:
///  - the opening sign follows no letter or digit, and the closing one stands before none;
///  - within single signs there is no blank at either end;
///  - the next sign that no backslash escapes is the closing one, or there is none;
///  - what reads as prose ("5 and 10") is prose.
/// $`…`$ is a formula too, as on GitHub. Takes time for the text up to that next sign only.
std::optional<Formula> formulaAt(std::string_view text, std::size_t at);

/// cmark-gfm's extension for them. Owned here; attach it before all others, and keep a FormulaText
/// (math_block.h) while cmark reads. A formula becomes <span class="math"> with its TeX as text; a
/// paragraph that is one formula in double signs, one on lines of its own, and a fenced block of
/// the language "math", become <div class="math">.
cmark_syntax_extension *mathExtension();

} // namespace galley::markdown
