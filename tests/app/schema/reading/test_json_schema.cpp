#include "app/schema/field_names.h"
#include "app/schema/reading/built_in.h"
#include "tests/app/schema/reading/reading.h"
#include "tests/support/cases.h"

using namespace galley;
using namespace galley::schema;
using galley::tests::fieldOf;
using galley::tests::keysOf;
using galley::tests::read;

namespace {

const std::string astro5 = R"({
  "$ref": "#/definitions/notes",
  "definitions": {
    "notes": {
      "type": "object",
      "properties": {
        "title": {"type": "string"},
        "pubDate": {"anyOf": [{"type": "string", "format": "date-time"},
                              {"type": "string", "format": "date"},
                              {"type": "integer", "format": "unix-time"}]},
        "updatedDate": {"$ref": "#/definitions/notes/properties/pubDate"},
        "heroImage": {"type": "string"},
        "tags": {"type": "array", "items": {"type": "string"}, "default": []},
        "draft": {"type": "boolean", "default": false},
        "section": {"type": "string", "enum": ["models", "policy"]},
        "editor": {"anyOf": [{"type": "string"},
                             {"type": "object",
                              "properties": {"id": {"type": "string"}, "collection": {"type": "string"}},
                              "required": ["id", "collection"]},
                             {"type": "object",
                              "properties": {"slug": {"type": "string"}, "collection": {"type": "string"}},
                              "required": ["slug", "collection"]}]},
        "$schema": {"type": "string"}
      },
      "required": ["title", "pubDate"],
      "additionalProperties": false
    }
  },
  "$schema": "http://json-schema.org/draft-07/schema#"
})";

const std::string astro6 = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "type": "object",
  "properties": {
    "title": {"type": "string"},
    "pubDate": {"type": "string", "format": "date-time"},
    "tags": {"default": [], "type": "array", "items": {"type": "string"}},
    "draft": {"default": false, "type": "boolean"},
    "section": {"type": "string", "enum": ["models", "policy"]},
    "$schema": {"type": "string"}
  },
  "required": ["title", "pubDate"]
})";

std::vector<FieldType> typesOf(const Schema &schema)
{
    std::vector<FieldType> types;
    for (const Field &field : schema.fields)
        types.push_back(field.type);
    return types;
}

} // namespace

TEST_CASE("a schema as Astro 5 generates it gives its collection's fields", "[schema]")
{
    const Schema schema = read(astro5, Origin::Astro);
    CHECK(schema.problems.empty());
    CHECK(schema.origin == Origin::Astro);
    CHECK(schema.path == "frontmatter.schema.json");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"title", "pubDate", "updatedDate",
                                                            "heroImage", "tags", "draft", "section",
                                                            "editor"});
    CHECK(typesOf(schema) == std::vector<FieldType>{FieldType::Line, FieldType::Date,
                                                    FieldType::Date, FieldType::Image,
                                                    FieldType::Tags, FieldType::Boolean,
                                                    FieldType::Choice, FieldType::Line});
    CHECK(schema.find("title")->required);
    CHECK_FALSE(schema.find("tags")->required);
    CHECK(schema.find("tags")->standard == Value::list({}));
    CHECK(schema.find("draft")->standard == Value::boolean(false));
    CHECK_FALSE(schema.find("pubDate")->time);
    CHECK(schema.find("section")->choices ==
          std::vector<Value>{Value::string("models"), Value::string("policy")});
}

TEST_CASE("a schema as Astro 6 generates it gives its collection's fields", "[schema]")
{
    const Schema schema = read(astro6, Origin::Astro);
    CHECK(schema.problems.empty());
    CHECK(keysOf(schema.fields) ==
          std::vector<std::string>{"title", "pubDate", "tags", "draft", "section"});
    CHECK(typesOf(schema) == std::vector<FieldType>{FieldType::Line, FieldType::Date,
                                                    FieldType::Tags, FieldType::Boolean,
                                                    FieldType::Choice});
    CHECK(schema.find("pubDate")->time);
    CHECK(schema.find("pubDate")->required);
    CHECK(schema.find("pubDate")->title == "Published");
}

TEST_CASE("the schemas that Astro generates for the nine fields give their widgets", "[schema]")
{
    const auto folder = tests::corpus();
    if (!folder)
        return;
    for (const char *name : {"astro5-news.schema.json", "astro6-news.schema.json"}) {
        const Schema schema = read(tests::readBytes(*folder / "schemas" / name), Origin::Astro);
        INFO(name);
        CHECK(schema.problems.empty());
        CHECK(keysOf(schema.fields) ==
              std::vector<std::string>{"title", "subtitle", "author", "read_time", "publish_date",
                                       "created_date", "heroImage", "description", "cta", "tags",
                                       "draft", "section"});
        for (const Field &field : builtIn().fields) {
            INFO(field.key);
            REQUIRE(schema.find(field.key));
            CHECK(schema.find(field.key)->type == field.type);
            CHECK(schema.find(field.key)->title == field.title);
            CHECK(schema.find(field.key)->hint == field.hint);
        }
        CHECK(schema.find("section")->type == FieldType::Choice);
    }
}

TEST_CASE("what a schema says of a field is read", "[schema]")
{
    const Field field = fieldOf("standfirst", R"({
        "title": "Stand-\n  first", "description": " What it is\n about ", "type": ["string", "null"],
        "default": "-", "examples": ["One", "Two"], "minLength": 2, "maxLength": 90})",
                                R"(, "required": ["standfirst"])");
    CHECK(field.title == "Stand- first");
    CHECK(field.hint == "What it is about");
    CHECK(field.nullable);
    CHECK(field.required);
    CHECK(field.standard == Value::string("-"));
    CHECK(field.examples == std::vector<Value>{Value::string("One"), Value::string("Two")});
    CHECK(field.minLength == 2u);
    CHECK(field.maxLength == 90u);
    CHECK(field.type == FieldType::Text);

    const Field number =
        fieldOf("weight", R"({"type": "integer", "exclusiveMinimum": 0, "maximum": 10})");
    CHECK(number.type == FieldType::Number);
    CHECK(number.whole);
    CHECK(number.minimum == 1.0);
    CHECK(number.maximum == 10.0);
    CHECK_FALSE(fieldOf("weight", R"({"type": "number"})").whole);

    const Field list = fieldOf("points", R"({"type": "array", "items": {"type": "string"},
                                             "minItems": 1, "maxItems": 5})");
    CHECK(list.type == FieldType::Texts);
    CHECK(list.minItems == 1u);
    CHECK(list.maxItems == 5u);
}

TEST_CASE("what a pattern asks for is told ahead where it can be said", "[schema]")
{
    const auto formOf = [](const std::string &more) {
        return fieldOf("code", R"({"type": "string", )" + more + "}").form;
    };
    CHECK(formOf(R"("pattern": "^[a-z0-9-]+$")") == "Small letters, digits and hyphens");
    CHECK(formOf(R"("pattern": "^\\d{4}$")") == "4 digits");
    CHECK(formOf(R"("pattern": "^https://")") == "Begins with “https://”");
    CHECK(formOf(R"("pattern": "^\\d+ min$")") == "Written like “12 min”");
    CHECK(formOf(R"("pattern": "^(a)\\1$")").empty());
    CHECK(formOf(R"("pattern": "^(a)\\1$", "errorMessage": "An a twice")") == "An a twice");
    CHECK(formOf(R"("pattern": "^a$", "patternDescription": "Only a")") == "Only a");
    CHECK(formOf(R"("errorMessage": "Wrong")").empty());
    CHECK(formOf(R"("allOf": [{"pattern": "^[a-z]+$"}])") == "Small letters");
    const Field tags =
        fieldOf("tags", R"({"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"},
                            "uniqueItems": true})");
    CHECK(tags.form == "Small letters");
    CHECK(tags.unique);
}

TEST_CASE("limits that make no sense are passed over", "[schema]")
{
    const Field field = fieldOf("a", R"({"type": "string", "minLength": -1, "maxLength": "many",
        "title": 7, "minItems": 1.5, "minimum": "0", "examples": "one", "enum": [], "x-widget": ""})");
    CHECK(field.type == FieldType::Line);
    CHECK(field.title == "A");
    CHECK_FALSE(field.minLength);
    CHECK_FALSE(field.maxLength);
    CHECK_FALSE(field.minItems);
    CHECK_FALSE(field.minimum);
    CHECK(field.examples.empty());
    CHECK(field.choices.empty());
}

TEST_CASE("parts are put together, and the narrower limit holds", "[schema]")
{
    const Schema schema = read(R"({
        "allOf": [{"$ref": "#/$defs/base"},
                  {"properties": {"title": {"maxLength": 40, "title": "Other"}, "lead": {"type": "string"}},
                   "required": ["lead"]}],
        "$defs": {"base": {"type": "object", "required": ["title"],
                           "properties": {"title": {"type": "string", "maxLength": 60, "title": "Headline"}}}}})");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"title", "lead"});
    CHECK(schema.fields[0].required);
    CHECK(schema.fields[0].title == "Headline");
    CHECK(schema.fields[0].maxLength == 40u);
    CHECK(schema.fields[1].required);
    const Field field =
        fieldOf("mood", R"({"allOf": [{"enum": ["a", "b", "c"]}, {"enum": ["c", "b"]}]})");
    CHECK(field.choices == std::vector<Value>{Value::string("b"), Value::string("c")});
}

TEST_CASE("of alternatives what they have in common is taken", "[schema]")
{
    using tests::typeOf;
    const Field orNull =
        fieldOf("a", R"({"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}]})");
    CHECK(orNull.type == FieldType::Line);
    CHECK(orNull.nullable);
    CHECK(orNull.maxLength == 9u);
    const Field words =
        fieldOf("a", R"({"oneOf": [{"const": "x"}, {"const": "y"}, {"enum": ["z", null]}]})");
    CHECK(words.type == FieldType::Choice);
    CHECK(words.nullable);
    CHECK(words.choices ==
          std::vector<Value>{Value::string("x"), Value::string("y"), Value::string("z")});
    CHECK(typeOf("a", R"({"anyOf": [{"type": "integer"}, {"type": "number"}]})") ==
          FieldType::Number);
    CHECK(
        typeOf(
            "a",
            R"({"anyOf": [{"type": "string", "format": "uri"}, {"type": "string", "pattern": "^/"}]})") ==
        FieldType::Line);
    CHECK(typeOf("a", R"({"anyOf": [{"not": {}}, {"type": "boolean"}]})") == FieldType::Boolean);
    CHECK(
        typeOf(
            "a",
            R"({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]})") ==
        FieldType::Any);
    CHECK(typeOf("a", R"({"type": ["string", "integer"]})") == FieldType::Any);
    const Field open = fieldOf("a", R"({"anyOf": [{"enum": ["x", "y"]}, {"type": "string"}]})");
    CHECK(open.type == FieldType::Line);
    CHECK(open.choices.empty());
    CHECK(open.examples == std::vector<Value>{Value::string("x"), Value::string("y")});
}

TEST_CASE("a collection of several kinds of articles has the fields of all", "[schema]")
{
    const Schema schema = read(R"({"oneOf": [
        {"type": "object", "required": ["kind", "title"],
         "properties": {"kind": {"const": "news"}, "title": {"type": "string"}, "place": {"type": "string"}}},
        {"type": "object", "required": ["kind", "title", "score"],
         "properties": {"kind": {"const": "review"}, "title": {"type": "string"}, "score": {"type": "integer"}}}]})");
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"kind", "title", "place", "score"});
    CHECK(schema.fields[0].type == FieldType::Choice);
    CHECK(schema.fields[0].choices ==
          std::vector<Value>{Value::string("news"), Value::string("review")});
    CHECK(schema.fields[1].required);
    CHECK_FALSE(schema.fields[3].required);
}

TEST_CASE("references lead anywhere within the file", "[schema]")
{
    const Schema schema = read(R"({
        "$id": "https://site.example/article.json",
        "properties": {
            "a": {"$ref": "#/definitions/a~1b%20c"}, "b": {"$ref": "#short"},
            "c": {"$ref": "https://site.example/article.json#/properties/d"}, "d": {"type": "integer"},
            "e": {"$ref": "#/list/1"}},
        "definitions": {"a/b c": {"type": "boolean"}, "x": {"$anchor": "short", "type": "string", "format": "uri"}},
        "list": [true, {"type": "number"}]})");
    CHECK(schema.problems.empty());
    CHECK(typesOf(schema) == std::vector<FieldType>{FieldType::Boolean, FieldType::Url,
                                                    FieldType::Number, FieldType::Number,
                                                    FieldType::Number});
}

TEST_CASE("what a field is follows from its format, its name and its items", "[schema]")
{
    using tests::typeOf;
    const std::string text = R"({"type": "string"})";
    CHECK(typeOf("a", R"({"type": "string", "format": "uri"})") == FieldType::Url);
    CHECK(typeOf("a", R"({"type": "string", "format": "color"})") == FieldType::Colour);
    CHECK(typeOf("a", R"({"type": "string", "format": "date"})") == FieldType::Date);
    CHECK(typeOf("a", R"({"type": "string", "format": "email"})") == FieldType::Line);
    CHECK(typeOf("a", R"({"type": "string", "maxLength": 121})") == FieldType::Text);
    CHECK(typeOf("a", R"({"type": "string", "maxLength": 120})") == FieldType::Line);
    CHECK(typeOf("slug", text) == FieldType::Slug);
    CHECK(typeOf("author", text) == FieldType::Author);
    CHECK(typeOf("readingTime", text) == FieldType::ReadTime);
    CHECK(typeOf("readingTime", R"({"type": "number"})") == FieldType::Number);
    for (const char *key : {"heroImage", "hero_image", "cover", "ogImage", "thumbnail", "banner"})
        CHECK(typeOf(key, text) == FieldType::Image);
    CHECK(typeOf("recover", text) == FieldType::Line);
    CHECK(typeOf("metaDescription", text) == FieldType::Text);
    CHECK(typeOf("canonicalURL", text) == FieldType::Url);
    CHECK(typeOf("theme_colour", text) == FieldType::Colour);
    CHECK(typeOf("publish_date", text) == FieldType::Line);
    CHECK(typeOf("publish_date", "{}") == FieldType::Date);
    CHECK(typeOf("title", "true") == FieldType::Line);
    CHECK(typeOf("anything", "{}") == FieldType::Any);
    const std::string texts = R"({"type": "array", "items": {"type": "string"}})";
    CHECK(typeOf("keywords", texts) == FieldType::Tags);
    CHECK(typeOf("steps", texts) == FieldType::Texts);
    const Field limited = fieldOf("steps", R"({"type": "array", "items": {"enum": ["a", "b"]}})");
    CHECK(limited.type == FieldType::Tags);
    CHECK(limited.choices == std::vector<Value>{Value::string("a"), Value::string("b")});
    CHECK(typeOf("steps", R"({"type": "array", "items": {"type": "number"}})") == FieldType::Any);
    CHECK(typeOf("flag", R"({"enum": [true, false]})") == FieldType::Boolean);
}

TEST_CASE("maps and lists of maps are groups with their fields", "[schema]")
{
    const Field seo = fieldOf("seo", R"({"type": "object", "required": ["image"], "properties": {
        "image": {"type": "string"}, "noIndex": {"type": "boolean"}}})");
    CHECK(seo.type == FieldType::Group);
    CHECK(seo.title == "SEO");
    CHECK(keysOf(seo.fields) == std::vector<std::string>{"image", "noIndex"});
    CHECK(seo.fields[0].required);
    CHECK(seo.fields[1].title == "No index");
    const Field links =
        fieldOf("links", R"({"type": "array", "items": {"type": "object", "properties": {
        "label": {"type": "string"}, "url": {"type": "string"}}}})");
    CHECK(links.type == FieldType::Groups);
    CHECK(links.fields[1].type == FieldType::Url);
    CHECK(tests::typeOf("extra",
                        R"({"type": "object", "additionalProperties": {"type": "string"}})") ==
          FieldType::Any);
}

TEST_CASE("x-widget decides where it fits", "[schema]")
{
    using tests::typeOf;
    CHECK(typeOf("a", R"({"type": "string", "x-widget": "markdown"})") == FieldType::Text);
    CHECK(typeOf("cover", R"({"type": "string", "x-widget": "string"})") == FieldType::Line);
    CHECK(typeOf("a", R"({"x-widget": "image"})") == FieldType::Image);
    CHECK(typeOf("a", R"({"x-widget": "list"})") == FieldType::Texts);
    const Field day = fieldOf("a", R"({"type": "string", "x-widget": "datetime"})");
    CHECK(day.type == FieldType::Date);
    CHECK(day.time);
    const Field hidden = fieldOf("a", R"({"type": "boolean", "x-widget": "hidden"})");
    CHECK(hidden.hidden);
    CHECK(hidden.type == FieldType::Boolean);

    const Schema schema = read(R"({"properties": {
        "cta": {"type": "string", "x-widget": "fancy"}, "draft": {"type": "boolean", "x-widget": "number"}}})");
    CHECK(schema.fields[0].type == FieldType::Text);
    CHECK(schema.fields[1].type == FieldType::Boolean);
    CHECK(schema.problems ==
          std::vector<std::string>{
              "cta has the x-widget fancy, which Galley does not know; it is edited by its type.",
              "draft has the x-widget number, which does not fit its type; it is edited by its "
              "type."});
}

TEST_CASE("a key is spelled out as a person reads it", "[schema]")
{
    CHECK(titleOf("publish_date") == "Published");
    CHECK(titleOf("heroImage") == "Hero image");
    CHECK(titleOf("SEOTitle") == "SEO title");
    CHECK(titleOf("seoTitle") == "SEO title");
    CHECK(titleOf("canonicalURL") == "Canonical URL");
    CHECK(titleOf("embargo-until") == "Embargo until");
    CHECK(titleOf("event_date") == "Event date");
    CHECK(titleOf("lastmod") == "Updated");
    CHECK(titleOf("überschrift") == "Überschrift");
    CHECK(titleOf("__") == "__");
    CHECK(isNameOfDate("pubDate"));
    CHECK(isNameOfDate("date"));
    CHECK_FALSE(isNameOfDate("update"));
    CHECK_FALSE(isNameOfDate("candidate"));
}
