#include "tests/app/schema/reading/reading.h"

#include "tests/support/soon.h"

using namespace galley;
using namespace galley::schema;
using galley::tests::errorOf;
using galley::tests::keysOf;
using galley::tests::read;

namespace {

std::string repeated(std::string_view text, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i)
        out += text;
    return out;
}

/// Texts, dates, choices and lists in turn, named a0, a1 ….
std::string schemaOf(std::size_t fields)
{
    static const std::vector<std::string> kinds = {
        R"({"type": "string", "title": "A title", "description": "What belongs there", "maxLength": 60})",
        R"({"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]})",
        R"({"type": "string", "enum": ["one", "two", "three"], "default": "one"})",
        R"({"type": "array", "items": {"type": "object", "properties": {"x": {"$ref": "#/definitions/x"}}}})",
    };
    std::string json = R"({"definitions": {"x": {"type": "string"}}, "properties": {)";
    for (std::size_t i = 0; i < fields; ++i)
        json += (i > 0 ? ",\"a" : "\"a") + std::to_string(i) + "\": " + kinds[i % kinds.size()];
    return json + "}}";
}

} // namespace

TEST_CASE("what is no schema is told with its line and what stands there", "[schema]")
{
    CHECK(errorOf("") == "it is empty");
    CHECK(errorOf(" \n\t") == "it is empty");
    CHECK(errorOf("title: string") == "it is no JSON: line 1 is wrong at “title: string”");
    CHECK(errorOf("{\n  \"properties\": {\n    'title': {}\n  }\n}") ==
          "it is no JSON: line 3 is wrong at “'title': {}”");
    CHECK(errorOf("{\n  \"a\": 1\n  \"b\": 2\n}") ==
          "it is no JSON: line 3 is wrong at “\"b\": 2”");
    CHECK(errorOf("{\"properties\": {\n") == "it is no JSON: it ends too early, in line 2");
    CHECK(errorOf("[1, 2]") == "it is no JSON Schema: it holds a list where an object is needed");
    CHECK(errorOf("\"schema\"") ==
          "it is no JSON Schema: it holds a text where an object is needed");
    CHECK(errorOf("7") ==
          "it is no JSON Schema: it holds a single value where an object is needed");
    const std::string nothing = "it names no fields: there is nothing under “properties”";
    CHECK(errorOf("{}") == nothing);
    CHECK(errorOf("true") == nothing);
    CHECK(errorOf("false") == nothing);
    CHECK(errorOf(R"({"properties": []})") == nothing);
    CHECK(errorOf(R"({"properties": {"$schema": {"type": "string"}}})") == nothing);
    CHECK(errorOf(R"({"$ref": "#"})") == nothing);
    CHECK(errorOf("{\"\xFF\": 1}").starts_with("it is no JSON: line 1"));
}

TEST_CASE("a number beyond what can be compared is told", "[schema]")
{
    const std::string sentence = "it has a number that is too large or too small to be used: ";
    for (const std::string number : {"1e400", "-1e999", "1e-400", "-0.0001e-330"})
        CHECK(errorOf(R"({"properties": {"a": {"minimum": )" + number + "}}}") ==
              sentence + number);
    CHECK(errorOf("{\"a\": " + std::string(400, '9') + "}") ==
          sentence + std::string(60, '9') + "…");
    for (const std::string number :
         {"0", "-0.0", "0e-999", "1e-300", "1e300", "18446744073709551615"})
        CHECK(read(R"({"properties": {"a": {"minimum": )" + number + "}}}").problems.empty());
}

TEST_CASE("a BOM and CRLF are no fault of a schema", "[schema]")
{
    const Schema schema =
        read("\xEF\xBB\xBF{\r\n\"properties\": {\"a\": {\"type\": \"string\"}}}\r\n");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"a"});
}

TEST_CASE("what a schema refers to elsewhere is told and not read", "[schema]")
{
    const Schema schema = read(R"({"properties": {
        "heroImage": {"$ref": "https://site.example/image.json#/x", "type": "string"},
        "b": {"$ref": "other.json"}, "c": {"$ref": "#/definitions/c"}, "d": {"$ref": "file:///etc/passwd"},
        "e": {"$ref": 5}}})");
    CHECK(schema.fields[0].type == FieldType::Image);
    CHECK(schema.fields[1].type == FieldType::Any);
    CHECK(
        std::vector<std::string>(schema.problems.begin(), schema.problems.begin() + 5) ==
        std::vector<std::string>{
            "heroImage refers to https://site.example/image.json#/x, which is outside this file; "
            "what it says is not used.",
            "b refers to other.json, which is outside this file; what it says is not used.",
            "c refers to #/definitions/c, which is not in this file; what it says is not used.",
            "d refers to file:///etc/passwd, which is outside this file; what it says is not used.",
            "e refers to 5, which is outside this file; what it says is not used."});
}

TEST_CASE("references in a circle are told, and the fields around them stay", "[schema]")
{
    const Schema schema = read(R"({"$ref": "#/definitions/news", "definitions": {
        "news": {"properties": {
            "title": {"type": "string"},
            "related": {"type": "array", "items": {"$ref": "#/definitions/news"}},
            "loop": {"$ref": "#/definitions/a"},
            "twice": {"allOf": [{"$ref": "#/definitions/t"}, {"$ref": "#/definitions/t"}]}}},
        "a": {"$ref": "#/definitions/b"}, "b": {"$ref": "#/definitions/a"}, "t": {"type": "string"}}})");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"title", "related", "loop", "twice"});
    CHECK(schema.fields[1].type == FieldType::Any);
    CHECK(schema.fields[2].type == FieldType::Any);
    CHECK(schema.fields[3].type == FieldType::Line);
    REQUIRE(schema.problems.size() >= 2);
    CHECK(schema.problems[0] ==
          "related refers to #/definitions/news, which refers back to it in a "
          "circle; it is edited as YAML.");
    CHECK(schema.problems[1] ==
          "loop refers to #/definitions/a, which refers back to it in a circle; "
          "it is edited as YAML.");
}

TEST_CASE("of a key that stands twice the last one holds, and that is told", "[schema]")
{
    const Schema schema = read(R"({"properties": {
        "a": {"type": "string"}, "b": {"type": "string"}, "a": {"type": "boolean"}}})");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"a", "b"});
    CHECK(schema.fields[0].type == FieldType::Boolean);
    CHECK(schema.problems.front() == "a stands twice in one object; the last one holds.");
}

TEST_CASE("a schema of 500 fields is read in no time", "[schema]")
{
    const std::string json = schemaOf(500);
    const double seconds = tests::secondsOf([&] { CHECK(read(json).fields.size() == 500); });
    CHECK(seconds < 0.1 * tests::soon);
}

TEST_CASE("of a schema of 3,000 fields the first 2,000 are read", "[schema]")
{
    const Schema schema = read(schemaOf(3000));
    REQUIRE_FALSE(schema.problems.empty());
    CHECK(schema.fields.size() == 1600); // and 400 within them
    CHECK(schema.problems.front() ==
          "The schema has more than 2000 fields; those from a1600 on are passed over.");
}

TEST_CASE("too much is a sentence, never a crash or a wait", "[schema]")
{
    const std::string deep = repeated(R"({"properties":{"a":)", 5000) + "{}" + repeated("}}", 5000);
    CHECK(errorOf(deep) == "it is nested more than 100 levels deep");
    CHECK(errorOf(repeated("[", 5000)) == "it is nested more than 100 levels deep");
    CHECK(errorOf("{\"properties\": {\"a\": {\"title\": \"" + std::string(2'000'000, 'x') +
                  "\"}}}") == "it is larger than 1 MB, which no schema of articles needs");
    const double seconds = tests::secondsOf([] {
        std::string keys = R"({"properties": {"x": {"type": "string"}}, "definitions": {"": 0)";
        for (int i = 0; keys.size() < 1'000'000; ++i)
            keys += ",\"k" + std::to_string(i) + "\":0";
        CHECK(read(keys + "}}").fields.size() == 1);
    });
    CHECK(seconds < 3 * tests::soon);
}

TEST_CASE("groups are read 32 levels deep, and what is deeper is edited as YAML", "[schema]")
{
    std::string json = R"({"properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": {)";
    for (int i = 0; i < 40; ++i)
        json += "\"d" + std::to_string(i) + R"(": {"properties": {"a": {"$ref": "#/definitions/d)" +
                std::to_string(i + 1) + "\"}}},";
    const Schema schema = read(json + R"("d40": {"type": "string"}}})");
    int levels = 0;
    const Field *field = &schema.fields.front();
    for (; field->type == FieldType::Group; field = &field->fields.front())
        ++levels;
    CHECK(levels == 32);
    CHECK(field->type == FieldType::Any);
    CHECK(schema.problems.front().ends_with(
        "is nested more than 32 levels deep; it is edited as YAML."));
}

TEST_CASE("references that double at each step end", "[schema]")
{
    for (const std::string step :
         {R"("properties": {"a": NEXT, "b": NEXT})", R"("allOf": [NEXT, NEXT])",
          R"("anyOf": [NEXT, {"allOf": [NEXT]}])"}) {
        std::string json =
            R"({"properties": {"a": {"$ref": "#/definitions/d0"}}, "definitions": {)";
        for (int i = 0; i < 60; ++i) {
            std::string body = step;
            const std::string next = "{\"$ref\": \"#/definitions/d" + std::to_string(i + 1) + "\"}";
            for (std::size_t at; (at = body.find("NEXT")) != std::string::npos;)
                body.replace(at, 4, next);
            json += "\"d" + std::to_string(i) + "\": {" + body + "},";
        }
        json += R"("d60": {"type": "string"}}})";
        INFO(step);
        const double seconds = tests::secondsOf([&] {
            const auto schema = readJsonSchema(json, Origin::File);
            REQUIRE(schema);
            CHECK(schema->fields.size() == 1);
            CHECK_FALSE(schema->problems.empty());
        });
        CHECK(seconds < 3 * tests::soon);
    }
}

TEST_CASE("a text that many fields refer to is not copied without end", "[schema]")
{
    std::string json = R"({"definitions": {"big": {"enum": ["x")";
    for (int i = 0; i < 50'000; ++i)
        json += ",\"v" + std::to_string(i) + "\"";
    json += R"(]}}, "properties": {"first": {"type": "string"})";
    for (int i = 0; i < 1900; ++i)
        json += ",\"f" + std::to_string(i) + R"(": {"$ref": "#/definitions/big"})";
    const double seconds =
        tests::secondsOf([&] { CHECK(read(json + "}}").fields.size() == 1901); });
    CHECK(seconds < 3 * tests::soon);
}

TEST_CASE("whatever a part that many fields refer to is made of, reading ends and says so",
          "[schema]")
{
    const std::string number = "\"k#\": #,", text = "\"string\",";
    const auto many = [](std::string_view piece, int times) {
        std::string all;
        for (int i = 0; i < times; ++i) {
            for (const char c : piece)
                all += c == '#' ? std::to_string(i) : std::string(1, c);
        }
        all.pop_back();
        return all;
    };
    for (const std::string &part :
         {many(number, 40'000), "\"description\": \"" + std::string(900'000, 'x') + "\"",
          "\"type\": [" + many(text, 90'000) + "]", "\"x-widget\": [" + many(text, 90'000) + "]",
          "\"required\": [\"" + std::string(900'000, 'k') + "\"]",
          "\"properties\": {\"" + std::string(900'000, 'k') + "\": {}}"}) {
        std::string json = R"({"properties": {"first": {"type": "string"})";
        for (int i = 0; i < 1900; ++i)
            json += ",\"f" + std::to_string(i) + R"(": {"$ref": "#/definitions/d"})";
        const Schema schema = read(json + "}, \"definitions\": {\"d\": {" + part + "}}}");
        CHECK(schema.fields.size() == 1901);
        INFO(part.substr(0, 40));
        CHECK(
            std::count(schema.problems.begin(), schema.problems.end(),
                       "The schema refers to its own parts so often or so deep that not all of it "
                       "is read.") == 1);
    }
}

TEST_CASE("parts of a schema that are put together cost no more than they hold", "[schema]")
{
    std::string forwards = "[0", backwards = "0]", parts;
    for (int i = 1; i < 30'000; ++i) {
        forwards += "," + std::to_string(i);
        backwards = std::to_string(30'000 - i) + "," + backwards;
        if (i < 20'000)
            parts += R"({"type":"object","properties":{"p)" + std::to_string(i) + R"(":{}}},)";
    }
    const Schema both = read(R"({"properties": {"a": {"allOf": [{"enum": )" + forwards +
                             R"(]}, {"enum": [)" + backwards + "}]}}}");
    REQUIRE(both.fields.size() == 1);
    CHECK(both.fields[0].choices.size() == 30'000);
    CHECK(both.problems.empty());
    const Schema any =
        read(R"({"anyOf": [)" + parts + R"({"type":"object","properties":{"last":{}}}]})");
    CHECK(any.fields.size() == 2000);
    const Schema all =
        read(R"({"allOf": [)" + parts + R"({"type":"object","properties":{"last":{}}}]})");
    CHECK(all.fields.size() > 500);
    CHECK_FALSE(all.problems.empty());
}
