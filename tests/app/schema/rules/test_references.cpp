// Where references lead: the same for the form, which reads a schema in its own order, as for the
// rules.
#include "app/schema/rules/references.h"
#include "tests/app/schema/reading/reading.h"
#include "tests/app/schema/rules/validation.h"

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

/// What each reference of the document leads to, by its text; null where it leads nowhere.
template <class Tree>
void addTargets(const References<Tree> &references, const Tree &part, json &targets)
{
    if (part.is_object() && part.contains("$ref") && part["$ref"].is_string()) {
        const auto target = references.find(part);
        const std::string text = part["$ref"].template get<std::string>();
        targets[text].push_back(target.schema ? json::parse(target.schema->dump()) : json());
        targets[text].push_back(target.outside);
    }
    for (const Tree &inner : part) {
        if (inner.is_structured())
            addTargets(references, inner, targets);
    }
}

template <class Tree>
json targetsOf(const std::string &document)
{
    const Tree tree = Tree::parse(document);
    json targets = json::object();
    if (tree.is_structured())
        addTargets(References<Tree>(tree), tree, targets);
    return targets;
}

} // namespace

TEST_CASE("a reference leads by pointer, anchor and identifier, from the part that it stands in",
          "[schema]")
{
    const std::string document = R"({
        "$id": "https://a.example/dir/root.json", "$schema": "https://json-schema.org/draft/2020-12/schema",
        "properties": {"id": {"const": "no identifier"}, "enum": {"$anchor": "named"}},
        "a": {"$ref": "#/properties/enum"}, "b": {"$ref": "#named"}, "c": {"$ref": "part.json#/x~1y"},
        "d": {"$ref": "https://a.example/dir/root.json#/list/1"}, "e": {"$ref": "other.json"},
        "f": {"$ref": "#/list/01"}, "g": {"$ref": "#/no"}, "h": {"$ref": "#inner"}, "i": {"$ref": ""},
        "list": [1, {"two": 2}],
        "$defs": {"part": {"$id": "part.json", "x/y": {"z": 1}, "in": {"$ref": "#/x%7E1y"},
                           "anchor": {"$anchor": "inner"}}}})";
    const json targets = targetsOf<json>(document);
    CHECK(targets["#/properties/enum"] == json::parse(R"([{"$anchor": "named"}, false])"));
    CHECK(targets["#named"] == json::parse(R"([{"$anchor": "named"}, false])"));
    CHECK(targets["part.json#/x~1y"] == json::parse(R"([{"z": 1}, false])"));
    CHECK(targets["#/x%7E1y"] == json::parse(R"([{"z": 1}, false])"));
    CHECK(targets["https://a.example/dir/root.json#/list/1"] ==
          json::parse(R"([{"two": 2}, false])"));
    CHECK(targets[""][0]["$id"] == "https://a.example/dir/root.json");
    CHECK(targets["other.json"] == json::parse("[null, true]"));
    for (const char *nowhere : {"#/list/01", "#/no", "#inner"}) {
        INFO(nowhere);
        CHECK(targets[nowhere] == json::parse("[null, false]"));
    }
    CHECK(targets == targetsOf<ordered_json>(document));
}

TEST_CASE("form and rules are led to the same places by the references of the test suite",
          "[schema]")
{
    const fs::path suite = "/usr/share/json-schema-test-suite/tests";
    if (!fs::exists(suite)) {
        WARN("json-schema-test-suite is not installed");
        return;
    }
    std::size_t count = 0;
    for (const auto &entry : fs::recursive_directory_iterator(suite)) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream stream(entry.path());
        for (const json &group : json::parse(stream)) {
            INFO(entry.path() << ": " << group["description"]);
            const std::string document = group["schema"].dump();
            const json targets = targetsOf<json>(document);
            CHECK(targets == targetsOf<ordered_json>(document));
            count += targets.size();
        }
    }
    CHECK(count > 80);
}

TEST_CASE("a field has what a part says that has an identifier of its own", "[schema]")
{
    const std::string schema = R"({"$id": "https://a.example/x.json",
        "properties": {"p": {"$ref": "y.json#/definitions/t"}, "q": {"$ref": "y.json#/definitions/u"}},
        "definitions": {"inner": {"$id": "y.json", "definitions": {
            "t": {"type": "boolean"}, "u": {"$ref": "#/definitions/t"}}}}})";
    const Schema made = read(schema);
    CHECK(made.problems.empty());
    CHECK(made.fields[0].type == FieldType::Boolean);
    CHECK(made.fields[1].type == FieldType::Boolean);
    CHECK(said(made, "---\nq: x\n---\n").size() == 1);
}

TEST_CASE("what stands beside a reference counts since 2019-09; before, only what people are told",
          "[schema]")
{
    const std::string rest = R"("properties": {"a": {"$ref": "#/definitions/t", "maxLength": 2,
        "title": "Its own", "default": "x"}}, "definitions": {"t": {"type": "string", "title": "The part's"}}})";
    const Schema before = read(R"({"$schema": "http://json-schema.org/draft-07/schema#", )" + rest);
    CHECK(before.fields[0].title == "Its own");
    CHECK(before.fields[0].standard == galley::Value::string("x"));
    CHECK_FALSE(before.fields[0].maxLength);
    CHECK(said(before, "---\na: long\n---\n").empty());
    const Schema since =
        read(R"({"$schema": "https://json-schema.org/draft/2020-12/schema", )" + rest);
    CHECK(since.fields[0].title == "Its own");
    CHECK(since.fields[0].maxLength == 2);
    CHECK(said(since, "---\na: long\n---\n").size() == 1);
}
