#include "app/text/diff.h"

#include "tests/support/catch.h"
#include "tests/support/soon.h"

#include <random>

using namespace galley;

namespace {

std::string madeOf(std::string_view before, std::string_view after,
                   const std::vector<Change> &changes)
{
    std::string result;
    std::size_t done = 0;
    for (const Change &change : changes) {
        result += before.substr(done, change.before.begin - done);
        result += after.substr(change.after.begin, change.after.size());
        done = change.before.end;
    }
    return result.append(before.substr(done));
}

/// The text after a unified diff of it.
std::string patched(const std::string &before, const std::string &diff)
{
    std::string result;
    std::size_t done = 0, line = 0;
    const auto lineAt = [](const std::string &text, std::size_t at) {
        return text.substr(at, std::min(text.find('\n', at), text.size() - 1) - at + 1);
    };
    for (std::size_t at = 0; at < diff.size(); at += lineAt(diff, at).size()) {
        const std::string text = lineAt(diff, at);
        if (text.starts_with("---") || text.starts_with("+++"))
            continue;
        if (text.starts_with("@@")) {
            auto first = std::stoul(text.substr(4));
            first += text.substr(0, text.find(" +")).ends_with(",0") ? 1 : 0;
            for (; line + 1 < first; ++line, done += lineAt(before, done).size())
                result += lineAt(before, done);
        } else if (text.starts_with("\\")) {
            if (diff[diff.rfind('\n', at - 2) + 1] != '-')
                result.pop_back();
        } else {
            if (text[0] != '-')
                result += text.substr(1);
            if (text[0] != '+')
                ++line, done += lineAt(before, done).size();
        }
    }
    return result + before.substr(std::min(done, before.size()));
}

std::string randomLines(std::mt19937 &random)
{
    std::string text;
    for (auto count = random() % 30; count > 0; --count)
        text += std::string(1, static_cast<char>('a' + random() % 5)) + '\n';
    if (random() % 3 == 0 && !text.empty())
        text.pop_back();
    return text;
}

} // namespace

TEST_CASE("a unified diff shows changes with three lines around them", "[text]")
{
    CHECK(unifiedDiff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n", "a.md") ==
          "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unifiedDiff("same\n", "same\n", "a.md").empty());
    CHECK(unifiedDiff("", "new\n", "a") == "--- a\n+++ a\n@@ -0,0 +1 @@\n+new\n");
    CHECK(unifiedDiff("old\n", "", "a") == "--- a\n+++ a\n@@ -1 +0,0 @@\n-old\n");
    CHECK(unifiedDiff("a\r\n", "a\n", "a") == "--- a\n+++ a\n@@ -1 +1 @@\n-a\r\n+a\n");
}

TEST_CASE("a unified diff tells a missing final newline", "[text]")
{
    CHECK(unifiedDiff("a\nb", "a\nb\n", "f") ==
          "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
    CHECK(unifiedDiff("x\nb", "y\nb", "f") ==
          "--- f\n+++ f\n@@ -1,2 +1,2 @@\n-x\n+y\n b\n\\ No newline at end of file\n");
}

TEST_CASE("changes far apart are hunks of their own, near ones share one", "[text]")
{
    const auto hunks = [](int apart) {
        std::string before = "x\n";
        for (int line = 0; line < apart; ++line)
            before += std::to_string(line) + '\n';
        const std::string after = "X\n" + before.substr(2) + "Y\n";
        const std::string diff = unifiedDiff(before + "y\n", after, "f");
        return std::count(diff.begin(), diff.end(), '@') / 4;
    };
    CHECK(hunks(6) == 1);
    CHECK(hunks(7) == 2);
}

TEST_CASE("a diff, applied, gives the text after", "[text]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        const std::string before = randomLines(random), after = randomLines(random);
        INFO(before << "=>\n" << after);
        REQUIRE(patched(before, unifiedDiff(before, after, "f")) == after);
        REQUIRE(madeOf(before, after, changedLines(before, after)) == after);
        REQUIRE(madeOf(before, after, changedWords(before, after)) == after);
    }
}

TEST_CASE("changed lines and words are the smallest runs that differ", "[text]")
{
    CHECK(changedLines("a\nb\nc\n", "a\nx\nc\n") == std::vector<Change>{{{2, 4}, {2, 4}}});
    CHECK(changedLines("a\nc\n", "a\nb\nc\n") == std::vector<Change>{{{2, 2}, {2, 4}}});
    CHECK(changedWords("title: 'it's so'", "title: 'it''s so'") ==
          std::vector<Change>{{{11, 11}, {11, 12}}});
    CHECK(changedWords("caf\xC3\xA9 au lait", "caf\xC3\xA9 noir") ==
          std::vector<Change>{{{6, 13}, {6, 10}}});
    CHECK(changedWords("", "").empty());
}

TEST_CASE("a diff of large texts takes no long time", "[text]")
{
    std::mt19937 random(11);
    std::vector<std::string> lines;
    for (int line = 0; line < 19'000; ++line)
        lines.push_back("line " + std::to_string(line) + '\n');
    const auto joined = [&] {
        std::string text;
        for (const std::string &line : lines)
            text += line;
        return text;
    };
    const std::string before = joined();
    const int way = GENERATE(0, 1, 2);
    if (way == 0)
        std::shuffle(lines.begin(), lines.end(), random);
    else if (way == 1)
        std::reverse(lines.begin(), lines.end());
    else
        lines.front() = lines.back() = "other\n";
    const std::string after = joined();
    std::vector<Change> changes;
    CHECK(tests::secondsOf([&] { changes = changedLines(before, after); }) < tests::soon);
    CHECK(madeOf(before, after, changes) == after);
}
