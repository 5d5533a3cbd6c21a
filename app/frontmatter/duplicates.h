// Fields that are written more than once (YAML 1.2 §3.2.1.3: the keys of a map are unique).
#pragma once

#include "app/frontmatter/front_matter.h"

#include <string_view>

namespace galley::frontmatter {

/// Locks the entries of every key that stands there more than once, and adds a finding for each of
/// them but the first. One that says the same as the first may be taken away; then what else is
/// found in its lines goes with it.
void findDuplicates(std::string_view file, FrontMatter &frontMatter);

} // namespace galley::frontmatter
