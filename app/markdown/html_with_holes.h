// HTML whose parts that depend on the rest of the document are left open: the numbers of footnotes
// and the ids of headings. For this folder alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace galley::markdown {

struct Hole
{
    enum class Kind
    {
        Reference,       ///< a footnote's number with its link
        UnseenReference, ///< counts as one, but nothing is shown: in an image's alternative text
        Backlinks,       ///< the links from a footnote to where it is referred to
        Anchor,          ///< a heading's id
    };
    Kind kind = Kind::Reference;
    std::size_t offset = 0; ///< bytes of the text ahead of it
    std::string name;       ///< of the footnote, or what the id is made of
    std::string value;      ///< what fills it; empty until it is known
};

struct HtmlWithHoles
{
    std::string text;
    std::vector<Hole> holes; ///< in the order of their offsets

    std::string filled() const;
};

} // namespace galley::markdown
