#include "app/schema/rules/active.h"

#include "app/schema/rules/effort.h"

#include <algorithm>
#include <set>

namespace galley::schema {

namespace {

/// Schemas referred to by schemas, beyond which they are not followed.
constexpr int deepest = 100;
constexpr std::size_t mostSchemas = 10'000;

/// Whether there is so much effort left; where there is not, that is told.
bool pay(std::size_t work)
{
    const bool paid = Effort::spend(work);
    if (!paid)
        Effort::giveUp();
    return paid;
}

class Gatherer
{
public:
    Gatherer(const Rules &rules, const Json &value) : rules_(rules), value_(value) {}

    /// `active` is the schema with the reason for it.
    void add(const Active &active, int depth = 0)
    {
        const Json &schema = *active.schema;
        if (depth > deepest || found_.size() > mostSchemas || !seen_.insert(&schema).second)
            return;
        if (!pay(1))
            return;
        found_.push_back(active);
        if (!schema.is_object())
            return;
        const auto reference = schema.find(keyword::reference);
        if (reference != schema.end())
            add(within(active, rules_.unit(reference->get_ref<const std::string &>())), depth + 1);
        if (const auto all = schema.find("allOf"); all != schema.end()) {
            for (const Json &part : *all)
                add(within(active, part), depth + 1);
        }
        if (const auto condition = schema.find("if"); condition != schema.end()) {
            const bool holds = rules_.judge().accepts(value_, *condition);
            if (const auto part = schema.find(holds ? "then" : "else"); part != schema.end())
                add({&*part, holds ? Because::Condition : Because::NoCondition, &*condition}, depth + 1);
        }
        addDependent(schema, depth);
    }

    std::vector<Active> take() { return std::move(found_); }

private:
    /// A part that holds for the same reason.
    static Active within(Active active, const Json &part)
    {
        active.schema = &part;
        return active;
    }

    void addDependent(const Json &schema, int depth)
    {
        const auto dependencies = schema.find("dependencies");
        if (dependencies == schema.end() || !value_.is_object())
            return;
        for (const auto &[key, part] : dependencies->items()) {
            if (!part.is_array() && value_.contains(key))
                add({&part, Because::Key, nullptr, key}, depth + 1);
        }
    }

    const Rules &rules_;
    const Json &value_;
    std::set<const Json *> seen_;
    std::vector<Active> found_;
};

/// The schemas of a key by patterns; what is left over is for one that is not `known` otherwise, and
/// makes it `unknown` where it allows nothing.
void addPatternMembers(const Rules &rules, const Json &members, const std::string &key, bool known,
                       std::vector<const Json *> &found, bool &unknown)
{
    for (const Json &entry : members["patterns"]) {
        if (!rules.pattern(entry["pattern"].get_ref<const std::string &>()).matches(key))
            continue;
        known = true;
        found.push_back(&rules.unit(entry["unit"].get_ref<const std::string &>()));
    }
    if (!known && members.contains("additional")) {
        found.push_back(&rules.unit(members["additional"].get_ref<const std::string &>()));
        unknown = unknown || *found.back() == false;
    }
}

} // namespace

std::vector<Active> activeFor(const Rules &rules, const std::vector<const Json *> &schemas,
                              const Json &value)
{
    Gatherer gatherer(rules, value);
    for (const Json *schema : schemas)
        gatherer.add({schema});
    return gatherer.take();
}

std::vector<const Json *> membersFor(const Rules &rules, const std::vector<Active> &active,
                                     const std::string &key, bool &unknown)
{
    std::vector<const Json *> found;
    unknown = false;
    if (!pay(active.size()))
        return found;
    for (const Active &part : active) {
        if (!part.schema->is_object())
            continue;
        const auto properties = part.schema->find("properties");
        const bool named = properties != part.schema->end() && properties->contains(key);
        if (named)
            found.push_back(&properties->at(key));
        if (const auto members = part.schema->find(keyword::members); members != part.schema->end())
            addPatternMembers(rules, *members, key, named, found, unknown);
        const auto rest = part.schema->find("additionalProperties");
        if (!named && rest != part.schema->end()) {
            found.push_back(&*rest);
            unknown = unknown || *rest == false;
        }
    }
    return found;
}

std::vector<const Json *> itemsFor(const std::vector<Active> &active, std::size_t item)
{
    std::vector<const Json *> found;
    if (!pay(active.size()))
        return found;
    for (const Active &part : active) {
        if (!part.schema->is_object() || !part.schema->contains("items"))
            continue;
        const Json &items = part.schema->at("items");
        if (!items.is_array())
            found.push_back(&items);
        else if (item < items.size())
            found.push_back(&items[item]);
        else if (part.schema->contains("additionalItems"))
            found.push_back(&part.schema->at("additionalItems"));
    }
    return found;
}

} // namespace galley::schema
