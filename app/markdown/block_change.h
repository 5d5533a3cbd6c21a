// What has become of a document's blocks.
#pragma once

#include "app/markdown/blocks.h"

#include <cstddef>
#include <vector>

namespace galley::markdown {

/// Blocks [first, first + removed) became blocks [first, first + added); the lines of those behind
/// moved by `shift`.
struct BlockRun
{
    std::size_t first = 0;
    std::size_t removed = 0;
    std::size_t added = 0;
    std::ptrdiff_t shift = 0;

    bool empty() const { return removed == 0 && added == 0 && shift == 0; }
    friend bool operator==(const BlockRun &, const BlockRun &) = default;
};

/// In rising order; each counts in the blocks as they are when those before it have been made.
using BlockChange = std::vector<BlockRun>;

/// Whether a block is the same `shift` lines further down.
bool isMoved(const Block &before, const Block &after, std::ptrdiff_t shift);

/// The shortest single run that makes `after` of `before`, which both begin at block `first`, where
/// the lines behind the change moved by `shift`. A block that stays is the same in the same lines,
/// or, behind the run, in those that moved.
BlockRun runBetween(const std::vector<Block> &before, const std::vector<Block> &after,
                    std::size_t first, std::ptrdiff_t shift);

/// Adds a run for each row of neighbours among the changed `blocks`, which are sorted. Of too many
/// rows it makes one.
void addRuns(BlockChange &change, const std::vector<std::size_t> &blocks);

} // namespace galley::markdown
