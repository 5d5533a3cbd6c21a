#include "app/schema/rules/rules.h"

#include "app/schema/rules/date_order.h"
#include "app/schema/rules/prepared_rules.h"
#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

bool isTold(const Problem &problem, const std::vector<std::string> &told)
{
    const std::string reference = " refers to " + problem.reference + ",";
    return !problem.reference.empty()
        && std::any_of(told.begin(), told.end(), [&](const std::string &sentence) {
               return sentence.find(reference) != std::string::npos;
           });
}

} // namespace

Rules::Rules(Prepared prepared)
    : units_(std::move(prepared.units))
    , patterns_(std::move(prepared.patterns))
    , judge_(units_, patterns_)
{
    ordersDates_ = std::any_of(units_.begin(), units_.end(),
                               [](const auto &unit) { return hasDateBounds(unit.second); });
}

std::shared_ptr<const Rules> makeRules(const nlohmann::json &document,
                                       std::vector<std::string> &problems)
{
    Prepared prepared = prepare(document);
    for (const Problem &problem : prepared.problems) {
        if (!isTold(problem, problems))
            problems.push_back(problem.sentence);
    }
    if (prepared.units.empty())
        return nullptr;
    auto rules = std::make_shared<const Rules>(std::move(prepared));
    for (const auto &[name, unit] : rules->units()) {
        if (!rules->judge().canJudge(unit))
            problems.push_back("The schema at " + forSentence("#" + name) + " is not understood; it is not checked.");
    }
    return rules;
}

} // namespace galley::schema
