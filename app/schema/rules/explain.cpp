#include "app/schema/rules/explain.h"

#include "app/schema/rules/active.h"
#include "app/schema/rules/alternatives.h"
#include "app/schema/rules/article.h"
#include "app/schema/rules/effort.h"
#include "app/schema/rules/exclusion_words.h"
#include "app/schema/rules/field_fault.h"
#include "app/schema/rules/known_keys.h"
#include "app/schema/rules/needs.h"
#include "app/schema/rules/order_finder.h"
#include "app/schema/rules/place.h"
#include "app/schema/rules/place_fault.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <utility>

namespace galley::schema {

namespace {

/// Faulty items of a list that are told one by one.
constexpr int mostItems = 10;
/// Fields of which one is needed that are named.
constexpr std::size_t mostNamed = 6;
/// Places within places of alternatives, each of which is tried.
constexpr int mostTries = 50;

using Schemas = std::vector<const Json *>;

class Explainer
{
public:
    Explainer(const Schema &schema, const frontmatter::FrontMatter &frontMatter)
        : rules_(*schema.rules)
        , article_(schema, frontMatter)
    {
    }

    std::vector<Fault> run();

private:
    bool accepts(const Place &place, const Schemas &schemas) const;
    Subject subjectOf(const Place &place) const;
    void add(Fault fault, const Path &path);
    void addNew(std::vector<Fault> faults);
    bool isFull() const { return faults_.size() >= mostFaults; }

    void lookAtWhole(const Place &place, const std::vector<Active> &active);
    void look(const Place &place, const Schemas &schemas, const std::vector<Active> &beside = {});
    void lookAtMembers(const Place &place, const std::vector<Active> &active,
                       const std::vector<Active> &beside = {});
    void lookAtMember(const Place &member, const std::vector<Active> &active);
    void lookAtItems(const Place &place, const std::vector<Active> &active);
    void lookAtChoices(const Place &place, const std::vector<Active> &active, const Schemas &schemas);
    void lookAtAlternatives(const Place &place, const Json &alternatives,
                            const std::vector<Active> &active, const Schemas &schemas);
    std::vector<Fault> tried(const Place &place, const Json &alternative,
                             const std::vector<Active> &beside);
    void tellSeveral(const Place &place, const Json &alternatives);
    bool tellKind(const Place &place, const std::vector<std::vector<Active>> &alternatives);
    void tellNoneOf(const std::vector<std::vector<Fault>> &missing);
    void tellUnknown(const Place &member, const std::vector<Active> &active);

    const Rules &rules_;
    Article article_;
    OrderFinder order_{rules_, article_};
    KnownKeys known_;
    std::vector<Fault> faults_;
    int tries_ = 0;
};

std::vector<Fault> Explainer::run()
{
    const Effort effort;
    const Place place{{}, nullptr, &article_.json()};
    const std::vector<Active> active = activeFor(rules_, {&rules_.whole()}, article_.json());
    lookAtMembers(place, active);
    if (article_.isCertain())
        lookAtWhole(place, active);
    faults_.resize(std::min(faults_.size(), mostFaults)); // those of alternatives came at once
    if (Effort::hasGivenUp()) {
        faults_.resize(std::min(faults_.size(), mostFaults - 1)); // it is worth more than the last one
        faults_.push_back(uncheckedFault());
    }
    return std::move(faults_);
}

bool Explainer::accepts(const Place &place, const Schemas &schemas) const
{
    return std::all_of(schemas.begin(), schemas.end(), [&](const Json *schema) {
        return rules_.judge().accepts(*place.json, *schema);
    });
}

Subject Explainer::subjectOf(const Place &place) const
{
    static const Value whole = Value::map({});
    return {place.value ? *place.value : whole, *place.json, article_.titleOf(place.path), place.need,
            place.path.size() == 1};
}

void Explainer::add(Fault fault, const Path &path)
{
    fault.path = path;
    faults_.push_back(std::move(fault));
}

/// Those of places of which nothing was said yet.
void Explainer::addNew(std::vector<Fault> faults)
{
    for (Fault &fault : faults) {
        const bool told = std::any_of(faults_.begin(), faults_.end(),
                                      [&](const Fault &one) { return one.path == fault.path; });
        if (!told)
            faults_.push_back(std::move(fault));
    }
}

/// What is demanded of the front matter as a whole. Where its fields have errors, these may be all that
/// is wrong; but a field that is missing is missing.
void Explainer::lookAtWhole(const Place &place, const std::vector<Active> &active)
{
    const bool good = std::none_of(faults_.begin(), faults_.end(), isError);
    std::vector<Fault> before = std::exchange(faults_, {});
    if (auto fault = faultOf(rules_, subjectOf(place), active, {}))
        add(std::move(*fault), place.path);
    else
        lookAtChoices(place, active, {});
    if (good && faults_.empty())
        faults_ = order_.faultsOfChoices(place, active);
    if (!good)
        std::erase_if(faults_, [](const Fault &fault) { return fault.rule != "schema-missing"; });
    std::swap(faults_, before);
    addNew(std::move(before));
}

/// `schemas` do not accept what stands there. What is `beside` them does, if they are an alternative.
void Explainer::look(const Place &place, const Schemas &schemas, const std::vector<Active> &beside)
{
    std::vector<Active> active = activeFor(rules_, schemas, *place.json);
    if (!beside.empty())
        active = asAlternative(std::move(active));
    const std::size_t before = faults_.size();
    if (auto fault = faultOf(rules_, subjectOf(place), active, schemas)) {
        const bool ofParts = isOfParts(*fault);
        add(std::move(*fault), place.path);
        if (!ofParts)
            return;
    }
    if (place.json->is_array())
        lookAtItems(place, active);
    else if (place.json->is_object() && !isDate(*place.json))
        lookAtMembers(place, active, beside);
    if (faults_.size() == before)
        lookAtChoices(place, active, schemas);
}

/// What is `beside` the schemas says why fields are needed; those that it lacks are told elsewhere.
void Explainer::lookAtMembers(const Place &place, const std::vector<Active> &active,
                              const std::vector<Active> &beside)
{
    std::vector<Active> all = active;
    all.insert(all.end(), beside.begin(), beside.end());
    const Needs needs(rules_, article_, place, all);
    const Needs own(rules_, article_, place, active);
    for (Place &member : membersOf(article_, place)) {
        if (isFull())
            return;
        member.need = needs.whyOf(member.path.back().key);
        lookAtMember(member, active);
    }
    for (const auto &[key, why] : own.all()) {
        if (!isFull() && !place.json->contains(key))
            faults_.push_back(missingFault(article_, place, {key, needs.whyOf(key)},
                                           known_.strangers(active, *place.json)));
    }
}

void Explainer::lookAtMember(const Place &member, const std::vector<Active> &active)
{
    bool unknown = false;
    const Schemas schemas = membersFor(rules_, active, member.path.back().key, unknown);
    if (unknown) {
        tellUnknown(member, active);
        return;
    }
    const std::size_t before = faults_.size();
    if (accepts(member, schemas))
        addNew(order_.faultsIn(member, schemas));
    else
        look(member, schemas);
    auto empty = member.path.size() == 1 ? emptyFault(article_, member) : std::nullopt;
    if (faults_.size() == before && empty)
        faults_.push_back(std::move(*empty));
}

void Explainer::lookAtItems(const Place &place, const std::vector<Active> &active)
{
    int told = 0, more = 0;
    for (std::size_t at = 0; at < place.json->size() && at < place.value->items().size() && !isFull();
         ++at) {
        const Place item = place.member({{}, int(at)}, place.value->items()[at], (*place.json)[at]);
        const Schemas schemas = itemsFor(active, at);
        const std::size_t before = faults_.size();
        const bool good = accepts(item, schemas);
        if (!good && told == mostItems)
            ++more;
        else if (!good)
            look(item, schemas);
        else if (told < mostItems)
            addNew(order_.faultsIn(item, schemas));
        told += faults_.size() > before ? 1 : 0;
    }
    if (more > 0)
        faults_.back().message += moreItems(article_, place, more);
}

/// What is left when each keyword that is about the value alone, and each part of it, is good.
void Explainer::lookAtChoices(const Place &place, const std::vector<Active> &active,
                              const Schemas &schemas)
{
    const auto refusing = [&](const char *keyword) {
        return std::find_if(active.begin(), active.end(), [&](const Active &part) {
            return part.schema->is_object() && part.schema->contains(keyword)
                && !rules_.judge().accepts(*place.json, *part.schema, keyword);
        });
    };
    for (const char *keyword : {"anyOf", "oneOf"}) {
        if (const auto part = refusing(keyword); part != active.end()) {
            lookAtAlternatives(place, part->schema->at(keyword), active, schemas);
            return;
        }
    }
    const auto part = refusing("not");
    auto fault = part == active.end() ? std::nullopt : faultOfNot(article_, place, part->schema->at("not"));
    if (fault)
        faults_.push_back(std::move(*fault));
    else if (!place.path.empty() || part != active.end())
        faults_.push_back(otherFault(article_, place));
}

/// The alternative that was probably meant: of those with the value's type the one with the fewest
/// faults. Where some accept the value, these are too many, and the others are not to blame.
void Explainer::lookAtAlternatives(const Place &place, const Json &alternatives,
                                   const std::vector<Active> &active, const Schemas &schemas)
{
    std::vector<std::vector<Active>> parts;
    for (const Json &alternative : alternatives)
        parts.push_back(activeFor(rules_, {&alternative}, *place.json));
    if (const auto choices = choicesBeside(*place.json, parts))
        return add(choiceFaultOf(rules_, subjectOf(place), *choices, schemas), place.path);
    if (auto fault = typeFaultOf(rules_, subjectOf(place), parts, schemas)) {
        add(std::move(*fault), place.path);
        return;
    }
    if (std::any_of(alternatives.begin(), alternatives.end(),
                    [&](const Json &alternative) { return accepts(place, {&alternative}); }))
        return tellSeveral(place, alternatives);
    std::vector<std::vector<Fault>> found;
    for (std::size_t at = 0; at < parts.size() && tries_ < mostTries; ++at) {
        if (!hasType(rules_, *place.json, parts[at]))
            continue;
        std::vector<Fault> faults = tried(place, alternatives[at], active);
        if (!faults.empty())
            found.push_back(std::move(faults));
    }
    const auto isShorter = [](const auto &one, const auto &other) { return one.size() < other.size(); };
    const auto fewest = std::min_element(found.begin(), found.end(), isShorter);
    if (fewest == found.end())
        tellSeveral(place, alternatives);
    else if (tellKind(place, parts))
        return;
    else if (found.size() > 1
             && std::all_of(found.begin(), found.end(),
                            [&](const auto &faults) { return lacksOne(faults, place.path); }))
        tellNoneOf(found);
    else
        faults_.insert(faults_.end(), fewest->begin(), fewest->end());
}

/// It is as more than one of the alternatives; or nothing is known against them, as what costs too much
/// counts as good.
void Explainer::tellSeveral(const Place &place, const Json &alternatives)
{
    auto fault = faultOfSeveral(rules_, article_, place, alternatives);
    if (fault && !Effort::hasGivenUp())
        faults_.push_back(std::move(*fault));
    else
        faults_.push_back(otherFault(article_, place));
}

/// What is wrong when it must be as the alternative, and as what stands `beside` the alternatives.
std::vector<Fault> Explainer::tried(const Place &place, const Json &alternative,
                                    const std::vector<Active> &beside)
{
    std::vector<Fault> others = std::exchange(faults_, {});
    ++tries_;
    if (!rules_.judge().accepts(*place.json, alternative)) {
        if (place.path.empty())
            lookAtMembers(place, asAlternative(activeFor(rules_, {&alternative}, *place.json)), beside);
        else
            look(place, {&alternative}, beside);
    }
    return std::exchange(faults_, std::move(others));
}

/// Where each alternative asks for another value of one field, and that has none of them.
bool Explainer::tellKind(const Place &place, const std::vector<std::vector<Active>> &alternatives)
{
    for (const Place &member : membersOf(article_, place)) {
        if (const auto kinds = kindsBeside(*member.json, alternatives, member.path.back().key)) {
            add(choiceFaultOf(rules_, subjectOf(member), *kinds, {}), member.path);
            return true;
        }
    }
    return false;
}

/// Each alternative lacks one field, and any of them would do.
void Explainer::tellNoneOf(const std::vector<std::vector<Fault>> &missing)
{
    std::vector<std::string> titles;
    for (const std::vector<Fault> &faults : missing) {
        const std::string title = article_.titleOf(faults[0].path);
        if (std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(title);
    }
    Fault fault = missing[0][0];
    if (titles.size() > 1 && titles.size() <= mostNamed)
        fault.message = listed(titles, "or") + " is missing; one of them is needed.";
    faults_.push_back(std::move(fault));
}

void Explainer::tellUnknown(const Place &member, const std::vector<Active> &active)
{
    if (member.path.size() > 1 || member.path.back().key != "$schema")
        faults_.push_back(unknownFault(article_, member, known_.named(active)));
}

} // namespace

std::vector<Fault> explain(const Schema &schema, const frontmatter::FrontMatter &frontMatter)
{
    return schema.rules ? Explainer(schema, frontMatter).run() : std::vector<Fault>();
}

} // namespace galley::schema
