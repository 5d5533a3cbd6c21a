#include "app/schema/rules/known_keys.h"

#include <unordered_set>

namespace galley::schema {

namespace {

std::vector<const Json *> schemasOf(const std::vector<Active> &active)
{
    std::vector<const Json *> schemas;
    for (const Active &part : active)
        schemas.push_back(part.schema);
    return schemas;
}

} // namespace

const std::vector<std::string> &KnownKeys::named(const std::vector<Active> &active)
{
    std::vector<const Json *> of = schemasOf(active);
    if (of == named_.of)
        return named_.keys;
    named_ = {std::move(of), {}};
    for (const Json *schema : named_.of) {
        if (!schema->is_object() || !schema->contains("properties"))
            continue;
        for (const auto &[key, property] : schema->at("properties").items())
            named_.keys.push_back(key);
    }
    return named_.keys;
}

const std::vector<std::string> &KnownKeys::strangers(const std::vector<Active> &active, const Json &map)
{
    std::vector<const Json *> of = schemasOf(active);
    of.push_back(&map);
    if (of == strangers_.of)
        return strangers_.keys;
    strangers_ = {std::move(of), {}};
    const std::vector<std::string> &named = this->named(active);
    const std::unordered_set<std::string_view> known(named.begin(), named.end());
    for (const auto &[key, member] : map.items()) {
        if (!known.contains(key))
            strangers_.keys.push_back(key);
    }
    return strangers_.keys;
}

} // namespace galley::schema
