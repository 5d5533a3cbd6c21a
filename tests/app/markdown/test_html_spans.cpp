// HTML of the author's own that spans blocks: a browser joins them, so does the page.
#include "app/markdown/html_spans.h"
#include "tests/app/markdown/edited.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::markdown;
using galley::tests::Edited;
using galley::tests::page;
using galley::tests::wholeOf;

namespace {

using Lines = std::vector<std::pair<std::size_t, std::size_t>>;

Lines linesOf(const std::string &body)
{
    Lines lines;
    for (const Block &block : wholeOf(body))
        lines.emplace_back(static_cast<std::size_t>(block.firstLine),
                           static_cast<std::size_t>(block.lastLine));
    return lines;
}

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t at = 0; at < times; ++at)
        text += part;
    return text;
}

std::string tagsOf(std::string_view html)
{
    std::string text;
    for (const Tag &tag : unpairedTags(html)) {
        text += text.empty() ? "" : " ";
        text += tag.kind == Tag::Kind::ParagraphEnd ? "|"
                : tag.kind == Tag::Kind::End        ? "/" + tag.name
                                                    : tag.name;
    }
    return text;
}

} // namespace

TEST_CASE("an element with Markdown in it is one block", "[markdown][spans]")
{
    const auto blocks =
        wholeOf("before\n\n<details>\n<summary>More</summary>\n\nSome *Markdown*\n\n"
                "```js\nx\n```\n\n</details>\n\nafter\n");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[1] == Block{LineNumber{3}, LineNumber{12},
                             "<details>\n<summary>More</summary>\n<p>Some <em>Markdown</em></p>\n"
                             "<pre><code class=\"language-js\">x\n</code></pre>\n</details>\n",
                             true});
    CHECK(blocks[2] == Block{LineNumber{14}, LineNumber{14}, "<p>after</p>\n"});
}

TEST_CASE("blocks are joined as a browser joins them", "[markdown][spans]")
{
    const auto [body, expected] = GENERATE(table<std::string, Lines>({
        {"<div>\n\na\n\n<div>\n\nb\n\n</div>\n\n</div>\n\nc\n", {{1, 11}, {13, 13}}},
        {"<div>\n\na\n\n</div>\n\n<div>\n\nb\n\n</div>\n", {{1, 5}, {7, 11}}},
        {"<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n", {{1, 10}}},
        {"<table>\n<tr>\n<td>\n\na\n\n<td>\n\nb\n\n</table>\n\nc\n", {{1, 11}, {13, 13}}},
        {"<ul>\n<li>\n\na\n\n<li>\n\nb\n\n</ul>\n\nc\n", {{1, 10}, {12, 12}}},
        {"<span>\n\na\n\n</span>\n\nb\n", {{1, 5}, {7, 7}}},
        {"<Note kind=\"a>b\">\n\na\n\n</note>\n\nb\n", {{1, 5}, {7, 7}}},
        {"a <b>b\n\nc</b> d\n\ne\n", {{1, 3}, {5, 5}}},
        {"a <div>\n\nb </div>\n\nc\n", {{1, 3}, {5, 5}}},
        {"<div>\n\n- a </div>\n\nb\n", {{1, 3}, {5, 5}}},
        {"<p align=center>\n<img src=a>\n\n<img src=b>\n</p>\n\na\n", {{1, 5}, {7, 7}}},
        {"<div>\n\n| a |\n| - |\n| b |\n\n</div>\n", {{1, 7}}},
        {"<center>\n\n# a\n\n</center>\n\n# a\n", {{1, 5}, {7, 7}}},
        {"<div>\n\n<!-- </div> -->\n\na\n\n</div>\n", {{1, 7}}},
        {"<div>\n\n<script>\n'</div>'\n</script>\n\na\n\n</div>\n", {{1, 9}}},
    }));
    INFO(body);
    CHECK(linesOf(body) == expected);
}

TEST_CASE("an element that nothing ends joins no blocks", "[markdown][spans]")
{
    const auto [body, count] = GENERATE(table<std::string, std::size_t>({
        {"<div>\n\na\n\nb\n", 3},
        {"a\n\n</div>\n\nb\n", 3},
        {"<p>\n\na\n\n</p>\n\nb\n", 4}, // a paragraph of Markdown begins behind the open one
        {"<p align=center>\n<br>\n\n<div>a</div>\n\n</p>\n", 3},
        {"<li>a\n\nb\n\n<li>c\n\nd\n", 4},
        {"<dt>a\n\nb\n\n<dd>c\n\nd\n", 4},
        {"<br>\n\na\n\n</br>\n", 3},
        {"<img src=a>\n\na\n\n</img>\n", 3},
        {"<Chart/>\n\na\n\n</Chart>\n", 3},
        {"<body>\n\na\n\n</body>\n", 3},
        {"> <div>\n\na\n\n</div>\n", 3}, // the quote ends it
        {"<table>\n<tr><td>\n\n</div>\n\na\n", 3},
        {"<div>\n\n    </div>\n\n`</div>`\n", 3},
        {"<span>\n\na </span>\n\nb\n", 3}, // is ahead of a paragraph, and does not end within it
        {"<!-- <div>\n\n-->\n\na\n\n</div>\n", 3},
    }));
    INFO(body);
    CHECK(wholeOf(body).size() == count);
}

TEST_CASE("the tags of HTML that have no partner are those that its neighbours feel",
          "[markdown][spans]")
{
    const auto [html, expected] = GENERATE(table<std::string, std::string>({
        {"<p>a</p>\n", "|"},
        {"<p>a <b>b</b> <img src=x> <A HREF='>'>c</a></p>\n", "|"},
        {"<img src=x><br>", ""},
        {"<span>a</span>", ""},
        {"<div class=\"a\">", "| div"},
        {"</div>", "/div"},
        {"</div><div>", "/div | div"},
        {"<ul><li>a<li>b<p>c</ul>", "|"},
        {"<table><tr><td>a<td><div>b</div></table>", "|"},
        {"<p>a<p>b", "| p"},
        {"<p>a<div>b</div>", "|"},
        {"<span><hr></span>", "|"},
        {"<div title=\"</div>\">", "| div"},
        {"<div title='\"' data-x=a\"b>", "| div"},
        {"<a href=x/>", "a"},
        {"<a href=\"x\"/>", ""},
        {"<div", ""},
        {"<div title=\">", ""},
        {"< div>1 < 2 <3", ""},
        {"<!--><div>", "| div"},
        {"<!-- <div> --><?php <div ?></ x><!X y><i>", "i"},
        {"<script>'<div>'</scripty></script><p>", "| p"},
        {"<textarea><div>", ""},
    }));
    INFO(html);
    CHECK(tagsOf(html) == expected);
}

TEST_CASE("an edit in an element changes that one block", "[markdown][spans]")
{
    Edited edited("one\n\n<details>\n\ntwo\n\n</details>\n\nthree\n");
    CHECK(edited.replace(5, 1, "Two\n") == BlockChange{{1, 1, 1, 0}});
    CHECK(edited.replace(6, 0, "\nand a half\n") == BlockChange{{1, 1, 1, 2}});
    CHECK(edited.replace(4, 0, "\n") == BlockChange{{1, 1, 1, 1}});
    CHECK(edited.replace(1, 1, "One\n") == BlockChange{{0, 1, 1, 0}});
    CHECK(edited.replace(1, 0, "Zero\n\n") == BlockChange{{0, 0, 1, 2}});
    CHECK(edited.replace(14, 1, "Three\n") == BlockChange{{3, 1, 1, 0}});
}

TEST_CASE("an element that gets or loses its end joins blocks or sets them free",
          "[markdown][spans]")
{
    Edited edited("one\n\n<div>\n\ntwo\n\nthree\n\nfour\n");
    CHECK(edited.live.blockCount() == 5);
    CHECK(edited.replace(9, 1, "</div>\n") == BlockChange{{1, 4, 1, 0}});
    CHECK(edited.replace(10, 0, "\nfive\n") == BlockChange{{2, 0, 1, 2}});
    CHECK(edited.replace(7, 1, "</div>\n") == BlockChange{{1, 1, 2, 0}});
    CHECK(edited.replace(3, 1, "<div>\n\n<div>\n") == BlockChange{{1, 2, 1, 2}});
    CHECK(edited.replace(3, 3, "") == BlockChange{{1, 1, 3, -3}});
    edited.replace(1, edited.lines().size(), "");
    CHECK(edited.live.blockCount() == 0);
}

TEST_CASE("numbers that an edit moves change the block that has them", "[markdown][spans]")
{
    Edited edited("[^a]\n\n<div>\n\n[^b]\n\n# Same\n\n</div>\n\n# Same\n\n[^a]: a\n[^b]: b\n");
    CHECK(edited.live.blockCount() == 4);
    edited.replace(1, 1, "none\n");
    CHECK(edited.live.blocks(1, 1)[0].html.find("fnref-b\" data-footnote-ref>1<") !=
          std::string::npos);
    edited.replace(1, 1, "# Same\n");
    CHECK(edited.live.blocks(1, 1)[0].html.find("<h1 id=\"same-1\">") != std::string::npos);
}

TEST_CASE("a text that is refused keeps its joined blocks", "[markdown][spans]")
{
    JoinedBlocks live(page);
    REQUIRE(live.setText("<div>\n\na\n\n</div>\n\nb\n"));
    const std::string wide = repeated("| a ", 300) + "|\n" + repeated("| - ", 300) + "|\n";
    REQUIRE_FALSE(live.replaceLines(LineNumber{7}, 1, wide));
    CHECK(live.blockCount() == 2);
    CHECK(live.blocks(0, 1)[0].html == "<div>\n<p>a</p>\n</div>\n");
    const auto change = live.replaceLines(LineNumber{7}, 2, "c\n");
    REQUIRE(change);
    CHECK(*change == BlockChange{{1, 1, 1, 0}});
    CHECK(live.blocks() == wholeOf("<div>\n\na\n\n</div>\n\nc\n"));
}

TEST_CASE("an element joins no more than a page can show anew at each key", "[markdown][spans]")
{
    const auto blocksOf = [](const std::string &inner) {
        return wholeOf("<div>\n\n" + inner + "</div>\n\nend\n").size();
    };
    CHECK(blocksOf(repeated("a\n\n", maximumSpanBlocks - 2)) == 2);
    CHECK(blocksOf(repeated("a\n\n", maximumSpanBlocks - 1)) == maximumSpanBlocks + 2);
    CHECK(blocksOf(repeated("a", maximumSpanHtml - 100) + repeated("\n", 2)) == 2);
    CHECK(blocksOf(repeated("a", maximumSpanHtml) + repeated("\n", 2)) == 4);
    CHECK(blocksOf(repeated("a\n\n", maximumSpanBlocks) + "<p><i>\n\nb\n\n</i>\n\n") ==
          maximumSpanBlocks + 4); // what lies within is joined by itself
    CHECK(wholeOf(repeated("<div>\n\na\n\n</div>\n\n", maximumSpanTags / 4)).size() ==
          maximumSpanTags / 4);
    CHECK(wholeOf(repeated("<div>\n\n", maximumSpanTags) + "a\n\n</div>\n").size() ==
          maximumSpanTags + 2);
}

TEST_CASE("HTML that is left out joins nothing", "[markdown][spans]")
{
    const std::string body = "<div>\n\na\n\n</div>\n";
    CHECK(toBlocks(body)->size() == 3);
    CHECK(toBlocks(body, {.unsafe = true})->size() == 3);
}

TEST_CASE("joined blocks make up the body", "[markdown][spans]")
{
    const std::string body = "<div>\n\na[^1] *b*\n\n</div>\n\nc\n\n[^1]: d\n";
    std::string html;
    const auto blocks = toBlocks(body, {.unsafe = true, .keepRaw = true});
    REQUIRE(blocks);
    for (const Block &block : *blocks)
        html += block.html;
    CHECK(html == *toHtml(body, {.unsafe = true}));
}
