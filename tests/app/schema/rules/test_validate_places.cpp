// Where what is not as a schema demands stands in the file.
#include "tests/app/schema/rules/validation.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;
using namespace galley::tests;

namespace {

const std::string rules = R"({"properties": {
    "author": {"type": "object", "required": ["name"], "additionalProperties": false, "properties":
        {"name": {"type": "string"}, "home": {"type": "object", "required": ["url"],
            "properties": {"url": {"type": "string"}}}}},
    "links": {"type": "array", "items": {"type": "object", "required": ["url"],
        "properties": {"url": {"type": "string"}, "rank": {"type": "number"},
                       "kinds": {"items": {"enum": ["a", "b"]}}}}},
    "tags": {"items": {"type": "string"}, "maxItems": 3}}})";

/// The file's bytes at each place, or the line where it is empty, with the pointer ahead.
std::vector<std::string> places(const std::string &frontMatter)
{
    const std::string file = "---\n" + frontMatter + "---\nBody\n";
    std::vector<std::string> found;
    for (const Finding &finding : findingsOf(schemaOf(rules), file)) {
        const ByteRange range = finding.range;
        const auto line =
            std::count(file.begin(), file.begin() + std::ptrdiff_t(range.begin), '\n') + 1;
        found.push_back(finding.pointer + " " + std::to_string(line) + " " +
                        file.substr(range.begin, range.size()));
    }
    return found;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("a fault within a group is found at its own value", "[schema]")
{
    CHECK(places("title: A\nauthor:\n  name: 8 # a number\n  home:\n    url: [x]\n") ==
          Places{"/name 4 8", "/home/url 6 [x]"});
    CHECK(places("author: {name: 8, home: {url: [x]}}\n") ==
          Places{"/name 2 8", "/home/url 2 [x]"});
    CHECK(places("author:\n  name:\n") == Places{"/name 3 "});
}

TEST_CASE("a fault within a list is found at its own item", "[schema]")
{
    CHECK(places("tags:\n  - a\n  - 8\n  # more\n  - 'b'\n") == Places{"/1 4 8"});
    CHECK(places("tags: [a, 8, b]\n") == Places{"/1 2 8"});
    CHECK(places("links:\n- url: a\n  rank: x\n- url: 8\n  kinds: [a, c]\n- b\n") ==
          Places{"/0/rank 4 x", "/1/url 5 8", "/1/kinds/1 6 c", "/2 7 b"});
}

TEST_CASE("a fault within an entry is found there with a BOM and CRLF too", "[schema]")
{
    const std::string file = "\xEF\xBB\xBF---\r\nauthor:\r\n  name: 8\r\n---\r\n";
    const Findings findings = findingsOf(schemaOf(rules), file);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].range == ByteRange{25, 26});
}

TEST_CASE("a field that a group lacks is found at the group's key, or at its item", "[schema]")
{
    CHECK(places("author:\n  home:\n    page: x\n") ==
          Places{"/name 2 author", "/home/url 3 home"});
    CHECK(places("author: {}\n") == Places{"/name 2 author"});
    CHECK(places("links:\n  - url: a\n  - rank: 1\n  - {rank: 2}\n") ==
          Places{"/1/url 4 rank: 1", "/2/url 5 {rank: 2}"});
}

TEST_CASE("a key that a group may not have is found at the key", "[schema]")
{
    CHECK(places("author:\n  name: A\n  'mood': good\n") == Places{"/mood 4 'mood'"});
    CHECK(places("author: {name: A, mood: good}\n") == Places{"/mood 2 mood"});
}

TEST_CASE("what is wrong with a list or group as a whole is found at all of it", "[schema]")
{
    CHECK(places("tags: [a, b, c, d]\n") == Places{" 2 [a, b, c, d]"});
    CHECK(places("links:\n  - url: {a: b}\n") == Places{"/0/url 3 {a: b}"});
}

TEST_CASE("within an entry whose parts are not known a fault is found at the whole value",
          "[schema]")
{
    CHECK(places("author: &me\n  name: 8\n") == Places{"/name 2 &me\n  name: 8"});
    CHECK(places("name: &n 8\nauthor: {name: *n}\n") == Places{"/name 3 {name: *n}"});
}
