#include "app/schema/reading/meaning.h"
#include "app/schema/rules/formats.h"

#include <algorithm>
#include <string>
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
void takeIfEmpty(Text &now, const Text &more)
{
    if (now.empty())
        now = more;
}

template <class Item>
void append(std::vector<Item> &now, const std::vector<Item> &more)
{
    now.insert(now.end(), more.begin(), more.end());
}

void narrowLimits(Field &now, const Field &more)
{
    raise(now.minLength, more.minLength);
    lower(now.maxLength, more.maxLength);
    raise(now.minItems, more.minItems);
    lower(now.maxItems, more.maxItems);
    raise(now.minimum, more.minimum);
    lower(now.maximum, more.maximum);
}

void narrowChoices(Meaning &meaning, const Meaning &more)
{
    if (!more.listed)
        return;
    if (!meaning.listed)
        meaning.field.choices = more.field.choices;
    else
        std::erase_if(meaning.field.choices, [&](const Value &choice) {
            return std::find(more.field.choices.begin(), more.field.choices.end(), choice)
                == more.field.choices.end();
        });
    meaning.listed = true;
}

/// Adds properties; of a key that is there already, `both` puts the two together.
void join(std::vector<Property> &now, const std::vector<Property> &more,
          void (*both)(Property &now, const Property &more))
{
    if (now.empty()) {
        now = more;
        return;
    }
    std::unordered_map<std::string, std::size_t> places;
    for (const Property &property : now)
        places.emplace(property.key, places.size());
    for (const Property &property : more) {
        const auto [place, isNew] = places.try_emplace(property.key, now.size());
        if (isNew)
            now.push_back(property);
        else
            both(now[place->second], property);
    }
}

/// Both hold: each alternative of the one together with each of the other.
void narrowProperty(Property &now, const Property &more)
{
    std::vector<Parts> both;
    for (const Parts &one : now.alternatives) {
        for (const Parts &other : more.alternatives) {
            both.push_back(one);
            append(both.back(), other);
        }
    }
    both.resize(std::min(both.size(), mostAlternatives));
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

void joinChoices(Meaning &common, const std::vector<Meaning> &alternatives)
{
    common.listed = true;
    for (const Meaning &one : alternatives) {
        common.kinds |= one.kinds;
        append(common.field.choices, one.field.choices);
    }
}

void joinFormats(Meaning &common, const std::vector<Meaning> &alternatives)
{
    for (const Meaning &one : alternatives)
        append(common.formats, one.formats);
}

/// Of a text of one kind: the format that all have, and the choices of some as examples.
void joinScalars(Meaning &common, unsigned kinds, const std::vector<Meaning> &alternatives)
{
    common.kinds = kinds;
    const Meaning &first = alternatives.front();
    if (std::all_of(alternatives.begin(), alternatives.end(),
                    [&](const Meaning &one) { return one.formats == first.formats; }))
        common.formats = first.formats;
    for (const Meaning &one : alternatives)
        append(common.field.examples, one.field.choices.empty() ? one.field.examples : one.field.choices);
}

bool isSame(const Parts &one, const Parts &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const OrderedJson *a, const OrderedJson *b) { return a == b || *a == *b; });
}

/// One of both holds.
void widenProperty(Property &now, const Property &more)
{
    for (const Parts &parts : more.alternatives) {
        const auto known = std::find_if(now.alternatives.begin(), now.alternatives.end(),
                                        [&](const Parts &one) { return isSame(one, parts); });
        if (known == now.alternatives.end() && now.alternatives.size() < mostAlternatives)
            now.alternatives.push_back(parts);
    }
}

/// Maps of which each has some of the properties: required is what each requires.
void joinMaps(Meaning &common, const std::vector<Meaning> &alternatives)
{
    common.kinds = kind::map;
    common.required = alternatives.front().required;
    for (const Meaning &one : alternatives) {
        join(common.properties, one.properties, widenProperty);
        std::erase_if(common.required, [&](const std::string &key) { return !one.required.contains(key); });
    }
}

void joinAll(Meaning &common, const std::vector<Meaning> &alternatives, bool mapsJoin)
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
        return joinMaps(common, alternatives);
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

void narrow(Meaning &meaning, const Meaning &more)
{
    meaning.kinds &= more.kinds;
    meaning.unclear = meaning.unclear || more.unclear;
    takeIfEmpty(meaning.field.title, more.field.title);
    takeIfEmpty(meaning.field.hint, more.field.hint);
    takeIfEmpty(meaning.widget, more.widget);
    takeIfEmpty(meaning.formats, more.formats);
    if (!meaning.field.standard)
        meaning.field.standard = more.field.standard;
    append(meaning.field.examples, more.field.examples);
    narrowLimits(meaning.field, more.field);
    narrowChoices(meaning, more);
    join(meaning.properties, more.properties, narrowProperty);
    meaning.required.insert(more.required.begin(), more.required.end());
    append(meaning.items, more.items);
    append(meaning.followed, more.followed);
}

Meaning commonOf(std::vector<Meaning> alternatives, bool mapsJoin)
{
    Meaning common;
    unsigned null = 0;
    for (Meaning &one : alternatives) {
        if (one.kinds != kind::every) {
            null |= one.kinds & kind::null;
            one.kinds &= ~kind::null;
        }
        append(common.followed, one.followed);
    }
    std::erase_if(alternatives, [](const Meaning &one) { return one.kinds == 0; });
    if (alternatives.size() == 1)
        common = std::move(alternatives.front());
    else if (!alternatives.empty())
        joinAll(common, alternatives, mapsJoin);
    else
        common.kinds = 0;
    common.kinds |= null;
    return common;
}

} // namespace galley::schema
