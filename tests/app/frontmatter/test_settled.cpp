#include "app/frontmatter/front_matter.h"
#include "tests/support/catch.h"

#include <array>
#include <random>
#include <string>

using namespace galley::frontmatter;

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

std::size_t settled(const std::string &file)
{
    return settledFrom(file, findFences(file));
}

std::string lines(int count)
{
    std::string text;
    for (int line = 0; line < count; ++line)
        text += "Line " + std::to_string(line) + "\n\n";
    return text;
}

/// Lines that make or break front matter wherever they come to stand.
std::string anyLines(std::mt19937 &random)
{
    constexpr std::array<const char *, 12> choices = {
        "---\n",       "...\n", "+++\n",
        "{\n",         "}\n",   "title: x\n",
        "author: y\n", "\n",    "Words of prose here\n",
        "-",           "---",   "# comment\n"};
    std::string text;
    for (auto count = random() % 8; count > 0; --count)
        text += choices[random() % choices.size()];
    return text;
}

} // namespace

TEST_CASE("behind closed front matter no edit moves the fences", "[frontmatter][settled]")
{
    CHECK(settled("---\ntitle: x\n---\ntext\n") == 17);
    CHECK(settled("+++\ntitle = 'x'\n+++\ntext\n") == 20);
    CHECK(settled("{\n\"title\": \"x\"\n}\ntext\n") == 17);
    CHECK(settled("\n\n---\ntitle: x\nauthor: y\n---\n") == 29);
}

TEST_CASE("behind open front matter, or a fence without a line end, any edit may move the fences",
          "[frontmatter][settled]")
{
    CHECK(settled("---\ntitle: x\n\nWords of prose\n") == nowhere);
    CHECK(settled("---\ntitle: x\n---") == nowhere);
    CHECK(settled("---\nWords of prose\n") == nowhere);
    CHECK(settled("{\n---\ntitle: x\n---\ntext\n") == nowhere);
}

TEST_CASE("a text without front matter is settled where no fence is looked for",
          "[frontmatter][settled]")
{
    CHECK(settled("text\n") == nowhere);
    CHECK(settled(lines(19)) == nowhere);
    CHECK(settled(lines(30)) == lines(19).size() + std::string("Line 19\n").size());
    CHECK(settled("{\n" + lines(30)) == nowhere);
    CHECK(settled("Text\n\n---\n\n" + lines(30)) == nowhere);
}

TEST_CASE("whatever is put behind the settled place, the fences stay", "[frontmatter][settled]")
{
    std::mt19937 random(7);
    int tried = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string file = anyLines(random) + anyLines(random);
        file += round % 2 == 0 ? lines(22) : std::string();
        const Fences fences = findFences(file);
        const std::size_t from = settledFrom(file, fences);
        if (from == nowhere)
            continue;
        ++tried;
        const std::string edited = file.substr(0, from) + anyLines(random) + anyLines(random);
        const Fences now = findFences(edited);
        INFO(file << "\n=>\n" << edited);
        REQUIRE(now.format == fences.format);
        REQUIRE(now.before == fences.before);
        REQUIRE(now.opening == fences.opening);
        REQUIRE(now.content == fences.content);
        REQUIRE(now.closing == fences.closing);
        REQUIRE(now.body.begin == fences.body.begin);
    }
    CHECK(tried > 2'000);
}
