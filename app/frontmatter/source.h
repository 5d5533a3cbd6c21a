// The value of an entry as the YAML text that a person reads and types in a box of its own, at the
// margin: for what no other widget can edit.
#pragma once

#include "app/base/edit.h"
#include "app/base/range.h"
#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace galley::frontmatter {

/// Why a typed text was not taken, as a whole sentence, and the place in that text that it is about.
struct SourceProblem {
    Position place;
    std::string message;
};

/// The value of `entry`, one of `file`, as it is written: its lines without their common indent,
/// with the comments among them, LF between them. Empty for an empty value.
std::string sourceOf(std::string_view file, const Entry &entry);

/// Puts the YAML text `yaml` in place of the value of `key`; lines that are the same as before keep
/// their bytes, so that sourceOf() changes nothing. A field that is not there is inserted as by
/// set(). All that an edit promises is held (see edit.h), but that the entry may also have, get
/// or lose anchors, aliases and tags, as long as every other entry says the same as before.
tl::expected<Edits, SourceProblem> setSource(std::string_view file, std::string_view key,
                                             std::string_view yaml, const Neighbours &neighbours = {});

} // namespace galley::frontmatter
