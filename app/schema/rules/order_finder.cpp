#include "app/schema/rules/order_finder.h"

#include <algorithm>
#include <optional>

namespace galley::schema {

namespace {

constexpr int mostLooks = 5000;

/// One fault a place.
void add(std::vector<Fault> &faults, std::vector<Fault> more)
{
    for (Fault &fault : more) {
        const bool told = std::any_of(faults.begin(), faults.end(),
                                      [&](const Fault &one) { return one.path == fault.path; });
        if (!told)
            faults.push_back(std::move(fault));
    }
}

} // namespace

OrderFinder::OrderFinder(const Rules &rules, const Article &article)
    : rules_(rules)
    , values_{[&article](const Path &path) { return article.at(path); },
              [&article](const Path &path) { return article.titleOf(path); }}
    , article_(article)
{
}

std::vector<Fault> OrderFinder::faultsIn(const Place &place, const std::vector<const Json *> &schemas)
{
    std::vector<Fault> faults;
    if (schemas.empty() || !rules_.ordersDates() || ++looks_ > mostLooks)
        return faults;
    const std::vector<Active> active = activeFor(rules_, schemas, *place.json);
    addOwn(faults, place, active);
    add(faults, faultsOfChoices(place, active));
    addParts(faults, place, active);
    return faults;
}

std::vector<Fault> OrderFinder::faultsOfChoices(const Place &place, const std::vector<Active> &active)
{
    std::vector<Fault> faults;
    if (!rules_.ordersDates())
        return faults;
    for (const Active &part : active) {
        for (const char *keyword : {"anyOf", "oneOf"}) {
            if (part.schema->is_object() && part.schema->contains(keyword))
                addChoices(faults, place, part.schema->at(keyword));
        }
    }
    return faults;
}

void OrderFinder::addOwn(std::vector<Fault> &faults, const Place &place,
                         const std::vector<Active> &active) const
{
    for (const Active &part : active) {
        if (auto fault = orderFaultOf(*part.schema, place.path, values_)) {
            fault->path = place.path;
            faults.push_back(std::move(*fault));
            return;
        }
    }
}

void OrderFinder::addChoices(std::vector<Fault> &faults, const Place &place, const Json &alternatives)
{
    std::optional<std::vector<Fault>> fewest;
    for (const Json &alternative : alternatives) {
        if (!rules_.judge().accepts(*place.json, alternative))
            continue;
        std::vector<Fault> found = faultsIn(place, {&alternative});
        if (!fewest || found.size() < fewest->size())
            fewest = std::move(found);
    }
    if (fewest)
        add(faults, std::move(*fewest));
}

void OrderFinder::addParts(std::vector<Fault> &faults, const Place &place,
                           const std::vector<Active> &active)
{
    for (const Place &member : membersOf(article_, place)) {
        bool unknown = false;
        add(faults, faultsIn(member, membersFor(rules_, active, member.path.back().key, unknown)));
    }
    if (!place.json->is_array())
        return;
    for (std::size_t at = 0; at < place.json->size() && at < place.value->items().size(); ++at) {
        const Place item = place.member({{}, int(at)}, place.value->items()[at], (*place.json)[at]);
        add(faults, faultsIn(item, itemsFor(active, at)));
    }
}

} // namespace galley::schema
