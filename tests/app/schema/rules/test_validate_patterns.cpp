// Patterns that a text does not match, in words.
#include "app/schema/rules/pattern_sample.h"
#include "app/schema/rules/pattern_words.h"
#include "app/schema/rules/patterns.h"
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

#include <random>

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

TEST_CASE("a pattern is told in the schema's words, where it has some", "[schema]")
{
    CHECK(ofTitle(R"({"pattern": "^[a-z]+$"})", "ab").empty());
    CHECK(ofTitle(R"({"pattern": "^[a-z]{3}[0-9]$"})", "A b") ==
          Sentences{"Title must be written like “abc1”; it is “A b”."});
    CHECK(ofTitle(R"({"pattern": "^a\\d", "description": "An a and a digit."})", "b") ==
          Sentences{"Title must be written like “a1…”; it is “b”."});
    CHECK(ofTitle(R"({"pattern": "^a", "errorMessage": "Only a."})", "b") ==
          Sentences{"Title does not have the form that the schema asks for: Only a."});
    CHECK(ofTitle(R"({"pattern": "^a", "errorMessage": {"pattern": "a first"}})", "b") ==
          Sentences{"Title does not have the form that the schema asks for: a first."});
}

TEST_CASE("a pattern that only says which characters there may be is told in words", "[schema]")
{
    const auto said = [](const std::string &pattern, const std::string &value = "'Ä!'") {
        return ofTitle("{\"pattern\": \"" + pattern + "\"}", value);
    };
    CHECK(said("^[a-z]+$") ==
          Sentences{"Title may have only small letters; it has “Ä”, beyond a to z."});
    CHECK(said("^[a-z0-9-]+$", "a-b c") ==
          Sentences{"Title may have only small letters, digits and hyphens; it has a blank."});
    CHECK(said("^[A-Za-z0-9_/]*$", "a/b.c") ==
          Sentences{"Title may have only capital letters, small letters, digits, underscores and "
                    "slashes; it has “.”."});
    CHECK(said("^[a-z0-9]+(?:-[a-z0-9]+)*$", "a--b") ==
          Sentences{
              "Title may have only small letters and digits, with single hyphens between them."});
    CHECK(said("^[a-z]+$", "''") ==
          Sentences{"Title is empty; it must say something, or not be there."});
    CHECK(said("^\\\\S+$", "a b") == Sentences{"Title may have no blanks; it has a blank."});
    CHECK(said("^[0-9 ]+$", R"("1\t2")") ==
          Sentences{"Title may have only digits and blanks; it has a tab."});
}

TEST_CASE("a pattern of a count, a begin, an end or of whole texts is told in words", "[schema]")
{
    const auto said = [](const std::string &pattern) {
        return ofTitle("{\"pattern\": \"" + pattern + "\"}", "'x'");
    };
    CHECK(said("^\\\\d{4}$") == Sentences{"Title must be 4 digits; it is “x”."});
    CHECK(said("^[a-z]{2,5}$") == Sentences{"Title must be 2 to 5 small letters; it is “x”."});
    CHECK(
        said("^[A-Z0-9]{3,}$") ==
        Sentences{
            "Title must have at least 3 characters, only capital letters and digits; it is “x”."});
    CHECK(said("^[0-9]{1,}$") == Sentences{"Title must be at least 1 digit; it is “x”."});
    CHECK(said("^.{2,}$") == Sentences{"Title must have at least 2 characters; it is “x”."});
    CHECK(ofTitle(R"({"pattern": "^.{2,}$"})", R"("ab\ncd")") ==
          Sentences{"Title must have at least 2 characters; it has a line break."});
    CHECK(said("^.{10,60}$") == Sentences{"Title must have 10 to 60 characters; it is “x”."});
    CHECK(said("^https?://") ==
          Sentences{"Title must begin with “http://” or “https://”; it is “x”."});
    CHECK(said("^/images/.*") == Sentences{"Title must begin with “/images/”; it is “x”."});
    CHECK(said("\\\\.(jpe?g|png)$") ==
          Sentences{"Title must end with “.jpg”, “.jpeg” or “.png”; it is “x”."});
    CHECK(said("^(?:draft|live)$") == Sentences{"Title must be “draft” or “live”; it is “x”."});
    CHECK(said("^\\\\d{4}-\\\\d{2}-\\\\d{2}$") ==
          Sentences{"Title must be a day written as 2025-02-01; it is “x”."});
    CHECK(ofTitle(R"({"pattern": "^https://"})", "''") ==
          Sentences{"Title is empty; it must begin with “https://”, or not be there."});
}

TEST_CASE("a pattern that says more is told by an example", "[schema]")
{
    const auto said = [](const std::string &pattern) {
        return ofTitle(nlohmann::json{{"pattern", pattern}}.dump(), "'!'");
    };
    CHECK(said("^\\d+ min$") == Sentences{"Title must be written like “12 min”; it is “!”."});
    CHECK(said("^[A-Z]{2}\\d{3}$") == Sentences{"Title must be written like “AB123”; it is “!”."});
    CHECK(said("^[A-Z][a-z]+ [A-Z][a-z]+$") ==
          Sentences{"Title must be written like “Abcd Abcd”; it is “!”."});
    CHECK(said("^/posts/.+/$") == Sentences{"Title must be written like “/posts/…/”; it is “!”."});
    CHECK(said("\\d{4}") == Sentences{"Title must be written like “…1234…”; it is “!”."});
    CHECK(said("^(a|b)+c?[^a-y]{2,}$") ==
          Sentences{"Title must be written like “azzz” or “bczzz”; it is “!”."});
    CHECK(said("^[a-z]{2}(-[A-Z]{2})?$") ==
          Sentences{"Title must be written like “ab” or “ab-AB”; it is “!”."});
    CHECK(said("^@\\w{1,15}$") == Sentences{"Title must be written like “@abc”; it is “!”."});
    CHECK(ofTitle(R"({"pattern": "^a.c$"})", "''") ==
          Sentences{"Title is empty; it must be written like “a…c”, or not be there."});
    CHECK(said("^[A-Z]") ==
          Sentences{"Title must begin with a capital letter from A to Z; it is “!”."});
    CHECK(said("^[_0-9]") ==
          Sentences{"Title must begin with an underscore or a digit; it is “!”."});
}

TEST_CASE("a pattern without an example is told as it is, behind what the schema says of the field",
          "[schema]")
{
    for (const char *other : {"^(?=y)y$", "^(?!.)y$", "^(a)\\1$", "^a(?<=b)$", "^\\u00fcx$"}) {
        INFO(other);
        CHECK(ofTitle(nlohmann::json{{"pattern", other}}.dump(), "'!'") ==
              Sentences{"Title does not have the form that the schema asks for: " +
                        std::string(other) + "."});
    }
    CHECK(
        ofTitle(R"({"pattern": "^(a)\\1$", "description": "An a twice."})", "'!'") ==
        Sentences{"Title does not have the form that the schema asks for: An a twice (^(a)\\1$)."});
}

TEST_CASE("an example of a pattern matches it, and no pattern crashes", "[schema]")
{
    std::mt19937 random(7);
    const std::string_view signs = "ab0^$.*+?()[]{}|\\-,d1 ";
    int found = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string pattern;
        for (int size = int(random() % 12); size >= 0; --size)
            pattern += signs[random() % signs.size()];
        INFO(pattern);
        for (const std::string &sample : samplesOf(pattern))
            CHECK((++found, Pattern(pattern).matches(sample)));
        if (const auto words = inWords(pattern); words && isPattern(pattern))
            CHECK_FALSE(words->demand.empty());
    }
    CHECK(found > 500);
    for (const std::string &hostile :
         {std::string(10'000, '('), std::string(150, '['), std::string("(((((((((a)))))))))"),
          std::string("a{99999999999}"), std::string("\\"), std::string("[\\")})
        CHECK(samplesOf(hostile).empty());
    const std::string longest = "^" + std::string(100'000, 'a') + "$";
    CHECK_FALSE(inWords(longest));
}
