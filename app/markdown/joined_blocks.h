// A body of Markdown that is edited, as the blocks of its page: those of LiveBlocks, where blocks
// that HTML of the author's own spans are one (html_spans.h). Such a block has the lines from the
// first of its blocks to the last, and their HTML as it is.
//
// However a text came about, its blocks are those of toBlocks(). Not thread-safe; any thread.
#pragma once

#include "app/markdown/html_spans.h"
#include "app/markdown/live_blocks.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

class JoinedBlocks
{
public:
    explicit JoinedBlocks(const Options &options = {});

    /// As LiveBlocks has them.
    Result<BlockChange> setText(std::string body);
    Result<BlockChange> replaceLines(LineNumber first, std::size_t removed, std::string_view lines);
    void setLinesBefore(std::size_t lines) { blocks_.setLinesBefore(lines); }

    std::size_t blockCount() const;
    /// Blocks [first, first + count).
    std::vector<Block> blocks(std::size_t first, std::size_t count) const;
    std::vector<Block> blocks() const { return blocks(0, blockCount()); }
    std::string text() const { return blocks_.text(); }

private:
    Result<BlockChange> joined(Result<BlockChange> change);

    LiveBlocks blocks_;
    BlockSpans spans_; ///< of the blocks there are, which may be older than the text
};

} // namespace galley::markdown
