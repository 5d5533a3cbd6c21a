#include "app/markdown/block_change.h"

#include <algorithm>

namespace galley::markdown {

static std::ptrdiff_t lineOf(LineNumber number)
{
    return static_cast<std::ptrdiff_t>(number);
}

bool isMoved(const Block &before, const Block &after, std::ptrdiff_t shift)
{
    return lineOf(after.firstLine) - lineOf(before.firstLine) == shift &&
           lineOf(after.lastLine) - lineOf(before.lastLine) == shift && after.raw == before.raw &&
           after.html == before.html;
}

BlockRun runBetween(const std::vector<Block> &before, const std::vector<Block> &after,
                    std::size_t first, std::ptrdiff_t shift)
{
    const auto [left, right] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto same = static_cast<std::size_t>(left - before.begin());
    BlockRun run{first + same, static_cast<std::size_t>(before.end() - left),
                 static_cast<std::size_t>(after.end() - right), shift};
    auto older = before.end();
    auto newer = after.end();
    while (run.removed > 0 && run.added > 0 && isMoved(*--older, *--newer, shift)) {
        --run.removed;
        --run.added;
    }
    return run;
}

/// Each run costs a way through the document, here and in the page.
static constexpr std::size_t mostRuns = 200;

void addRuns(BlockChange &change, const std::vector<std::size_t> &blocks)
{
    std::size_t rows = 0;
    for (std::size_t at = 0; at < blocks.size(); ++at)
        rows += at == 0 || blocks[at] != blocks[at - 1] + 1;
    if (rows > mostRuns) {
        const std::size_t count = blocks.back() + 1 - blocks.front();
        change.push_back({blocks.front(), count, count, 0});
        return;
    }
    for (const std::size_t block : blocks) {
        if (!change.empty() && change.back().shift == 0 &&
            change.back().first + change.back().added == block &&
            change.back().added == change.back().removed) {
            ++change.back().removed;
            ++change.back().added;
        } else {
            change.push_back({block, 1, 1, 0});
        }
    }
}

} // namespace galley::markdown
