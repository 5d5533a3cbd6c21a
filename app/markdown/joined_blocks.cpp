#include "app/markdown/joined_blocks.h"

#include "app/markdown/joined_change.h"

#include <iterator>
#include <utility>

namespace galley::markdown {

JoinedBlocks::JoinedBlocks(const Options &options)
    : blocks_(options)
{
}

Result<BlockChange> JoinedBlocks::setText(std::string body)
{
    return joined(blocks_.setText(std::move(body)));
}

Result<BlockChange> JoinedBlocks::replaceLines(LineNumber first, std::size_t removed,
                                               std::string_view lines)
{
    return joined(blocks_.replaceLines(first, removed, lines));
}

Result<BlockChange> JoinedBlocks::joined(Result<BlockChange> change)
{
    if (!change)
        return change;
    const BlockSpans before = std::exchange(spans_, blocks_.spans());
    return joinedChange(*change, before, spans_);
}

std::size_t JoinedBlocks::blockCount() const
{
    return joinedBefore(spans_, blocks_.blockCount());
}

/// Makes one block of several.
static Block blockOf(std::vector<Block>::iterator begin, std::vector<Block>::iterator end)
{
    Block block = std::move(*begin);
    for (auto other = begin + 1; other != end; ++other)
        block.html += other->html;
    block.lastLine = (end - 1)->lastLine;
    block.raw = true;
    return block;
}

std::vector<Block> JoinedBlocks::blocks(std::size_t first, std::size_t count) const
{
    if (spans_.empty())
        return blocks_.blocks(first, count);
    std::size_t begin = first; // of those to be joined
    auto span = spans_.begin();
    for (; span != spans_.end() && span->first < begin; ++span)
        begin += span->count - 1;
    std::size_t size = count;
    for (auto in = span; in != spans_.end() && in->first < begin + size; ++in)
        size += in->count - 1;
    std::vector<Block> parts = blocks_.blocks(begin, size);
    std::vector<Block> blocks;
    for (auto part = parts.begin(); part != parts.end();) {
        const auto at = begin + static_cast<std::size_t>(part - parts.begin());
        const bool isSpan = span != spans_.end() && span->first == at;
        const auto next = part + (isSpan ? static_cast<std::ptrdiff_t>((span++)->count) : 1);
        blocks.push_back(isSpan ? blockOf(part, next) : std::move(*part));
        part = next;
    }
    return blocks;
}

} // namespace galley::markdown
