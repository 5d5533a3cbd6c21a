// Front matter that is YAML, but no `key: value` lines.
#pragma once

#include "app/frontmatter/scan.h"

#include <string_view>

namespace galley::frontmatter {

/// Whether the `content` of `file` is a list, a map in { } or a text, going by its `scanned` lines.
bool isWithoutFields(std::string_view file, ByteRange content, const Scan &scanned);

} // namespace galley::frontmatter
