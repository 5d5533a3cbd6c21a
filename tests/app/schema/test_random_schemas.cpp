// Schemas and values made at random, malformed ones too: nothing crashes, and what is said agrees
// with what is judged.
#include "app/schema/explain.h"
#include "app/schema/rules.h"

#include "tests/app/schema/json_values.h"
#include "tests/support/catch.h"

#include <random>

using namespace galley::schema;
using namespace galley::tests;
using nlohmann::json;

namespace {

class Maker
{
public:
    explicit Maker(unsigned seed)
        : random_(seed)
    {
    }

    json value(int depth = 3)
    {
        switch (below(depth > 0 ? 9 : 7)) {
        case 0:
            return nullptr;
        case 1:
            return below(2) == 0;
        case 2:
            return below(12) - 2;
        case 3:
            return below(40) / 8.0;
        case 7: {
            json list = json::array();
            for (int i = below(4); i > 0; --i)
                list.push_back(value(depth - 1));
            return list;
        }
        case 8: {
            json map = json::object();
            for (int i = below(4); i > 0; --i)
                map[key()] = value(depth - 1);
            return map;
        }
        default:
            return text();
        }
    }

    json schema(int depth = 3)
    {
        if (below(12) == 0)
            return below(3) != 0;
        json made = json::object();
        for (int i = below(4); i >= 0; --i)
            addKeyword(made, depth);
        return made;
    }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }

    template <std::size_t N>
    std::string oneOf(const char *const (&names)[N])
    {
        return names[std::size_t(below(int(N)))];
    }

    std::string key() { return oneOf({"a", "b", "title", "x-y"}); }
    std::string text()
    {
        return oneOf({"", "a", "abc", "2025-02-01", "2025-02-30", "https://a.b/c", "5", "true",
                      "A, b", "ü"});
    }

    json schemas(int depth)
    {
        json list = json::array();
        for (int i = below(3); i >= 0; --i)
            list.push_back(schema(depth - 1));
        return list;
    }

    json members(int depth)
    {
        json map = json::object();
        for (int i = below(3); i >= 0; --i)
            map[key()] = schema(depth - 1);
        return map;
    }

    void addKeyword(json &made, int depth)
    {
        if (below(30) == 0) { // malformed
            made[oneOf({"type", "enum", "items", "allOf", "properties", "required", "minLength",
                        "pattern", "dependencies", "if", "$ref", "contains", "patternProperties",
                        "$id", "not"})] = value();
            return;
        }
        switch (below(depth > 0 ? 26 : 14)) {
        case 0:
        case 1:
        case 2:
            made["type"] =
                oneOf({"string", "number", "integer", "boolean", "array", "object", "null"});
            break;
        case 3:
            made["enum"] = {value(1), value(1), text()};
            break;
        case 4:
            made["const"] = value(1);
            break;
        case 5:
            made[oneOf({"minLength", "maxLength", "minItems", "maxItems", "minProperties",
                        "maxProperties"})] = below(4);
            break;
        case 6:
            made[oneOf({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})] = below(6);
            break;
        case 7:
            made["multipleOf"] = below(4) / 2.0;
            break;
        case 8:
            made["pattern"] = oneOf({"^a", "b$", "\\d", "(", "^.{2,}$", "\\u00fc"});
            break;
        case 9:
            made["format"] = oneOf({"date", "date-time", "uri", "email", "uuid", "regex", "none"});
            break;
        case 10:
            made["uniqueItems"] = true;
            break;
        case 11:
            made["required"] = {key()};
            break;
        case 12:
            made["dependencies"] = {{key(), {key()}}};
            break;
        case 13:
            made["$ref"] =
                oneOf({"#", "#/properties/field", "#/properties/field/not", "#/x", "other.json"});
            break;
        case 14:
        case 15:
        case 16:
            made["properties"] = members(depth);
            break;
        case 17:
            made["patternProperties"] = {{oneOf({"^a", "t", "("}), schema(depth - 1)}};
            break;
        case 18:
            made["additionalProperties"] = schema(depth - 1);
            break;
        case 19:
            made["items"] = below(3) == 0 ? schemas(depth) : schema(depth - 1);
            break;
        case 20:
            made["additionalItems"] = schema(depth - 1);
            break;
        case 21:
            made[oneOf({"allOf", "anyOf", "oneOf"})] = schemas(depth);
            break;
        case 22:
            made["not"] = schema(depth - 1);
            break;
        case 23:
            made["if"] = schema(depth - 1);
            made[oneOf({"then", "else"})] = schema(depth - 1);
            break;
        case 24:
            made["contains"] = schema(depth - 1);
            break;
        case 25:
            made["propertyNames"] = schema(depth - 1);
            break;
        }
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("of schemas and values at random, something is said exactly where the value is refused",
          "[schema]")
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Maker maker(seed);
        const json document = {{"properties", {{"field", maker.schema()}}}};
        std::vector<std::string> problems;
        Schema schema;
        schema.rules = makeRules(document, problems);
        REQUIRE(schema.rules);
        for (int i = 0; i < 5; ++i) {
            const json data = maker.value();
            INFO(seed << ": " << document << " " << data);
            CHECK(explain(schema, articleWith(data)).empty() ==
                  accepts(*schema.rules, {{"field", data}}));
        }
    }
}
