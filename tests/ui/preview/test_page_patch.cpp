#include "ui/preview/page_patch.h"

#include "tests/support/catch.h"

#include <QJsonArray>

using namespace galley;
using ui::BlockPatch;
using ui::pagePatch;
using ui::patchBetween;
using ui::RenderedArticle;
using Blocks = std::vector<markdown::Block>;

namespace {

markdown::Block block(std::size_t first, std::size_t last, const char *html)
{
    return {LineNumber{first}, LineNumber{last}, html};
}

bool is(const BlockPatch &patch, std::size_t first, std::size_t removed, std::size_t added,
        std::ptrdiff_t shift)
{
    return patch == BlockPatch{first, removed, added, shift};
}

} // namespace

TEST_CASE("a patch is the blocks that differ", "[preview]")
{
    const Blocks three{block(1, 1, "a"), block(3, 3, "b"), block(5, 6, "c")};

    SECTION("none for the same blocks")
    {
        CHECK(patchBetween(three, three).empty());
    }
    SECTION("one changed in the middle")
    {
        CHECK(is(patchBetween(three, {block(1, 1, "a"), block(3, 3, "B"), block(5, 6, "c")}), 1, 1,
                 1, 0));
    }
    SECTION("one put in ahead, the others move down")
    {
        CHECK(is(patchBetween(three, {block(1, 1, "x"), block(3, 3, "a"), block(5, 5, "b"),
                                      block(7, 8, "c")}),
                 0, 0, 1, 2));
    }
    SECTION("one taken out")
    {
        CHECK(is(patchBetween(three, {block(1, 1, "a"), block(3, 4, "c")}), 1, 1, 0, -2));
    }
    SECTION("one added at the end")
    {
        CHECK(is(patchBetween(three, {block(1, 1, "a"), block(3, 3, "b"), block(5, 6, "c"),
                                      block(8, 8, "d")}),
                 3, 0, 1, 0));
    }
    SECTION("all of them, from nothing and to nothing")
    {
        CHECK(is(patchBetween({}, three), 0, 0, 3, 0));
        CHECK(is(patchBetween(three, {}), 0, 3, 0, 0));
    }
    SECTION("equal blocks are not counted twice")
    {
        const Blocks two{block(1, 1, "a"), block(3, 3, "a")};
        CHECK(is(patchBetween(two, {block(1, 1, "a"), block(3, 3, "a"), block(5, 5, "a")}), 2, 0, 1,
                 0));
    }
    SECTION("a block that is the same on other lines than its neighbours is sent again")
    {
        CHECK(is(patchBetween(three, {block(1, 1, "a"), block(4, 4, "b"), block(7, 8, "c")}), 1, 1,
                 1, 2));
    }
}

TEST_CASE("a patch names only what changes", "[preview]")
{
    const RenderedArticle before{3, "T", "<h1>T</h1>", {block(1, 1, "<p>a</p>\n")}, {}, {}};
    RenderedArticle after = before;
    after.revision = 4;

    SECTION("nothing")
    {
        CHECK(pagePatch(before, after, QStringLiteral("empty")).keys() ==
              QStringList{QStringLiteral("nothing"), QStringLiteral("revision")});
    }
    SECTION("the header")
    {
        after.header = std::string("<h1>U</h1>");
        const QJsonObject patch = pagePatch(before, after, {});
        CHECK(patch[QStringLiteral("header")].toString() == QStringLiteral("<h1>U</h1>"));
        CHECK_FALSE(patch.contains(QStringLiteral("body")));
        CHECK(patch[QStringLiteral("revision")].toInt() == 4);
    }
    SECTION("a block")
    {
        after.blocks.push_back(block(3, 3, "<p>b</p>\n"));
        const QJsonObject body = pagePatch(before, after, {})[QStringLiteral("body")].toObject();
        const QJsonObject run = body[QStringLiteral("runs")].toArray().at(0).toObject();
        CHECK(run[QStringLiteral("first")].toInt() == 1);
        CHECK(run[QStringLiteral("removed")].toInt() == 0);
        CHECK(run[QStringLiteral("lines")].toArray() == QJsonArray{3, 3});
        CHECK(run[QStringLiteral("html")].toString() ==
              QStringLiteral("<section class=\"block\">\n<p>b</p>\n</section>\n"));
    }
    SECTION("everything, of an article without contents")
    {
        const QJsonObject patch = pagePatch(before, {}, QStringLiteral("empty"));
        CHECK(patch[QStringLiteral("nothing")].toString() == QStringLiteral("empty"));
        CHECK(patch[QStringLiteral("header")].toString().isEmpty());
    }
}
