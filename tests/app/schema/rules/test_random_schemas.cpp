// Schemas and values made at random, malformed ones too: nothing crashes, and what is said agrees
// with what is judged.
#include "app/schema/rules/explain.h"
#include "app/schema/rules/rules.h"
#include "tests/app/schema/rules/json_values.h"
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
        if (below(30) == 0)
            addMalformed(made);
        else if (depth == 0 || below(2) == 0)
            addDemand(made);
        else if (below(2) == 0)
            addParts(made, depth);
        else
            addCombination(made, depth);
    }

    void addMalformed(json &made)
    {
        made[oneOf({"type", "enum", "items", "allOf", "properties", "required", "minLength",
                    "pattern", "dependencies", "if", "$ref", "contains", "patternProperties", "$id",
                    "not"})] = value();
    }

    void addDemand(json &made)
    {
        const char *const counts[] = {"minLength", "maxLength",     "minItems",
                                      "maxItems",  "minProperties", "maxProperties"};
        const char *const limits[] = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"};
        switch (below(12)) {
        case 0:
            made["enum"] = {value(1), value(1), text()};
            break;
        case 1:
            made["const"] = value(1);
            break;
        case 2:
            made[oneOf(counts)] = below(4);
            break;
        case 3:
            made[oneOf(limits)] = below(6);
            break;
        case 4:
            made["multipleOf"] = below(4) / 2.0;
            break;
        case 5:
            made["pattern"] = oneOf({"^a", "b$", "\\d", "(", "^.{2,}$", "\\u00fc"});
            break;
        case 6:
            made["format"] = oneOf({"date", "date-time", "uri", "email", "uuid", "regex", "none"});
            break;
        case 7:
            made["uniqueItems"] = true;
            break;
        case 8:
            made["required"] = {key()};
            break;
        default:
            made["type"] =
                oneOf({"string", "number", "integer", "boolean", "array", "object", "null"});
        }
    }

    void addParts(json &made, int depth)
    {
        switch (below(7)) {
        case 0:
            made["patternProperties"] = {{oneOf({"^a", "t", "("}), schema(depth - 1)}};
            break;
        case 1:
            made["additionalProperties"] = schema(depth - 1);
            break;
        case 2:
            made["items"] = below(3) == 0 ? schemas(depth) : schema(depth - 1);
            break;
        case 3:
            made["additionalItems"] = schema(depth - 1);
            break;
        case 4:
            made["propertyNames"] = schema(depth - 1);
            break;
        case 5:
            made["contains"] = schema(depth - 1);
            break;
        default:
            made["properties"] = members(depth);
        }
    }

    void addCombination(json &made, int depth)
    {
        switch (below(5)) {
        case 0:
            made["not"] = schema(depth - 1);
            break;
        case 1:
            made["if"] = schema(depth - 1);
            made[oneOf({"then", "else"})] = schema(depth - 1);
            break;
        case 2:
            made["dependencies"] = {{key(), {key()}}};
            break;
        case 3:
            made["$ref"] =
                oneOf({"#", "#/properties/field", "#/properties/field/not", "#/x", "other.json"});
            break;
        default:
            made[oneOf({"allOf", "anyOf", "oneOf"})] = schemas(depth);
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
