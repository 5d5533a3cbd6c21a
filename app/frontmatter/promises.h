// What every edit of one field keeps.
#pragma once

#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"

#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Whether `now`, which reads as `after`, is what `file`, which reads as `before`, becomes when
/// nothing but the field `key` is edited: the front matter is no worse than it was, every other
/// entry has the same bytes, value and place, and the body is the same.
bool keepsTheRest(std::string_view file, const FrontMatter &before, std::string_view now,
                  const FrontMatter &after, std::string_view key);

/// The beginning of `file` that an edit of its front matter can touch or depend on; what follows is
/// its body, whatever is edited. So an edit costs the same in a long article as in a short one.
std::string_view headOf(std::string_view file, const Fences &fences);

/// The line end of the opening fence, else of the file's first line.
std::string lineEndOf(std::string_view file, const FrontMatter &frontMatter);

/// Why no edit of that field can be made, as a clause; empty where one can, for all that is known of
/// the front matter as a whole.
std::string refusalOf(const FrontMatter &frontMatter, std::string_view key);

/// Where a new entry goes, and the indent of its key.
struct NewPlace {
    std::size_t offset = 0;
    std::size_t indent = 0;
};

/// Next to `neighbours`, else behind the last entry. The file has front matter.
NewPlace placeOfNew(std::string_view file, const FrontMatter &frontMatter, const Neighbours &neighbours);

} // namespace galley::frontmatter
