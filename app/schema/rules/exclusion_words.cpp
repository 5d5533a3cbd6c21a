#include "app/schema/rules/exclusion_words.h"

#include "app/schema/rules/words.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace galley::schema {

namespace {

/// Fields that exclude one another are named when they are no more than these.
constexpr std::size_t mostNamed = 4;

using Keys = std::set<std::string>;

Path memberOf(const Place &place, const std::string &key)
{
    Path path = place.path;
    path.push_back({key});
    return path;
}

/// At the last one of the keys.
std::optional<Fault> notTogether(const Article &article, const Place &place, const std::vector<std::string> &keys)
{
    if (keys.size() > mostNamed || keys.empty())
        return std::nullopt;
    std::vector<std::string> titles;
    for (const std::string &key : keys)
        titles.push_back(article.titleOf(memberOf(place, key)));
    Fault fault;
    fault.rule = "schema-not-allowed";
    fault.path = memberOf(place, keys.back());
    fault.atKey = true;
    fault.message = keys.size() == 1 ? titles[0] + " is not allowed here."
                                     : listed(titles, "and") + " must not "
            + (keys.size() == 2 ? "both" : "all") + " be there.";
    return fault;
}

std::vector<std::string> choicesOf(const Json &schema)
{
    std::vector<std::string> choices;
    if (schema.contains("const"))
        choices.push_back(choiceInWords(schema["const"]));
    else if (schema.contains("enum") && schema["enum"].size() <= 2 * mostNamed) {
        for (const Json &choice : schema["enum"])
            choices.push_back(choiceInWords(choice));
    }
    return choices;
}

Keys requiredBy(const Json &schema)
{
    return schema.is_object() ? schema.value("required", Keys()) : Keys();
}

/// The one key that each of `sets` has by itself; empty where there is not just one.
std::vector<std::string> ownKeys(const std::vector<Keys> &sets)
{
    std::vector<std::string> own;
    for (const Keys &keys : sets) {
        Keys left = keys;
        std::erase_if(left, [&](const std::string &key) {
            return std::all_of(sets.begin(), sets.end(), [&](const Keys &one) { return one.contains(key); });
        });
        if (left.size() != 1 || std::find(own.begin(), own.end(), *left.begin()) != own.end())
            return {};
        own.push_back(*left.begin());
    }
    return own;
}

} // namespace

std::optional<Fault> faultOfNot(const Article &article, const Place &place, const Json &forbidden)
{
    if (!forbidden.is_object() || forbidden.size() != 1)
        return std::nullopt;
    if (forbidden.contains("required")) {
        const Keys keys = requiredBy(forbidden);
        return notTogether(article, place, {keys.begin(), keys.end()});
    }
    const std::vector<std::string> choices = choicesOf(forbidden);
    if (choices.empty())
        return std::nullopt;
    Fault fault;
    fault.rule = "schema-choice";
    fault.path = place.path;
    fault.message = article.titleOf(place.path) + " must not be " + listed(choices, "or") + ".";
    return fault;
}

std::optional<Fault> faultOfSeveral(const Rules &rules, const Article &article, const Place &place,
                                    const Json &alternatives)
{
    std::vector<Keys> required;
    for (const Json &alternative : alternatives) {
        if (rules.judge().accepts(*place.json, alternative))
            required.push_back(requiredBy(alternative));
    }
    if (required.size() < 2)
        return std::nullopt;
    if (auto fault = notTogether(article, place, ownKeys(required)))
        return fault;
    Fault fault;
    fault.rule = "schema-other";
    fault.path = place.path;
    fault.message = article.titleOf(place.path) + " is as " + std::to_string(required.size())
        + " of the schema's alternatives ask, and must be as only one of them asks.";
    return fault;
}

} // namespace galley::schema
