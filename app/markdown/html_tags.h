// The tags of a block's HTML that have no partner within it. For this folder alone.
//
// Tags are found as a browser's tokenizer finds them (HTML Standard §13.2.5): names without regard
// to case, quoted attributes, comments, the text of <script> and the like. Void elements, and tags
// that end themselves (<br/>), open nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

/// What a tag does to elements that are open around it (HTML Standard §13.2.6).
struct ElementRules
{
    bool special = false;       ///< an end tag of a name that is none of these stays within it
    bool formatting = false;    ///< goes on behind the element in which it was begun: <b>, <a>
    bool bounds = false;        ///< no end tag reaches out of it, as out of a table's cell
    bool ofTable = false;       ///< its end tag reaches out of all but a table
    bool endsParagraph = false; ///< begins behind a paragraph that is open, never in it
    bool mayLackEnd = false;    ///< an element whose end tag is often left out: <p>, <li>, <td>
};

struct Tag
{
    enum class Kind
    {
        Start,
        End,
        ParagraphEnd, ///< something within the block ends a paragraph that is open ahead of it
    };
    Kind kind = Kind::Start;
    std::string name; ///< in lower case
    ElementRules rules;
};

/// How many elements in one another are looked at: of more, the outermost are taken for elements
/// that nothing ends.
inline constexpr std::size_t deepestElement = 100;

/// What of some HTML its neighbours feel. An element with both its tags is left out, and so is one
/// whose end follows from the HTML itself, as that of <li> ahead of the next one. Of more than 1000
/// tags without a partner those behind are left out. Takes time as the HTML's length.
std::vector<Tag> unpairedTags(std::string_view html);

/// Whether these are the tags of a block such as Markdown makes them: nothing to its neighbours,
/// but that a paragraph does not go on into it.
bool onlyEndParagraph(const std::vector<Tag> &tags);

/// Whether an open element, which lacks its end tag, ends where another begins.
bool isEndedBy(std::string_view open, std::string_view begins);
/// Whether an end tag does not look for its partner beyond an open element.
bool isHeldBy(const Tag &open, const Tag &end);

} // namespace galley::markdown
