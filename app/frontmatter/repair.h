// Repair of front matter that no YAML parser accepts.
#pragma once

#include "app/base/edit.h"
#include "app/base/finding.h"

#include <string_view>

namespace galley::frontmatter {

struct Repair {
    Edits edits;       ///< all that is certain; faulty lines only, never the body
    Findings repaired; ///< what the edits take away
    Findings left;     ///< what is not certain, or not ours to mend
};

/// A valid file has no edits. The text after the edits has none either.
Repair repair(std::string_view file);

} // namespace galley::frontmatter
