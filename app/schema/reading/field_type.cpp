#include "app/schema/reading/field_type.h"

#include "app/schema/field_names.h"
#include "app/schema/rules/words.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <unordered_map>

namespace galley::schema {

namespace {

constexpr std::size_t longestLine = 120; ///< characters

bool hasFormat(const Meaning &meaning, std::initializer_list<std::string_view> formats)
{
    return std::any_of(meaning.formats.begin(), meaning.formats.end(), [&](const std::string &format) {
        return std::find(formats.begin(), formats.end(), format) != formats.end();
    });
}

bool areAll(const std::vector<Value> &values, Value::Type type)
{
    return std::all_of(values.begin(), values.end(), [=](const Value &value) { return value.type() == type; });
}

/// The kind without null; where the schema names none, the one that its other keywords are about.
unsigned kindOf(const Meaning &meaning)
{
    const Field &field = meaning.field;
    if (meaning.kinds != kind::every)
        return meaning.kinds & ~kind::null;
    if (!meaning.properties.empty())
        return kind::map;
    if (!meaning.items.empty() || field.minItems || field.maxItems)
        return kind::list;
    if (!meaning.formats.empty() || field.minLength || field.maxLength)
        return kind::string;
    if (field.minimum || field.maximum)
        return kind::number;
    if (field.standard && field.standard->type() == Value::Type::Boolean)
        return kind::boolean;
    return field.standard && field.standard->type() == Value::Type::String ? unsigned(kind::string) : 0;
}

FieldType typeOfText(std::string_view key, const Meaning &meaning)
{
    if (hasFormat(meaning, {"uri", "url", "uri-reference", "iri", "iri-reference"}))
        return FieldType::Url;
    if (hasFormat(meaning, {"color", "colour"}))
        return FieldType::Colour;
    if (isDate(meaning))
        return FieldType::Date;
    if (const auto type = typeByName(key))
        return *type;
    return meaning.field.maxLength > longestLine ? FieldType::Text : FieldType::Line;
}

FieldType typeOfList(std::string_view key, const Meaning *item)
{
    const unsigned kinds = item ? kindOf(*item) : 0;
    if (item && item->unclear)
        return FieldType::Any;
    if (item && item->listed && areAll(item->field.choices, Value::Type::String))
        return FieldType::Tags;
    if (kinds == kind::map && !item->properties.empty())
        return FieldType::Groups;
    if (kinds == kind::string || (kinds == 0 && isNameOfTags(key)))
        return isNameOfTags(key) ? FieldType::Tags : FieldType::Texts;
    return FieldType::Any;
}

FieldType typeOfChoices(const std::vector<Value> &choices)
{
    if (choices.empty() || !std::all_of(choices.begin(), choices.end(), [](auto &one) { return one.isScalar(); }))
        return FieldType::Any;
    return areAll(choices, Value::Type::Boolean) ? FieldType::Boolean : FieldType::Choice;
}

FieldType typeOfUntold(std::string_view key)
{
    if (isNameOfDate(key))
        return FieldType::Date;
    return isNameOfTags(key) && !typeByName(key) ? FieldType::Tags : typeByName(key).value_or(FieldType::Any);
}

FieldType typeByKind(std::string_view key, const Meaning &meaning, const Meaning *item)
{
    switch (const unsigned kinds = kindOf(meaning)) {
    case kind::boolean:
        return FieldType::Boolean;
    case kind::string:
        return typeOfText(key, meaning);
    case kind::list:
        return typeOfList(key, item);
    case kind::map:
        return meaning.properties.empty() ? FieldType::Any : FieldType::Group;
    case 0:
        return typeOfUntold(key);
    default:
        return (kinds & ~kind::number) == 0 ? FieldType::Number : FieldType::Any;
    }
}

/// A widget of Decap CMS (https://decapcms.org/docs/widgets): what it edits, and of which kinds.
struct Widget {
    std::optional<FieldType> type; ///< empty: what the schema says otherwise
    unsigned kinds = kind::string;
};

const Widget *widgetOf(const std::string &name)
{
    static const std::unordered_map<std::string, Widget> widgets = {
        {"boolean", {FieldType::Boolean, kind::boolean}},
        {"code", {FieldType::Text}},
        {"color", {FieldType::Colour}},
        {"datetime", {FieldType::Date, kind::string | kind::number}},
        {"file", {FieldType::Line}},
        {"hidden", {{}, kind::every}},
        {"image", {FieldType::Image}},
        {"list", {{}, kind::list}},
        {"map", {FieldType::Any, kind::every}},
        {"markdown", {FieldType::Text}},
        {"number", {FieldType::Number, kind::number}},
        {"object", {{}, kind::map}},
        {"relation", {{}, kind::string | kind::list}},
        {"select", {{}, kind::every}},
        {"string", {FieldType::Line}},
        {"text", {FieldType::Text}},
    };
    const auto found = widgets.find(name);
    return found == widgets.end() ? nullptr : &found->second;
}

/// The type that the x-widget says, where it does and may.
std::optional<FieldType> typeByWidget(const Meaning &meaning, std::string &problem)
{
    if (meaning.widget.empty())
        return std::nullopt;
    const std::string name = "has the x-widget " + forSentence(meaning.widget);
    const Widget *widget = widgetOf(meaning.widget);
    const unsigned kinds = kindOf(meaning);
    if (!widget)
        problem = name + ", which Galley does not know; it is edited by its type.";
    else if (kinds != 0 && (kinds & widget->kinds) == 0)
        problem = name + ", which does not fit its type; it is edited by its type.";
    else
        return widget->type;
    return std::nullopt;
}

} // namespace

FieldType typeOf(std::string_view key, const Meaning &meaning, const Meaning *item, std::string &problem)
{
    if (const auto type = typeByWidget(meaning, problem))
        return *type;
    if (meaning.unclear || meaning.kinds == 0)
        return FieldType::Any;
    if (meaning.listed && kindOf(meaning) != kind::list)
        return typeOfChoices(meaning.field.choices);
    const bool untyped = kindOf(meaning) == 0;
    if (untyped && meaning.widget == "list")
        return isNameOfTags(key) ? FieldType::Tags : FieldType::Texts;
    return typeByKind(key, meaning, item);
}

} // namespace galley::schema
