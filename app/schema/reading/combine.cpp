#include "app/schema/reading/meaning.h"
#include "app/schema/rules/formats.h"
#include "app/schema/rules/json_value.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace galley::schema {

namespace {

constexpr std::size_t mostAlternatives = 32; ///< of one property

template <class Limit>
void raise(std::optional<Limit> &now, const std::optional<Limit> &more)
{
    if (more && (!now || *more > *now))
        now = more;
}

template <class Limit>
void lower(std::optional<Limit> &now, const std::optional<Limit> &more)
{
    if (more && (!now || *more < *now))
        now = more;
}

template <class Text>
void takeIfEmpty(Text &now, Text &more)
{
    if (now.empty())
        now.swap(more);
}

template <class Item>
void append(std::vector<Item> &now, const std::vector<Item> &more)
{
    now.insert(now.end(), more.begin(), more.end());
}

template <class Item>
void append(std::vector<Item> &now, std::vector<Item> &&more)
{
    if (now.empty())
        now.swap(more);
    else
        now.insert(now.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

template <class Item>
void merge(std::set<Item> &now, std::set<Item> &more)
{
    if (now.empty())
        now.swap(more);
    else
        now.merge(more);
}

void narrowLimits(Field &now, const Field &more)
{
    raise(now.minLength, more.minLength);
    lower(now.maxLength, more.maxLength);
    raise(now.minItems, more.minItems);
    lower(now.maxItems, more.maxItems);
    raise(now.minimum, more.minimum);
    lower(now.maximum, more.maximum);
    now.unique = now.unique || more.unique;
}

/// Finds values among many.
class Choices
{
public:
    explicit Choices(const std::vector<Value> &values)
    {
        for (const Value &value : values) {
            if (value.isScalar())
                scalars_.emplace(value.type(), value.text());
            else
                others_.push_back(&value);
        }
    }

    bool has(const Value &value, Work &work) const
    {
        if (value.isScalar())
            return scalars_.contains({value.type(), value.text()});
        return work.spend(others_.size())
            && std::any_of(others_.begin(), others_.end(), [&](const Value *one) { return *one == value; });
    }

private:
    std::set<std::pair<Value::Type, std::string_view>> scalars_;
    std::vector<const Value *> others_;
};

void narrowChoices(Meaning &meaning, Meaning &more, Work &work)
{
    if (!more.listed)
        return;
    if (!meaning.listed) {
        meaning.field.choices = std::move(more.field.choices);
    } else if (work.spend(meaning.field.choices.size())) {
        const Choices allowed(more.field.choices);
        std::erase_if(meaning.field.choices, [&](const Value &one) { return !allowed.has(one, work); });
    }
    meaning.listed = true;
}

/// Adds properties; of a key that is there already, `both` puts the two together.
class Join
{
public:
    using Both = void (*)(Property &now, Property &more, Work &work);

    Join(std::vector<Property> &now, Both both, Work &work) : now_(now), both_(both), work_(work) {}

    void add(std::vector<Property> &more)
    {
        if (more.empty())
            return;
        if (now_.empty()) {
            now_ = std::move(more);
            return;
        }
        if (!work_.spend(more.size() + (places_.empty() ? now_.size() : 0)))
            return;
        for (std::size_t at = places_.size(); at < now_.size(); ++at)
            places_.emplace(now_[at].key, at);
        for (Property &property : more) {
            const auto [place, isNew] = places_.try_emplace(property.key, now_.size());
            if (isNew)
                now_.push_back(std::move(property));
            else
                both_(now_[place->second], property, work_);
        }
    }

private:
    std::vector<Property> &now_;
    Both both_;
    Work &work_;
    std::unordered_map<std::string, std::size_t> places_; ///< of the first of `now_`
};

/// Both hold: each alternative of the one together with each of the other.
void narrowProperty(Property &now, Property &more, Work &work)
{
    std::vector<Parts> both;
    for (const Parts &one : now.alternatives) {
        for (const Parts &other : more.alternatives) {
            if (both.size() == mostAlternatives || !work.spend(1 + (one.size() + other.size()) / 8))
                break;
            both.push_back(one);
            append(both.back(), other);
        }
    }
    if (!both.empty())
        now.alternatives = std::move(both);
}

bool all(const std::vector<Meaning> &alternatives, bool (*is)(const Meaning &))
{
    return std::all_of(alternatives.begin(), alternatives.end(), is);
}

bool isText(const Meaning &meaning) { return meaning.kinds == kind::string && !meaning.unclear; }

bool isMap(const Meaning &meaning) { return meaning.kinds == kind::map && !meaning.unclear; }

/// What Astro reads an entry of another collection from: its name, or a map with the collection's.
bool isReference(const Meaning &meaning)
{
    return isText(meaning) || (isMap(meaning) && meaning.required.contains("collection"));
}

/// The kinds of each, without null; 0 where they differ. Whole numbers are numbers.
unsigned sharedKind(const std::vector<Meaning> &alternatives)
{
    unsigned kinds = 0;
    for (const Meaning &one : alternatives)
        kinds |= one.unclear || !one.items.empty() ? unsigned(kind::every) : one.kinds;
    const bool single = (kinds & (kinds - 1)) == 0 && kinds != kind::map && kinds != kind::list;
    return single || (kinds & ~kind::number) == 0 ? kinds : 0;
}

void joinChoices(Meaning &common, std::vector<Meaning> &alternatives)
{
    common.listed = true;
    for (Meaning &one : alternatives) {
        common.kinds |= one.kinds;
        append(common.field.choices, std::move(one.field.choices));
    }
}

void joinFormats(Meaning &common, const std::vector<Meaning> &alternatives)
{
    for (const Meaning &one : alternatives)
        append(common.formats, one.formats);
}

/// Of a text of one kind: the format that all have, and the choices of some as examples.
void joinScalars(Meaning &common, unsigned kinds, std::vector<Meaning> &alternatives)
{
    common.kinds = kinds;
    const Meaning &first = alternatives.front();
    if (std::all_of(alternatives.begin(), alternatives.end(),
                    [&](const Meaning &one) { return one.formats == first.formats; }))
        common.formats = first.formats;
    for (Meaning &one : alternatives)
        append(common.field.examples,
               std::move(one.field.choices.empty() ? one.field.examples : one.field.choices));
}

/// Counted as different where finding it out would be too much work.
bool isSame(const Parts &one, const Parts &other, Work &work)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](const OrderedJson *a, const OrderedJson *b) {
                          return a == b || (work.spend(weight(*a)) && *a == *b);
                      });
}

/// One of both holds.
void widenProperty(Property &now, Property &more, Work &work)
{
    for (const Parts &parts : more.alternatives) {
        if (now.alternatives.size() == mostAlternatives || work.isSpent())
            return;
        const auto known = std::find_if(now.alternatives.begin(), now.alternatives.end(),
                                        [&](const Parts &one) { return isSame(one, parts, work); });
        if (known == now.alternatives.end())
            now.alternatives.push_back(parts);
    }
}

/// Maps of which each has some of the properties: required is what each requires.
void joinMaps(Meaning &common, std::vector<Meaning> &alternatives, Work &work)
{
    common.kinds = kind::map;
    common.required = std::move(alternatives.front().required);
    for (auto one = alternatives.begin() + 1; one != alternatives.end(); ++one)
        std::erase_if(common.required, [&](const std::string &key) { return !one->required.contains(key); });
    Join join(common.properties, widenProperty, work);
    for (Meaning &one : alternatives)
        join.add(one.properties);
}

void joinAll(Meaning &common, std::vector<Meaning> &alternatives, bool mapsJoin, Work &work)
{
    common.kinds = 0;
    if (all(alternatives, [](const Meaning &one) { return one.listed; }))
        return joinChoices(common, alternatives);
    if (all(alternatives, isDate)) {
        common.kinds = kind::string;
        return joinFormats(common, alternatives);
    }
    if (const unsigned kinds = sharedKind(alternatives))
        return joinScalars(common, kinds, alternatives);
    if (all(alternatives, isReference) && std::any_of(alternatives.begin(), alternatives.end(), isText)) {
        common.kinds = kind::string;
        return;
    }
    if (mapsJoin && all(alternatives, isMap))
        return joinMaps(common, alternatives, work);
    common.kinds = kind::every;
    common.unclear = true;
}

} // namespace

bool isDate(const Meaning &meaning)
{
    const bool seconds = meaning.formats == std::vector<std::string>{"unix-time"};
    const bool number = (meaning.kinds & ~(kind::number | kind::null)) == 0;
    return (seconds && number)
        || (std::any_of(meaning.formats.begin(), meaning.formats.end(), isDateFormat)
            && (meaning.kinds & kind::string) != 0);
}

void narrow(Meaning &meaning, Meaning more, Work &work)
{
    meaning.kinds &= more.kinds;
    meaning.unclear = meaning.unclear || more.unclear;
    takeIfEmpty(meaning.field.title, more.field.title);
    takeIfEmpty(meaning.field.hint, more.field.hint);
    takeIfEmpty(meaning.widget, more.widget);
    takeIfEmpty(meaning.formats, more.formats);
    if (!meaning.patterned)
        meaning.patterned = more.patterned;
    if (!meaning.field.standard)
        meaning.field.standard = more.field.standard;
    append(meaning.field.examples, std::move(more.field.examples));
    narrowLimits(meaning.field, more.field);
    narrowChoices(meaning, more, work);
    Join(meaning.properties, narrowProperty, work).add(more.properties);
    merge(meaning.required, more.required);
    append(meaning.items, more.items);
    merge(meaning.followed, more.followed);
}

Meaning commonOf(std::vector<Meaning> alternatives, bool mapsJoin, Work &work)
{
    Meaning common;
    std::set<const OrderedJson *> followed;
    unsigned null = 0;
    for (Meaning &one : alternatives) {
        if (one.kinds != kind::every) {
            null |= one.kinds & kind::null;
            one.kinds &= ~kind::null;
        }
        merge(followed, one.followed);
    }
    std::erase_if(alternatives, [](const Meaning &one) { return one.kinds == 0; });
    if (alternatives.size() == 1)
        common = std::move(alternatives.front());
    else if (!alternatives.empty())
        joinAll(common, alternatives, mapsJoin, work);
    else
        common.kinds = 0;
    common.kinds |= null;
    common.followed = std::move(followed);
    return common;
}

} // namespace galley::schema
