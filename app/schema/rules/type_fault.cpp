// Values of another type than the schema asks for, dates and empty ones among them.
#include "app/schema/rules/days.h"
#include "app/schema/rules/formats.h"
#include "app/schema/rules/place_fault.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <array>

namespace galley::schema {

namespace {

constexpr std::array typeKeywords = {"type", keyword::map, keyword::dates};

/// What a value may be, gathered from schemas.
struct Wanted {
    std::vector<std::string> types;
    bool dates = false;

    bool has(std::string_view type) const
    {
        return std::find(types.begin(), types.end(), type) != types.end();
    }
    void add(const Json &schema);
};

void Wanted::add(const Json &schema)
{
    if (!schema.is_object() || !schema.contains("type"))
        return;
    const bool date = schema.contains(keyword::dates);
    dates = dates || date;
    for (const Json &type : schema["type"]) {
        const std::string name = type.get<std::string>();
        if (!(date && name == "object") && !has(name))
            types.push_back(name);
    }
}

std::string inWords(const std::string &type, bool dates)
{
    if (type == "string")
        return dates ? std::string(formatInWords("date")) : "a text";
    if (type == "integer")
        return "a whole number";
    if (type == "boolean")
        return "true or false";
    if (type == "array")
        return "a list";
    return type == "object" ? "a group of fields" : "a " + type;
}

std::string inWords(const Wanted &wanted)
{
    std::vector<std::string> words;
    for (const std::string &type : wanted.types) {
        const bool seconds = wanted.dates && (type == "integer" || type == "number"); // since 1970
        if (type != "null" && !seconds && !(type == "integer" && wanted.has("number")))
            words.push_back(inWords(type, wanted.dates));
    }
    return words.empty() ? "left without a value" : listed(words, "or");
}

bool looksTyped(const Value &value)
{
    const Value::Type plain = Value::plain(value.text()).type();
    return plain != Value::Type::String && plain != Value::Type::Null && plain != Value::Type::Date;
}

std::string inWords(const Value &value, const Wanted &wanted)
{
    const std::string bare = shortened(value.text());
    const std::string unquoted = wanted.has("string") && !wanted.dates ? "without quotes, " + bare : bare;
    switch (value.type()) {
    case Value::Type::Null:
        return "it has no value";
    case Value::Type::Boolean:
        return unquoted + (bare[0] == 't' || bare[0] == 'T' ? " means yes" : " means no");
    case Value::Type::Integer:
        return unquoted + " is a number";
    case Value::Type::Float:
        return unquoted + (wanted.has("integer") ? " has a fraction" : " is a number");
    case Value::Type::Date:
        return unquoted + " is a date";
    case Value::Type::String:
        return (looksTyped(value) ? "in quotes, " : "") + inQuotes(value.text()) + " is a text";
    case Value::Type::List:
        return "it is a list";
    case Value::Type::Map:
        return "it is a group of fields";
    }
    return {};
}

/// What the author certainly meant by a value of another type.
std::optional<Proposal> proposalFor(const Value &value, const Wanted &wanted)
{
    const bool isText = value.type() == Value::Type::String;
    if (value.isScalar() && !value.isNull() && !isText && wanted.has("string"))
        return Proposal{"Put it in quotes", Value::string(value.text())};
    if (isText && !wanted.has("string") && looksTyped(value))
        return Proposal{"Take the quotes off", Value::plain(value.text())};
    const bool one = isText && !value.text().empty()
        && value.text().find_first_of(",;\n") == std::string::npos;
    if (one && wanted.has("array"))
        return Proposal{"Make it a list", Value::list({value})};
    return std::nullopt;
}

Fault emptiness(const Subject &subject, const Wanted &wanted)
{
    Fault fault;
    fault.rule = "schema-empty";
    fault.message = subject.title + (subject.value.isNull() ? " has no value; " : " is empty; ");
    const bool needed = !subject.need.empty();
    if (needed && subject.top)
        fault.message += subject.need + ".";
    else
        fault.message += "it must be " + inWords(wanted) + (needed ? "." : ", or not be there.");
    if (!needed && subject.top)
        fault.proposal = takingOut();
    return fault;
}

} // namespace

bool hasType(const Rules &rules, const Json &json, const std::vector<Active> &active)
{
    return std::all_of(active.begin(), active.end(), [&](const Active &part) {
        return std::all_of(typeKeywords.begin(), typeKeywords.end(), [&](const char *keyword) {
            return !part.schema->is_object() || !part.schema->contains(keyword)
                || rules.judge().accepts(json, *part.schema, keyword);
        });
    });
}

std::optional<Fault> typeFaultOf(const Rules &rules, const Subject &subject,
                                 const std::vector<std::vector<Active>> &alternatives,
                                 const std::vector<const Json *> &schemas)
{
    Wanted wanted;
    for (const std::vector<Active> &alternative : alternatives) {
        if (hasType(rules, subject.json, alternative))
            return std::nullopt;
        for (const Active &part : alternative)
            wanted.add(*part.schema);
    }
    const bool emptyText =
        subject.value.type() == Value::Type::String && subject.value.text().empty();
    if (subject.value.isNull() || (emptyText && !wanted.has("string")))
        return emptiness(subject, wanted);
    Fault fault;
    fault.rule = wanted.dates ? "schema-date" : "schema-type";
    fault.message =
        subject.title + " must be " + inWords(wanted) + "; " + inWords(subject.value, wanted) + ".";
    auto proposal = proposalFor(subject.value, wanted);
    const auto accepts = [&](const Json *schema) {
        return rules.judge().accepts(toJson(*proposal->value), *schema);
    };
    if (proposal && std::all_of(schemas.begin(), schemas.end(), accepts))
        fault.proposal = std::move(proposal);
    return fault;
}

} // namespace galley::schema
