#include "app/markdown/blocks.h"

#include "tests/app/markdown/gfm_spec.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <atomic>
#include <thread>

using namespace galley;
using namespace galley::markdown;

namespace {

std::vector<Block> blocksOf(std::string_view body, bool unsafe = false)
{
    const auto blocks = toBlocks(body, {unsafe});
    REQUIRE(blocks);
    return *blocks;
}

std::string htmlOf(std::string_view body, bool unsafe = false)
{
    const auto html = toHtml(body, {unsafe});
    REQUIRE(html);
    return *html;
}

Block block(std::size_t first, std::size_t last, std::string html)
{
    return {LineNumber{first}, LineNumber{last}, std::move(html)};
}

/// Blocks make up the page: their HTML is the whole body's, their lines follow one another.
void checkBlocks(std::string_view body)
{
    INFO(body);
    const bool unsafe = GENERATE(false, true);
    std::string html;
    LineNumber last{0};
    const auto blocks = blocksOf(body, unsafe);
    for (std::size_t at = 0; at < blocks.size(); ++at) {
        html += blocks[at].html;
        const bool footnotes = blocks[at].html.starts_with("<section class=\"footnotes\"");
        CHECK((footnotes ? at + 1 == blocks.size() : blocks[at].firstLine > last));
        CHECK(blocks[at].lastLine >= blocks[at].firstLine);
        last = blocks[at].lastLine;
    }
    CHECK(html == htmlOf(body, unsafe));
}

} // namespace

TEST_CASE("a body is blocks with their lines", "[markdown]")
{
    CHECK(blocksOf("# Title\n\nOne\ntwo.\n\n- a\n- b\n\n```\ncode\n```\n") ==
          std::vector{block(1, 1, "<h1>Title</h1>\n"), block(3, 4, "<p>One\ntwo.</p>\n"),
                      block(6, 7, "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
                      block(9, 11, "<pre><code>code\n</code></pre>\n")});
    CHECK(blocksOf("").empty());
    CHECK(blocksOf("\n\n").empty());
    CHECK(blocksOf("[a]: https://example.org\n").empty());
}

TEST_CASE("a block has its own lines and no more", "[markdown]")
{
    using Lines = std::vector<std::pair<int, int>>;
    const auto [body, expected] = GENERATE(table<std::string, Lines>({
        {"a\nb\n===\nc\n", {{1, 3}, {4, 4}}},
        {"a\n===\n\n\n", {{1, 2}}},
        {"text\nmore\n| a |\n| - |\n| b |\nc\n\nd\n", {{1, 2}, {3, 6}, {8, 8}}},
        {"text\n| a |\n| - |\n\n\nx\n", {{1, 1}, {2, 3}, {6, 6}}},
        {"text\n| a |\n| - |\n# x\n", {{1, 1}, {2, 3}, {4, 4}}},
        {"| a |\n| - |", {{1, 2}}},
        {"[r]: /x\n[q]: /y\n\n[z]: z\nabc\n", {{4, 5}}},
        {"<!--\n\n-->\nx\n", {{1, 3}, {4, 4}}},
        {"<?\n\n?>\n\n", {{1, 3}}},
        {"<div>\n\nx\n", {{1, 1}, {3, 3}}},
        {"    code\n\n    more\n\n\nx\n", {{1, 3}, {6, 6}}},
        {"```\ncode\n\n", {{1, 2}}},
        {"```\n```\nx", {{1, 2}, {3, 3}}},
        {"- a\n\n  b\n\n\n> x\ny\n\n", {{1, 3}, {6, 7}}},
        {"x[^b][^a]\n\n[^a]: z\n\n    more\n\ny\n\n[^b]: z\n\n", {{1, 1}, {7, 7}, {3, 9}}},
    }));
    Lines lines;
    for (const Block &each : blocksOf(body))
        lines.emplace_back(static_cast<int>(each.firstLine), static_cast<int>(each.lastLine));
    INFO(body);
    CHECK(lines == expected);
}

TEST_CASE("lines end at LF, CRLF or CR", "[markdown]")
{
    const auto end = GENERATE(values<std::string>({"\n", "\r\n", "\r"}));
    CHECK(blocksOf("a" + end + end + "b" + end + "c") ==
          std::vector{block(1, 1, "<p>a</p>\n"), block(3, 4, "<p>b\nc</p>\n")});
}

TEST_CASE("all footnotes are the last block", "[markdown]")
{
    const auto blocks =
        blocksOf("One[^1].\n\n[^1]: first\n\nTwo[^b].\n\n[^b]: second\n[^unused]: x\n");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].html == "<p>One<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" "
                            "data-footnote-ref>1</a></sup>.</p>\n");
    CHECK(blocks[1].firstLine == LineNumber{5});
    CHECK(blocks[2].html.starts_with("<section class=\"footnotes\" data-footnotes>\n<ol>\n"));
    CHECK(blocks[2].html.ends_with("</ol>\n</section>\n"));
    CHECK(blocks[2].firstLine == LineNumber{3});
    CHECK(blocks[2].lastLine >= LineNumber{7});
}

TEST_CASE("raw HTML and dangerous links are left out unless they are asked for", "[markdown]")
{
    const std::string body = "<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>y</b>\n";
    CHECK(htmlOf(body) ==
          "<!-- raw HTML omitted -->\n<p><a href=\"\">x</a> <!-- raw HTML omitted -->y"
          "<!-- raw HTML omitted --></p>\n");
    CHECK(htmlOf(body, true) ==
          "&lt;script>alert(1)&lt;/script>\n<p><a href=\"javascript:alert(1)\">x</a> "
          "<b>y</b></p>\n");
}

TEST_CASE("what is no text becomes the replacement character", "[markdown]")
{
    using namespace std::string_literals;
    CHECK(htmlOf("a\0b \xFF \xC3"s) == "<p>a\xEF\xBF\xBD"
                                       "b \xEF\xBF\xBD \xEF\xBF\xBD</p>\n");
}

TEST_CASE("blocks make up the body", "[markdown]")
{
    const auto body = GENERATE(values<std::string>(
        {"| a | b |\n|---|---|\n| 1 | 2 |\n\ntext\n\n| c |\n|---|\n", "<div>\n\n*a*\n\n</div>\n",
         "<div>no end", "    code\n\n    more\n", "> a\n> b\nc\n\n---\n", "1. a\n\n   b\n2. c\n",
         "a\n===\nb\n---\n[r]: /x\n[r]\n", "- [ ] task\n- [x] done\n", "[^a]: never used\n\ntext\n",
         "a[^x] b[^y] c[^x]\n\n[^y]: y\n\n    more\n[^x]: x[^y]\n", "<!-- a\n\nb -->\n# h #\n",
         "```\nnever closed\n", "text\n| a |\n| - |\n| b |\nafter\n",
         "a[^1]\n\n[^1]: ![b[^1]](c)\n", "[^1]: a[^1]\n\nb[^1]\n",
         "[^1]: a[^2]\n\nb[^2] c[^1]\n\n[^2]: d\n"}));
    checkBlocks(body);
}

TEST_CASE("blocks make up every example of the GFM specification", "[markdown]")
{
    if (const auto folder = tests::corpus()) {
        for (const auto &example : tests::readSpec(*folder / "gfm-spec.txt"))
            checkBlocks(example.markdown);
        checkBlocks(tests::readBytes(*folder / "gfm-spec.txt"));
    }
}

TEST_CASE("blocks make up every article of the corpus", "[markdown]")
{
    for (const auto &article : tests::corpusArticles())
        checkBlocks(tests::readBytes(article));
}

TEST_CASE("bodies are rendered on several threads at once", "[markdown]")
{
    const std::string body = "| ~~a~~ |\n|-|\n| https://a.b |\n";
    const std::string alone = toHtml(body).value_or("");
    REQUIRE(alone.find("<del>a</del>") != std::string::npos);
    std::atomic<int> differing = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i)
                differing += toHtml(body).value_or("") != alone;
        });
    for (std::thread &thread : threads)
        thread.join();
    CHECK(differing == 0);
}
