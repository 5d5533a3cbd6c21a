// Schemas made ready: what is passed over and told, and that none costs much time or depth.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

#include <ctime>
#include <thread>

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;

namespace {

Sentences problemsOf(const std::string &schema)
{
    return schemaOf(schema).problems;
}

/// What the same work takes longer in a program that looks for faults of its memory.
#ifdef __SANITIZE_ADDRESS__
constexpr double slower = 20;
#else
constexpr double slower = 1;
#endif

/// The processor's time that it takes, for the machine may be busy.
template <class Work>
double secondsOf(Work work)
{
    const std::clock_t begin = std::clock();
    work();
    return double(std::clock() - begin) / CLOCKS_PER_SEC / slower;
}

/// Of several times, the shortest: what else the machine does is not counted.
template <class Work>
double leastSecondsOf(Work work)
{
    double least = secondsOf(work);
    for (int i = 0; i < 20; ++i)
        least = std::min(least, secondsOf(work));
    return least;
}

/// What is said where the schema asks for more than is checked.
const Sentences tooLong = {
    "What the schema asks for takes too long to check; some of it was not checked."};

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("a schema that is none has no rules", "[schema]")
{
    std::vector<std::string> problems;
    CHECK_FALSE(makeRules(json::array(), problems));
    CHECK_FALSE(makeRules(json("title"), problems));
    CHECK_FALSE(makeRules(json(nullptr), problems));
    CHECK(problems.empty());
    CHECK(makeRules(json(true), problems));
    CHECK(makeRules(json(false), problems));
    CHECK(said(schemaOf("true"), "---\na: 1\n---\n").empty());
    CHECK(said(schemaOf("false"), "---\na: 1\n---\n") ==
          Sentences{"The front matter is not allowed here."});
}

TEST_CASE("what cannot be checked is told, and the rest is checked", "[schema]")
{
    CHECK(problemsOf(R"({"properties": {"title": {"minLength": -1, "maxLength": "x"}}})") ==
          Sentences{"“minLength” of title is no whole number from 0 up; it is passed over.",
                    "“maxLength” of title is no whole number from 0 up; it is passed over."});
    CHECK(problemsOf(R"({"properties": {"title": {"pattern": "("}}})") ==
          Sentences{"“pattern” of title is no regular expression that can be used; "
                    "it is passed over."});
    CHECK(problemsOf(R"({"properties": {"title": 5}})") ==
          Sentences{"What the schema says of title is no schema; it is passed over."});
    CHECK(problemsOf(R"({"type": "text", "enum": 1, "anyOf": [], "multipleOf": 0})") ==
          Sentences{"“type” of the schema is no type that there is; it is passed over.",
                    "“enum” of the schema is no list; it is passed over.",
                    "“multipleOf” of the schema is no number above 0; it is passed over.",
                    "“anyOf” of the schema is no list of schemas; it is passed over."});
    CHECK(problemsOf(R"({"allOf": [{}], "unevaluatedProperties": false})") ==
          Sentences{"“unevaluatedProperties” of the schema depends on other schemas, which is not "
                    "supported; it is passed over."});
    CHECK(said(schemaOf("title", R"({"pattern": "(", "maxLength": 3})"),
               "---\ntitle: long\n---\n") == Sentences{"Title has 4 characters; 3 are allowed."});
}

TEST_CASE("a count that is larger than any is no limit from above, and all is below it", "[schema]")
{
    for (const char *large : {"1e30", "9223372036854775808", "9007199254740993.0"}) {
        const std::string most =
            std::string(R"({"maxLength": )") + large + ", \"maxItems\": " + large + "}";
        CHECK(said(schemaOf("title", most), "---\ntitle: a\n---\n").empty());
        CHECK(schemaOf("title", most).problems.empty());
        CHECK(said(schemaOf("title", std::string(R"({"minItems": )") + large + "}"),
                   "---\ntitle: [a]\n---\n") ==
              Sentences{"Title has 1 item; at least 9223372036854775807 are needed."});
    }
}

TEST_CASE("references are followed within the schema, and nowhere else", "[schema]")
{
    CHECK(said(schemaOf(R"({"$ref": "#/definitions/news",
              "definitions": {"news": {"properties": {"title": {"$ref": "#/definitions/short"}}},
                              "short": {"maxLength": 3}}})"),
               "---\ntitle: long\n---\n") == Sentences{"Title has 4 characters; 3 are allowed."});
    CHECK(problemsOf(R"({"$ref": "#/definitions/news"})") ==
          Sentences{"The schema refers to #/definitions/news, which it does not have; "
                    "that is not checked."});
    CHECK(problemsOf(R"({"properties": {"a": {"$ref": "https://example.com/a.json"}}})") ==
          Sentences{"The schema refers to https://example.com/a.json, which is another file; "
                    "that is not read and not checked."});
    CHECK(problemsOf(R"({"$ref": 5})") ==
          Sentences{"“$ref” of the schema is no text; it is passed over."});
}

TEST_CASE("a reference that is told of already is not told again", "[schema]")
{
    std::vector<std::string> problems = {"a refers to #/x, which is not in this file."};
    makeRules(json::parse(R"({"properties": {"a": {"$ref": "#/x"}, "b": {"$ref": "#/y"}}})"),
              problems);
    CHECK(problems ==
          Sentences{"a refers to #/x, which is not in this file.",
                    "The schema refers to #/y, which it does not have; that is not checked."});
}

TEST_CASE("references in a circle are told and not followed", "[schema]")
{
    CHECK(problemsOf(R"({"$ref": "#"})") ==
          Sentences{"The schema refers to itself in a circle at #; that is not checked."});
    CHECK(problemsOf(R"({"properties": {"a": {"$ref": "#/$defs/a"}},
              "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"not": {"$ref": "#/$defs/a"}}}})") ==
          Sentences{"The schema refers to itself in a circle at #/$defs/a; that is not checked."});
    const Schema menu = schemaOf(R"({"properties": {"menu": {"$ref": "#/$defs/entry"}},
        "$defs": {"entry": {"required": ["name"],
                            "properties": {"items": {"items": {"$ref": "#/$defs/entry"}}}}}})");
    CHECK(menu.problems.empty());
    CHECK(said(menu, "---\nmenu:\n  name: a\n  items:\n    - name: b\n    - title: c\n---\n") ==
          Sentences{"Name of item 2 of Items of Menu is missing; it is needed there."});
}

TEST_CASE("a schema of 2020-12 means what it says", "[schema]")
{
    const std::string version = R"({"$schema": "https://json-schema.org/draft/2020-12/schema", )";
    const auto list =
        schemaOf(version + R"("properties": {"tags": {"prefixItems": [{"type": "string"}],
                                            "items": {"type": "number"}, "minContains": 2,
                                            "contains": {"const": 2}}}})");
    CHECK(list.problems.empty());
    CHECK(said(list, "---\ntags: [a, 2, 2]\n---\n").empty());
    CHECK(said(list, "---\ntags: [a, 2]\n---\n") ==
          Sentences{"Tags has 1 item that is 2; at least 2 are needed."});
    CHECK(said(list, "---\ntags: [a, 2, 2, b]\n---\n") ==
          Sentences{"Item 4 of Tags must be a number; “b” is a text."});
    const auto beside =
        schemaOf(version + R"("properties": {"title": {"$ref": "#/$defs/t", "maxLength": 2}},
                                              "$defs": {"t": {"type": "string"}}})");
    CHECK(said(beside, "---\ntitle: abc\n---\n") ==
          Sentences{"Title has 3 characters; 2 are allowed."});
    const auto closed =
        schemaOf(version + R"("properties": {"title": {}}, "unevaluatedProperties": false})");
    CHECK(said(closed, "---\nx: 1\n---\n") ==
          Sentences{"The schema has no field “x”; the site may ignore or refuse it."});
    CHECK(said(schemaOf(version + R"("dependentSchemas": {"title": {"required": ["cta"]}}})"),
               "---\ntitle: a\n---\n") ==
          Sentences{"Call to action is missing; it is needed because Title is set."});
    CHECK(said(schemaOf(version + R"("properties": {"title": {"$ref": "#t"}},
                                     "$defs": {"t": {"$anchor": "t", "maxLength": 1}}})"),
               "---\ntitle: ab\n---\n") == Sentences{"Title has 2 characters; 1 is allowed."});
}

TEST_CASE("keys are held against patterns", "[schema]")
{
    const Schema schema = schemaOf(R"({"properties": {"title": {}},
        "patternProperties": {"^x-": {"type": "number"}}, "additionalProperties": false})");
    CHECK(said(schema, "---\ntitle: a\nx-one: 1\n---\n").empty());
    CHECK(said(schema, "---\nx-one: a\n---\n") ==
          Sentences{"X one must be a number; “a” is a text."});
    CHECK(said(schema, "---\none: a\n---\n") ==
          Sentences{"The schema has no field “one”; the site may ignore or refuse it."});
    CHECK(said(schemaOf("author", R"({"propertyNames": {"pattern": "^[a-z]+$"}})"),
               "---\nauthor: {Name: a}\n---\n") ==
          Sentences{"Author has a field “Name”, which the schema allows no field to be called."});
}

TEST_CASE("a long text is judged in no time", "[schema]")
{
    const std::string file = "---\ntitle: '" + std::string(1024 * 1024, 'a') + "'\n---\n";
    const auto frontMatter = frontmatter::read(file);
    const Schema schema =
        schemaOf("title", R"({"pattern": "^(a|b)*c$", "maxLength": 60, "minLength": 1,
                                                "format": "uri", "enum": ["a", "b"]})");
    Findings findings;
    CHECK(secondsOf([&] { findings = validate(schema, file, frontMatter); }) < 0.5);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message ==
          "Title must be a or b; “" + std::string(40, 'a') + "…” is none of them.");
    const Schema patient = schemaOf("title", R"({"pattern": "^(a+)+$"})");
    const std::string costly = "---\ntitle: '" + std::string(40, 'a') + "!'\n---\n";
    CHECK(secondsOf([&] { CHECK(said(patient, costly) == tooLong); }) < 0.5);
}

TEST_CASE("deep and hostile schemas and values are survived", "[schema]")
{
    const std::string deep = repeated(R"({"not":)", 5000) + "true" + repeated("}", 5000);
    std::vector<std::string> problems;
    CHECK_FALSE(makeRules(json::parse(deep), problems));
    CHECK(problems ==
          Sentences{"The schema is nested deeper than 100 levels; nothing is checked by it."});
    CHECK(said(schemaOf("title", R"({"items": {"$ref": "#/properties/title"}, "maxLength": 1})"),
               "---\ntitle: " + repeated("[", 300) + "ab" + repeated("]", 300) + "\n---\n")
              .empty());
    json chain = {{"properties", {{"title", {{"$ref", "#/$defs/d0"}}}}}};
    json doubling = chain;
    for (int i = 0; i < 20000; ++i) {
        const json next = {{"$ref", "#/$defs/d" + std::to_string(i + 1)}};
        chain["$defs"]["d" + std::to_string(i)] = next;
        if (i < 200)
            doubling["$defs"]["d" + std::to_string(i)] = {{"allOf", {next, {{"allOf", {next}}}}}};
    }
    chain["$defs"]["d20000"] = doubling["$defs"]["d200"] = {{"maxLength", 1}};
    const std::string file = "---\ntitle: ab\n---\n";
    CHECK(secondsOf([&] { CHECK(said(schemaOf(chain.dump()), file) == tooLong); }) < 2);
    CHECK(secondsOf([&] { CHECK(said(schemaOf(doubling.dump()), file) == tooLong); }) < 2);
}

TEST_CASE("500 fields are judged within 10 ms", "[schema]")
{
    std::string properties, file = "---\n";
    for (int i = 0; i < 500; ++i) {
        const std::string key = "field_" + std::to_string(i);
        properties += (i ? ", \"" : "\"") + key +
                      R"(": {"type": "string", "maxLength": 20, "pattern": "^x"})";
        file += key + ": 'x" + (i % 50 == 0 ? "yyyyyyyyyyyyyyyyyyyyyyyy" : "y") + "'\n";
    }
    file += "---\n";
    const Schema schema = schemaOf(R"({"properties": {)" + properties +
                                   R"(}, "required": ["field_1"], "additionalProperties": false})");
    const auto frontMatter = frontmatter::read(file);
    CHECK(validate(schema, file, frontMatter).size() == 10);
    const double seconds = leastSecondsOf([&] { validate(schema, file, frontMatter); });
    INFO(seconds);
    CHECK(seconds < 0.010);
}

TEST_CASE("nine fields, each with a fault and half of them with a fix, are judged within 1 ms",
          "[schema]")
{
    std::string properties, file = "---\n";
    for (int i = 0; i < 9; ++i) {
        const std::string key = "field_" + std::to_string(i);
        properties += (i ? ", \"" : "\"") + key +
                      (i % 2 ? R"(": {"type": "string"})" : R"(": {"format": "uri"})");
        file += key + (i % 2 ? ": 2024\n" : ": a text\n");
    }
    file += "---\n";
    const Schema schema = schemaOf(R"({"properties": {)" + properties + "}}");
    const auto frontMatter = frontmatter::read(file);
    CHECK(validate(schema, file, frontMatter).size() == 9);
    const double seconds = leastSecondsOf([&] { validate(schema, file, frontMatter); });
    INFO(seconds);
    CHECK(seconds < 0.001);
}

TEST_CASE("a title of a megabyte is judged within 20 ms", "[schema]")
{
    const std::string file = "---\ntitle: '" + std::string(1024 * 1024, 'a') + "'\n---\n";
    const auto frontMatter = frontmatter::read(file);
    const Schema schema =
        schemaOf("title", R"({"type": "string", "pattern": "^[A-Z]", "maxLength": 60})");
    Findings findings;
    const double seconds = leastSecondsOf([&] { findings = validate(schema, file, frontMatter); });
    INFO(seconds);
    CHECK(seconds < 0.020);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "Title has 1048576 characters; 60 are allowed.");
}

TEST_CASE("a schema of a megabyte is made ready within a second", "[schema]")
{
    json large = {{"properties", json::object()}};
    for (int i = 0; i < 10000; ++i)
        large["properties"]["field_" + std::to_string(i)] = {
            {"type", "string"}, {"description", std::string(60, 'x')}, {"maxLength", 20}};
    std::vector<std::string> problems;
    std::shared_ptr<const Rules> rules;
    CHECK(secondsOf([&] { rules = makeRules(large, problems); }) < 1);
    CHECK(rules);
    CHECK(problems.empty());
}

TEST_CASE("rules may be used by several threads at once", "[schema]")
{
    const Schema schema =
        schemaOf(R"({"properties": {"title": {"$ref": "#/$defs/t"}, "cta": {"format": "uri"}},
                                       "$defs": {"t": {"pattern": "^[a-z]+$", "maxLength": 3}}})");
    const std::string file = "---\ntitle: A long one\ncta: x\n---\n";
    std::vector<Sentences> found(8);
    std::vector<std::thread> threads;
    for (Sentences &sentences : found)
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i)
                sentences = said(schema, file);
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const Sentences &sentences : found)
        CHECK(sentences == Sentences{"Title has 10 characters; 3 are allowed.",
                                     "Call to action must be a web address such as "
                                     "https://example.com/page; “x” is none."});
}
