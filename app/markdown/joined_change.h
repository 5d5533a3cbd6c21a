// A change of a document's blocks as one of the blocks that they are joined to. For this folder
// alone.
#pragma once

#include "app/markdown/block_change.h"
#include "app/markdown/html_spans.h"

#include <cstddef>

namespace galley::markdown {

/// How many joined blocks there are ahead of block `index`, which is none within a span.
std::size_t joinedBefore(const BlockSpans &spans, std::size_t index);

/// What `change` is where the blocks of each span are one block: of the spans `before` it and
/// `after` it. A joined block changes when any of its blocks does, or when it has others.
BlockChange joinedChange(const BlockChange &change, const BlockSpans &before,
                         const BlockSpans &after);

} // namespace galley::markdown
