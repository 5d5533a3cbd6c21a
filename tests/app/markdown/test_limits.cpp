// Hostile Markdown: each is shown or refused with a sentence, and soon.
#include "app/markdown/limits.h"

#include "app/markdown/blocks.h"
#include "tests/app/markdown/gfm_spec.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"
#include "tests/support/soon.h"

#include <QThread>

#include <memory>

using namespace galley;
using namespace std::string_literals;
using tests::secondsOf;
using tests::soon;

namespace {

std::string times(std::size_t count, std::string_view text)
{
    std::string result;
    result.reserve(count * text.size());
    for (; count > 0; --count)
        result += text;
    return result;
}

/// What a body comes to: "shown", or the sentence that refuses it.
std::string outcome(const std::string &body)
{
    std::string result;
    const double seconds = secondsOf([&] {
        const auto blocks = markdown::toBlocks(body, {.unsafe = true});
        result = blocks ? "shown" : blocks.error().message;
    });
    CHECK(seconds < soon);
    return result;
}

const std::string slow = "its Markdown takes too long to show, most of it for what begins in line ";
const std::string deep = "its Markdown is nested more than 1000 levels deep in line ";
const std::string wide = "its Markdown has a table of more than 256 columns in line ";
const std::string large = "its page would be larger than 32 MB";

using Case = std::pair<std::string, std::string>;

void check(const std::vector<Case> &list)
{
    for (const auto &[body, expected] : list) {
        INFO(body.substr(0, 60) << "... of " << body.size() << " bytes");
        CHECK(outcome(body) == expected);
    }
}

} // namespace

TEST_CASE("nesting that is too deep is refused", "[markdown]")
{
    check({
        {times(50'000, ">") + times(25'000, "a*"), deep + "1"},
        {times(100'000, ">"), deep + "1"},
        {"fine\n\n" + times(100'000, "> ") + "x", deep + "3"},
        {times(100'000, "- ") + "x", deep + "1"},
        {times(100'000, "1. ") + "x\n" + times(1000, "\n"), deep + "1"},
        {times(100'000, "[^a]: ") + "x", deep + "1"},
        {times(900, "> ") + "x" + times(5000, "\ny"), "shown"},
        {times(900, "> ") + times(200'000, "a*"), slow + "1"},
        {times(900, "- ") + "x" + times(100'000, "\n"), slow + "1"},
        {times(100, "> ") + "x", "shown"},
    });
}

TEST_CASE("lists that go deeper line by line are bounded", "[markdown]")
{
    const auto steps = [](std::size_t count) {
        std::string body;
        for (std::size_t depth = 0; depth < count; ++depth)
            body += std::string(2 * depth, ' ') + "- x\n";
        return body;
    };
    check({{steps(100), "shown"}, {steps(1000), "shown"}, {steps(2000), "shown"}});
}

TEST_CASE("brackets, links and emphasis that pile up are bounded", "[markdown]")
{
    check({
        {times(17'000, "![[]()"), slow + "1"},
        {times(170'000, "![[]()"), slow + "1"},
        {times(100'000, "["), "shown"},
        {times(100'000, "[") + "a" + times(100'000, "]"), slow + "1"},
        {times(100'000, "]"), "shown"},
        {times(10'000, "[a]("), "shown"},
        {times(100'000, "[a]("), slow + "1"},
        {times(50'000, "*~~[]()"), slow + "1"},
        {times(50'000, "[^a]~") + "\n\n[^a]: x", slow + "1"},
        {times(100'000, "*"), "shown"},
        {times(100'000, "_a"), "shown"},
        {times(100'000, "*a **a "), "shown"},
        {times(50'000, "a**b") + times(50'000, "c* "), "shown"},
        {times(100'000, "*a_ "), "shown"},
        {times(100'000, "~~a "), "shown"},
        {times(100'000, "`a``"), "shown"},
        {times(1000, "[link](https://example.org) *and* "), "shown"},
    });
}

TEST_CASE("HTML and addresses without an end are bounded", "[markdown]")
{
    check({
        {times(100'000, "<?"), slow + "1"},
        {times(100'000, "x<!A "), slow + "1"},
        {times(3000, "<![CDATA["), "shown"},
        {times(100'000, "x<![CDATA["), slow + "1"},
        {times(100'000, "a <!-- "), slow + "1"},
        {times(10'000, "a <!-- b --> <? c ?>\n"), "shown"},
        {times(100'000, "<a b=\""), "shown"},
        {times(100'000, "a@"), slow + "1"},
        {times(100'000, "a@b.c "), "shown"},
        {times(100'000, "www.a"), slow + "1"},
        {times(100'000, "http://"), slow + "1"},
        {"![](data:image/png;base64," + times(1'000'000, "A") + ")", "shown"},
    });
}

TEST_CASE("tables are bounded", "[markdown]")
{
    const auto table = [](std::size_t head, std::size_t delimiters, std::size_t rows) {
        return times(head, "|a") + "|\n" + times(delimiters, "|-") + "|\n" + times(rows, "|\n");
    };
    check({
        {table(20'000, 20'000, 0), wide + "2"},
        {table(300, 300, 0), wide + "2"},
        {table(200, 200, 10), "shown"},
        {table(200, 200, 100'000), slow + "1"},
        {table(2500, 2500, 2500), wide + "2"},
        {table(50'000, 1, 1), slow + "1"},
        {table(5000, 1, 1), "shown"},
        {table(1, 1, 1) + times(50'000, "|a"), slow + "1"},
        {times(50'000, "|a") + "\n" + times(20'000, "|-|\n"), slow + "1"},
        {times(100'000, ":-\n"), slow + "1"},
        {times(100'000, "x\n|-|\n"), slow + "1"},
        {times(100'000, "|\n"), "shown"},
        {times(200'000, "^-\n") + "|-|", slow + "1"},
        {times(2000, "a line of an ordinary paragraph\n") + "|-|", "shown"},
        {times(10'000, "key: value\n---\n"), "shown"},
        {times(100'000, "|"), "shown"},
    });
}

TEST_CASE("links that write a long definition again and again are bounded", "[markdown]")
{
    const std::string address = times(50'000, "a");
    check({
        {"[a]: " + address + "\n\n" + times(16'000, "[a]"), large},
        {"[a]: /x '" + address + "'\n\n" + times(16'000, "[a]\n\n"), large},
        {"[a]: /x\n\"" + times(5000, "long\n[title]\n") + "\"\n\n" + times(16'000, "[a]\n\n"),
         large},
        {"> [a]: </" + address + ">\n\n" + times(16'000, "[b][a]\n\n"), large},
        {"[a]: " + address + "\n\n" + times(100, "[a]"), "shown"},
        {times(5000, "[a]: /address-of-something 'and its title'\n") + "\n" +
             times(5000, "[a] [b]\n\n"),
         "shown"},
        {times(100'000, "[a]:"), slow + "1"},
    });
}

TEST_CASE("much of anything is shown or refused soon", "[markdown]")
{
    check({
        {times(16 * 1024 * 1024 + 1, "x"), "its Markdown is larger than 16 MB"},
        {times(10'000'000, "x"), "shown"},
        {times(2'000'000, "word "), "shown"},
        {times(1'000'000, "\0"s), "shown"},
        {times(300'000, "\xFF"), "shown"},
        {times(1'000'000, "\n"), "shown"},
        {times(5'000'000, "- \n"), slow + "1"},
        {times(10'000'000, "*"), slow + "1"},
        {times(1'000'000, " "), "shown"},
        {times(300'000, "\t>"), deep + "1"},
        {times(100'000, "&amp;"), "shown"},
        {times(500'000, "\""), "shown"},
    });
}

TEST_CASE("what is shown needs no deep stack", "[markdown]")
{
    std::string result;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (const auto &nested :
             {times(450, "> - ") + "x", times(40'000, "*a **b "), times(40'000, "[")})
            result += outcome(nested) + " ";
    }));
    thread->setStackSize(128 * 1024);
    thread->start();
    thread->wait();
    CHECK(result == "shown shown shown ");
}

TEST_CASE("real Markdown is within the limits", "[markdown]")
{
    for (const auto &article : tests::corpusArticles())
        CHECK(markdown::checkLimits(tests::readBytes(article)));
    if (const auto folder = tests::corpus()) {
        const std::string spec = tests::readBytes(*folder / "gfm-spec.txt");
        CHECK(markdown::checkLimits(spec));
        CHECK(markdown::checkLimits(times(10, spec)));
        for (const auto &example : tests::readSpec(*folder / "gfm-spec.txt"))
            CHECK(markdown::checkLimits(example.markdown));
    }
}
