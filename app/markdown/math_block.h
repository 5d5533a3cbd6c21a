// Formulas on lines of their own, from $$ at the begin of a line to $$ at the end of another. For
// this folder alone.
//
// Were they paragraphs, as they are where the signs stand in one line, a formula would end at a
// line that begins with "+ ", "- " or "=", which is a list or the line below a heading. So they are
// blocks, as code between fences is: what is in them is TeX and no Markdown. Such a block may stand
// where a paragraph goes on, and in lists, quotes and footnotes, whose marks its lines then have
// too. It needs its end before a blank line, which TeX does not allow in it either, and before
// another $$; without one the line that would begin it is text as ever.
#pragma once

#include <cmark-gfm.h>

#include <cstddef>
#include <functional>
#include <string_view>

namespace galley::markdown {

/// The text that this thread has cmark read, as long as this lives: whether a line begins a formula
/// depends on lines that cmark has not come to. Must live until the text is read.
class FormulaText
{
public:
    explicit FormulaText(std::string_view text);
    ~FormulaText();
    FormulaText(const FormulaText &) = delete;
    FormulaText &operator=(const FormulaText &) = delete;
};

/// Lets an extension begin and continue such blocks.
void addFormulaBlocks(cmark_syntax_extension *extension);
/// Whether a node is such a block. Its literal is the formula with its signs.
bool isFormulaBlock(cmark_node *node, cmark_syntax_extension *extension);

/// Bytes that the lines of a formula have behind its first one, at most.
inline constexpr std::size_t longestFormulaBlock = 12000;

/// Of the parts of a text, each of whole lines: the one in which a formula may begin that goes on
/// over the end of part `end` - 1; `end` if none does. From above. Looks back as far as a formula
/// may reach. `textOf` answers the text of a part.
std::size_t formulaBegin(std::size_t end,
                         const std::function<std::string_view(std::size_t)> &textOf);

} // namespace galley::markdown
