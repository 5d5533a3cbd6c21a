// Schemas made to keep a program busy: what they cost is bounded, and what is left out is told.
#include "app/schema/rules/explain.h"
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;

TEST_CASE("no more faults are looked for than are told", "[schema]")
{
    json keys = json::array();
    for (int i = 0; i < 1000; ++i)
        keys.push_back("k" + std::to_string(i));
    const auto faultsOf = [](const json &schema, const std::string &file) {
        return explain(schemaOf(schema.dump()), frontmatter::read(file));
    };
    const std::string file = "---\ntitle: a\ntags: [a, b]\n---\n";
    CHECK(faultsOf({{"required", keys}}, file).size() == 200);
    CHECK(faultsOf({{"allOf", {{{"required", keys}}, {{"required", {"x"}}}}}}, file).size() == 200);
    CHECK(faultsOf({{"dependencies", {{"title", keys}, {"tags", keys}}}}, file).size() == 200);
    const auto found = faultsOf({{"required", {"k1", "titel"}}}, file);
    REQUIRE(found.size() == 2);
    CHECK(found[0].message == "K1 is missing; every article needs one.");
    CHECK(found[1].message ==
          "Titel is missing; every article needs one. Is “title” meant to be it?");
}
