// Whatever a schema or an article holds, the sentences about it stay sentences.
#include "app/schema/reading/json_schema.h"
#include "app/schema/rules/words.h"
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

#include <QList>
#include <QString>

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;

namespace {

/// What no sentence should have in it: lines, controls, the right-to-left override, and much of it.
const std::string nasty = "Bad\n\x1b[31m\u202Ename\u2028" + std::string(10'000, 'x');

void checkSentence(const std::string &sentence)
{
    INFO(sentence.substr(0, 1000));
    const QString text = QString::fromStdString(sentence);
    CHECK(text.size() < 500);
    CHECK_FALSE(text.isEmpty());
    for (const char32_t c : text.toUcs4())
        CHECK(QChar::isPrint(c));
}

/// The article is held against the schema, both by its rules alone and as a file is read.
void checkAll(const json &document, const std::string &frontMatter, std::size_t least = 1)
{
    const std::string file = "---\n" + frontMatter + "---\n";
    const auto read = readJsonSchema(document.dump(), Origin::File);
    REQUIRE(read);
    for (const Schema &schema : {*read, schemaOf(document.dump())}) {
        const Findings findings = findingsOf(schema, file);
        CHECK(findings.size() >= least);
        for (const Finding &finding : findings) {
            checkSentence(finding.message);
            if (finding.fix)
                checkSentence(finding.fix->title);
        }
        for (const std::string &problem : schema.problems)
            checkSentence(problem);
    }
}

json ofTitle(const json &demands)
{
    return {{"properties", {{"title", demands}}}};
}

} // namespace

TEST_CASE("a text of a schema is one short line in a sentence", "[schema]")
{
    CHECK(forSentence("  A\n\ttitle\x01 here ") == "A title here");
    CHECK(forSentence("a\u202Eb\u2066c\u200Fd\u00ADe") == "abcde");
    CHECK(forSentence("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645") ==
          "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
    CHECK(forSentence("👩‍👩‍👧 family") == "👩‍👩‍👧 family");
    CHECK(forSentence(std::string(100, 'a'), 5) == "aaaaa…");
    CHECK(forSentence("aaaa😀", 5) == "aaaa…");
    CHECK(forSentence("abc\xff") == "abc\uFFFD");
    CHECK(forSentence(std::string(10'000, ' ') + "a") == "…");
    CHECK(shortened("  kept ") == "  kept ");
    CHECK(shortened("first\nsecond") == "first…");
    CHECK(shortened("a\u202E\x1b") == "a ");
}

TEST_CASE("titles and keys of any kind fit into sentences", "[schema]")
{
    checkAll(ofTitle({{"title", nasty}, {"type", "number"}}), "title: x\n");
    checkAll({{"properties", {{nasty.substr(0, 900), {{"type", "number"}}}}},
              {"required", {nasty.substr(0, 900)}}},
             "title: x\n");
    checkAll({{"required", {nasty}}, {"properties", {{"a", true}}}}, "title: x\n");
    checkAll({{"properties", {{"a", {{"required", {nasty}}}}}}}, "a: {b: c}\n");
    checkAll({{"properties", {{"title", true}}}, {"additionalProperties", false}},
             "\"" + std::string(900, 'x') + "\\n\\u202E\": x\n");
    checkAll({{"properties", {{"title", true}}}, {"propertyNames", {{"maxLength", 8}}}},
             "\"" + std::string(900, 'x') + "\\n\\u202E\": x\n");
    checkAll({{"properties", {{"a", true}}}, {"dependentRequired", {{"title", {nasty}}}}},
             "title: x\n");
    checkAll({{"properties", {{"title", {{"title", nasty}}}}},
              {"if", {{"properties", {{"title", {{"const", "x"}}}}}}},
              {"then", {{"required", {"cta"}}}}},
             "title: x\n");
}

TEST_CASE("choices, patterns and words of any kind fit into sentences", "[schema]")
{
    checkAll(ofTitle({{"enum", {nasty, nasty + "2", json{{"a", nasty}}}}}), "title: x\n");
    checkAll(ofTitle({{"enum", {nasty, "A"}}}), "title: a\n");
    checkAll(ofTitle({{"const", nasty}}), "title: x\n");
    checkAll(ofTitle({{"pattern", "^(a|\u202Eb)+\n" + std::string(10'000, 'x') + "$"}}),
             "title: x\n");
    checkAll(ofTitle({{"pattern", "^a"}, {"description", nasty}}), "title: x\n");
    for (const char *words : {"errorMessage", "patternErrorMessage", "patternDescription"})
        checkAll(ofTitle({{"pattern", "^a"}, {words, nasty}}), "title: x\n");
    checkAll(ofTitle({{"pattern", "^a"}, {"errorMessage", {{"pattern", nasty}}}}), "title: x\n");
    checkAll(ofTitle({{"pattern", "^a"}, {"errorMessage", nasty}}), "title: ''\n");
    checkAll(ofTitle({{"contains", {{"const", nasty}}}}), "title: [x]\n");
    checkAll(ofTitle({{"contains", {{"enum", {nasty, nasty}}}}}), "title: [x]\n");
    checkAll(ofTitle({{"uniqueItems", true}}),
             "title: [\"\\e[31m\\u202Ex\", \"\\e[31m\\u202Ex\"]\n");
    checkAll(ofTitle({{"type", "number"}, {"maximum", 1e300}, {"minimum", 3}}), "title: 0\n");
    checkAll(ofTitle({{"maximum", 3}}), "title: " + std::string(1000, '9') + "\n");
}

TEST_CASE("values of any kind fit into sentences", "[schema]")
{
    const std::string value = "\"\\e[31m\\u202Ex\\n" + std::string(10'000, 'x') + "\"";
    for (const json &demands :
         {json{{"type", "number"}}, json{{"enum", {"a", "b"}}}, json{{"format", "date"}},
          json{{"format", "email"}}, json{{"const", "a"}}})
        checkAll(ofTitle(demands), "title: " + value + "\n");
    checkAll(ofTitle({{"format", "date-time"}, {"formatMinimum", "2026-01-01"}}),
             "title: 2025-01-01T00:00:00." + std::string(5'000, '0') + "Z\n", 0);
}

TEST_CASE("what a schema refers to is told in short", "[schema]")
{
    checkAll(ofTitle({{"$ref", "#/" + nasty}}), "title: x\n", 0);
    checkAll(ofTitle({{"$ref", "https://example.com/" + nasty}}), "title: x\n", 0);
    checkAll({{"properties", {{nasty.substr(0, 900), {{"type", 8}}}}}}, "title: x\n", 0);
    checkAll({{"properties", {{"title", true}}}, {"dependencies", {{nasty, 8}}}}, "title: x\n", 0);
    checkAll({{"properties", {{"title", {{"$ref", "#/$defs/a"}}}}},
              {"$defs", {{"a", {{"$ref", "#/$defs/" + nasty}}}, {nasty, {{"$ref", "#/$defs/a"}}}}}},
             "title: x\n", 0);
    json deep = {{"type", "number"}};
    std::string value = "x";
    for (int i = 0; i < 20; ++i) {
        deep = {{"properties", {{"a", deep}}}, {"title", nasty}};
        value = "{a: " + value + "}";
    }
    checkAll(ofTitle(deep), "title: " + value + "\n");
}
