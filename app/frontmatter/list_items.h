// The items of a list of scalars as they are written.
#pragma once

#include "app/base/range.h"
#include "app/frontmatter/front_matter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// One scalar of a list: [a, b], or lines of `- a`.
struct ListItem {
    ByteRange whole; ///< in a block list its line with the line end; in a flow list as `value`
    ByteRange value; ///< the scalar as written, quotes included
};

/// The items of `entry`, a flow or block list of `file`; nothing when it holds anything but
/// scalars of one line, or comments between its lines.
std::optional<std::vector<ListItem>> listItems(std::string_view file, const Entry &entry);

} // namespace galley::frontmatter
