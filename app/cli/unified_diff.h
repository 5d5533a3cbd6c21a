// Edits as a unified diff, as patch(1) reads it.
#pragma once

#include "app/base/edit.h"

#include <string>
#include <string_view>

namespace galley::cli {

/// What the edits do to the file's text, with three lines around it; empty when they do nothing.
std::string unifiedDiff(const std::string &path, std::string_view text, const Edits &edits);

} // namespace galley::cli
