// Editing a list of scalars item by item, so that the items that stay keep their bytes.
#pragma once

#include "app/base/edit.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// The edits that turn the items of `entry`, a flow or block list, into `items`. What both have at
/// the front and at the end stays; nothing when an item is no scalar.
std::optional<Edits> listEdits(std::string_view file, const Entry &entry,
                               const std::vector<Value> &items, Style fallback,
                               std::string_view lineEnd);

} // namespace galley::frontmatter
