// The smallest change that makes one value of another, at every depth: what is equal keeps its bytes.
#pragma once

#include "app/base/edit.h"
#include "app/frontmatter/span.h"
#include "app/frontmatter/value.h"

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

namespace galley::frontmatter {

/// How much of the old writing an edit keeps.
struct Attempt {
    /// Down to which level parts are kept; a list or map below it that changes is written anew.
    std::size_t levels = std::numeric_limits<std::size_t>::max();
    bool tight = false;  ///< blank lines between parts are let be: a block scalar may keep them
    /// Block scalars that keep blank lines are double-quoted where they come to stand elsewhere.
    bool quotesKept = false;
    bool doubleQuoted = false; ///< texts that change are double-quoted, which can hold each of them
    bool brackets = false;     ///< lists and maps that are written anew stand between brackets
};

/// The attempts to make, the one that keeps most first.
const std::vector<Attempt> &attempts();

/// The edits of `file` that give `span`, whose value is `old`, the value `now`. They may fail to do
/// so: the caller reads the result. `lineEnd` is that of new lines.
Edits valueEdits(std::string_view file, const Span &span, const Value &old, const Value &now,
                 std::string_view lineEnd, const Attempt &attempt);

} // namespace galley::frontmatter
