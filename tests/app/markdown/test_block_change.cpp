#include "app/markdown/block_change.h"

#include "tests/support/catch.h"

using namespace galley;
using namespace galley::markdown;
using Blocks = std::vector<Block>;

namespace {

Block block(std::size_t first, std::size_t last, const char *html)
{
    return {LineNumber{first}, LineNumber{last}, html};
}

} // namespace

TEST_CASE("a change of blocks is the ones that differ", "[markdown]")
{
    const Blocks three{block(1, 1, "a"), block(3, 3, "b"), block(5, 6, "c")};

    SECTION("none for the same blocks")
    {
        CHECK(runBetween(three, three, 0, 0).empty());
    }
    SECTION("one changed in the middle, counted from where the blocks begin")
    {
        CHECK(runBetween(three, {block(1, 1, "a"), block(3, 3, "B"), block(5, 6, "c")}, 4, 0) ==
              BlockRun{5, 1, 1, 0});
    }
    SECTION("one put in ahead, the others move down")
    {
        CHECK(runBetween(three,
                         {block(1, 1, "x"), block(3, 3, "a"), block(5, 5, "b"), block(7, 8, "c")},
                         0, 2) == BlockRun{0, 0, 1, 2});
    }
    SECTION("one taken out")
    {
        CHECK(runBetween(three, {block(1, 1, "a"), block(3, 4, "c")}, 0, -2) ==
              BlockRun{1, 1, 0, -2});
    }
    SECTION("all of them, from nothing and to nothing")
    {
        CHECK(runBetween({}, three, 0, 6) == BlockRun{0, 0, 3, 6});
        CHECK(runBetween(three, {}, 0, -6) == BlockRun{0, 3, 0, -6});
    }
    SECTION("equal blocks are not counted twice")
    {
        const Blocks two{block(1, 1, "a"), block(3, 3, "a")};
        CHECK(runBetween(two, {block(1, 1, "a"), block(3, 3, "a"), block(5, 5, "a")}, 0, 2) ==
              BlockRun{2, 0, 1, 2});
    }
    SECTION("a block on other lines than its neighbours is another one")
    {
        CHECK(runBetween(three, {block(1, 1, "a"), block(4, 4, "b"), block(7, 8, "c")}, 0, 2) ==
              BlockRun{1, 1, 1, 2});
    }
    SECTION("a block whose HTML is to be cleaned now is another one")
    {
        Blocks raw = three;
        raw[1].raw = true;
        CHECK(runBetween(three, raw, 0, 0) == BlockRun{1, 1, 1, 0});
    }
}
