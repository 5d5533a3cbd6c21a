#include "app/page/text_width.h"

#include "tests/support/catch.h"

using namespace galley::page;

TEST_CASE("a text is as wide as in Arial", "[page]")
{
    CHECK(widthOf(QStringLiteral("Hi "), 1000, false) == 722 + 222 + 278);
    CHECK(widthOf(QStringLiteral("Hi "), 1000, true) == 722 + 278 + 278);
    CHECK(widthOf(QStringLiteral("é"), 1000, false) == 556);
    CHECK(widthOf(QStringLiteral("字"), 20, false) == 20);
}

TEST_CASE("a text that has room is shown whole", "[page]")
{
    const CutText text = cutToFit("  Rails &\n roads ", {20, false, 600, 1});
    CHECK(text.shown == "Rails & roads");
    CHECK(text.rest.empty());
    CHECK(text.shownCount == 13);
    CHECK(text.count == 13);
    CHECK(cutToFit("", {20, false, 600, 1}) == CutText());
}

TEST_CASE("a text without room is cut between words, with an ellipsis", "[page]")
{
    // "aaaa " is 5 letters of 5.56 and a blank of 2.78; the ellipsis takes 12.78.
    const CutText text = cutToFit("aaaaa aaaaa aaaaa", {10, false, 80, 1});
    CHECK(text.shown == "aaaaa aaaaa …");
    CHECK(text.rest == "aaaaa");
    CHECK(text.shownCount == 11);
    CHECK(text.count == 17);
    CHECK(cutToFit("aaaaa aaaaa aaaaa", {10, false, 60, 1}).shown == "aaaaa …");
}

TEST_CASE("a text may take several lines, and only the last one has the ellipsis", "[page]")
{
    const CutText text = cutToFit("aaaaa aaaaa aaaaa aaaaa", {10, false, 45, 2});
    CHECK(text.shown == "aaaaa aaaaa …");
    CHECK(cutToFit("aaaaa aaaaa", {10, false, 45, 2}).rest.empty());
}

TEST_CASE("a word that is longer than a line is cut inside, never inside a character", "[page]")
{
    CHECK(cutToFit("aaaaaaaaaaaa", {10, false, 40, 1}).shown == "aaaa …");
    // Twelve flags, each of two code points.
    std::string flags;
    for (int i = 0; i < 12; ++i)
        flags += "🇩🇪";
    const CutText text = cutToFit(flags, {10, false, 40, 1});
    CHECK(text.shown == "🇩🇪🇩🇪 …");
    CHECK(text.count == 12);
    CHECK(cutToFit("aaa", {10, false, 1, 1}).shown == "a …");
}

TEST_CASE("Chinese is cut between any two characters", "[page]")
{
    CHECK(cutToFit("一二三四五六七八", {10, false, 50, 1}).shown == "一二三 …");
}
