// Formulas in Markdown, and money, which is none.
#include "app/frontmatter/front_matter.h"
#include "app/markdown/blocks.h"
#include "app/markdown/math.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <chrono>
#include <numeric>
#include <utility>

using namespace galley;
using namespace galley::markdown;

namespace {

std::string pageOf(std::string_view body)
{
    Options options;
    options.math = true;
    const auto blocks = toBlocks(body, options);
    REQUIRE(blocks);
    return std::accumulate(
        blocks->begin(), blocks->end(), std::string(),
        [](std::string html, const Block &block) { return std::move(html) + block.html; });
}

std::string plainPageOf(std::string_view body)
{
    const auto html = toHtml(body);
    REQUIRE(html);
    return *html;
}

} // namespace

TEST_CASE("text between dollar signs is a formula", "[markdown][math]")
{
    CHECK(pageOf("Let $x$ be.\n") == "<p>Let <span class=\"math\">x</span> be.</p>\n");
    CHECK(pageOf("$a_1 < b_2$, ($2$) and *$\\frac{1}{2}$*") ==
          "<p><span class=\"math\">a_1 &lt; b_2</span>, (<span class=\"math\">2</span>) and "
          "<em><span class=\"math\">\\frac{1}{2}</span></em></p>\n");
    CHECK(pageOf("a $*b* \\$ [c]$ d") == "<p>a <span class=\"math\">*b* \\$ [c]</span> d</p>\n");
    CHECK(pageOf("the sum $`a*b*c`$ is") ==
          "<p>the sum <span class=\"math\">a*b*c</span> is</p>\n");
    CHECK(pageOf("[on $x$](/a) ![of $y$](b.png)") ==
          "<p><a href=\"/a\">on <span class=\"math\">x</span></a> <img src=\"b.png\" alt=\"of y\" "
          "/></p>\n");
    CHECK(pageOf("公式$x$是 and $α + β$") == "<p>公式<span class=\"math\">x</span>是 and <span "
                                             "class=\"math\">α + β</span></p>\n");
    CHECK(pageOf("| a |\n| - |\n| $x$ |\n").find("<td><span class=\"math\">x</span></td>") !=
          std::string::npos);
}

TEST_CASE("a formula on its own is set on lines of its own", "[markdown][math]")
{
    CHECK(pageOf("$$E = mc^2$$\n") == "<div class=\"math\">E = mc^2</div>\n");
    CHECK(pageOf("$$\na \\\\\nb & c\n$$\n\nText.\n") ==
          "<div class=\"math\">a \\\\\nb &amp; c</div>\n<p>Text.</p>\n");
    CHECK(pageOf("```math\n\\sum_{i<n} i\n\nx\n```\n") ==
          "<div class=\"math\">\\sum_{i&lt;n} i\n\nx</div>\n");
    CHECK(pageOf("Here: $$x^2$$ it is.") ==
          "<p>Here: <span class=\"math\">x^2</span> it is.</p>\n");
    CHECK(pageOf("- $$x^2$$\n") == "<ul>\n<li>\n<div class=\"math\">x^2</div>\n</li>\n</ul>\n");
    Options options;
    options.math = true;
    const auto blocks = toBlocks("Text.\n\n$$\nx\n$$\n\n```math\ny\n```\n", options);
    REQUIRE(blocks);
    REQUIRE(blocks->size() == 3);
    CHECK((*blocks)[1].firstLine == LineNumber{3});
    CHECK((*blocks)[1].lastLine == LineNumber{5});
    CHECK((*blocks)[2].firstLine == LineNumber{7});
    CHECK((*blocks)[2].lastLine == LineNumber{9});
}

TEST_CASE("a formula on lines of its own is TeX, whatever its lines begin with", "[markdown][math]")
{
    CHECK(pageOf("$$\na\n+ b\n- c\n= d\n# e\n> f\n| - |\n$$\n") ==
          "<div class=\"math\">a\n+ b\n- c\n= d\n# e\n&gt; f\n| - |</div>\n");
    CHECK(pageOf("$$ a\n= b_*c_* $$\n") == "<div class=\"math\">a\n= b_*c_*</div>\n");
    CHECK(pageOf("  $$\r\n  a\r\n  + b\r\n  $$  \r\n") == "<div class=\"math\">a\n  + b</div>\n");
    CHECK(pageOf("$$\n+ a\n$$") == "<div class=\"math\">+ a</div>\n");
    CHECK(pageOf("\xEF\xBB\xBF$$\n+ a\n$$\n") == "<div class=\"math\">+ a</div>\n");
    CHECK(pageOf("$$\na\n---\n$$\n$$\n---\n$$\n") ==
          "<div class=\"math\">a\n---</div>\n<div class=\"math\">---</div>\n");
}

TEST_CASE("a formula on lines of its own stands where any block does", "[markdown][math]")
{
    CHECK(pageOf("so\n$$\na\n= b\n$$\nit is\n") ==
          "<p>so</p>\n<div class=\"math\">a\n= b</div>\n<p>it is</p>\n");
    CHECK(pageOf("> $$\n> a\n> + b\n> $$\n> c\n") ==
          "<blockquote>\n<div class=\"math\">a\n+ b</div>\n<p>c</p>\n</blockquote>\n");
    CHECK(pageOf("- $$\n  a\n  + b\n  $$\n- c\n") ==
          "<ul>\n<li>\n<div class=\"math\">a\n+ b</div>\n</li>\n<li>c</li>\n</ul>\n");
    CHECK(pageOf("1. so\n\n   $$\n   - a\n   $$\n") ==
          "<ol>\n<li>\n<p>so</p>\n<div class=\"math\">- a</div>\n</li>\n</ol>\n");
    CHECK(pageOf("| a |\n| - |\n$$\n+ b\n$$\n").ends_with("<div class=\"math\">+ b</div>\n"));
    CHECK(pageOf("[^1]\n\n[^1]: $$\n      + b\n      $$\n").find("<div class=\"math\">+ b</div>") !=
          std::string::npos);
}

TEST_CASE("a formula on lines of its own has an end, or is none", "[markdown][math]")
{
    const auto *body = GENERATE(
        "$$\na\n+ b\n", "$$\na\n\n+ b\n\n$$\n", "$$\n+ a\n$$ where\n", "$$\n+ a\n$$$\n",
        "> $$\n> + a\n$$\n", "> $$\n> + a\n>\n> $$\n", "- $$\n  + a\n$$\n", "$$\n$$\n",
        "    $$\n    + a\n    $$\n", "```\n$$\n+ a\n$$\n```\n", "<div>\n$$\n+ a\n$$\n</div>\n",
        "$$5 apples and\n- pears for 5$$\n", "$$\n`a\n+ b`\n$$\n", "\\$$\n+ a\n$$\n");
    INFO(body);
    CHECK(pageOf(body) == plainPageOf(body));
    std::string line(80, 'x');
    line += '\n';
    std::string longest = "$$\n";
    while (longest.size() + line.size() < longestDisplayFormula)
        longest += line;
    CHECK(pageOf(longest + "$$\n").starts_with("<div class=\"math\">"));
    CHECK(pageOf(longest + line + line + "$$\n").starts_with("<p>$$"));
}

TEST_CASE("money is no formula", "[markdown][math]")
{
    const auto *body =
        GENERATE("$5 and $10", "US$5m–$10m", "between $1.5B and $2B", "$AAPL, $MSFT", "$5 and 10$",
                 "from $5 (AU$) on", "$5 (or AU$)", "$AAPL (or AU$)", "**$5** and **$6**",
                 "**$5** and **6$**", "[$5](/a) and [6$](/b)", "$5/month, 10$/year",
                 "rated $, $$ or $$$", "rated $$ or $$$ elsewhere", "$$–$$$", "$$ or $$",
                 "$ 5 and 6 $", "R$5, R$6", "$5", "5$", "$", "$$", "$$$$", "$HOME/bin:$PATH",
                 "echo $? and $$", "$5 = AU$, $6 = US$", "$1,000-$2,000", "\"$5\" \"$6\"",
                 "$5美元和10$", "<b>$5</b> or <b>6$</b>", "about $5M in 2020 (R$)");
    INFO(body);
    CHECK(pageOf(body) == plainPageOf(body));
}

TEST_CASE("code and escapes win over formulas", "[markdown][math]")
{
    const auto *body =
        GENERATE("`$x$`", "$a `b$ c`", "`$x` and `y$`", "\\$x\\$", "\\$x$", "$x\\$", "    $x$\n",
                 "```\n$x$\n```\n", "```tex\n$$x$$\n```\n", "$x\n\ny$\n", "<!-- $x$ -->\n");
    INFO(body);
    CHECK(pageOf(body) == plainPageOf(body));
}

TEST_CASE("the body's HTML knows no formulas", "[markdown][math]")
{
    CHECK(plainPageOf("$x$ and\n\n$$y$$\n") == "<p>$x$ and</p>\n<p>$$y$$</p>\n");
    CHECK(plainPageOf("```math\nx\n```\n") ==
          "<pre><code class=\"language-math\">x\n</code></pre>\n");
}

TEST_CASE("a formula has a length within reason", "[markdown][math]")
{
    const std::string longest(longestFormula, 'x');
    CHECK(formulaAt("$" + longest + "$", 0));
    CHECK_FALSE(formulaAt("$" + longest + "x$", 0));
    CHECK(formulaAt("$$" + longest + "=1$$", 0));
    CHECK_FALSE(formulaAt("$$" + std::string(longestDisplayFormula, '=') + "1$$", 0));
}

TEST_CASE("dollar signs without an end take time as their number", "[markdown][math]")
{
    const std::size_t count = 100000;
    const auto repeated = [](std::string_view part, std::size_t times) {
        std::string text;
        for (std::size_t at = 0; at < times; ++at)
            text += part;
        return text;
    };
    for (const std::string &body :
         {repeated("$", count), repeated("$ ", count / 2), repeated(" $a", count / 3),
          repeated("$`", count / 2), repeated(" $$\n", count / 4), repeated(" $\\", count / 3),
          repeated(" $x$", count / 4), repeated("$$a\n", count / 4),
          repeated("$$\n+ a\n", count / 7), repeated("> $$\n> b\n", count / 9),
          "$$\n" + repeated("+ a\n", count / 4)}) {
        const auto begin = std::chrono::steady_clock::now();
        pageOf(body);
        CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    }
}

TEST_CASE("no article of a real collection gets a formula out of its money",
          "[markdown][math][corpus]")
{
    for (const auto &path : tests::corpusArticles()) {
        const std::string text = tests::readBytes(path);
        INFO(path);
        CHECK(pageOf(std::string_view(text).substr(frontmatter::findFences(text).body.begin))
                  .find("class=\"math\"") == std::string::npos);
    }
}
