#include "app/schema/rules/needs.h"

#include "app/schema/rules/words.h"

#include <algorithm>
#include <array>

namespace galley::schema {

namespace {

/// A condition on more fields than these is not told.
constexpr std::size_t mostClauses = 3;

bool namesValues(const Json &schema)
{
    return schema.is_object() && (schema.contains("const") || schema.contains("enum"));
}

/// Whether there is more to a condition than what its fields must be.
bool isBeyondFields(const Json &schema)
{
    static constexpr std::array others = {"anyOf", "oneOf", "allOf", "not", "if",
                                          keyword::reference, keyword::members};
    return std::any_of(others.begin(), others.end(),
                       [&](const char *keyword) { return schema.contains(keyword); });
}

} // namespace

Needs::Needs(const Rules &rules, const Article &article, const Place &place,
             const std::vector<Active> &active)
    : rules_(rules)
    , article_(article)
    , place_(place)
{
    for (const Active &part : active) {
        if (!part.schema->is_object())
            continue;
        addRequired(part);
        addDependent(*part.schema);
    }
}

void Needs::add(const std::string &key, const std::string &why, bool always)
{
    const auto [found, isNew] = places_.try_emplace(key, all_.size());
    if (isNew)
        all_.push_back({key, why});
    else if (always)
        all_[found->second].why = why;
}

void Needs::addRequired(const Active &part)
{
    const auto required = part.schema->find("required");
    if (required == part.schema->end() || required->empty())
        return;
    const std::string why = whyBy(part);
    for (const Json &key : *required)
        add(key.get<std::string>(), why, part.because == Because::Always);
}

void Needs::addDependent(const Json &schema)
{
    const auto dependencies = schema.find("dependencies");
    if (dependencies == schema.end())
        return;
    for (const auto &[key, needed] : dependencies->items()) {
        if (!needed.is_array() || !place_.json->contains(key))
            continue;
        for (const Json &other : needed)
            add(other.get<std::string>(), "it is needed because " + titleOf(key) + presence(key), false);
    }
}

std::string Needs::whyBy(const Active &part) const
{
    const bool top = place_.path.empty();
    if (part.because == Because::Always)
        return top ? "every article needs one" : "it is needed there";
    if (const std::string words = because(part); !words.empty())
        return "it is needed because " + words;
    return top ? "with the other fields as they are, it is needed" : "it is needed there";
}

std::string Needs::because(const Active &part) const
{
    switch (part.because) {
    case Because::Condition:
        return reason(*part.reason, true);
    case Because::NoCondition:
        return reason(*part.reason, false);
    case Because::Key:
        return titleOf(part.key) + presence(part.key);
    case Because::Alternative:
        return likeness(*part.reason);
    default:
        return {};
    }
}

/// Why a condition holds, or does not: "Draft is false and Cta is set".
std::string Needs::reason(const Json &schema, bool holds) const
{
    if (schema.is_object() && schema.size() == 1 && schema.contains("not"))
        return reason(schema["not"], !holds);
    if (!schema.is_object() || isBeyondFields(schema))
        return {};
    const Json properties = schema.value("properties", Json::object());
    std::set<std::string> keys = schema.value("required", std::set<std::string>());
    for (const auto &[key, property] : properties.items())
        keys.insert(key);
    if (!holds)
        std::erase_if(keys, [&](const std::string &key) { return isAsAsked(key, schema); });
    return clauses(keys, schema);
}

/// What of a value shows which alternative is meant: "Kind is video".
std::string Needs::likeness(const Json &schema) const
{
    std::set<std::string> keys;
    if (schema.is_object() && schema.contains("properties")) {
        for (const auto &[key, property] : schema["properties"].items()) {
            if (namesValues(property) && place_.json->contains(key) && isAsAsked(key, schema))
                keys.insert(key);
        }
    }
    return clauses(keys, schema);
}

/// Whether a field is as one schema of its map alone asks.
bool Needs::isAsAsked(const std::string &key, const Json &schema) const
{
    const auto member = place_.json->find(key);
    if (member == place_.json->end()) {
        const Json required = schema.value("required", Json::array());
        return std::find(required.begin(), required.end(), Json(key)) == required.end();
    }
    const auto properties = schema.find("properties");
    return properties == schema.end() || !properties->contains(key)
        || rules_.judge().accepts(*member, properties->at(key));
}

std::string Needs::clauses(const std::set<std::string> &keys, const Json &schema) const
{
    if (keys.empty() || keys.size() > mostClauses)
        return {};
    std::vector<std::string> clauses, titles;
    for (const std::string &key : keys) {
        titles.push_back(titleOf(key));
        if (std::string words = clause(key, schema); !words.empty())
            clauses.push_back(titles.back() + words);
    }
    return clauses.size() == keys.size() ? listed(clauses, "and") : "of " + listed(titles, "and");
}

/// What follows a field's title: " is set", " is false"; empty when that would not say it.
std::string Needs::clause(const std::string &key, const Json &schema) const
{
    const auto member = place_.json->find(key);
    if (member == place_.json->end())
        return " is not set";
    const auto properties = schema.find("properties");
    if (properties == schema.end() || !properties->contains(key) || properties->at(key) == true)
        return presence(key);
    const bool tells = namesValues(properties->at(key)) && (!member->is_structured() || isDate(*member));
    return tells ? " is " + choiceInWords(*member) : std::string();
}

/// An empty field is there, but nobody would call it set.
std::string Needs::presence(const std::string &key) const
{
    const Json &member = place_.json->at(key);
    return member.is_null() || member == "" ? " is there" : " is set";
}

std::string Needs::titleOf(const std::string &key) const
{
    Path path = place_.path;
    path.push_back({key});
    return article_.ownTitleOf(path);
}

std::string Needs::whyOf(const std::string &key) const
{
    const auto found = places_.find(key);
    return found == places_.end() ? std::string() : all_[found->second].why;
}

} // namespace galley::schema
