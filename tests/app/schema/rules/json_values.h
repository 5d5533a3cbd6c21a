// JSON as a field of an article, for tests.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/schema/rules/prepared_rules.h"

#include <nlohmann/json.hpp>

namespace galley::tests {

inline Value valueOf(const nlohmann::json &data)
{
    if (data.is_string())
        return Value::string(data.get<std::string>());
    if (data.is_array()) {
        std::vector<Value> items;
        for (const nlohmann::json &item : data)
            items.push_back(valueOf(item));
        return Value::list(std::move(items));
    }
    if (data.is_object()) {
        std::vector<std::pair<std::string, Value>> fields;
        for (const auto &[key, field] : data.items())
            fields.emplace_back(key, valueOf(field));
        return Value::map(std::move(fields));
    }
    return Value::plain(data.dump());
}

/// Whether a value is as the rules demand.
inline bool accepts(const schema::Rules &rules, const nlohmann::json &value)
{
    return schema::isDeeper(value, 64) ||
           rules.judge().accepts(schema::withWholeNumbers(value), rules.whole());
}

/// Front matter with the one field `field`.
inline frontmatter::FrontMatter articleWith(const nlohmann::json &data)
{
    frontmatter::FrontMatter frontMatter;
    frontMatter.entries.emplace_back();
    frontMatter.entries[0].key = "field";
    frontMatter.entries[0].value = valueOf(data);
    return frontMatter;
}

} // namespace galley::tests
