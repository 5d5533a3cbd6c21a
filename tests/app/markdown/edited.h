// A body of Markdown that is edited line by line, its blocks compared with those of the whole text
// after each edit.
#pragma once

#include "app/markdown/joined_blocks.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

namespace galley::tests {

/// As a page is made.
inline const markdown::Options page{.anchors = true, .keepRaw = true, .math = true};

inline std::vector<markdown::Block> wholeOf(const std::string &text)
{
    const auto blocks = markdown::toBlocks(text, page);
    REQUIRE(blocks);
    return *blocks;
}

inline void move(markdown::Block &block, std::ptrdiff_t shift)
{
    block.firstLine =
        LineNumber(static_cast<std::size_t>(block.firstLine) + static_cast<std::size_t>(shift));
    block.lastLine =
        LineNumber(static_cast<std::size_t>(block.lastLine) + static_cast<std::size_t>(shift));
}

/// A page that knows of its article only what changes tell it.
struct Follower
{
    std::vector<markdown::Block> blocks;

    void follow(const markdown::BlockChange &change, const markdown::JoinedBlocks &live)
    {
        for (const markdown::BlockRun &run : change) {
            REQUIRE(run.first + run.removed <= blocks.size());
            const auto at = blocks.begin() + static_cast<std::ptrdiff_t>(run.first);
            const auto behind = blocks.erase(at, at + static_cast<std::ptrdiff_t>(run.removed));
            std::for_each(behind, blocks.end(),
                          [&](markdown::Block &block) { move(block, run.shift); });
            const auto added = live.blocks(run.first, run.added);
            REQUIRE(added.size() == run.added);
            blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(run.first), added.begin(),
                          added.end());
        }
    }
};

/// Edits lines as a person does, and compares after each edit.
struct Edited
{
    explicit Edited(const std::string &text)
    {
        const auto change = live.setText(text);
        REQUIRE(change);
        follower.follow(*change, live);
        compare();
    }

    std::vector<std::string> lines() const
    {
        std::vector<std::string> lines{{}};
        for (const char c : live.text()) {
            lines.back() += c;
            if (c == '\n')
                lines.emplace_back();
        }
        return lines;
    }

    markdown::BlockChange replace(std::size_t first, std::size_t removed, const std::string &text)
    {
        INFO("lines " << first << " to " << first + removed << " become:\n" << text);
        std::vector<std::string> before = lines();
        std::string expected;
        for (std::size_t at = 0; at < before.size(); ++at) {
            if (at + 1 == first)
                expected += text;
            if (at + 1 < first || at + 1 >= first + removed)
                expected += before[at];
        }
        const auto change = live.replaceLines(LineNumber{first}, removed, text);
        REQUIRE(change);
        REQUIRE(live.text() == expected);
        follower.follow(*change, live);
        compare();
        return *change;
    }

    void compare() const
    {
        INFO(live.text());
        const auto whole = wholeOf(live.text());
        REQUIRE(live.blockCount() == whole.size());
        const auto blocks = live.blocks();
        for (std::size_t at = 0; at < whole.size(); ++at) {
            INFO("block " << at);
            REQUIRE(blocks[at].html == whole[at].html);
            REQUIRE(static_cast<std::size_t>(blocks[at].firstLine) ==
                    static_cast<std::size_t>(whole[at].firstLine));
            REQUIRE(static_cast<std::size_t>(blocks[at].lastLine) ==
                    static_cast<std::size_t>(whole[at].lastLine));
            REQUIRE(blocks[at].raw == whole[at].raw);
            REQUIRE(follower.blocks[at] == whole[at]);
        }
    }

    markdown::JoinedBlocks live{page};
    Follower follower;
};

} // namespace galley::tests
