// Patterns that a text does not match, in words.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

using Sentences = std::vector<std::string>;

namespace {

/// What is said of `title: VALUE` when the schema demands that of the title.
Sentences ofTitle(const std::string &demands, const std::string &value)
{
    return said(schemaOf("title", demands), "---\ntitle: " + value + "\n---\n");
}

} // namespace

TEST_CASE("a pattern is told in the schema's words, where it has some", "[schema]")
{
    CHECK(ofTitle(R"({"pattern": "^[a-z]+$"})", "ab").empty());
    CHECK(ofTitle(R"({"pattern": "^[a-z]{3}[0-9]$"})", "A b") ==
          Sentences{"Title does not have the form that the schema asks for: ^[a-z]{3}[0-9]$."});
    CHECK(ofTitle(R"({"pattern": "^a\\d", "description": "An a and a digit."})", "b") ==
          Sentences{
              "Title does not have the form that the schema asks for: An a and a digit (^a\\d)."});
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
    CHECK(said("^[a-z]+$") == Sentences{"Title may have only small letters; it has “Ä”."});
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

TEST_CASE("a pattern that says more is told as it is", "[schema]")
{
    for (const char *other : {"y+", "^[^a-z]+$", "^[a-f]+$", "^[a-z]+[0-9]+$", "^[a-z", "^y|z$",
                              "^y$z", "^(y", "^(?=y)z$", "^(a|b|c|d|e|f|g|h|i)$", "^y{0,2}$",
                              "^[0-9]{3,2}$", "^[a-z]{0}$", "^a.c$", "^(y|)$", "y)$"}) {
        INFO(other);
        for (const std::string &sentence :
             ofTitle("{\"pattern\": \"" + std::string(other) + "\"}", "'Ä!'"))
            CHECK(sentence == "Title does not have the form that the schema asks for: " +
                                  std::string(other) + ".");
    }
}
