#include "app/schema/reading/meaning.h"
#include "app/schema/reading/value_of_json.h"
#include "app/schema/rules/words.h"

#include <cmath>
#include <unordered_map>

namespace galley::schema {

namespace {

using Handler = void (*)(const OrderedJson &value, Meaning &meaning);

constexpr std::size_t longestTitle = 80;
constexpr std::size_t longestHint = 300;

unsigned kindOf(std::string_view name)
{
    static const std::unordered_map<std::string_view, unsigned> kinds = {
        {"null", kind::null},     {"boolean", kind::boolean}, {"integer", kind::whole},
        {"number", kind::number}, {"string", kind::string},   {"array", kind::list},
        {"object", kind::map},    {"any", kind::every}, // of draft 3
    };
    const auto found = kinds.find(name);
    return found == kinds.end() ? 0 : found->second;
}

unsigned kindOfValue(const OrderedJson &value)
{
    if (value.is_number())
        return value.is_number_float() ? kind::fraction : kind::whole;
    return kindOf(value.type_name());
}

void takeType(const OrderedJson &value, Meaning &meaning)
{
    unsigned kinds = 0;
    for (const OrderedJson &name : value.is_array() ? value : OrderedJson::array({value})) {
        if (name.is_string())
            kinds |= kindOf(name.get_ref<const std::string &>());
    }
    if (kinds != 0)
        meaning.kinds &= kinds;
}

void takeChoices(const OrderedJson &value, Meaning &meaning)
{
    unsigned kinds = 0;
    for (const OrderedJson &choice : value) {
        kinds |= kindOfValue(choice);
        if (!choice.is_null())
            meaning.field.choices.push_back(valueOfJson(choice));
    }
    meaning.kinds &= kinds;
    meaning.listed = true;
}

void takeProperties(const OrderedJson &value, Meaning &meaning)
{
    if (!value.is_object())
        return;
    for (const auto &[key, schema] : value.items())
        meaning.properties.push_back({key, {{&schema}}});
}

void takeRequired(const OrderedJson &value, Meaning &meaning)
{
    if (!value.is_array())
        return;
    for (const OrderedJson &key : value) {
        if (key.is_string())
            meaning.required.insert(key.get<std::string>());
    }
}

template <std::optional<std::size_t> Field::*limit>
void takeSize(const OrderedJson &value, Meaning &meaning)
{
    const double size = value.is_number() ? value.get<double>() : -1;
    if (size >= 0 && size <= 1e15 && size == std::floor(size))
        meaning.field.*limit = static_cast<std::size_t>(size);
}

/// `step` is how far a bound that is excluded lies beside the least or greatest whole number.
template <std::optional<double> Field::*limit, int step>
void takeBound(const OrderedJson &value, Meaning &meaning)
{
    if (!value.is_number())
        return;
    double bound = value.get<double>();
    if (step != 0 && meaning.kinds == kind::whole)
        bound = step > 0 ? std::floor(bound) + 1 : std::ceil(bound) - 1;
    std::optional<double> &now = meaning.field.*limit;
    constexpr bool least = limit == &Field::minimum;
    if (!now || (least ? bound > *now : bound < *now))
        now = bound;
}

template <std::string Field::*text, std::size_t most>
void takeText(const OrderedJson &value, Meaning &meaning)
{
    if (value.is_string())
        meaning.field.*text = forSentence(value.get_ref<const std::string &>(), most);
}

void takeDefault(const OrderedJson &value, Meaning &meaning) { meaning.field.standard = valueOfJson(value); }

void takeExamples(const OrderedJson &value, Meaning &meaning)
{
    if (value.is_array())
        meaning.field.examples = valueOfJson(value).items();
}

void takeEnum(const OrderedJson &value, Meaning &meaning)
{
    if (value.is_array() && !value.empty())
        takeChoices(value, meaning);
}

void takeConst(const OrderedJson &value, Meaning &meaning) { takeChoices(OrderedJson::array({value}), meaning); }

void takeUnique(const OrderedJson &value, Meaning &meaning) { meaning.field.unique = value == true; }

void takePattern(const OrderedJson &schema, Meaning &meaning)
{
    const auto pattern = schema.find("pattern");
    if (pattern != schema.end() && pattern->is_string())
        meaning.patterned = &schema;
}

/// Only the form that allows nothing at all.
void takeNot(const OrderedJson &value, Meaning &meaning)
{
    if (value == true || (value.is_object() && value.empty()))
        meaning.kinds = 0;
}

void takeFormat(const OrderedJson &value, Meaning &meaning)
{
    if (value.is_string())
        meaning.formats = {value.get<std::string>()};
}

void takeWidget(const OrderedJson &value, Meaning &meaning)
{
    meaning.widget = value.is_string() ? value.get<std::string>() : value.dump();
}

/// Of lists whose items are alike; a list of schemas describes them one by one.
void takeItems(const OrderedJson &value, Meaning &meaning)
{
    if (value.is_object())
        meaning.items = {&value};
}

const std::unordered_map<std::string_view, Handler> &handlers()
{
    static const std::unordered_map<std::string_view, Handler> table = {
        {"title", takeText<&Field::title, longestTitle>},
        {"description", takeText<&Field::hint, longestHint>},
        {"default", takeDefault},
        {"examples", takeExamples},
        {"enum", takeEnum},
        {"const", takeConst},
        {"not", takeNot},
        {"format", takeFormat},
        {"x-widget", takeWidget},
        {"properties", takeProperties},
        {"required", takeRequired},
        {"items", takeItems},
        {"minLength", takeSize<&Field::minLength>},
        {"maxLength", takeSize<&Field::maxLength>},
        {"minItems", takeSize<&Field::minItems>},
        {"maxItems", takeSize<&Field::maxItems>},
        {"uniqueItems", takeUnique},
        {"minimum", takeBound<&Field::minimum, 0>},
        {"maximum", takeBound<&Field::maximum, 0>},
        {"exclusiveMinimum", takeBound<&Field::minimum, 1>},
        {"exclusiveMaximum", takeBound<&Field::maximum, -1>},
    };
    return table;
}

} // namespace

Meaning keywordsOf(const OrderedJson &schema)
{
    Meaning meaning;
    if (const auto type = schema.find("type"); type != schema.end())
        takeType(*type, meaning); // ahead of all that depends on it
    for (const auto &[keyword, value] : schema.items()) {
        if (const auto handler = handlers().find(keyword); handler != handlers().end())
            handler->second(value, meaning);
    }
    takePattern(schema, meaning);
    if (const auto nullable = schema.find("nullable"); nullable != schema.end() && *nullable == true)
        meaning.kinds |= kind::null; // OpenAPI 3.0
    return meaning;
}

Meaning annotationsOf(const OrderedJson &schema)
{
    Meaning meaning;
    for (const char *keyword : {"title", "description", "default", "examples", "x-widget"}) {
        if (const auto value = schema.find(keyword); value != schema.end())
            handlers().at(keyword)(*value, meaning);
    }
    return meaning;
}

} // namespace galley::schema
