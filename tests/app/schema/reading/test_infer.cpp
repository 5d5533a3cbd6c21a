#include "app/schema/reading/built_in.h"
#include "app/schema/reading/infer.h"
#include "app/schema/rules/validate.h"
#include "app/schema/survey.h"
#include "tests/app/schema/reading/reading.h"
#include "tests/support/cases.h"

using namespace galley;
using namespace galley::schema;
using galley::tests::keysOf;

namespace {

Schema inferredFrom(const std::string &frontMatter, int times = 10)
{
    Survey survey;
    for (int i = 0; i < times; ++i)
        survey.add(frontmatter::read("---\n" + frontMatter + "---\n"));
    return infer(survey);
}

FieldType typeOf(const std::string &line)
{
    return inferredFrom(line).fields.at(0).type;
}

} // namespace

TEST_CASE("a collection of the nine fields infers them in its order", "[schema]")
{
    Survey survey;
    for (const auto &article : tests::corpusArticles())
        survey.add(frontmatter::read(tests::readBytes(article)));
    if (survey.articles() == 0)
        return;
    const Schema schema = infer(survey);
    CHECK(schema.origin == Origin::Inferred);
    CHECK(schema.problems.empty());
    CHECK(keysOf(schema.fields) == std::vector<std::string>{"title", "subtitle", "description",
                                                            "author", "read_time", "publish_date",
                                                            "created_date", "heroImage", "cta"});
    for (const Field &field : schema.fields) {
        const Field &known = *builtIn().find(field.key);
        INFO(field.key);
        CHECK(field.type == known.type);
        CHECK(field.title == known.title);
        CHECK(field.hint == known.hint);
        CHECK(field.required);
        CHECK_FALSE(field.time);
    }
    CHECK(survey.textsOf("author").front() == "David Jenkins");
    CHECK(survey.sampleOf("read_time") == Value::string("8 mins"));
    CHECK(survey.sampleOf("publish_date").type() == Value::Type::String);
    CHECK_FALSE(survey.folderOf("heroImage"));
}

TEST_CASE("fewer than three articles, or none with fields, have the built-in schema", "[schema]")
{
    CHECK(infer(Survey()).origin == Origin::BuiltIn);
    CHECK(inferredFrom("a: 1\n", 2).origin == Origin::BuiltIn);
    CHECK(inferredFrom("a: 1\n", 3).origin == Origin::Inferred);
    CHECK(inferredFrom("", 5).origin == Origin::BuiltIn);
}

TEST_CASE("what a field is follows from its values, then from its name", "[schema]")
{
    CHECK(typeOf("a: true\n") == FieldType::Boolean);
    CHECK(typeOf("a: 7\n") == FieldType::Number);
    CHECK(typeOf("a: 2025-01-01\n") == FieldType::Date);
    CHECK(typeOf("a: '2025-01-01'\n") == FieldType::Date);
    CHECK(typeOf("a: text\n") == FieldType::Line);
    CHECK(typeOf("a: " + std::string(121, 'x') + "\n") == FieldType::Text);
    CHECK(typeOf("a: |\n  One\n  Two\n") == FieldType::Text);
    CHECK(typeOf("a: https://site.example/page\n") == FieldType::Url);
    CHECK(typeOf("a: /images/a.webp\n") == FieldType::Image);
    CHECK(typeOf("a: '#aabbcc'\n") == FieldType::Colour);
    CHECK(typeOf("a: [x, 2024]\n") == FieldType::Tags);
    CHECK(typeOf("a: ['" + std::string(70, 'x') + "']\n") == FieldType::Texts);
    CHECK(typeOf("a: [[1], [2]]\n") == FieldType::Any);
    CHECK(typeOf("slug: some-thing\n") == FieldType::Slug);
    CHECK(typeOf("readingTime: 5 min\n") == FieldType::ReadTime);
    CHECK(typeOf("cover: ''\n") == FieldType::Image);
    CHECK(typeOf("publish_date: ''\n") == FieldType::Date);
    CHECK(typeOf("tags: []\n") == FieldType::Tags);
    CHECK(typeOf("a:\n") == FieldType::Any);
}

TEST_CASE("most articles decide what a field is", "[schema]")
{
    Survey survey;
    for (const char *line : {"a: true", "a: true", "a: maybe", "a:", "a: ''"})
        survey.add(frontmatter::read("---\n" + std::string(line) + "\n---\n"));
    const Schema schema = infer(survey);
    CHECK(schema.fields.at(0).type == FieldType::Boolean);
    CHECK(schema.fields.at(0).nullable);
}

TEST_CASE("maps and lists of maps are inferred with their fields", "[schema]")
{
    const Schema schema = inferredFrom("seo: {image: /a.png, noIndex: false}\n"
                                       "links:\n  - {label: A, url: https://a.example/}\n");
    REQUIRE(schema.fields.size() == 2);
    CHECK(schema.fields[0].type == FieldType::Group);
    CHECK(schema.fields[0].title == "SEO");
    CHECK(keysOf(schema.fields[0].fields) == std::vector<std::string>{"image", "noIndex"});
    CHECK(schema.fields[0].fields[1].type == FieldType::Boolean);
    CHECK(schema.fields[1].type == FieldType::Groups);
    CHECK(schema.fields[1].fields[1].type == FieldType::Url);
    CHECK(schema.fields[1].fields[1].required);
}

TEST_CASE("a field is required when nearly all of ten articles or more have it", "[schema]")
{
    CHECK_FALSE(inferredFrom("a: 1\n", 9).fields.at(0).required);
    CHECK(inferredFrom("a: 1\n", 10).fields.at(0).required);
    Survey survey;
    for (int i = 0; i < 40; ++i)
        survey.add(frontmatter::read(i < 38 ? "---\na: 1\nb: 1\n---\n" : "---\na: 1\n---\n"));
    survey.add(frontmatter::read("---\na: 1\n---\n"));
    CHECK(infer(survey).find("a")->required);
    CHECK_FALSE(infer(survey).find("b")->required); // 38 of 41
}

TEST_CASE("a field of one article among many is left out", "[schema]")
{
    Survey survey;
    survey.add(frontmatter::read("---\na: 1\ntypo: 1\n---\n"));
    for (int i = 0; i < 99; ++i)
        survey.add(frontmatter::read("---\na: 1\n---\n"));
    CHECK(infer(survey).find("typo"));
    survey.add(frontmatter::read("---\na: 1\n---\n"));
    CHECK_FALSE(infer(survey).find("typo"));
}

TEST_CASE("a day of publishing ahead of the day of creation is a hint in any collection",
          "[schema]")
{
    const Schema schema = inferredFrom("publish_date: '2025-02-02'\ncreated_date: 2025-02-01\n");
    const std::string wrong = "---\npublish_date: '2024-02-02'\ncreated_date: 2025-02-01\n---\n";
    const Findings findings = validate(schema, wrong, frontmatter::read(wrong));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::Hint);
    CHECK(findings[0].message == "Published is 2024-02-02, which is before Created (2025-02-01).");
    const std::string right = "---\npublish_date: '2025-02-02'\ncreated_date: 2025-02-02\n---\n";
    CHECK(validate(schema, right, frontmatter::read(right)).empty());
}
