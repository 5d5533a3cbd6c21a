#include "app/schema/derive.h"
#include "tests/support/catch.h"
#include "tests/support/soon.h"

using namespace galley;
using namespace galley::schema;

TEST_CASE("a slug has the title's words in lower case", "[schema]")
{
    CHECK(slugOf("10 AI Tools That Will Revolutionize Your Workflow in 2025") ==
          "10-ai-tools-that-will-revolutionize-your-workflow-in-2025");
    CHECK(slugOf("  GPT-4.5: what's new?! ") == "gpt-4-5-whats-new");
    CHECK(slugOf("DeepSeek’s – model") == "deepseeks-model");
    CHECK(slugOf("a_b/c\\d") == "a-b-c-d");
    CHECK(slugOf("C++ & C#") == "c-c");
    CHECK(slugOf("Rocket 🚀 science") == "rocket-science");
    CHECK(slugOf("---") == "");
    CHECK(slugOf("🚀") == "");
    CHECK(slugOf("") == "");
}

TEST_CASE("accents come off a slug, and other scripts stay", "[schema]")
{
    CHECK(slugOf("Crème brûlée à São Paulo") == "creme-brulee-a-sao-paulo");
    CHECK(slugOf("Cre\u0301me") == "creme");
    CHECK(slugOf("Straße, Łódź, Øre, Æther, İzmir") == "strasse-lodz-ore-aether-izmir");
    CHECK(slugOf("Größe über Äpfel") == "grosse-uber-apfel");
    CHECK(slugOf("Größe über Äpfel", "de") == "groesse-ueber-aepfel");
    CHECK(slugOf("Gro\u0308ße", "de-AT") == "groesse");
    CHECK(slugOf("Größe", "den") == "grosse");
    CHECK(slugOf("Größe", "sv") == "grosse");
    CHECK(slugOf("Ёлка и Йод") == "ёлка-и-йод");
    CHECK(slugOf("Καλημέρα") == "καλημερα");
    CHECK(slugOf("東京の がぎ") == "東京の-がぎ");
    CHECK(slugOf("한국어 제목") == "한국어-제목");
    CHECK(slugOf("हिन्दी") == "हिन्दी");
}

TEST_CASE("a slug of hostile titles is one all the same", "[schema]")
{
    CHECK(slugOf(std::string_view("a\0b", 3)) == "a-b");
    CHECK(slugOf("a\xFF\xFE"
                 "b") == "a-b");
    CHECK(slugOf("soft\u00ADhyphen") == "softhyphen");
    const auto repeated = [](std::string_view text, int times) {
        std::string out;
        for (int i = 0; i < times; ++i)
            out += text;
        return out;
    };
    const double seconds = tests::secondsOf([&] {
        CHECK(slugOf(repeated("Äb ", 250'000)).size() == 750'000 - 1);
        CHECK(slugOf(repeated("A\u0308", 300'000)) == std::string(300'000, 'a'));
        CHECK(slugOf("a" + repeated("\u0323\u0307", 200'000)) == "a");
        CHECK(slugOf(repeated("が", 300'000)) == repeated("が", 300'000));
    });
    CHECK(seconds < tests::soon);
}

TEST_CASE("reading takes whole minutes, at least one", "[schema]")
{
    CHECK(readingMinutes(0, 230) == 1);
    CHECK(readingMinutes(230, 230) == 1);
    CHECK(readingMinutes(231, 230) == 2);
    CHECK(readingMinutes(1840, 230) == 8);
    CHECK(readingMinutes(2'000'000'000, 1) == 2'000'000'000);
    CHECK(readingMinutes(5, 0) == 5);
}

TEST_CASE("a read time is said as the model says it", "[schema]")
{
    CHECK(readTimeLike("8 mins", 5) == "5 mins");
    CHECK(readTimeLike("8 mins", 1) == "1 min");
    CHECK(readTimeLike("1 min", 12) == "12 min");
    CHECK(readTimeLike("5 min read", 1) == "1 min read");
    CHECK(readTimeLike("8-minute read", 12) == "12-minute read");
    CHECK(readTimeLike("1 minute", 2) == "2 minutes");
    CHECK(readTimeLike("2 minutes to read", 1) == "1 minute to read");
    CHECK(readTimeLike("8 Min. Lesezeit", 5) == "5 Min. Lesezeit");
    CHECK(readTimeLike("8 Minuten", 1) == "1 Minute");
    CHECK(readTimeLike("ca. 8\u00A0min", 5) == "ca. 5\u00A0min");
    CHECK(readTimeLike("4.5 min", 5) == "5 min");
    CHECK(readTimeLike("12", 5) == "5");
    CHECK(readTimeLike("12m", 5) == "5m");
    CHECK(readTimeLike("PT8M", 5) == "PT5M");
    CHECK(readTimeLike("", 5) == "5 mins");
    CHECK(readTimeLike("soon", 1) == "1 min");
    CHECK(readTimeLike("1 h 20 min", 95) == "95 min");
    CHECK(readTimeLike("2 hours", 95) == "95 mins");
}

TEST_CASE("the minutes of a read time are found", "[schema]")
{
    CHECK(minutesOf("8 mins") == 8);
    CHECK(minutesOf("about 12 minutes") == 12);
    CHECK(minutesOf("8-minute read") == 8);
    CHECK(minutesOf("12") == 12);
    CHECK(minutesOf("4.5 min") == 5);
    CHECK(minutesOf("1 h 20 min") == 80);
    CHECK(minutesOf("1.5 hours") == 90);
    CHECK(minutesOf("2 Stunden") == 120);
    CHECK(minutesOf("5–7 min") == 5);
    CHECK(minutesOf("") == -1);
    CHECK(minutesOf("soon") == -1);
    CHECK(minutesOf("99999999999999999999 mins") == 1'000'000);
}
