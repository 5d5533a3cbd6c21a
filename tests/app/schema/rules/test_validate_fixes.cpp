// What mends a value that is not as a schema demands.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

namespace {

/// The value of the title after the only fix, when the schema demands that of it; empty without
/// one.
std::string mendedTitle(const std::string &demands, const std::string &value)
{
    const std::string after =
        mended(schemaOf("title", demands), "---\ntitle: " + value + "\n---\n");
    return after.size() < 12 ? after : after.substr(11, after.size() - 16);
}

} // namespace

TEST_CASE("what is certainly meant has a fix", "[schema]")
{
    const std::string text = R"({"type": "string"})";
    CHECK(mendedTitle(text, "2024") == "'2024'");
    CHECK(mendedTitle(text, "true # why") == "'true' # why");
    CHECK(mendedTitle(text, "2025-02-01") == "'2025-02-01'");
    CHECK(mendedTitle(R"({"type": "boolean"})", "'true'") == "true");
    CHECK(mendedTitle(R"({"type": "boolean"})", "\"False\"") == "False");
    CHECK(mendedTitle(R"({"type": "integer"})", "'5'") == "5");
    CHECK(mendedTitle(R"({"type": "number"})", "'5.5'") == "5.5");
    CHECK(mendedTitle(R"({"enum": ["models", "policy"]})", "' Models '") == "'models'");
    CHECK(mendedTitle(R"({"const": "post"})", "Post") == "post");
    CHECK(mendedTitle(R"({"enum": [1, 2]})", "'1'") == "1");
    CHECK(mendedTitle(R"({"const": "2024"})", "2024") == "'2024'");
    CHECK(mendedTitle(R"({"type": "array", "items": {"type": "string"}})", "ai") == "[ai]");
    CHECK(mendedTitle(R"({"items": {"type": "string"}})", "[ai, 2024]") == "[ai, '2024']");
}

TEST_CASE("what would have to be guessed has no fix", "[schema]")
{
    CHECK(mendedTitle(R"({"type": "integer"})", "'5.5'").empty());
    CHECK(mendedTitle(R"({"type": "boolean"})", "'yes'").empty());
    CHECK(mendedTitle(R"({"type": "string", "maxLength": 3})", "2024").empty());
    CHECK(mendedTitle(R"({"enum": ["models"]})", "modles").empty());
    CHECK(mendedTitle(R"({"type": "array", "items": {"type": "string"}})", "ai, ml").empty());
    CHECK(mendedTitle(R"({"type": "array", "items": {"type": "string"}, "minItems": 2})", "ai")
              .empty());
    CHECK(mendedTitle(R"({"type": "string"})", "&a 2024").empty());
}

TEST_CASE("all fixes can be made together, and leave nothing that they were for", "[schema]")
{
    const Schema schema = schemaOf(R"({"properties": {
        "title": {"type": "string"}, "draft": {"type": "boolean"}, "section": {"enum": ["models"]},
        "tags": {"type": "array", "items": {"type": "string"}},
        "author": {"properties": {"name": {"type": "string"}, "age": {"type": "number"}}}}})");
    const std::string file =
        "---\ntitle: 2024 # the year\ndraft: 'true'\nsection: MODELS\ntags: ai\n"
        "author:\n  name: 5\n  age: '5'\n---\nBody\n";
    Edits edits;
    for (const Finding &finding : findingsOf(schema, file)) {
        if (finding.fix)
            edits.insert(edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
    }
    sortByPlace(edits);
    const std::string after = applyEdits(file, edits);
    CHECK(after == "---\ntitle: '2024' # the year\ndraft: true\nsection: models\ntags: [ai]\n"
                   "author:\n  name: '5'\n  age: '5'\n---\nBody\n");
    CHECK(said(schema, after) ==
          Sentences{"Age of Author must be a number; in quotes, “5” is a text."});
}

TEST_CASE("a front matter with faults has no fixes by the schema", "[schema]")
{
    const std::string file = "---\ntitle: 2024\ncta: 'It's'\n---\n";
    const Findings findings = findingsOf(schemaOf("title", R"({"type": "string"})"), file);
    REQUIRE(findings.size() == 1);
    CHECK_FALSE(findings[0].fix);
}

TEST_CASE("an empty field that no article needs is taken out by its fix", "[schema]")
{
    const std::string article = "---\nkind: a\n# how heavy\ntitle: ''\nlast: b\n---\n";
    const std::string without = "---\nkind: a\nlast: b\n---\n";
    CHECK(mended(schemaOf("title", R"({"type": "integer"})"), article) == without);
    CHECK(mended(schemaOf("title", R"({"enum": ["a", "b"]})"), article) == without);
    CHECK(mended(schemaOf("title", R"({"type": "boolean"})"), "---\nkind: a\ntitle:\n---\n") ==
          "---\nkind: a\n---\n");
}
