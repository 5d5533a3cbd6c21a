// The rules against the JSON Schema project's own cases (Debian's json-schema-test-suite): what
// they say, or what is listed here and in CONTRIBUTING.md.
#include "app/schema/rules/explain.h"
#include "app/schema/rules/rules.h"
#include "tests/app/schema/rules/json_values.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>

namespace fs = std::filesystem;
using nlohmann::json;
using namespace galley::schema;

namespace {

const fs::path suite = "/usr/share/json-schema-test-suite/tests";

/// Cases that the rules judge otherwise, "draft/file: group: case".
std::set<std::string> unsupported()
{
    std::set<std::string> cases;
    for (const std::string draft : {"draft4", "draft6", "draft7"}) {
        // References to other files are never followed: a schema fetches nothing.
        const std::string remote = draft + "/refRemote.json: ";
        cases.insert(remote + "remote ref: remote ref invalid");
        cases.insert(remote + "fragment within remote ref: remote fragment invalid");
        cases.insert(remote + "ref within remote ref: ref within ref invalid");
        cases.insert(remote + "base URI change: base URI change ref invalid");
        cases.insert(remote + "base URI change - change folder: string is invalid");
        cases.insert(remote + "base URI change - change folder in subschema: string is invalid");
        cases.insert(remote + "root ref in remote ref: object is invalid");
        cases.insert(draft + "/ref.json: remote ref, containing refs itself: remote ref invalid");
        cases.insert(draft + "/definitions.json: invalid definition: invalid definition schema");
        // Whole numbers above 2^63 are numbers, but no integers.
        cases.insert(draft + "/optional/bignum.json: integer: a bignum is an integer");
        cases.insert(draft + "/optional/bignum.json: integer: a negative bignum is an integer");
    }
    // 1.0 is a whole number, as all later drafts have it.
    cases.insert(
        "draft4/optional/zeroTerminatedFloats.json: some languages do not distinguish between "
        "different types of numeric value: a float is not an integer even without fractional part");
    // What a text holds in another language (contentEncoding, contentMediaType) is not looked at.
    const std::string content = "draft7/optional/content.json: validation of ";
    cases.insert(content + "string-encoded content based on media type: an invalid JSON document");
    cases.insert(content + "binary string-encoding: an invalid base64 string "
                           "(% is not a valid character)");
    cases.insert(content + "binary-encoded media type documents: "
                           "a validly-encoded invalid JSON document");
    cases.insert(content + "binary-encoded media type documents: "
                           "an invalid base64 string that is valid JSON");
    // The formats ipv6, idn-hostname and uri-template are not checked: no field of an article has
    // them.
    for (const std::string file : {"draft4/optional/format.json: ", "draft6/optional/format.json: ",
                                   "draft7/optional/format/ipv6.json: "}) {
        const std::string ipv6 = file + "validation of IPv6 addresses: an IPv6 address ";
        cases.insert(ipv6 + "with out-of-range values");
        cases.insert(ipv6 + "with too many components");
        cases.insert(ipv6 + "containing illegal characters");
    }
    const std::string hosts = "draft7/optional/format/idn-hostname.json: "
                              "validation of internationalized host names: ";
    cases.insert(hosts + "illegal first char U+302E Hangul single dot tone mark");
    cases.insert(hosts + "contains illegal char U+302E Hangul single dot tone mark");
    cases.insert(hosts + "a host name with a component too long");
    const std::string uriTemplate = "format: uri-template: an invalid uri-template";
    cases.insert("draft6/optional/format.json: " + uriTemplate);
    cases.insert("draft7/optional/format/uri-template.json: " + uriTemplate);
    return cases;
}

/// Adds the cases of a file that are judged otherwise; how many cases it has.
std::size_t judge(const fs::path &file, std::set<std::string> &otherwise)
{
    std::size_t count = 0;
    std::ifstream stream(file);
    for (const json &group : json::parse(stream)) {
        std::vector<std::string> problems;
        const auto rules = makeRules(group["schema"], problems);
        REQUIRE(rules);
        for (const json &test : group["tests"]) {
            ++count;
            if (galley::tests::accepts(*rules, test["data"]) != test["valid"].get<bool>())
                otherwise.insert(fs::relative(file, suite).string() + ": " +
                                 group["description"].get<std::string>() + ": " +
                                 test["description"].get<std::string>());
        }
    }
    return count;
}

/// Whether something is said of a field with that value when a schema demands `demands` of it.
bool isTold(const json &demands, const json &data)
{
    std::vector<std::string> problems;
    Schema schema;
    schema.rules = makeRules({{"properties", {{"field", demands}}}}, problems);
    return !explain(schema, galley::tests::articleWith(data)).empty();
}

} // namespace

TEST_CASE("something is said exactly where the rules do not accept a value", "[schema]")
{
    if (!fs::exists(suite)) {
        WARN("json-schema-test-suite is not installed");
        return;
    }
    for (const auto &entry : fs::recursive_directory_iterator(suite / "draft7")) {
        if (entry.path().extension() != ".json")
            continue;
        std::ifstream stream(entry.path());
        for (const json &group : json::parse(stream)) {
            if (group["schema"].dump().find("\"$ref\"") != std::string::npos)
                continue; // they lead elsewhere when the schema stands elsewhere
            std::vector<std::string> problems;
            const auto rules = makeRules(group["schema"], problems);
            for (const json &test : group["tests"]) {
                INFO(entry.path() << ": " << group["description"] << ": " << test["description"]);
                CHECK(isTold(group["schema"], test["data"]) ==
                      !galley::tests::accepts(*rules, test["data"]));
            }
        }
    }
}

TEST_CASE("the rules judge as the JSON Schema test suite does, but for what is listed", "[schema]")
{
    if (!fs::exists(suite)) {
        WARN("json-schema-test-suite is not installed");
        return;
    }
    std::set<std::string> otherwise;
    std::size_t count = 0;
    for (const std::string draft : {"draft4", "draft6", "draft7"}) {
        for (const auto &entry : fs::recursive_directory_iterator(suite / draft)) {
            if (entry.path().extension() == ".json")
                count += judge(entry.path(), otherwise);
        }
    }
    CHECK(count > 1400);
    const std::set<std::string> listed = unsupported();
    for (const std::string &name : otherwise) {
        INFO("judged otherwise, and not listed: " << name);
        CHECK(listed.contains(name));
    }
    for (const std::string &name : listed) {
        INFO("listed, and judged as it should be: " << name);
        CHECK(otherwise.contains(name));
    }
}
