// Holding an article's front matter against a schema.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/front_matter.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

/// What of the front matter of `file` is not as the schema demands, sorted by place. Rules are
/// named "schema-…"; a field that is missing is found at the closing fence. What a site's own
/// schema demands is an error, what the built-in one does is a warning, and an inferred one only
/// gives hints. At most one finding of a field has a fix.
Findings validate(const Schema &schema, std::string_view file,
                  const frontmatter::FrontMatter &frontMatter);

} // namespace galley::schema
