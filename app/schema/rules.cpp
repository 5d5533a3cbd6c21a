#include "app/schema/rules.h"

#include "app/schema/prepared_rules.h"

namespace galley::schema {

std::shared_ptr<const Rules> makeRules(const nlohmann::json &document,
                                       std::vector<std::string> &problems)
{
    Prepared prepared = prepare(document);
    problems.insert(problems.end(), prepared.problems.begin(), prepared.problems.end());
    if (prepared.units.empty())
        return nullptr;
    auto rules = std::make_shared<const Rules>(std::move(prepared.units));
    for (const auto &[name, unit] : rules->units()) {
        if (!rules->judge().canJudge(unit))
            problems.push_back("The schema at #" + name + " is not understood; it is not checked.");
    }
    return rules;
}

bool accepts(const Rules &rules, const nlohmann::json &value)
{
    return isDeeper(value, 64) || rules.judge().accepts(withWholeNumbers(value), rules.whole());
}

} // namespace galley::schema
