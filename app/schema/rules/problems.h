// All that is wrong with an article's front matter.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/front_matter.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

/// The findings that `frontMatter`, which is that of `file`, has as YAML, and those of validate(),
/// sorted by place.
Findings problemsOf(const Schema &schema, std::string_view file,
                    const frontmatter::FrontMatter &frontMatter);

} // namespace galley::schema
