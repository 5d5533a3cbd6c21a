// A body of Markdown that is edited: its blocks, kept up to date with work that follows the size of
// the change.
//
// An edit is read again from the block above it to where the blocks below begin in the same lines
// as before (see segment.h for why that is enough). What depends on the whole document is kept
// apart: where an edit makes definitions or takes them away, the blocks that may refer to them are
// read again; numbers of footnotes and ids of headings are filled in behind.
//
// However a text came about, its blocks are those of toBlocks() before HTML of the author's own
// joins them (joined_blocks.h). Not thread-safe; any thread.
#pragma once

#include "app/markdown/block_change.h"
#include "app/markdown/blocks.h"
#include "app/markdown/segment_list.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown {

class SegmentExchange;

class LiveBlocks
{
public:
    explicit LiveBlocks(const Options &options = {});

    /// Another text. Where it begins and ends as the one before, the blocks stay.
    /// An error (see limits.h) leaves the blocks as they were, and keeps the text: the next edit
    /// that makes it possible leads from those blocks to the new ones.
    Result<BlockChange> setText(std::string body);

    /// Replaces `removed` lines from line `first` on by `lines`, which end with a line end unless
    /// the last one is the text's last. Behind the last line end of a text is one more, empty line.
    /// An error is as in setText().
    Result<BlockChange> replaceLines(LineNumber first, std::size_t removed, std::string_view lines);

    /// Of the file ahead of its body, for the lines that errors name.
    void setLinesBefore(std::size_t lines) { options_.linesBefore = lines; }

    std::size_t blockCount() const;
    /// Blocks [first, first + count).
    std::vector<Block> blocks(std::size_t first, std::size_t count) const;
    std::vector<Block> blocks() const { return blocks(0, blockCount()); }
    /// Which of the blocks HTML of the author's own joins; only where it is kept, and none while
    /// the text cannot be read.
    BlockSpans spans() const;
    std::string text() const { return segments_.text(0, segments_.size()); }

private:
    struct Window;
    /// By segment.
    using BlocksBefore = std::map<std::size_t, std::vector<Block>>;

    Window windowOf(std::size_t line, std::size_t removed, std::string_view lines) const;
    Surroundings surroundingsOf(const Labels &labels, std::size_t from, std::size_t to) const;
    Result<Segments> read(std::string_view text, std::size_t line,
                          const Surroundings &around) const;
    Result<void> readWindow(Window &window) const;
    Result<std::optional<BlockChange>> exchange(Window &window);
    Result<std::optional<BlocksBefore>> readAgain(const std::vector<std::size_t> &segments,
                                                  SegmentExchange &exchange, bool &isNumbered);
    void addChanged(std::set<std::size_t> &changed, const BlocksBefore &before) const;
    std::vector<std::size_t> dependantsOf(const Segments &replaced, std::size_t from,
                                          std::size_t to) const;
    std::set<std::size_t> number();
    Result<BlockChange> keepUnread(std::string text, const Error &error);

    Options options_;
    SegmentList segments_;
    std::optional<Block> section_;            ///< the footnotes, which are the last block
    std::optional<std::vector<Block>> stale_; ///< while the text cannot be read: the last blocks
};

} // namespace galley::markdown
