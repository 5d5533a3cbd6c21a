// How the parts of a new list or map come of those of the old one.
#pragma once

#include "app/frontmatter/value.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace galley::frontmatter {

/// A part of the new value. One that stays keeps its place among those that stay, its value may be
/// another; one that comes from elsewhere has moved; any other is new.
struct Origin {
    std::optional<std::size_t> from; ///< the old part
    bool stays = false;
};

/// Of `now`, a list or map as `old` is. Fields come from those of their name, items from items that
/// are equal; what else stands between the same neighbours is a changed item. As few as can be move.
std::vector<Origin> originsOf(const Value &old, const Value &now);

} // namespace galley::frontmatter
