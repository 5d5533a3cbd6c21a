// Faults around the fields: a fence that is missing or stands too late, bytes that no YAML may have.
#pragma once

#include "app/base/finding.h"
#include "app/frontmatter/front_matter.h"

#include <string_view>

namespace galley::frontmatter {

/// `fences` are those of `file`, with YAML between them.
Findings findOuterFaults(std::string_view file, const Fences &fences);

} // namespace galley::frontmatter
