// However an article is edited, its blocks are those that reading it whole gives.
#include "tests/app/markdown/edited.h"

#include "tests/support/catch.h"

using namespace galley;
using namespace galley::markdown;
using galley::tests::Edited;
using galley::tests::page;

namespace {

std::size_t addedBy(const BlockChange &change)
{
    std::size_t added = 0;
    for (const BlockRun &run : change)
        added += run.added;
    return added;
}

} // namespace

TEST_CASE("an edit changes its own block and no other", "[markdown][live]")
{
    Edited edited("# One\n\ntwo\n\nthree\n\n- four\n");
    CHECK(edited.replace(3, 1, "two and a half\n") == BlockChange{{1, 1, 1, 0}});
    CHECK(edited.replace(3, 1, "two\n\nand a half\n") == BlockChange{{1, 1, 2, 2}});
    CHECK(edited.replace(4, 2, "") == BlockChange{{2, 1, 0, -2}});
    CHECK(edited.replace(2, 0, "\n\n") == BlockChange{{1, 0, 0, 2}});
    CHECK(edited.replace(3, 1, "\n").empty());
}

TEST_CASE("an edit reaches as far as it opens, joins or ends blocks", "[markdown][live]")
{
    Edited edited("one\n\ntwo\n\nthree\n\nfour\n");
    edited.replace(3, 1, "```\n");
    CHECK(edited.live.blockCount() == 2);
    edited.replace(7, 1, "```\n\nfour\n");
    CHECK(edited.live.blockCount() == 3);
    edited.replace(3, 1, "- two\n");
    edited.replace(4, 1, "");
    edited.replace(5, 1, "===\n");
    edited.replace(1, 1, "| a | b |\n");
    edited.replace(2, 1, "| - | - |\n");
    edited.replace(1, 1, "");
    edited.replace(1, 1, "<div>\n");
    edited.replace(1, edited.lines().size(), "");
    CHECK(edited.live.blockCount() == 0);
    edited.replace(1, 1, "new");
    CHECK(edited.live.blocks() == std::vector{Block{LineNumber{1}, LineNumber{1}, "<p>new</p>\n"}});
}

TEST_CASE("a definition changes the blocks that refer to it", "[markdown][live]")
{
    Edited edited("See [Rails].\n\nPlain.\n\nAnd [there][RAILS], [not][roads].\n\nEnd.\n\nLast.\n");
    CHECK(addedBy(edited.replace(10, 1, "\n[rails]: https://example.org/a\n")) == 2);
    CHECK(edited.live.blocks(0, 1)[0].html ==
          "<p>See <a href=\"https://example.org/a\">Rails</a>.</p>\n");
    CHECK(addedBy(edited.replace(11, 1, "[rails]: https://example.org/b\n")) == 2);
    edited.replace(1, 0, "[rails]: /first-wins\n\n");
    CHECK(edited.live.blocks(0, 1)[0].html == "<p>See <a href=\"/first-wins\">Rails</a>.</p>\n");
    edited.replace(1, 1, "[roads]: /x\n");
    edited.replace(1, 1, "");
    CHECK(addedBy(edited.replace(8, 1, "")) == 0);
    edited.replace(1, 0, "[über uns]\n\n[ÜBER UNS]: /u\n");
    edited.replace(3, 1, "[ÜBER UNS]: /v\n");
}

TEST_CASE("footnotes are numbered through the whole article", "[markdown][live]")
{
    Edited edited(
        "One[^b] and two[^a].\n\nThree[^b].\n\n[^a]: note a[^b]\n\n    more\n\n[^b]: b\n");
    CHECK(edited.live.blocks(1, 1)[0].html ==
          "<p>Three<sup class=\"footnote-ref\"><a href=\"#fn-b\" id=\"fnref-b-2\" "
          "data-footnote-ref>1</a></sup>.</p>\n");
    edited.replace(1, 1, "One and two[^a].\n");
    CHECK(edited.live.blocks(1, 1)[0].html ==
          "<p>Three<sup class=\"footnote-ref\"><a href=\"#fn-b\" id=\"fnref-b\" "
          "data-footnote-ref>2</a></sup>.</p>\n");
    CHECK(addedBy(edited.replace(5, 1, "[^a]: Note A[^b]\n")) == 1); // the list of footnotes alone
    edited.replace(1, 1, "![One[^a]](x.png) and | two[^c].\n");
    edited.replace(9, 1, "[^c]: - list\n");
    edited.replace(10, 1, "\n[^b]:\n");
    edited.replace(1, 3, "");
    edited.replace(1, 1, "> quote\n>\n> [^q]: inside\n\n[^q]\n\n");
}

TEST_CASE("headings have ids, each its own", "[markdown][live]")
{
    Edited edited(
        "# Größe & *Maß*\n\n## Notes\n\n## Notes\n\n## notes-1\n\n## `code()` 2\n\n> # Quoted\n");
    const auto ids = [&] {
        std::vector<std::string> found;
        for (const Block &block : edited.live.blocks())
            found.push_back(block.html.substr(0, block.html.find('>') + 1));
        return found;
    };
    CHECK(ids() == std::vector<std::string>{"<h1 id=\"größe--maß\">", "<h2 id=\"notes\">",
                                            "<h2 id=\"notes-1\">", "<h2 id=\"notes-1-1\">",
                                            "<h2 id=\"code-2\">", "<blockquote>"});
    CHECK(edited.replace(3, 1, "## Other\n") == BlockChange{{1, 3, 3, 0}}); // the ids below move up
    CHECK(ids()[3] == "<h2 id=\"notes-1\">");
}

TEST_CASE("what an item leaves open ends with the next block, not with a blank line",
          "[markdown][live]")
{
    const std::string far = "# Heading\n\nplain\n\n";
    Edited code(far + "- ```\n  [ref]\n" + far + "[ref]: /x\n");
    code.replace(11, 1, "[ref]: /y\n");
    CHECK(code.live.blocks(2, 1)[0].html ==
          "<ul>\n<li>\n<pre><code>[ref]\n</code></pre>\n</li>\n</ul>\n");
    Edited html(far + "- <!--\n  [ref]\n" + far + "[ref]: /x\n");
    html.replace(11, 1, "[ref]: /y\n");
    Edited list(far + "+ one\n\n  [ref]: /x\n" + far + "[ref]: /y\n");
    list.replace(12, 1, "[ref]: /z\n");
}

TEST_CASE("a mark of the byte order is one at the article's begin alone", "[markdown][live]")
{
    const std::string mark = "\xEF\xBB\xBF";
    Edited edited("one\n\n" + mark + "# two\n\nthree\n");
    edited.replace(5, 1, "Three\n");
    edited.replace(1, 2, "");
    CHECK(edited.live.blocks(0, 1)[0].html == "<h1 id=\"two\">two</h1>\n");
    edited.replace(1, 0, "> quote\n");
    Edited definition(mark + "[ref]: /x\n\n# Heading\n\n[ref]\n\nend\n");
    definition.replace(5, 1, "See [ref].\n");
    definition.replace(1, 0, "# New\n");
    definition.replace(1, 1, "");
    Edited footnote(mark + "# Heading[^1]\n[^1]: note\n");
    footnote.replace(2, 1, "[^1]: Note\n");
}

TEST_CASE("names are found however a text writes them", "[markdown][live]")
{
    Edited bars("| a |\n| - |\n| [x\\|y] |\n\nend\n\n[x|y]: /bar\n");
    bars.replace(7, 1, "[x|y]: /other\n");
    Edited feeds("[x\fy]\n\nend\n\n[x y]: /feed\n");
    feeds.replace(5, 1, "[x y]: /other\n");
    Edited nothing(std::string("[x\0y]\n\nend\n\n[x\xEF\xBF\xBDy]: /nul\n", 27));
    nothing.replace(5, 1, "[x\xEF\xBF\xBDy]: /other\n");
    std::string quoted = "> [";
    for (int line = 0; line < 450; ++line)
        quoted += "x\n> ";
    Edited longName(quoted + "y]\n\nend\n\n" + quoted + "y]: /long\n");
    longName.replace(longName.lines().size() - 1, 1, "> y]: /other\n");
    CHECK(longName.live.blocks(0, 1)[0].html.find("/other") != std::string::npos);
}

TEST_CASE("names of footnotes do not run into one another", "[markdown][live]")
{
    Edited edited("[^`a]\n\n[^b`]\n\n[^`a]: one\n[^b`]: two\n");
    CHECK(edited.live.blockCount() == 3);
    edited.replace(5, 1, "[^`a]: One\n");
    edited.replace(2, 1, "\nplain\n\n[other]: /x\n\n# Heading\n\n");
    edited.replace(11, 1, "[^`a]: One\n");
    Edited nested("[^2]\n\n- item\n\n[^1]: [^2]: two\nmore\n");
    nested.replace(3, 1, "- Item\n");
    nested.replace(5, 1, "[^1]: [^2]: Two\n");
    Edited lines("[^1\nxyz]\n\n# Heading\n\n[^1]: one\n");
    lines.replace(6, 1, "");
    lines.replace(6, 1, "[^1]: two\n");
    Edited link("-\n[^3]:\n[b]:l\n    [^3]:d\n>[^ 3]\n-\n"); // also of a link
    link.replace(7, 1, "[^3]:");
}

TEST_CASE("a formula on lines of its own reaches as far as its end is typed", "[markdown][live]")
{
    Edited edited("# One\n$$\n# two\n+ three\n# four\n---\n# five\n");
    CHECK(edited.live.blockCount() == 7);
    edited.replace(6, 1, "$$\n");
    CHECK(edited.live.blockCount() == 3);
    CHECK(edited.live.blocks(1, 1)[0].html == "<div class=\"math\"># two\n+ three\n# four</div>\n");
    edited.replace(4, 1, "\n");
    CHECK(edited.live.blockCount() == 6);
    edited.replace(4, 1, "x\n");
    edited.replace(2, 1, "");
    edited.replace(1, 1, "$$\n");
    CHECK(edited.live.blockCount() == 2);
    edited.replace(1, 1, "");
    edited.replace(1, 0, "# $$\n");
    Edited quoted("> $$\n> - a\n> - b\n\nend\n");
    quoted.replace(3, 1, "> - b$$\n");
    quoted.replace(2, 1, "- a\n");
}

TEST_CASE("the same definition may define something else behind other lines", "[markdown][live]")
{
    Edited edited("H\n[^2]:\n#\n    [^3]:\n[^3]\n");
    edited.replace(3, 1, ""); // what was code is a part of the footnote now
    CHECK(edited.live.blocks(1, 1)[0].html.find("#fn-3") != std::string::npos);
    edited.replace(3, 0, "#\n");
    CHECK(edited.live.blocks(3, 1)[0].html == "<p>[^3]</p>\n");
}

TEST_CASE("an edit on which much depends costs no more than reading the text", "[markdown][live]")
{
    std::string text;
    for (int name = 0; name < 1000; ++name)
        text += "See [name" + std::to_string(name) + "].\n\n";
    for (int name = 0; name < 1000; ++name)
        text += "[name" + std::to_string(name) + "]: /x\n";
    Edited edited(text);
    CHECK(edited.replace(2011, 1, "[name10]: /y\n") == BlockChange{{10, 1, 1, 0}});
}

TEST_CASE("an edit that changes many blocks here and there tells of them in few runs",
          "[markdown][live]")
{
    std::string text;
    for (int heading = 0; heading < 500; ++heading)
        text += "# Same\n\npara\n\n";
    Edited edited(text);
    CHECK(edited.replace(1, 1, "") == BlockChange{{0, 1, 0, -1}, {1, 997, 997, 0}});
}

TEST_CASE("HTML of the author's own is kept where it is asked for, and marked", "[markdown][live]")
{
    const Edited edited(
        "a <b onclick=x>b</b> [l](javascript:x)\n\n[l](javascript:x)\n\n<script>\nx\n</script>\n");
    const auto blocks = edited.live.blocks();
    CHECK(blocks[0].raw);
    CHECK(blocks[0].html == "<p>a <b onclick=x>b</b> <a href=\"javascript:x\">l</a></p>\n");
    CHECK_FALSE(blocks[1].raw);
    CHECK(blocks[1].html == "<p><a href=\"\">l</a></p>\n");
    CHECK(blocks[2].raw);
    CHECK(blocks[2].html == "<script>\nx\n</script>\n");
}

TEST_CASE("a text that is refused is kept, and its blocks stay until it can be read",
          "[markdown][live]")
{
    LiveBlocks live(page);
    live.setLinesBefore(4);
    REQUIRE(live.setText("one\n\ntwo\n"));
    std::string wide = "|";
    for (int i = 0; i < 300; ++i)
        wide += " a |";
    std::string rule = "|";
    for (int i = 0; i < 300; ++i)
        rule += " - |";
    const auto refused = live.replaceLines(LineNumber{3}, 1, wide + "\n" + rule + "\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "its Markdown has a table of more than 256 columns in line 8");
    CHECK(live.blockCount() == 2);
    CHECK(live.blocks(1, 1)[0].html == "<p>two</p>\n");
    CHECK(live.text() == "one\n\n" + wide + "\n" + rule + "\n");
    CHECK_FALSE(live.replaceLines(LineNumber{1}, 1, "One\n"));
    CHECK(live.blocks(0, 1)[0].html == "<p>one</p>\n");
    const auto change = live.replaceLines(LineNumber{3}, 2, "two\n");
    REQUIRE(change);
    CHECK(*change == BlockChange{{0, 1, 1, 0}});
    CHECK(live.blocks() == *toBlocks("One\n\ntwo\n", page));
}
