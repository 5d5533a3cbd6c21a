// Fields that are needed because of others, and alternatives of which one is meant.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

TEST_CASE("what depends on other fields is told with them", "[schema]")
{
    const Schema pairs = schemaOf(R"({"dependentRequired": {"heroImage": ["alt"]}})");
    CHECK(said(pairs, "---\nheroImage: a\n---\n") ==
          Sentences{"Alt is missing; it is needed because Hero image is set."});
    CHECK(said(pairs, "---\ntitle: a\n---\n").empty());
    const Schema draft = schemaOf(R"({"if": {"properties": {"draft": {"const": false}},
        "required": ["draft"]}, "then": {"required": ["publish_date"]}})");
    CHECK(said(draft, "---\ndraft: false\n---\n") ==
          Sentences{"Published is missing; it is needed because Draft is false."});
    CHECK(said(draft, "---\ndraft: true\n---\n").empty());
    const Schema either =
        schemaOf(R"({"anyOf": [{"required": ["title"]}, {"required": ["cta"]}]})");
    CHECK(said(either, "---\ntitle: a\n---\n").empty());
    CHECK(said(either, "---\nauthor: a\n---\n") ==
          Sentences{"Title or Call to action is missing; one of them is needed."});
    CHECK(said(schemaOf(R"({"minProperties": 2})"), "---\nauthor: a\n---\n") ==
          Sentences{"The front matter has 1 field; at least 2 are needed."});
}

TEST_CASE("what is needed under a condition is told with it", "[schema]")
{
    const auto missing = [](const std::string &condition, const std::string &frontMatter,
                            const char *branch = "then") {
        return said(
            schemaOf(R"({"if": )" + condition + ", \"" + branch + R"(": {"required": ["alt"]}})"),
            "---\n" + frontMatter + "---\n");
    };
    CHECK(missing(R"({"required": ["heroImage"]})", "heroImage: a\n") ==
          Sentences{"Alt is missing; it is needed because Hero image is set."});
    CHECK(missing(R"({"properties": {"draft": {"const": false}}})", "title: a\n") ==
          Sentences{"Alt is missing; it is needed because Draft is not set."});
    CHECK(missing(R"({"properties": {"kind": {"enum": ["video", "film"]}}, "required": ["kind"]})",
                  "kind: film\n") ==
          Sentences{"Alt is missing; it is needed because Kind is film."});
    CHECK(missing(R"({"properties": {"kind": {"const": "text"}}})", "kind: film\n", "else") ==
          Sentences{"Alt is missing; it is needed because Kind is film."});
    CHECK(missing(R"({"required": ["title", "cta"]})", "title: a\n", "else") ==
          Sentences{"Alt is missing; it is needed because Call to action is not set."});
    CHECK(missing(R"({"not": {"required": ["cta"]}})", "title: a\n") ==
          Sentences{"Alt is missing; it is needed because Call to action is not set."});
    CHECK(
        missing(R"({"required": ["cta", "title"]})", "title: a\ncta: b\n") ==
        Sentences{"Alt is missing; it is needed because Call to action is set and Title is set."});
    CHECK(missing(R"({"properties": {"tags": {"minItems": 2}}, "required": ["tags"]})",
                  "tags: [a, b]\n") == Sentences{"Alt is missing; it is needed because of Tags."});
    CHECK(missing(R"({"anyOf": [{"required": ["cta"]}, {"required": ["title"]}]})", "cta: a\n") ==
          Sentences{"Alt is missing; with the other fields as they are, it is needed."});
    CHECK(said(schemaOf(R"({"dependentSchemas": {"cta": {"required": ["alt"]}}})"),
               "---\ncta: a\n---\n") ==
          Sentences{"Alt is missing; it is needed because Call to action is set."});
    CHECK(said(schemaOf(R"({"required": ["alt"], "if": {"required": ["cta"]}, "then":
               {"required": ["alt"]}})"),
               "---\ncta: a\n---\n") == Sentences{"Alt is missing; every article needs one."});
}

TEST_CASE("a field that is needed under a condition is not called needed by every article",
          "[schema]")
{
    const Schema schema = schemaOf(R"({"properties": {"alt": {"type": "string", "minLength": 1}},
        "dependentRequired": {"heroImage": ["alt"]}})");
    CHECK(said(schema, "---\nheroImage: a\nalt: ''\n---\n") ==
          Sentences{"Alt is empty; it is needed because Hero image is set."});
    CHECK(said(schema, "---\nheroImage: a\nalt:\n---\n") ==
          Sentences{"Alt has no value; it is needed because Hero image is set."});
    CHECK(said(schema, "---\nalt: ''\n---\n") ==
          Sentences{"Alt is empty; it must say something, or not be there."});
    const Schema group = schemaOf("author", R"({"required": ["name"],
        "properties": {"name": {"type": "string", "minLength": 1}}})");
    CHECK(said(group, "---\nauthor: {name: ''}\n---\n") ==
          Sentences{"Name of Author is empty; it must say something."});
}

TEST_CASE("an empty field is not called set", "[schema]")
{
    const Schema schema = schemaOf(R"({"dependentRequired": {"cta": ["alt"]}})");
    CHECK(said(schema, "---\ncta: ''\n---\n") ==
          Sentences{"Alt is missing; it is needed because Call to action is there."});
}

TEST_CASE("of alternatives that differ by a value, that value says which is meant", "[schema]")
{
    const std::string alternatives = R"({"anyOf": [
        {"properties": {"kind": {"const": "video"}, "src": {}}, "required": ["kind", "src"]},
        {"properties": {"kind": {"const": "text"}, "body": {}, "alt": {}},
         "required": ["kind", "body", "alt"]}]})";
    CHECK(said(schemaOf(alternatives), "---\nkind: video\n---\n") ==
          Sentences{"Src is missing; it is needed because Kind is video."});
    CHECK(said(schemaOf("media", alternatives), "---\nmedia: {kind: video}\n---\n") ==
          Sentences{"Src of Media is missing; it is needed because Kind is video."});
}

TEST_CASE("of alternatives the one that was meant is told", "[schema]")
{
    const std::string link = R"({"anyOf": [{"type": "string", "format": "uri"},
        {"type": "object", "required": ["href"], "properties": {"href": {"type": "string"}}}]})";
    CHECK(ofTitle(link, "https://example.com").empty());
    CHECK(ofTitle(link, "x") == Sentences{"Title must be a web address such as "
                                          "https://example.com/page; “x” is none."});
    CHECK(ofTitle(link, "{to: x}") == Sentences{"Href of Title is missing; it is needed there."});
    CHECK(ofTitle(link, "8") ==
          Sentences{"Title must be a text or a group of fields; without quotes, 8 is a number."});
    CHECK(ofTitle(R"({"oneOf": [{"type": "string"}, {"minLength": 1}]})", "x") ==
          Sentences{"Title is as 2 of the schema's alternatives ask, and must be as only one of "
                    "them asks."});
}

TEST_CASE("alternatives that differ by a value name all that it may be", "[schema]")
{
    const std::string media = R"({"oneOf": [
        {"properties": {"kind": {"const": "video"}, "src": {}}, "required": ["kind", "src"]},
        {"properties": {"kind": {"enum": ["list", "grid"]}}, "required": ["kind", "images"]}]})";
    CHECK(said(schemaOf("media", media), "---\nmedia: {kind: audio, src: x}\n---\n") ==
          Sentences{"Kind of Media must be video, list or grid; “audio” is none of them."});
    CHECK(said(schemaOf(media), "---\nkind: audio\nsrc: x\n---\n") ==
          Sentences{"Kind must be video, list or grid; “audio” is none of them."});
}

TEST_CASE("alternatives that are single values are choices", "[schema]")
{
    const std::string level = R"({"anyOf": [{"const": "low"}, {"enum": ["high", "top"]}]})";
    CHECK(ofTitle(level, "low").empty());
    CHECK(ofTitle(level, "medium") ==
          Sentences{"Title must be low, high or top; “medium” is none of them."});
    CHECK(ofTitle(level, "") ==
          Sentences{"Title has no value; it must be low, high or top, or not be there."});
    const Findings findings = findingsOf(schemaOf("title", level), "---\ntitle: High\n---\n");
    REQUIRE(findings.size() == 1);
    REQUIRE(findings[0].fix);
    CHECK(findings[0].fix->title == "Write it as “high”");
}

TEST_CASE("what is forbidden is told", "[schema]")
{
    CHECK(ofTitle(R"({"not": {"const": "x"}})", "x") == Sentences{"Title must not be x."});
    CHECK(ofTitle(R"({"not": {"enum": ["x", "y"]}})", "x") ==
          Sentences{"Title must not be x or y."});
    CHECK(ofTitle(R"({"not": {"type": "string"}})", "x") ==
          Sentences{"Title is not as the schema asks."});
    CHECK(said(schemaOf("title", "false"), "---\ntitle: a\n---\n") ==
          Sentences{"Title is not allowed here."});
    CHECK(said(schemaOf(R"({"properties": {"title": false}, "additionalProperties": false})"),
               "---\ntitle: a\ntitel: b\n---\n") ==
          Sentences{"Title is not allowed here.", "The schema has no field “titel”; the site may "
                                                  "ignore or refuse it. Did you mean title?"});
    const std::string file = "---\ncta: a\ntitle: b\n---\n";
    for (const char *schema : {R"({"not": {"required": ["title", "cta"]}})",
                               R"({"oneOf": [{"required": ["cta"]}, {"required": ["title"]}]})"}) {
        INFO(schema);
        const Findings findings = findingsOf(schemaOf(schema), file);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].message == "Call to action and Title must not both be there.");
        CHECK(findings[0].field == "title");
        CHECK(findings[0].range == ByteRange{11, 16});
    }
    CHECK(said(schemaOf(R"({"not": {"required": ["title"]}})"), file) ==
          Sentences{"Title is not allowed here."});
}

TEST_CASE("where too many alternatives accept a value, none of the others is blamed", "[schema]")
{
    const Schema either = schemaOf(R"({"oneOf": [{"required": ["title"]}, {"required": ["cta"]},
        {"required": ["alt"]}]})");
    CHECK(said(either, "---\ntitle: a\ncta: b\n---\n") ==
          Sentences{"Title and Call to action must not both be there."});
    CHECK(ofTitle(R"({"oneOf": [{"minimum": 1}, {"minimum": 3}, {"maximum": 0}]})", "5") ==
          Sentences{"Title is as 2 of the schema's alternatives ask, and must be as only one of "
                    "them asks."});
}

TEST_CASE("one of several fields is missing whatever else is wrong", "[schema]")
{
    CHECK(said(schemaOf(R"({"required": ["author"],
                            "anyOf": [{"required": ["title"]}, {"required": ["cta"]}]})"),
               "---\nalt: x\n---\n") ==
          Sentences{"Author is missing; every article needs one.",
                    "Title or Call to action is missing; one of them is needed."});
    CHECK(said(schemaOf(R"({"properties": {"alt": {"type": "number"}},
                            "anyOf": [{"required": ["title"]}, {"required": ["cta"]}]})"),
               "---\nalt: x\n---\n") ==
          Sentences{"Alt must be a number; “x” is a text.",
                    "Title or Call to action is missing; one of them is needed."});
}
