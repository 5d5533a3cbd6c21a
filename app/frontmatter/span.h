// Where a value and each of its parts stand: the layer of entry spans, carried on into lists and
// maps.
#pragma once

#include "app/base/range.h"
#include "app/frontmatter/front_matter.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// A value with what it hangs on: a key, a dash, or nothing. All ranges are the file's.
struct Span {
    std::string key; ///< decoded; empty for an item of a list
    Style style = Style::Other;
    ByteRange whole; ///< in lines as in Entry, the first one behind a dash without it; in brackets
                     ///< from the key's begin to the value's end
    ByteRange lead;  ///< the key as written, or the dash; empty for an item in brackets
    ByteRange value; ///< as in Entry
    std::size_t indent = 0; ///< columns ahead of key or dash; in brackets none
    std::vector<Span> parts; ///< items or fields
};

inline std::string_view slice(std::string_view text, ByteRange range)
{
    return text.substr(range.begin, range.size());
}

} // namespace galley::frontmatter
