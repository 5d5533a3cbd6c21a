// Where the items of a list went when it changed.
#pragma once

#include "app/frontmatter/value.h"

#include <vector>

namespace galley::ui {

/// For each item of `before` its number in `after`. An item is known by what it holds; one that
/// changed has the place of another that is new. What has none is gone (-1), or keeps its number
/// where `after` has no such: undo, or a half typed source, may bring it back there.
std::vector<int> itemMoves(const std::vector<Value> &before, const std::vector<Value> &after);

} // namespace galley::ui
