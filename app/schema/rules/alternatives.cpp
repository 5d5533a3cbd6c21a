#include "app/schema/rules/alternatives.h"

#include <algorithm>

namespace galley::schema {

namespace {

/// Adds what `schema` lists as all that there may be; whether it does.
bool addListed(Json &choices, const Json &schema)
{
    if (!schema.is_object() || !(schema.contains("const") || schema.contains("enum")))
        return false;
    const Json listed = schema.contains("const") ? Json::array({schema["const"]}) : schema["enum"];
    choices.insert(choices.end(), listed.begin(), listed.end());
    return true;
}

/// The same of what a schema says of its field `key`.
bool addKinds(Json &kinds, const Json &schema, const std::string &key)
{
    return schema.is_object() && schema.contains("properties") && schema["properties"].contains(key)
        && addListed(kinds, schema["properties"][key]);
}

template <class Add>
std::optional<Json> gathered(const Json &value, const std::vector<std::vector<Active>> &alternatives, Add add)
{
    Json choices = Json::array();
    const bool all = std::all_of(alternatives.begin(), alternatives.end(), [&](const auto &alternative) {
        return std::any_of(alternative.begin(), alternative.end(),
                           [&](const Active &part) { return add(choices, *part.schema); });
    });
    const bool beside = all && std::find(choices.begin(), choices.end(), value) == choices.end();
    return beside ? std::optional(choices) : std::nullopt;
}

} // namespace

std::vector<Active> asAlternative(std::vector<Active> active)
{
    for (Active &part : active) {
        if (part.because == Because::Always) {
            part.because = Because::Alternative;
            part.reason = part.schema;
        }
    }
    return active;
}

std::optional<Json> choicesBeside(const Json &value, const std::vector<std::vector<Active>> &alternatives)
{
    return gathered(value, alternatives, addListed);
}

std::optional<Json> kindsBeside(const Json &value, const std::vector<std::vector<Active>> &alternatives,
                                const std::string &key)
{
    return gathered(value, alternatives,
                    [&](Json &kinds, const Json &schema) { return addKinds(kinds, schema, key); });
}

bool lacksOne(const std::vector<Fault> &faults, const Path &within)
{
    return faults.size() == 1 && faults[0].rule == "schema-missing"
        && faults[0].path.size() == within.size() + 1;
}

} // namespace galley::schema
