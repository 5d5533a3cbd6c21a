#include "app/schema/rules/alternatives.h"

#include <algorithm>

namespace galley::schema {

namespace {

/// Adds what an alternative says that `key` must be; whether it says so.
bool addKinds(Json &kinds, const std::vector<Active> &alternative, const std::string &key)
{
    for (const Active &part : alternative) {
        const bool names = part.schema->is_object() && part.schema->contains("properties")
            && part.schema->at("properties").contains(key);
        const Json kind = names ? part.schema->at("properties").at(key) : Json();
        if (!kind.is_object() || !(kind.contains("const") || kind.contains("enum")))
            continue;
        const Json choices = kind.contains("const") ? Json::array({kind["const"]}) : kind["enum"];
        kinds.insert(kinds.end(), choices.begin(), choices.end());
        return true;
    }
    return false;
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

std::optional<Json> kindsOf(const std::vector<std::vector<Active>> &alternatives, const std::string &key)
{
    Json kinds = Json::array();
    const bool all = std::all_of(alternatives.begin(), alternatives.end(),
                                 [&](const auto &alternative) { return addKinds(kinds, alternative, key); });
    return all ? std::optional(kinds) : std::nullopt;
}

bool lacksOne(const std::vector<Fault> &faults, const Path &within)
{
    return faults.size() == 1 && faults[0].rule == "schema-missing"
        && faults[0].path.size() == within.size() + 1;
}

} // namespace galley::schema
