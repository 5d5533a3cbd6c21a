// Reading schemas in tests.
#pragma once

#include "app/schema/reading/json_schema.h"
#include "tests/support/catch.h"

namespace galley::tests {

/// The schema that a text is; the test fails when it is none.
inline schema::Schema read(std::string_view json, schema::Origin origin = schema::Origin::File)
{
    auto schema = schema::readJsonSchema(json, origin, "frontmatter.schema.json");
    INFO(json.substr(0, 300));
    INFO((schema ? std::string() : schema.error().message));
    REQUIRE(schema);
    return std::move(*schema);
}

/// The one field of a schema whose properties have just it.
inline schema::Field fieldOf(const std::string &key, const std::string &property,
                             const std::string &more = {})
{
    const schema::Schema schema =
        read("{\"properties\": {\"" + key + "\": " + property + "}" + more + "}");
    REQUIRE(schema.fields.size() == 1);
    return schema.fields.front();
}

inline schema::FieldType typeOf(const std::string &key, const std::string &property)
{
    return fieldOf(key, property).type;
}

inline std::vector<std::string> keysOf(const std::vector<schema::Field> &fields)
{
    std::vector<std::string> keys;
    for (const schema::Field &field : fields)
        keys.push_back(field.key);
    return keys;
}

/// Why a text is no schema.
inline std::string errorOf(std::string_view json)
{
    const auto schema = schema::readJsonSchema(json, schema::Origin::File);
    return schema ? std::string("none") : schema.error().message;
}

} // namespace galley::tests
