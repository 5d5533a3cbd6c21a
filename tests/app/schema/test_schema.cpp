#include "app/schema/field_edit.h"
#include "app/schema/reading/built_in.h"
#include "app/schema/reading/new_article.h"
#include "app/schema/schema.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;

TEST_CASE("the built-in schema has the nine fields in an article's order", "[schema]")
{
    std::vector<std::string> keys;
    for (const Field &field : builtIn().fields) {
        keys.push_back(field.key);
        CHECK_FALSE(field.title.empty());
        CHECK_FALSE(field.hint.empty());
    }
    CHECK(keys == std::vector<std::string>{"title", "subtitle", "description", "author",
                                           "read_time", "publish_date", "created_date", "heroImage",
                                           "cta"});
}

TEST_CASE("a field is found by its key", "[schema]")
{
    REQUIRE(builtIn().find("heroImage"));
    CHECK(builtIn().find("heroImage")->type == FieldType::Image);
    CHECK(builtIn().find("publish_date")->type == FieldType::Date);
    CHECK(builtIn().find("heroimage") == nullptr);
}

TEST_CASE("a new field stands behind the nearest one ahead of it, else ahead of all behind it", "[schema]")
{
    using frontmatter::Neighbours;
    const auto of = [](std::string_view key, const std::vector<std::string_view> &present) {
        return neighboursOf(builtIn().fields, key, present);
    };
    CHECK(of("author", {"cta", "title", "subtitle"}) == Neighbours{.behind = "subtitle"});
    CHECK(of("cta", {"title", "tags"}) == Neighbours{.behind = "title"});
    CHECK(of("subtitle", {"title", "description"}) == Neighbours{.behind = "title"});
    CHECK(of("title", {"subtitle"}) == Neighbours{.ahead = "subtitle"});
    CHECK(of("title", {"layout", "cta", "author"}) == Neighbours{.ahead = "cta"});
    CHECK(of("author", {"layout"}) == Neighbours{});
    CHECK(of("author", {}) == Neighbours{});
    CHECK(of("unknown", {"title"}) == Neighbours{});
}

TEST_CASE("the first field of a schema becomes the first of an article", "[schema]")
{
    const std::string file = "---\n# of the date\npublish_date: '2026-01-31'\ncta: 'B'\n---\n";
    const auto frontMatter = frontmatter::read(file);
    const auto edits = setField(builtIn(), file, frontMatter, "title", Value::string("A"));
    REQUIRE(edits);
    CHECK(applyEdits(file, *edits)
          == "---\ntitle: 'A'\n# of the date\npublish_date: '2026-01-31'\ncta: 'B'\n---\n");
    const auto typed = setFieldSource(builtIn(), file, frontMatter, "title", "A");
    REQUIRE(typed);
    CHECK(applyEdits(file, *typed)
          == "---\ntitle: A\n# of the date\npublish_date: '2026-01-31'\ncta: 'B'\n---\n");
}

TEST_CASE("a new article has every field, today's dates and an empty body", "[schema]")
{
    CHECK(newArticle(builtIn(), "2026-01-31") == "---\n"
                                                 "title: ''\n"
                                                 "subtitle: ''\n"
                                                 "description: ''\n"
                                                 "author: ''\n"
                                                 "read_time: ''\n"
                                                 "publish_date: '2026-01-31'\n"
                                                 "created_date: '2026-01-31'\n"
                                                 "heroImage: ''\n"
                                                 "cta: ''\n"
                                                 "---\n"
                                                 "\n");
}

TEST_CASE("a new article follows its schema", "[schema]")
{
    Field headline;
    headline.key = "headline";
    Field day;
    day.key = "day";
    day.type = FieldType::Date;
    Schema schema;
    schema.fields = {headline, day};
    CHECK(newArticle(schema, "2026-01-31") == "---\nheadline: ''\nday: '2026-01-31'\n---\n\n");
}

TEST_CASE("the built-in schema demands a title and knows its dates", "[schema]")
{
    CHECK(builtIn().origin == Origin::BuiltIn);
    CHECK(builtIn().problems.empty());
    CHECK(builtIn().rules);
    std::vector<FieldType> types;
    for (const Field &field : builtIn().fields) {
        types.push_back(field.type);
        CHECK(field.required == (field.key == "title"));
        CHECK_FALSE(field.time);
    }
    CHECK(types == std::vector<FieldType>{FieldType::Line, FieldType::Line, FieldType::Text,
                                          FieldType::Author, FieldType::ReadTime, FieldType::Date,
                                          FieldType::Date, FieldType::Image, FieldType::Text});
    CHECK(builtIn().find("publish_date")->title == "Published");
    CHECK(builtIn().find("heroImage")->hint ==
          "The picture above the title: a web address or a file of the site");
}
