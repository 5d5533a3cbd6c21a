// Schemas made to keep a program busy: what they cost is bounded, and what is left out is told.
#include "app/schema/rules/effort.h"
#include "app/schema/rules/explain.h"
#include "app/schema/rules/patterns.h"
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;

namespace {

const std::string tooLong =
    "What the schema asks for takes too long to check; some of it was not checked.";

const std::string article = "---\ntitle: A title\nauthor: Jane\ntags: [a, b]\n---\n";

/// How much of the effort matching takes.
std::size_t costOf(const std::string &pattern, const std::string &text)
{
    const Effort effort;
    const std::size_t before = Effort::left();
    Pattern(pattern).matches(text);
    return before - Effort::left();
}

json reference(int number)
{
    return {{"$ref", "#/definitions/d" + std::to_string(number)}};
}

} // namespace

TEST_CASE("no more faults are looked for than are told", "[schema]")
{
    json keys = json::array();
    for (int i = 0; i < 1000; ++i)
        keys.push_back("k" + std::to_string(i));
    const auto faultsOf = [](const json &schema, const std::string &file) {
        return explain(schemaOf(schema.dump()), frontmatter::read(file));
    };
    const std::string file = "---\ntitle: a\ntags: [a, b]\n---\n";
    CHECK(faultsOf({{"required", keys}}, file).size() == 200);
    CHECK(faultsOf({{"allOf", {{{"required", keys}}, {{"required", {"x"}}}}}}, file).size() == 200);
    CHECK(faultsOf({{"dependencies", {{"title", keys}, {"tags", keys}}}}, file).size() == 200);
    const auto found = faultsOf({{"required", {"k1", "titel"}}}, file);
    REQUIRE(found.size() == 2);
    CHECK(found[0].message == "K1 is missing; every article needs one.");
    CHECK(found[1].message ==
          "Titel is missing; every article needs one. Is “title” meant to be it?");
}

TEST_CASE("the steps of matching are bounded over a whole text, not only from each place of it",
          "[schema]")
{
    CHECK(costOf("^[a-z]+$", "slug") < 20);
    CHECK(costOf("^[A-Z]", std::string(1'000'000, 'a')) < 100'000);
    for (const std::string pattern :
         {"^(a+)+$", "(a|aa)+$", "a*a*a*b", "(?:a?){19}!", "\\d*[^a]", "(.*)\\1x", "(?=(a+)+!)b"}) {
        for (const std::size_t size : {30, 3000, 100'000}) {
            INFO(pattern << " " << size);
            CHECK(costOf(pattern, std::string(size, 'a') + "-") <= 1'100'000);
        }
    }
    const std::string unrolled = "^(a+)+" + std::string(12'000, 'x');
    CHECK(costOf(unrolled, std::string(3000, 'a')) <= 1'100'000);
    const Effort effort;
    CHECK(Pattern("^(a+)+$").matches(std::string(100, 'a') + "!"));
    CHECK(Effort::hasGivenUp());
}

TEST_CASE("what an article is asked shares one bound, and that it was reached is told", "[schema]")
{
    json twice = {{"properties", {{"title", reference(0)}}}};
    json conditions = twice;
    for (int i = 0; i < 60; ++i) {
        const std::string key = "d" + std::to_string(i);
        const json next = reference(i + 1);
        twice["definitions"][key] = {{"anyOf", {next, next}}};
        conditions["definitions"][key] = {{"if", next}, {"then", next}, {"else", next}};
    }
    twice["definitions"]["d60"] = conditions["definitions"]["d60"] = {{"maxLength", 1}};
    twice["properties"]["author"] = {{"maxLength", 3}};
    CHECK(said(schemaOf(twice.dump()), article) ==
          Sentences{tooLong, "Author has 4 characters; 3 are allowed."});
    const Effort effort;
    const std::size_t before = Effort::left();
    CHECK(said(schemaOf(conditions.dump()), article) == Sentences{tooLong});
    CHECK(before - Effort::left() <= 5'000'000);
}

TEST_CASE("10,000 patterns for keys are compiled once", "[schema]")
{
    json patterns = json::object();
    for (int i = 0; i < 10'000; ++i)
        patterns["^(.*)*k" + std::to_string(i) + "$"] = {{"type", "number"}};
    patterns["^auth"] = {{"maxLength", 3}};
    const Schema schema = schemaOf(json{{"patternProperties", patterns}}.dump());
    CHECK(schema.problems.empty());
    CHECK(said(schema, article) == Sentences{"Author has 4 characters; 3 are allowed."});
}

TEST_CASE("regular expressions take so much room and no more", "[schema]")
{
    const auto numbered = [](int i) { return "(?:[^a]{1,9}é){20}" + std::to_string(i); };
    Patterns patterns;
    int count = 0;
    while (count < 100'000 && patterns.add(numbered(count)))
        ++count;
    CHECK(count > 1000);
    CHECK(count < 50'000);
    json pattern = json::array();
    for (int i = 0; i <= count; ++i)
        pattern.push_back({{"pattern", numbered(i)}});
    const Schema schema = schemaOf("title", json{{"allOf", pattern}, {"maxLength", 3}}.dump());
    REQUIRE(schema.problems.size() == 1);
    CHECK(schema.problems[0].ends_with(
        "is no regular expression that can be used; it is passed over."));
    CHECK(said(schema, article) == Sentences{"Title has 7 characters; 3 are allowed."});
}

TEST_CASE("a long key is kept and told once, however much stands below it", "[schema]")
{
    json properties = json::object();
    for (int i = 0; i < 3000; ++i)
        properties["p" + std::to_string(i)] = {
            {"patternProperties", {{"^a", {{"type", "number"}}}}},
            {"contains", true},
            {"minLength", -1}};
    const std::string key(500'000, 'k');
    const json document = {{"properties", {{key, {{"properties", properties}}}}},
                           {"additionalProperties", false}};
    const Schema schema = schemaOf(document.dump());
    REQUIRE(schema.problems.size() == 1);
    CHECK(schema.problems[0].starts_with("“minLength” of kkkkkkkkkk"));
    CHECK(schema.problems[0].size() < 200);
    const Findings findings = findingsOf(schema, "---\n? " + key + "\n: {p7: {a: x}}\n---\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "schema-type");
    CHECK(findings[0].pointer == "/p7/a");
}

TEST_CASE("what many units have in common is prepared so often and no more", "[schema]")
{
    json inner = {{"properties", {{"x", {{"enum", json::array()}}}}}};
    for (int i = 0; i < 20'000; ++i)
        inner["properties"]["x"]["enum"].push_back("v" + std::to_string(i));
    json document = {{"properties", {{"x", {{"maxLength", 1}}}}}};
    std::string pointer = "#/definitions/d";
    for (int i = 0; i < 44; ++i) {
        inner = {{"properties", {{"p", inner}}}};
        document["properties"]["f" + std::to_string(i)] = {{"$ref", pointer}};
        pointer += "/properties/p";
    }
    document["definitions"]["d"] = inner;
    const Schema schema = schemaOf(document.dump());
    CHECK(schema.problems ==
          Sentences{"The schema refers to its own parts too often; it is checked only in part."});
    CHECK(said(schema, "---\nx: ab\n---\n") == Sentences{"X has 2 characters; 1 is allowed."});
}

TEST_CASE("gathering what thousands of values must be as takes of the same bound", "[schema]")
{
    json big = json::array(), wide = json::array();
    for (int i = 0; i < 9900; ++i) {
        big.push_back({{"minLength", 0}});
        wide.push_back({{"properties", {{"q" + std::to_string(i), true}}}});
    }
    const json tagged = {{"properties",
                          {{"tags", {{"items", {{"$ref", "#/$defs/big"}}}}},
                           {"date", {{"formatMinimum", "2020-01-01"}}}}},
                         {"$defs", {{"big", {{"allOf", big}}}}}};
    std::string tags = "---\ntags:\n", fields = "---\n";
    for (int i = 0; i < 5000; ++i) {
        tags += "  - t" + std::to_string(i) + "\n";
        fields += "f" + std::to_string(i) + ": a\n";
    }
    for (const auto &[schema, file] : {std::pair(schemaOf(tagged.dump()), tags),
                                       std::pair(schemaOf(json{{"allOf", wide}}.dump()), fields)}) {
        const Effort effort;
        CHECK(said(schema, file + "---\n") == Sentences{tooLong});
        CHECK(Effort::left() < 1'000'000);
    }
}

TEST_CASE("looking for the name that was meant takes of the same bound", "[schema]")
{
    const std::string letters(55, 'k');
    json properties = json::object();
    std::string file = "---\n";
    for (int i = 1000; i < 2990; ++i) {
        properties[letters + std::to_string(i)] = true;
        file += "x" + letters + std::to_string(9999 - i) + ": a\n";
    }
    const Schema schema =
        schemaOf(json{{"properties", properties}, {"additionalProperties", false}}.dump());
    const Effort effort;
    const auto found = explain(schema, frontmatter::read(file + "---\n"));
    REQUIRE(found.size() == 200);
    CHECK(found[0].message.ends_with("?"));
    CHECK(found[199].message.ends_with("refuse it."));
    CHECK(Effort::left() < 1'000'000);
}

TEST_CASE("preparing parts of a schema for the judge takes of the same bound", "[schema]")
{
    json inner = {{"properties", json::object()}};
    for (int i = 0; i < 20'000; ++i)
        inner["properties"]["p" + std::to_string(i)] = true;
    inner["properties"]["x"] = {{"maxLength", 1}};
    std::string value = "{x: ab}";
    for (int i = 0; i < 20; ++i) {
        inner = {{"properties", {{"a", inner}}}};
        value = "{a: " + value + "}";
    }
    const Schema schema = schemaOf("title", inner.dump());
    const Effort effort;
    CHECK(said(schema, "---\ntitle: " + value + "\n---\n").front() == tooLong);
}
