#include "app/schema/reading/infer.h"
#include "app/schema/reading/new_article.h"
#include "app/schema/survey.h"
#include "tests/app/schema/reading/reading.h"

using namespace galley;
using namespace galley::schema;
using galley::tests::read;

TEST_CASE("a new article has what its site demands or gives a value, and nothing else", "[schema]")
{
    const Schema schema = read(R"({"properties": {
        "title": {"type": "string"}, "subtitle": {"type": "string"},
        "pubDate": {"type": "string", "format": "date"}, "updatedDate": {"type": "string", "format": "date"},
        "tags": {"type": "array", "items": {"type": "string"}, "default": []},
        "draft": {"type": "boolean", "default": true}, "ready": {"type": "boolean"},
        "weight": {"type": "integer"}, "section": {"enum": ["a", "b"]}, "layout": {"const": "news"},
        "seo": {"type": "object", "properties": {"image": {"type": "string"}, "more": {"type": "string"},
                "date": {"type": "string", "format": "date"}}, "required": ["image", "date"]},
        "kind": {"type": "string", "x-widget": "hidden", "default": "news"}},
        "required": ["title", "pubDate", "ready", "weight", "section", "layout", "seo"]})");
    const std::string text = newArticle(schema, "2026-01-31");
    CHECK(text == "---\n"
                  "title: ''\n"
                  "pubDate: 2026-01-31\n"
                  "tags: []\n"
                  "draft: true\n"
                  "ready: false\n"
                  "weight:\n"
                  "section: ''\n"
                  "layout: 'news'\n"
                  "seo: {image: '', date: 2026-01-31}\n"
                  "kind: 'news'\n"
                  "---\n"
                  "\n");
    CHECK(frontmatter::read(text).findings.empty());
}

TEST_CASE("a new article is valid YAML whatever the schema's keys and defaults are", "[schema]")
{
    const Schema schema = read(R"({"properties": {
        "a: b": {"default": "it's\n--- # not: [a fence"}, "yes": {"default": "no"},
        "- list": {"default": ["a, b", "'", {"x: y": null, "n": 1.5}]}, "#": {"default": null},
        "date": {"default": "2025-01-01"}, "n": {"default": 12345678901234567890}}})");
    const std::string text = newArticle(schema, "2026-01-31");
    INFO(text);
    const frontmatter::FrontMatter article = frontmatter::read(text);
    CHECK(article.valid);
    REQUIRE(article.entries.size() == 6);
    CHECK(article.entries[0].key == "a: b");
    CHECK(article.entries[0].value == Value::string("it's\n--- # not: [a fence"));
    CHECK(article.entries[1].key == "yes");
    CHECK(article.entries[1].value == Value::string("no"));
    CHECK(article.entries[2].value ==
          Value::list({Value::string("a, b"), Value::string("'"),
                       Value::map({{"x: y", Value::null()}, {"n", Value::plain("1.5")}})}));
    CHECK(article.entries[3].value.isNull());
    CHECK(article.entries[4].value == Value::string("2025-01-01"));
    CHECK(article.entries[5].value == Value::plain("12345678901234567890"));
}

TEST_CASE("a date that Astro sets to the time of generation is today in a new article", "[schema]")
{
    const std::string json = R"({"properties": {
        "pubDate": {"type": "string", "format": "date-time", "default": "2025-03-01T08:15:27.311Z"}}})";
    CHECK(newArticle(read(json, Origin::Astro), "2026-01-31") ==
          "---\npubDate: 2026-01-31\n---\n\n");
    CHECK(newArticle(read(json, Origin::File), "2026-01-31") ==
          "---\npubDate: '2025-03-01T08:15:27.311Z'\n---\n\n");
}

TEST_CASE("a new article among others has their fields and their kind of dates", "[schema]")
{
    for (const auto &[written, expected] : {std::pair("'2025-01-01'", "date: '2026-01-31'\n"),
                                            std::pair("2025-01-01", "date: 2026-01-31\n")}) {
        Survey survey;
        for (int i = 0; i < 10; ++i)
            survey.add(frontmatter::read("---\ntitle: T\ndate: " + std::string(written) +
                                         (i == 0 ? "\ncta: C\nother: O\n---\n" : "\n---\n")));
        CHECK(newArticle(infer(survey), "2026-01-31") ==
              std::string("---\ntitle: ''\n") + expected + "cta: ''\n---\n\n");
    }
}
