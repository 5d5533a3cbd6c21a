#include "app/schema/rules/explain.h"

#include "app/schema/rules/active.h"
#include "app/schema/rules/article.h"
#include "app/schema/rules/date_order.h"
#include "app/schema/rules/known_keys.h"
#include "app/schema/rules/place_fault.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace galley::schema {

namespace {

/// Faulty items of a list that are told one by one.
constexpr int mostItems = 10;
/// Places within places of alternatives, each of which is tried.
constexpr int mostTries = 50;

using Schemas = std::vector<const Json *>;

/// A value of the article; the front matter as a whole has no `value`.
struct Place {
    Path path;
    const Value *value = nullptr;
    const Json *json = nullptr;

    Place member(Step step, const Value &memberValue, const Json &memberJson) const
    {
        Path longer = path;
        longer.push_back(std::move(step));
        return {std::move(longer), &memberValue, &memberJson};
    }
};

bool isWarning(const Fault &fault) { return fault.severity == Severity::Warning; }

std::unordered_set<std::string> requiredBy(const std::vector<Active> &active)
{
    std::unordered_set<std::string> keys;
    for (const Active &part : active) {
        if (!part.schema->is_object() || !part.schema->contains("required"))
            continue;
        for (const Json &key : part.schema->at("required"))
            keys.insert(key.get<std::string>());
    }
    return keys;
}

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
    bool isFull() const { return faults_.size() >= mostFaults; }

    void lookAtWhole(const Place &place, const std::vector<Active> &active);
    void look(const Place &place, const Schemas &schemas);
    void lookAtMembers(const Place &place, const std::vector<Active> &active);
    void lookAtMember(const Place &member, const std::vector<Active> &active);
    void lookAtItems(const Place &place, const std::vector<Active> &active);
    void lookAtOrder(const Place &place, const std::vector<Active> &active);
    void lookAtChoices(const Place &place, const std::vector<Active> &active, const Schemas &schemas);
    void lookAtAlternatives(const Place &place, const Json &alternatives, const Schemas &schemas);
    std::vector<Fault> tried(const Place &place, const Json &alternative);
    void findMissing(const Place &place, const std::vector<Active> &active);
    void tellMissing(const Place &place, const std::vector<Active> &active, const std::string &key,
                     const std::string &why);
    void tellUnknown(const Place &member, const std::vector<Active> &active);
    void tellEmpty(const Place &member);
    void tellOther(const Place &place);

    const Rules &rules_;
    Article article_;
    std::unordered_set<std::string> required_; ///< fields that every article needs
    KnownKeys known_;
    std::vector<Fault> faults_;
    int tries_ = 0;
};

std::vector<Fault> Explainer::run()
{
    const Place place{{}, nullptr, &article_.json()};
    const std::vector<Active> active = activeFor(rules_, {&rules_.whole()}, article_.json());
    required_ = requiredBy(active);
    lookAtMembers(place, active);
    if (std::all_of(faults_.begin(), faults_.end(), isWarning) && article_.isCertain())
        lookAtWhole(place, active);
    faults_.resize(std::min(faults_.size(), mostFaults)); // those of alternatives came at once
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
    const bool top = place.path.size() == 1;
    const bool required = top && required_.contains(place.path[0].key);
    return {place.value ? *place.value : whole, *place.json, article_.titleOf(place.path), required, top};
}

void Explainer::add(Fault fault, const Path &path)
{
    fault.path = path;
    faults_.push_back(std::move(fault));
}

/// What is demanded of the front matter as a whole.
void Explainer::lookAtWhole(const Place &place, const std::vector<Active> &active)
{
    if (auto fault = faultOf(rules_, subjectOf(place), active, {}))
        add(std::move(*fault), place.path);
    else
        lookAtChoices(place, active, {});
}

/// `schemas` do not accept what stands there.
void Explainer::look(const Place &place, const Schemas &schemas)
{
    const std::vector<Active> active = activeFor(rules_, schemas, *place.json);
    if (auto fault = faultOf(rules_, subjectOf(place), active, schemas)) {
        add(std::move(*fault), place.path);
        return;
    }
    const std::size_t before = faults_.size();
    if (place.json->is_array())
        lookAtItems(place, active);
    else if (place.json->is_object() && !isDate(*place.json))
        lookAtMembers(place, active);
    if (faults_.size() == before)
        lookAtChoices(place, active, schemas);
}

void Explainer::lookAtMembers(const Place &place, const std::vector<Active> &active)
{
    if (place.path.empty()) {
        for (const frontmatter::Entry *entry : article_.entries()) {
            if (article_.isCertain(entry->key))
                lookAtMember(place.member({entry->key}, entry->value, (*place.json)[entry->key]),
                             active);
        }
    } else {
        for (const auto &[key, value] : place.value->fields()) {
            if (place.json->contains(key))
                lookAtMember(place.member({key}, value, (*place.json)[key]), active);
        }
    }
    findMissing(place, active);
}

void Explainer::lookAtMember(const Place &member, const std::vector<Active> &active)
{
    if (isFull())
        return;
    bool unknown = false;
    const Schemas schemas = membersFor(rules_, active, member.path.back().key, unknown);
    if (unknown) {
        tellUnknown(member, active);
        return;
    }
    const std::size_t before = faults_.size();
    if (!accepts(member, schemas))
        look(member, schemas);
    if (faults_.size() == before && !schemas.empty())
        lookAtOrder(member, activeFor(rules_, schemas, *member.json));
    if (faults_.size() == before && member.path.size() == 1)
        tellEmpty(member);
}

void Explainer::lookAtItems(const Place &place, const std::vector<Active> &active)
{
    int told = 0, more = 0;
    for (std::size_t at = 0; at < place.json->size() && at < place.value->items().size() && !isFull();
         ++at) {
        const Place item = place.member({{}, int(at)}, place.value->items()[at], (*place.json)[at]);
        const Schemas schemas = itemsFor(active, at);
        if (accepts(item, schemas))
            continue;
        if (told < mostItems) {
            look(item, schemas);
            ++told;
        } else {
            ++more;
        }
    }
    if (more > 0)
        faults_.back().message += " And " + std::to_string(more) + " more of its items "
            + (more == 1 ? "is" : "are") + " not as the schema asks.";
}

void Explainer::lookAtOrder(const Place &place, const std::vector<Active> &active)
{
    const Values values{[this](const Path &path) { return article_.at(path); },
                        [this](const Path &path) { return article_.titleOf(path); }};
    for (const Active &part : active) {
        if (auto fault = orderFaultOf(*part.schema, place.path, values)) {
            add(std::move(*fault), place.path);
            return;
        }
    }
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
            lookAtAlternatives(place, part->schema->at(keyword), schemas);
            return;
        }
    }
    if (!place.path.empty() || refusing("not") != active.end())
        tellOther(place);
}

/// The alternative that was probably meant: of those with the value's type the one with the fewest
/// faults.
void Explainer::lookAtAlternatives(const Place &place, const Json &alternatives,
                                   const Schemas &schemas)
{
    std::vector<std::vector<Active>> parts;
    for (const Json &alternative : alternatives)
        parts.push_back(activeFor(rules_, {&alternative}, *place.json));
    if (auto fault = typeFaultOf(rules_, subjectOf(place), parts, schemas)) {
        add(std::move(*fault), place.path);
        return;
    }
    std::vector<Fault> fewest;
    for (std::size_t at = 0; at < parts.size() && tries_ < mostTries; ++at) {
        if (!hasType(rules_, *place.json, parts[at]))
            continue;
        std::vector<Fault> faults = tried(place, alternatives[at]);
        if (!faults.empty() && (fewest.empty() || faults.size() < fewest.size()))
            fewest = std::move(faults);
    }
    if (fewest.empty())
        tellOther(place);
    faults_.insert(faults_.end(), fewest.begin(), fewest.end());
}

std::vector<Fault> Explainer::tried(const Place &place, const Json &alternative)
{
    std::vector<Fault> others = std::exchange(faults_, {});
    ++tries_;
    if (!rules_.judge().accepts(*place.json, alternative)) {
        if (place.path.empty())
            lookAtMembers(place, activeFor(rules_, {&alternative}, *place.json));
        else
            look(place, {&alternative});
    }
    return std::exchange(faults_, std::move(others));
}

void Explainer::findMissing(const Place &place, const std::vector<Active> &active)
{
    for (const Active &part : active) {
        if (!part.schema->is_object() || isFull())
            continue;
        if (const auto required = part.schema->find("required"); required != part.schema->end()) {
            for (const Json &key : *required)
                tellMissing(place, active, key.get<std::string>(),
                            part.conditional          ? "what the other fields say asks for it."
                                : place.path.empty() ? "every article needs one."
                                                     : "it is needed there.");
        }
        const auto dependencies = part.schema->find("dependencies");
        if (dependencies == part.schema->end())
            continue;
        for (const auto &[key, needed] : dependencies->items()) {
            if (!needed.is_array() || !place.json->contains(key))
                continue;
            Path because = place.path;
            because.push_back({key});
            for (const Json &other : needed)
                tellMissing(place, active, other.get<std::string>(),
                            article_.titleOf(because) + " goes with it.");
        }
    }
}

void Explainer::tellMissing(const Place &place, const std::vector<Active> &active, const std::string &key,
                            const std::string &why)
{
    Path path = place.path;
    path.push_back({key});
    const auto isSame = [&](const Fault &fault) {
        return fault.rule == "schema-missing" && fault.path == path;
    };
    if (isFull() || place.json->contains(key) || std::any_of(faults_.begin(), faults_.end(), isSame))
        return;
    Fault fault;
    fault.rule = "schema-missing";
    fault.message = article_.titleOf(path) + " is missing; " + why;
    const std::string meant = nearest(key, known_.strangers(active, *place.json));
    if (!meant.empty())
        fault.message += " Is " + inQuotes(meant) + " meant to be it?";
    add(std::move(fault), path);
}

void Explainer::tellUnknown(const Place &member, const std::vector<Active> &active)
{
    const std::string &key = member.path.back().key;
    if (member.path.size() == 1 && key == "$schema")
        return;
    Fault fault;
    fault.rule = "schema-unknown";
    fault.severity = Severity::Warning;
    fault.atKey = true;
    fault.message = "The schema has no field " + inQuotes(key);
    if (member.path.size() > 1)
        fault.message += " in " + article_.titleOf(Path(member.path.begin(), member.path.end() - 1));
    fault.message += "; the site may ignore or refuse it.";
    const std::string meant = nearest(key, known_.named(active));
    if (!meant.empty())
        fault.message += " Did you mean " + meant + "?";
    add(std::move(fault), member.path);
}

void Explainer::tellEmpty(const Place &member)
{
    const Value &value = *member.value;
    const bool empty = value.type() == Value::Type::String && value.text().empty();
    if (!empty || !required_.contains(member.path[0].key))
        return;
    Fault fault;
    fault.rule = "schema-empty";
    fault.severity = Severity::Warning;
    fault.message = article_.titleOf(member.path) + " is empty.";
    add(std::move(fault), member.path);
}

void Explainer::tellOther(const Place &place)
{
    Fault fault;
    fault.rule = "schema-other";
    fault.message = article_.titleOf(place.path) + " is not as the schema asks.";
    add(std::move(fault), place.path);
}

} // namespace

std::vector<Fault> explain(const Schema &schema, const frontmatter::FrontMatter &frontMatter)
{
    return schema.rules ? Explainer(schema, frontMatter).run() : std::vector<Fault>();
}

} // namespace galley::schema
