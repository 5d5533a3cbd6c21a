#include "app/collection/query.h"
#include "tests/support/catch.h"

#include <utility>

using namespace galley;
using collection::compareTexts;
using collection::parseQuery;

namespace {

frontmatter::FrontMatter article()
{
    const std::vector<std::pair<std::string, Value>> fields = {
        {"title", Value::string("The State of AI")},
        {"author", Value::string("David Jenkins")},
        {"read_time", Value::string("8 mins")},
        {"publish_date", Value::string("2025-02-02")},
        {"updated", Value::string("2025-02-02T10:30:00Z")},
        {"words", Value::integer(1200)},
        {"draft", Value::boolean(true)},
        {"cta", Value::string("")},
        {"tags", Value::list({Value::string("ai"), Value::string("Business")})},
        {"sea-level", Value::string("Überfluß")},
    };
    frontmatter::FrontMatter article;
    for (const auto &[key, value] : fields) {
        frontmatter::Entry entry;
        entry.key = key;
        entry.value = value;
        article.entries.push_back(entry);
    }
    return article;
}

bool holds(const std::string &expression)
{
    const auto query = parseQuery(expression);
    INFO(expression << ": " << (query ? "" : query.error().message));
    REQUIRE(query);
    return (*query)({article(), false, "content/news/ai.md"});
}

std::string errorOf(const std::string &expression)
{
    const auto query = parseQuery(expression);
    REQUIRE_FALSE(query);
    return query.error().message;
}

} // namespace

TEST_CASE("a query compares fields with values", "[collection]")
{
    CHECK(holds("author == 'David Jenkins'"));
    CHECK(holds("author == \"David Jenkins\""));
    CHECK_FALSE(holds("author == 'david jenkins'"));
    CHECK(holds("author != Nobody"));
    CHECK(holds("words==1200"));
    CHECK(holds("words == 1200.0") == false);
    CHECK(holds("words >= 999"));
    CHECK_FALSE(holds("words < 999"));
    CHECK(holds("draft == true"));
    CHECK(holds("publish_date >= 2025-01-01"));
    CHECK(holds("publish_date < 2025-10-01"));
    CHECK(holds("publish_date <= 2025-02-02"));
}

TEST_CASE("a query finds text in any case", "[collection]")
{
    CHECK(holds("title ~ 'ai'"));
    CHECK(holds("title ~ STATE"));
    CHECK(holds("sea-level ~ 'üBER'"));
    CHECK_FALSE(holds("title ~ 'robots'"));
}

TEST_CASE("a quote inside a quoted value is doubled", "[collection]")
{
    CHECK(holds("author != 'O''Brien'"));
    CHECK_FALSE(holds("author == \"O\"\"Brien\""));
}

TEST_CASE("numbers inside texts compare as numbers", "[collection]")
{
    CHECK(holds("read_time < '12 mins'"));
    CHECK(holds("read_time > 5"));
    CHECK(compareTexts("8 mins", "12 mins") < 0);
    CHECK(compareTexts("2025-2-10", "2025-02-09") > 0);
    CHECK(compareTexts("-5", "3") < 0);
    CHECK(compareTexts("0.5", "0.25") > 0);
    CHECK(compareTexts("a10", "a9") > 0);
    CHECK(compareTexts("007", "7") == 0);
    CHECK(compareTexts("", "a") < 0);
    CHECK(compareTexts("a", "a") == 0);
}

TEST_CASE("texts have one order, whichever are compared", "[collection]")
{
    const std::vector<std::string> ordered = {
        "",        "-5",  "0.25",       "0.5",       "2x",        "4.5",        "5",   "8 mins",
        "12 mins", "1e3", "2025-02-09", "2025-2-10", "Chapter 9", "Chapter 10", "inf", "nan",
    };
    for (std::size_t one = 0; one < ordered.size(); ++one) {
        for (std::size_t other = 0; other < ordered.size(); ++other) {
            INFO(ordered[one] << " and " << ordered[other]);
            const int order = compareTexts(ordered[one], ordered[other]);
            CHECK((order < 0) == (one < other));
            CHECK((order > 0) == (one > other));
        }
    }
}

TEST_CASE("a day compares with the day of a time", "[collection]")
{
    CHECK(holds("updated == 2025-02-02"));
    CHECK(holds("updated <= 2025-02-02"));
    CHECK_FALSE(holds("updated > 2025-02-02"));
}

TEST_CASE("a list is what one of its items is", "[collection]")
{
    CHECK(holds("tags == ai"));
    CHECK(holds("tags ~ busi"));
    CHECK_FALSE(holds("tags == bus"));
    CHECK_FALSE(holds("tags != ai"));
    CHECK(holds("tags != sports"));
}

TEST_CASE("a field that is missing is unequal to everything", "[collection]")
{
    CHECK(holds("nothing != 1"));
    CHECK_FALSE(holds("nothing == ''"));
    CHECK_FALSE(holds("nothing < 1"));
    CHECK_FALSE(holds("nothing ~ ''"));
}

TEST_CASE("a query knows an article's path and whether it is valid", "[collection]")
{
    CHECK(holds("valid == false"));
    CHECK(holds("valid != true"));
    CHECK_FALSE(holds("valid == true"));
    CHECK(holds("not valid"));
    CHECK(holds("path == content/news/ai.md"));
    CHECK(holds("path ~ NEWS/"));
    CHECK_FALSE(holds("path ~ seeds"));
}

TEST_CASE("a field called valid or path goes ahead of what is known of the article", "[collection]")
{
    frontmatter::FrontMatter frontMatter;
    frontmatter::Entry valid, path;
    valid.key = "valid";
    valid.value = Value::string("until May");
    path.key = "path";
    path.value = Value::string("/old/address");
    frontMatter.entries = {valid, path};
    const collection::Candidate candidate{frontMatter, false, "a.md"};
    CHECK((*parseQuery("valid == 'until May' and path ~ address"))(candidate));
    CHECK_FALSE((*parseQuery("path == a.md"))(candidate));
    CHECK((*parseQuery("not valid"))(candidate));
}

TEST_CASE("an empty field is missing", "[collection]")
{
    CHECK(holds("missing(cta)"));
    CHECK(holds("missing('no such field')"));
    CHECK(holds("has(title)"));
    CHECK(holds("has(tags)"));
    CHECK_FALSE(holds("has(cta)"));
    CHECK(holds("cta == ''"));
}

TEST_CASE("and binds more closely than or, and not more closely than both", "[collection]")
{
    CHECK(holds("has(title) or has(cta) and has(cta)"));
    CHECK_FALSE(holds("(has(title) or has(cta)) and has(cta)"));
    CHECK(holds("not has(cta) and not valid"));
    CHECK_FALSE(holds("not (has(title) and not valid)"));
    CHECK(holds("not not not valid"));
}

TEST_CASE("a query that is wrong is told with its column", "[collection]")
{
    CHECK(errorOf("") == "column 1: expected a field's name, found the end");
    CHECK(errorOf("title = x") == "column 7: write == to compare");
    CHECK(errorOf("title ==") == "column 9: expected a value, found the end");
    CHECK(errorOf("(valid") == "column 7: expected ')', found the end");
    CHECK(errorOf("valid valid") == "column 7: expected 'and', 'or' or the end, found 'valid'");
    CHECK(errorOf("tïtle == 'x") == "column 10: there is no ' that ends this text");
    CHECK(errorOf("title x") ==
          "column 7: expected ==, !=, <, <=, >, >= or ~ behind 'title', found 'x'");
    CHECK(errorOf("has title") == "column 5: expected '(', found 'title'");
    CHECK(errorOf("has(") == "column 5: expected a field's name, found the end");
    CHECK(errorOf("== 3") == "column 1: expected a field's name, found '=='");
    CHECK(errorOf(std::string(100000, '(')) == "column 201: the expression is nested too deeply");
}
