// The real collection against the schemas that Astro generates for it, and against the built-in
// one.
#include "app/schema/reading/built_in.h"
#include "app/schema/reading/json_schema.h"
#include "app/schema/rules/validate.h"
#include "tests/support/cases.h"
#include "tests/support/catch.h"

#include <map>

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

namespace {

using Kinds = std::map<std::string, int>;

/// How often each rule finds something wrong with a field.
Kinds kindsOf(const Schema &schema)
{
    Kinds kinds;
    for (const std::filesystem::path &article : corpusArticles()) {
        const std::string file = readBytes(article);
        for (const Finding &finding : validate(schema, file, frontmatter::read(file)))
            ++kinds[finding.rule + " " + finding.field];
    }
    return kinds;
}

} // namespace

TEST_CASE("the corpus is as the site's own schemas demand", "[schema][corpus]")
{
    const auto folder = corpus();
    if (!folder)
        return;
    for (const std::string name : {"astro5-news.schema.json", "astro6-news.schema.json"}) {
        const auto schema = readJsonSchema(readBytes(*folder / "schemas" / name), Origin::Astro);
        REQUIRE(schema);
        CHECK(schema->problems.empty());
        CHECK(kindsOf(*schema) == Kinds{});
    }
}

TEST_CASE(
    "of the corpus the built-in schema says only which articles were published before they were "
    "created",
    "[schema][corpus]")
{
    if (!corpus())
        return;
    CHECK(kindsOf(builtIn()) == Kinds{{"schema-order publish_date", 106}});
}
