// What is not as a schema demands: the sentences and their places.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

TEST_CASE("a field that is missing is told at the closing fence", "[schema]")
{
    const Schema schema = schemaOf(R"({"required": ["title", "heroImage"]})");
    const std::string file = "---\ntitle: A\n---\nBody\n";
    const Findings findings = findingsOf(schema, file);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "Hero image is missing; every article needs one.");
    CHECK(findings[0].rule == "schema-missing");
    CHECK(findings[0].field == "heroImage");
    CHECK(findings[0].pointer.empty());
    CHECK(findings[0].severity == Severity::Error);
    CHECK(findings[0].range == ByteRange{13, 13});
    CHECK_FALSE(findings[0].fix);
}

TEST_CASE("a value of the wrong type is told as what it is", "[schema]")
{
    const std::string text = R"({"type": "string"})";
    CHECK(ofTitle(text, "A").empty());
    CHECK(ofTitle(text, "2024") ==
          Sentences{"Title must be a text; without quotes, 2024 is a number."});
    CHECK(ofTitle(text, "2.5") ==
          Sentences{"Title must be a text; without quotes, 2.5 is a number."});
    CHECK(ofTitle(text, "false") ==
          Sentences{"Title must be a text; without quotes, false means no."});
    CHECK(ofTitle(text, "True") ==
          Sentences{"Title must be a text; without quotes, True means yes."});
    CHECK(ofTitle(text, "2025-02-01") ==
          Sentences{"Title must be a text; without quotes, 2025-02-01 is a date."});
    CHECK(ofTitle(text, "[a]") == Sentences{"Title must be a text; it is a list."});
    CHECK(ofTitle(text, "{a: 1}") == Sentences{"Title must be a text; it is a group of fields."});
    CHECK(ofTitle(R"({"type": "number"})", "eight") ==
          Sentences{"Title must be a number; “eight” is a text."});
    CHECK(ofTitle(R"({"type": "number"})", "'8'") ==
          Sentences{"Title must be a number; in quotes, “8” is a text."});
    CHECK(ofTitle(R"({"type": "integer"})", "2.5") ==
          Sentences{"Title must be a whole number; 2.5 has a fraction."});
    CHECK(ofTitle(R"({"type": "integer"})", "2.0").empty());
    CHECK(ofTitle(R"({"type": "boolean"})", "yes") ==
          Sentences{"Title must be true or false; “yes” is a text."});
    CHECK(ofTitle(R"({"type": "array"})", "8") ==
          Sentences{"Title must be a list; 8 is a number."});
    CHECK(ofTitle(R"({"type": ["array", "number", "integer"]})", "a, b") ==
          Sentences{"Title must be a list or a number; “a, b” is a text."});
    CHECK(ofTitle(R"({"type": "object"})", "a") ==
          Sentences{"Title must be a group of fields; “a” is a text."});
    CHECK(ofTitle(R"({"type": "object"})", "2025-02-01") ==
          Sentences{"Title must be a group of fields; 2025-02-01 is a date."});
}

TEST_CASE("a field without a value is told as such", "[schema]")
{
    CHECK(ofTitle(R"({"type": "string"})", "") ==
          Sentences{"Title has no value; it must be a text, or not be there."});
    CHECK(ofTitle(R"({"type": ["string", "null"]})", "").empty());
    CHECK(ofTitle(R"({"type": ["string", "null"]})", "~").empty());
    CHECK(said(schemaOf(R"({"properties": {"title": {"type": "string"}}, "required": ["title"]})"),
               "---\ntitle:\n---\n") == Sentences{"Title has no value; every article needs one."});
}

TEST_CASE("an empty text where every article needs one is a warning", "[schema]")
{
    const Schema schema =
        schemaOf(R"({"properties": {"title": {"type": "string"}}, "required": ["title"]})");
    const Findings findings = findingsOf(schema, "---\ntitle: ''\n---\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == "Title is empty; every article needs one.");
    CHECK(findings[0].rule == "schema-empty");
    CHECK(findings[0].severity == Severity::Warning);
    CHECK(findings[0].range == ByteRange{11, 13});
    CHECK(ofTitle(R"({"type": "string"})", "''").empty());
    CHECK(ofTitle(R"({"minLength": 1})", "''") ==
          Sentences{"Title is empty; it must say something, or not be there."});
    CHECK(ofTitle(R"({"minLength": 9})", "''") ==
          Sentences{"Title is empty; it must have at least 9 characters, or not be there."});
    CHECK(ofTitle(R"({"format": "url"})", "''") ==
          Sentences{"Title is empty; it must be a web address such as https://example.com/page, "
                    "or not be there."});
    CHECK(ofTitle(R"({"enum": ["a", "b"]})", "''") ==
          Sentences{"Title is empty; it must be a or b, or not be there."});
}

TEST_CASE("choices are named while they are few", "[schema]")
{
    const std::string few = R"({"enum": ["models", "business", "policy"]})";
    CHECK(ofTitle(few, "models").empty());
    CHECK(ofTitle(few, "sports") ==
          Sentences{"Title must be models, business or policy; “sports” is none of them."});
    CHECK(ofTitle(few, "busines") ==
          Sentences{"Title must be models, business or policy; “busines” is none of them. "
                    "Did you mean business?"});
    CHECK(ofTitle(R"({"enum": ["a1","a2","a3","a4","a5","a6","a7","a8","news"]})", "newz") ==
          Sentences{"Title must be one of 9 choices; “newz” is none of them. Did you mean news?"});
    CHECK(ofTitle(R"({"const": "post"})", "page") == Sentences{"Title must be post, not “page”."});
    CHECK(ofTitle(R"({"enum": [1, 2]})", "3") ==
          Sentences{"Title must be 1 or 2; “3” is none of them."});
}

TEST_CASE("a choice that only has quotes too many or too few is told so", "[schema]")
{
    CHECK(ofTitle(R"({"enum": [1, 2]})", "'1'") ==
          Sentences{"Title must be 1 or 2; in quotes, “1” is a text."});
    CHECK(ofTitle(R"({"const": "2024"})", "2024") ==
          Sentences{"Title must be 2024; without quotes, 2024 is no text."});
}

TEST_CASE("a field that is missing may be there under another name", "[schema]")
{
    const Schema schema = schemaOf(R"({"properties": {"title": {}}, "required": ["title"]})");
    CHECK(said(schema, "---\nTitle: a\n---\n") ==
          Sentences{"Title is missing; every article needs one. Is “Title” meant to be it?"});
    CHECK(said(schema, "---\ntitel: a\n---\n") ==
          Sentences{"Title is missing; every article needs one. Is “titel” meant to be it?"});
    CHECK(said(schema, "---\nmood: a\n---\n") ==
          Sentences{"Title is missing; every article needs one."});
}

TEST_CASE("lengths are counted in characters", "[schema]")
{
    CHECK(ofTitle(R"({"maxLength": 5})", "äöü😀x").empty());
    CHECK(ofTitle(R"({"maxLength": 5})", "äöü😀xy") ==
          Sentences{"Title has 6 characters; 5 are allowed."});
    CHECK(ofTitle(R"({"minLength": 3})", "😀") ==
          Sentences{"Title has 1 character; at least 3 are needed."});
}

TEST_CASE("formats are told with an example", "[schema]")
{
    CHECK(ofTitle(R"({"format": "email"})", "me@") ==
          Sentences{"Title must be an e-mail address such as name@example.com; “me@” is none."});
    CHECK(ofTitle(R"({"format": "uri"})", "example.com") ==
          Sentences{"Title must be a web address such as https://example.com/page; "
                    "“example.com” is none."});
    CHECK(ofTitle(R"({"format": "uri"})", "https://example.com/über").empty());
    CHECK(ofTitle(R"({"format": "time"})", "'09:30'").empty());
    CHECK(ofTitle(R"({"format": "time"})", "'25:30'") ==
          Sentences{"Title must be a time such as 09:30; “25:30” is none."});
    CHECK(ofTitle(R"({"format": "color"})", "'#12345'") ==
          Sentences{"Title must be a colour such as #336699; “#12345” is none."});
    CHECK(ofTitle(R"({"format": "of-the-moon"})", "x").empty());
}

TEST_CASE("numbers out of range are told with the bound", "[schema]")
{
    CHECK(ofTitle(R"({"minimum": 1})", "0") == Sentences{"Title is 0; it must be at least 1."});
    CHECK(ofTitle(R"({"maximum": 10})", "11") == Sentences{"Title is 11; it must be at most 10."});
    CHECK(ofTitle(R"({"exclusiveMinimum": 0})", "0") ==
          Sentences{"Title is 0; it must be above 0."});
    CHECK(ofTitle(R"({"maximum": 10, "exclusiveMaximum": true})", "10") ==
          Sentences{"Title is 10; it must be below 10."});
    CHECK(ofTitle(R"({"multipleOf": 0.01})", "0.07").empty());
    CHECK(ofTitle(R"({"multipleOf": 5})", "7") ==
          Sentences{"Title is 7; it must be a multiple of 5."});
}

TEST_CASE("lists are told what is wrong with them and their items", "[schema]")
{
    CHECK(ofTitle(R"({"minItems": 2})", "[a]") ==
          Sentences{"Title has 1 item; at least 2 are needed."});
    CHECK(ofTitle(R"({"maxItems": 1})", "[a, b]") == Sentences{"Title has 2 items; 1 is allowed."});
    CHECK(ofTitle(R"({"uniqueItems": true})", "[a, b, a]") ==
          Sentences{"Title has “a” more than once."});
    CHECK(ofTitle(R"({"contains": {"const": "ai"}})", "[a]") ==
          Sentences{"Title has no item that is ai; at least 1 is needed."});
    CHECK(ofTitle(R"({"minItems": 1})", "[]") ==
          Sentences{"Title has no items; at least 1 is needed."});
    const Schema schema = schemaOf("title", R"({"items": {"enum": ["ai", "ml"]}})");
    const Findings findings = findingsOf(schema, "---\ntitle: [ai, Ml, art]\n---\n");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].message ==
          "Item 2 of Title must be ai or ml; “Ml” is none of them. Did you mean ml?");
    CHECK(findings[0].pointer == "/1");
    CHECK(findings[1].message == "Item 3 of Title must be ai or ml; “art” is none of them.");
    CHECK(findings[1].pointer == "/2");
}

TEST_CASE("a list that has too few items, or one twice, has what is wrong with its items told too",
          "[schema]")
{
    CHECK(ofTitle(R"({"minItems": 4, "items": {"type": "string"}})", "[a, 2]") ==
          Sentences{"Title has 2 items; at least 4 are needed.",
                    "Item 2 of Title must be a text; without quotes, 2 is a number."});
    CHECK(ofTitle(R"({"uniqueItems": true, "items": {"enum": ["a", "b"]}})", "[a, c, a]") ==
          Sentences{"Title has “a” more than once.",
                    "Item 2 of Title must be a or b; “c” is none of them."});
}

TEST_CASE("a choice without a value is told as such", "[schema]")
{
    CHECK(ofTitle(R"({"enum": ["a", "b"]})", "") ==
          Sentences{"Title has no value; it must be a or b, or not be there."});
    CHECK(said(schemaOf(R"({"properties": {"title": {"enum": ["a"]}}, "required": ["title"]})"),
               "---\ntitle:\n---\n") == Sentences{"Title has no value; every article needs one."});
}

TEST_CASE("many faulty items of a list are told together", "[schema]")
{
    std::string list;
    for (int i = 0; i < 15; ++i)
        list += "  - " + std::to_string(i) + "\n";
    const Findings findings = findingsOf(schemaOf("tags", R"({"items": {"type": "string"}})"),
                                         "---\ntags:\n" + list + "---\n");
    REQUIRE(findings.size() == 10);
    CHECK(findings[8].message == "Item 9 of Tags must be a text; without quotes, 8 is a number.");
    CHECK(findings[9].message == "Item 10 of Tags must be a text; without quotes, 9 is a number. "
                                 "And 5 more items of Tags are not as the schema asks.");
    const std::string links = R"({"items": {"properties": {"label": {"maxLength": 3}}}})";
    list = "---\nlinks:\n";
    for (int i = 0; i < 11; ++i)
        list += "  - label: Label\n";
    const Findings labels = findingsOf(schemaOf("links", links), list + "---\n");
    REQUIRE(labels.size() == 10);
    CHECK(labels[9].message == "Label of item 10 of Links has 5 characters; 3 are allowed. And 1 "
                               "more item of Links is not as the schema asks.");
}

TEST_CASE("groups are told by their members", "[schema]")
{
    const Schema schema = schemaOf("author", R"({"type": "object", "required": ["name"],
        "properties": {"name": {"type": "string"}, "home_page": {"format": "uri"},
                       "a/b": {"type": "number"}}, "additionalProperties": false})");
    const Findings findings =
        findingsOf(schema, "---\nauthor:\n  home_page: x\n  nam: A\n  a/b: c\n---\n");
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].message ==
          "Name of Author is missing; it is needed there. Is “nam” meant to be it?");
    CHECK(findings[0].pointer == "/name");
    CHECK(findings[0].field == "author");
    CHECK(findings[1].message == "Home page of Author must be a web address such as "
                                 "https://example.com/page; “x” is none.");
    CHECK(findings[1].pointer == "/home_page");
    CHECK(findings[2].message == "The schema has no field “nam” in Author; the site may ignore or "
                                 "refuse it. Did you mean name?");
    CHECK(findings[3].pointer == "/a~1b");
    CHECK(said(schemaOf("people", R"({"items": {"required": ["name"]}})"),
               "---\npeople:\n  - age: 1\n---\n") ==
          Sentences{"Name of item 1 of People is missing; it is needed there."});
}

TEST_CASE("a key that the schema does not have is a warning at the key", "[schema]")
{
    const Schema schema = schemaOf(
        R"({"properties": {"heroImage": {}, "title": {}, "cta": {}}, "additionalProperties": false})");
    const Findings findings = findingsOf(schema, "---\nhero_image: a\n'titel': b\nmood: c\n---\n");
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].message ==
          "The schema has no field “hero_image”; the site may ignore or refuse "
          "it. Did you mean heroImage?");
    CHECK(findings[0].severity == Severity::Warning);
    CHECK(findings[0].rule == "schema-unknown");
    CHECK(findings[0].range == ByteRange{4, 14});
    CHECK(findings[1].message ==
          "The schema has no field “titel”; the site may ignore or refuse it. "
          "Did you mean title?");
    CHECK(findings[1].range == ByteRange{18, 25});
    CHECK(findings[2].message ==
          "The schema has no field “mood”; the site may ignore or refuse it.");
    CHECK(said(schema, "---\n$schema: x\n---\n").empty());
}

TEST_CASE("the origin of a schema says how bad its findings are", "[schema]")
{
    const std::string json =
        R"({"required": ["title"], "properties": {"cta": {"type": "string"}}})";
    const auto severities = [&](Origin origin) {
        std::vector<Severity> found;
        for (const Finding &finding : findingsOf(schemaOf(json, origin), "---\ncta: 1\n---\n"))
            found.push_back(finding.severity);
        return found;
    };
    CHECK(severities(Origin::File) == std::vector{Severity::Error, Severity::Error});
    CHECK(severities(Origin::Astro) == std::vector{Severity::Error, Severity::Error});
    CHECK(severities(Origin::BuiltIn) == std::vector{Severity::Warning, Severity::Warning});
    CHECK(severities(Origin::Inferred) == std::vector{Severity::Hint, Severity::Hint});
}

TEST_CASE("how many items there may be of a kind is told with what there are", "[schema]")
{
    CHECK(ofTitle(R"({"contains": {"const": "ai"}, "maxContains": 1})", "[ai, b, ai]") ==
          Sentences{"Title has 2 items that are ai; 1 is allowed."});
    CHECK(ofTitle(R"({"contains": {"const": "ai"}, "minContains": 2})", "[ai, b]") ==
          Sentences{"Title has 1 item that is ai; at least 2 are needed."});
    CHECK(ofTitle(R"({"contains": {"enum": ["ai", "ml"]}})", "[b]") ==
          Sentences{"Title has no item that is ai or ml; at least 1 is needed."});
    CHECK(
        ofTitle(R"({"contains": {"type": "number"}, "maxContains": 0, "minContains": 0})", "[1]") ==
        Sentences{"Title has 1 item of the kind that the schema asks for; none is allowed."});
    CHECK(ofTitle(R"({"contains": {"const": "ai"}, "minContains": 0})", "[b]").empty());
}

TEST_CASE("choices that are empty, or would not be seen, are named", "[schema]")
{
    CHECK(ofTitle(R"({"enum": ["", null]})", "x") ==
          Sentences{"Title must be empty or without a value; “x” is none of them."});
    CHECK(ofTitle(R"({"enum": ["", null, "a"]})", "x") ==
          Sentences{"Title must be empty, without a value or a; “x” is none of them."});
    CHECK(ofTitle(R"({"enum": ["Rome, Italy", " a", "b"]})", "x") ==
          Sentences{"Title must be “Rome, Italy”, “ a” or b; “x” is none of them."});
    CHECK(ofTitle(R"({"const": ""})", "x") == Sentences{"Title must be empty, not “x”."});
    CHECK(ofTitle(R"({"const": null})", "x") ==
          Sentences{"Title must be without a value, not “x”."});
    CHECK(ofTitle(R"({"enum": ["a", null]})", "''") ==
          Sentences{"Title is empty; it must be a or without a value, or not be there."});
    CHECK(ofTitle(R"({"enum": []})", "x") ==
          Sentences{"Title cannot be right: the schema lists nothing that it may be."});
}

TEST_CASE("of a faulty entry only its absence would be told", "[schema]")
{
    const Schema schema =
        schemaOf(R"({"properties": {"title": {"maxLength": 3}}, "required": ["title", "cta"]})");
    CHECK(said(schema, "---\ntitle: 'It's long'\ncta: a\n---\n").empty());
    CHECK(said(schema, "---\ntitle: long\ntitle: longer\ncta: a\n---\n").empty());
}

TEST_CASE("front matter that is no YAML, unreadable or absent has no findings", "[schema]")
{
    const Schema schema = schemaOf(R"({"required": ["title"]})");
    for (const std::string file : {"", "Body\n", "+++\na = 1\n+++\n", "{\"a\": 1}\n",
                                   "---\n- a\n- b\n---\n", "---\n\"\"\"\n---\n"}) {
        INFO(file);
        CHECK(said(schema, file).empty());
    }
    CHECK(said(schema, "---\n---\n") == Sentences{"Title is missing; every article needs one."});
    CHECK(said(Schema(), "---\na: 1\n---\n").empty());
}

TEST_CASE("findings stand in the file's order and are bounded", "[schema]")
{
    std::string file = "---\n";
    for (int i = 0; i < 300; ++i)
        file += "k" + std::to_string(i) + ": x\n";
    const Findings findings =
        findingsOf(schemaOf(R"({"additionalProperties": {"type": "number"}})"), file + "---\n");
    REQUIRE(findings.size() == 200);
    CHECK(findings[0].field == "k0");
    CHECK(findings[199].field == "k199");
}

TEST_CASE("what a schema may hold and no article does is told too, and crashes nothing", "[schema]")
{
    CHECK(ofTitle(R"({"const": {"\u0001date": 5}})", "x").size() == 1);
    CHECK(ofTitle(R"({"enum": [{"\u0001date": 5}, 1]})", "x").size() == 1);
}
