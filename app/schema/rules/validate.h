// Holding an article's front matter against a schema.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/front_matter.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

/// What of the front matter of `file` is not as the schema demands: one finding a value, 200 at most,
/// sorted by place, which is that of the value itself, however deep it stands. A field that is missing
/// is found at the closing fence, or at the group or item that lacks it; one that the schema does not
/// have, at its key. What a site's own schema demands is an error (a field that it does not have,
/// and an empty text, a warning), what the built-in one does is a warning, and an inferred one only
/// gives hints. At most one finding of a field has a fix.
///
/// Entries whose value was recovered, or that stand there twice, are only held to be there; front
/// matter that cannot be read, or is no YAML, has no findings. Takes below a millisecond for an
/// article's fields, the first time with a schema aside.
///
/// Rules: schema-missing, -empty, -type, -date, -choice, -length, -pattern, -format, -range, -items,
/// -duplicate, -order, -key, -unknown, -not-allowed, and -other for what no sentence was found for.
/// schema-unchecked, a hint: what the schema asks for was more than is checked.
Findings validate(const Schema &schema, std::string_view file,
                  const frontmatter::FrontMatter &frontMatter);

} // namespace galley::schema
