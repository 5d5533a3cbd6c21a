#include "app/schema/rules/place_fault.h"

#include "app/schema/rules/days.h"
#include "app/schema/rules/formats.h"
#include "app/schema/rules/pattern_demand.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <set>

namespace galley::schema {

namespace {

constexpr std::size_t mostNamed = 8;

class Speaker
{
public:
    Speaker(const Rules &rules, const Subject &subject, const std::vector<const Json *> &schemas)
        : rules_(rules)
        , subject_(subject)
        , schemas_(schemas)
    {
    }

    std::optional<Fault> run(const std::vector<Active> &active);
    Fault forChoices(const Json &choices);

private:
    using Sentence = Fault (Speaker::*)(const Json &schema, const std::string &keyword);

    Fault say(const char *rule, std::string message) const;
    Fault empty(const std::string &demand) const;
    bool isEmpty() const
    {
        return subject_.value.type() == Value::Type::String && subject_.value.text().empty();
    }

    Fault forConst(const Json &schema, const std::string &keyword);
    Fault forEnum(const Json &schema, const std::string &keyword);
    Fault forFormat(const Json &schema, const std::string &keyword);
    Fault forLength(const Json &schema, const std::string &keyword);
    Fault forPattern(const Json &schema, const std::string &keyword);
    Fault forRange(const Json &schema, const std::string &keyword);
    Fault forCount(const Json &schema, const std::string &keyword);
    Fault forDuplicates(const Json &schema, const std::string &keyword);
    Fault forContains(const Json &schema, const std::string &keyword);
    Fault forNames(const Json &schema, const std::string &keyword);
    void offerChoice(Fault &fault, const Json &choices) const;
    bool isOnlyQuoted(Fault &fault) const;
    bool accepted(const Json &json) const;

    const Rules &rules_;
    const Subject &subject_;
    const std::vector<const Json *> schemas_;
};

Fault Speaker::say(const char *rule, std::string message) const
{
    Fault fault;
    fault.rule = rule;
    fault.message = subject_.title + " " + std::move(message);
    return fault;
}

/// An empty text where the schema needs more: `demand` follows "it must ".
Fault Speaker::empty(const std::string &demand) const
{
    const bool needed = !subject_.need.empty();
    const std::string state = subject_.value.isNull() ? "has no value; " : "is empty; ";
    if (needed && subject_.top)
        return say("schema-empty", state + subject_.need + ".");
    Fault fault = say("schema-empty", state + "it must " + demand + (needed ? "." : ", or not be there."));
    if (!needed && subject_.top)
        fault.proposal = takingOut();
    return fault;
}

Fault Speaker::forConst(const Json &schema, const std::string &)
{
    const std::string choice = choiceInWords(schema["const"]);
    if (isEmpty() || subject_.value.isNull())
        return empty("be " + choice);
    Fault fault = say("schema-choice", "must be " + choice);
    if (!isOnlyQuoted(fault))
        fault.message += (subject_.value.isScalar() ? ", not " + inQuotes(subject_.value.text()) : "") + ".";
    offerChoice(fault, Json::array({schema["const"]}));
    return fault;
}

/// "a, b or empty"; many are only counted.
std::string choicesInWords(const Json &choices)
{
    if (choices.size() > mostNamed)
        return "one of " + std::to_string(choices.size()) + " choices";
    std::vector<std::string> names;
    for (const Json &choice : choices)
        names.push_back(choiceInWords(choice));
    return listed(names, "or");
}

std::vector<std::string> textsOf(const Json &choices)
{
    std::vector<std::string> texts;
    for (const Json &choice : choices) {
        if (choice.is_string())
            texts.push_back(choice.get<std::string>());
    }
    return texts;
}

Fault Speaker::forEnum(const Json &schema, const std::string &)
{
    return forChoices(schema["enum"]);
}

Fault Speaker::forChoices(const Json &choices)
{
    if (choices.empty())
        return say("schema-choice", "cannot be right: the schema lists nothing that it may be.");
    if (isEmpty() || subject_.value.isNull())
        return empty("be " + choicesInWords(choices));
    Fault fault = say("schema-choice", "must be " + choicesInWords(choices));
    if (isOnlyQuoted(fault))
        return fault;
    if (subject_.value.isScalar())
        fault.message += "; " + inQuotes(subject_.value.text())
            + (choices.size() == 1 ? " is not" : " is none of them");
    fault.message += ".";
    const std::string meant = nearest(subject_.value.text(), textsOf(choices));
    if (!meant.empty())
        fault.message += " Did you mean " + choiceInWords(meant) + "?";
    offerChoice(fault, choices);
    return fault;
}

bool Speaker::accepted(const Json &json) const
{
    return std::all_of(schemas_.begin(), schemas_.end(),
                       [&](const Json *schema) { return rules_.judge().accepts(json, *schema); });
}

/// A choice that only has quotes too many or too few.
bool Speaker::isOnlyQuoted(Fault &fault) const
{
    const Value &value = subject_.value;
    if (!value.isScalar() || value.isNull())
        return false;
    const bool isText = value.type() == Value::Type::String;
    const Value other = isText ? Value::plain(value.text()) : Value::string(value.text());
    if (other == value || !accepted(toJson(other)))
        return false;
    fault.message += isText ? "; in quotes, " + inQuotes(value.text()) + " is a text."
                            : "; without quotes, " + shortened(value.text()) + " is no text.";
    fault.proposal = Proposal{isText ? "Take the quotes off" : "Put it in quotes", other};
    return true;
}

/// A choice that was only written in other letters is certainly meant.
void Speaker::offerChoice(Fault &fault, const Json &choices) const
{
    if (subject_.value.type() != Value::Type::String)
        return;
    for (const Json &choice : choices) {
        if (!choice.is_string() || !sameButCase(choice.get<std::string>(), subject_.value.text()))
            continue;
        if (accepted(choice)) {
            const std::string text = choice.get<std::string>();
            fault.proposal = Proposal{"Write it as " + inQuotes(text), Value::string(text)};
            return;
        }
    }
}

Fault Speaker::forFormat(const Json &schema, const std::string &keyword)
{
    const std::string &format = schema[keyword].get_ref<const std::string &>();
    const std::string words(formatInWords(format));
    if (isEmpty())
        return empty("be " + words);
    const char *rule = isDateFormat(format) ? "schema-date" : "schema-format";
    const auto moment = isDateFormat(format) ? readMoment(subject_.value.text()) : std::nullopt;
    if (moment && !moment->exists())
        return say(rule, "cannot be right: there is no " + missingDay(*moment) + ".");
    if (moment && moment->seconds && format == "date")
        return say(rule, "must be a day alone; " + inQuotes(subject_.value.text()) + " has a time.");
    return say(rule, "must be " + words + "; " + inQuotes(subject_.value.text()) + " is none.");
}

/// "1 is", "2 are"
std::string are(std::size_t count) { return std::to_string(count) + (count == 1 ? " is" : " are"); }

Fault Speaker::forLength(const Json &schema, const std::string &keyword)
{
    const auto bound = schema[keyword].get<std::size_t>();
    const std::string has = "has " + counted(charactersOf(subject_.value.text()), "character");
    if (keyword == "maxLength")
        return say("schema-length", has + "; " + are(bound) + " allowed.");
    if (isEmpty())
        return empty(bound == 1 ? "say something" : "have at least " + counted(bound, "character"));
    return say("schema-length", has + "; at least " + are(bound) + " needed.");
}

Fault Speaker::forPattern(const Json &schema, const std::string &)
{
    const PatternDemand demand = patternDemandOf(schema, subject_.value.text());
    return isEmpty() ? empty(demand.need) : say("schema-pattern", demand.sentence);
}

Fault Speaker::forRange(const Json &schema, const std::string &keyword)
{
    const std::string is = "is " + shortened(subject_.value.text()) + "; ";
    const std::string bound = plainly(schema[keyword]);
    if (keyword == "minimum")
        return say("schema-range", is + "it must be at least " + bound + ".");
    if (keyword == "maximum")
        return say("schema-range", is + "it must be at most " + bound + ".");
    if (keyword == keyword::multiple)
        return say("schema-range", is + "it must be a multiple of " + bound + ".");
    const char *side = keyword == "exclusiveMinimum" ? "above " : "below ";
    return say("schema-range", is + "it must be " + side + bound + ".");
}

Fault Speaker::forCount(const Json &schema, const std::string &keyword)
{
    const bool list = subject_.json.is_array();
    const auto bound = schema[keyword].get<std::size_t>();
    const std::string has = "has " + counted(subject_.json.size(), list ? "item" : "field");
    if (keyword.starts_with("max"))
        return say("schema-items", has + "; " + are(bound) + " allowed.");
    return say("schema-items", has + "; at least " + are(bound) + " needed.");
}

Fault Speaker::forDuplicates(const Json &, const std::string &)
{
    std::set<Json> seen;
    for (const Json &item : subject_.json) {
        if (!seen.insert(item).second)
            return say("schema-duplicate", "has " + (item.is_structured() ? std::string("an item")
                                                                          : inQuotes(plainly(item)))
                                               + " more than once.");
    }
    return say("schema-duplicate", "has an item more than once.");
}

/// What items must be, behind "items" or "item".
std::string whichItems(const Json &unit, bool one)
{
    const std::string verb = one ? "that is " : "that are ";
    if (unit.is_object() && unit.contains("const"))
        return verb + choiceInWords(unit["const"]);
    if (unit.is_object() && unit.contains("enum") && !unit["enum"].empty())
        return verb + choicesInWords(unit["enum"]);
    return "of the kind that the schema asks for";
}

Fault Speaker::forContains(const Json &schema, const std::string &keyword)
{
    const Json &unit = rules_.unit(schema[keyword]["unit"].get_ref<const std::string &>());
    const auto least = schema[keyword]["least"].get<std::int64_t>();
    const auto most = schema[keyword]["most"].get<std::int64_t>();
    const auto found = std::count_if(subject_.json.begin(), subject_.json.end(), [&](const Json &item) {
        return rules_.judge().accepts(item, unit);
    });
    const std::string has = "has " + (found == 0 ? "no item" : counted(std::size_t(found), "item")) + " "
        + whichItems(unit, found < 2);
    if (found < least)
        return say("schema-items", has + "; at least " + are(std::size_t(least)) + " needed.");
    if (most <= 0)
        return say("schema-items", has + "; none is allowed.");
    return say("schema-items", has + "; " + are(std::size_t(most)) + " allowed.");
}

Fault Speaker::forNames(const Json &schema, const std::string &keyword)
{
    const Json &unit = rules_.unit(schema[keyword].get_ref<const std::string &>());
    for (const auto &[key, member] : subject_.json.items()) {
        if (!rules_.judge().accepts(Json(key), unit))
            return say("schema-key",
                       "has a field " + inQuotes(key) + ", which the schema allows no field to be called.");
    }
    return say("schema-key", "has a field with a name that the schema does not allow.");
}

std::optional<Fault> Speaker::run(const std::vector<Active> &active)
{
    static const std::vector<std::pair<std::string, Sentence>> sentences = {
        {"const", &Speaker::forConst},
        {"enum", &Speaker::forEnum},
        {keyword::format, &Speaker::forFormat},
        {"minLength", &Speaker::forLength},
        {"maxLength", &Speaker::forLength},
        {keyword::pattern, &Speaker::forPattern},
        {"minimum", &Speaker::forRange},
        {"maximum", &Speaker::forRange},
        {"exclusiveMinimum", &Speaker::forRange},
        {"exclusiveMaximum", &Speaker::forRange},
        {keyword::multiple, &Speaker::forRange},
        {"minItems", &Speaker::forCount},
        {"maxItems", &Speaker::forCount},
        {keyword::unique, &Speaker::forDuplicates},
        {keyword::contains, &Speaker::forContains},
        {"minProperties", &Speaker::forCount},
        {"maxProperties", &Speaker::forCount},
        {keyword::names, &Speaker::forNames},
    };
    for (const auto &[keyword, sentence] : sentences) {
        for (const Active &part : active) {
            if (part.schema->is_object() && part.schema->contains(keyword)
                && !rules_.judge().accepts(subject_.json, *part.schema, keyword))
                return (this->*sentence)(*part.schema, keyword);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> faultOf(const Rules &rules, const Subject &subject,
                             const std::vector<Active> &active,
                             const std::vector<const Json *> &schemas)
{
    const auto forbids = [](const Active &part) { return *part.schema == false; };
    if (std::any_of(active.begin(), active.end(), forbids)) {
        Fault fault;
        fault.rule = "schema-not-allowed";
        fault.message = subject.title + " is not allowed here.";
        return fault;
    }
    if (!hasType(rules, subject.json, active)) {
        for (const Active &part : active) {
            if (auto fault = typeFaultOf(rules, subject, {{part}}, schemas))
                return fault;
        }
    }
    return Speaker(rules, subject, schemas).run(active);
}

Fault choiceFaultOf(const Rules &rules, const Subject &subject, const Json &choices,
                    const std::vector<const Json *> &schemas)
{
    return Speaker(rules, subject, schemas).forChoices(choices);
}

} // namespace galley::schema
