// Which parts of an article are not as its schema demands, and why.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/schema/rules/fault.h"
#include "app/schema/schema.h"

#include <vector>

namespace galley::schema {

/// So many are found at most; what comes behind them is not looked at.
inline constexpr std::size_t mostFaults = 200;

/// One fault a place, the most useful one, in the order of the entries; fields that are missing come
/// last. A schema without rules demands nothing.
std::vector<Fault> explain(const Schema &schema, const frontmatter::FrontMatter &frontMatter);

} // namespace galley::schema
