#include "app/schema/reading/infer.h"

#include "app/schema/field_names.h"
#include "app/schema/reading/built_in.h"
#include "app/schema/reading/field_titles.h"
#include "app/schema/reading/json_text.h"
#include "app/schema/rules/rules.h"

#include <algorithm>
#include <array>
#include <map>

namespace galley::schema {

namespace {

using Type = Value::Type;

constexpr std::size_t fewestArticles = 3;
constexpr std::size_t fewestForRequired = 10;

bool isMost(std::size_t part, std::size_t whole) { return 2 * part > whole; }
bool isNearlyAll(std::size_t part, std::size_t whole) { return whole > 0 && 100 * part >= 95 * whole; }

/// What most values of a field are.
enum class Nature { Nothing, Mixed, Text, Date, Boolean, Number, List, Map };

/// How many values say something: not null and no empty text.
std::size_t filled(const FieldSurvey &survey)
{
    return survey.count() - survey.count(Type::Null) - survey.emptyTexts();
}

std::size_t countOf(const FieldSurvey &survey, Nature nature)
{
    switch (nature) {
    case Nature::Text:
        return survey.count(Type::String) - survey.quotedDates() - survey.emptyTexts();
    case Nature::Date:
        return survey.dates();
    case Nature::Boolean:
        return survey.count(Type::Boolean);
    case Nature::Number:
        return survey.count(Type::Integer) + survey.count(Type::Float);
    case Nature::List:
        return survey.count(Type::List);
    case Nature::Map:
        return survey.count(Type::Map);
    default:
        return 0;
    }
}

Nature natureOf(const FieldSurvey &survey)
{
    const std::size_t whole = filled(survey);
    for (const auto nature :
         {Nature::Text, Nature::Date, Nature::Boolean, Nature::Number, Nature::List, Nature::Map}) {
        if (isMost(countOf(survey, nature), whole))
            return nature;
    }
    if (whole > 0)
        return Nature::Mixed;
    return survey.emptyTexts() > 0 && !isNameOfDate(survey.key()) ? Nature::Text : Nature::Nothing;
}

FieldType typeOfTexts(const FieldSurvey &survey)
{
    if (const auto type = typeByName(survey.key()))
        return *type;
    const std::size_t texts = countOf(survey, Nature::Text);
    if (isMost(survey.longTexts(), texts))
        return FieldType::Text;
    if (isMost(survey.images(), texts))
        return FieldType::Image;
    if (isMost(survey.addresses(), texts))
        return FieldType::Url;
    return isMost(survey.colours(), texts) ? FieldType::Colour : FieldType::Line;
}

FieldType typeOfLists(const FieldSurvey &survey)
{
    const FieldSurvey *items = survey.items();
    if (!items)
        return isNameOfTags(survey.key()) ? FieldType::Tags : FieldType::Any;
    const std::size_t whole = items->count();
    if (isNearlyAll(items->count(Type::Map), whole))
        return FieldType::Groups;
    const std::size_t texts = items->count(Type::String) + countOf(*items, Nature::Number);
    if (!isNearlyAll(texts, whole))
        return FieldType::Any;
    const bool isShort = std::all_of(items->texts().begin(), items->texts().end(),
                                     [](const auto &text) { return text.first.size() <= 60; });
    return isShort && items->longTexts() == 0 ? FieldType::Tags : FieldType::Texts;
}

FieldType typeOf(const FieldSurvey &survey)
{
    switch (natureOf(survey)) {
    case Nature::Text:
        return typeOfTexts(survey);
    case Nature::Date:
        return FieldType::Date;
    case Nature::Boolean:
        return FieldType::Boolean;
    case Nature::Number:
        return FieldType::Number;
    case Nature::List:
        return typeOfLists(survey);
    case Nature::Map:
        return FieldType::Group;
    case Nature::Nothing:
        return isNameOfDate(survey.key()) ? FieldType::Date : typeByName(survey.key()).value_or(FieldType::Any);
    case Nature::Mixed:
        break;
    }
    return FieldType::Any;
}

std::vector<Field> fieldsOf(const FieldSurveys &surveys, std::size_t maps);

/// `maps` is how many articles, or maps, could have the field.
Field fieldOf(const FieldSurvey &survey, std::size_t maps)
{
    Field field;
    field.key = survey.key();
    field.type = typeOf(survey);
    field.required = maps >= fewestForRequired && isNearlyAll(survey.count(), maps);
    field.nullable = survey.count(Type::Null) > 0;
    field.whole = field.type == FieldType::Number && survey.count(Type::Float) == 0;
    field.time = field.type == FieldType::Date && isMost(survey.datesWithTime(), survey.dates());
    if ((field.type == FieldType::Date || field.type == FieldType::ReadTime) && !survey.sample().isNull())
        field.examples = {survey.sample()};
    if (field.type == FieldType::Group)
        field.fields = fieldsOf(survey.fields(), survey.count(Type::Map));
    if (field.type == FieldType::Groups)
        field.fields = fieldsOf(survey.items()->fields(), survey.items()->count(Type::Map));
    return field;
}

std::vector<Field> fieldsOf(const FieldSurveys &surveys, std::size_t maps)
{
    std::vector<Field> fields;
    for (const FieldSurvey *survey : surveys.ordered()) {
        const bool rare = survey->count() < 2 && 100 * survey->count() < maps;
        if (!rare && !survey->key().empty())
            fields.push_back(fieldOf(*survey, maps));
    }
    return fields;
}

OrderedJson demandOf(const std::vector<Field> &fields, const FieldSurveys &surveys);

/// What the values of a field have in common, as JSON Schema.
OrderedJson demandOf(const Field &field, const FieldSurvey &survey)
{
    const Nature nature = natureOf(survey);
    if (!isNearlyAll(countOf(survey, nature), filled(survey)))
        return OrderedJson::object();
    static const std::map<Nature, const char *> names = {
        {Nature::Text, "string"},   {Nature::Date, "string"}, {Nature::Boolean, "boolean"},
        {Nature::Number, "number"}, {Nature::List, "array"},  {Nature::Map, "object"},
    };
    const std::string name = field.whole ? "integer" : names.at(nature);
    OrderedJson demand = nature == Nature::Map ? demandOf(field.fields, survey.fields()) : OrderedJson::object();
    demand["type"] = field.nullable ? OrderedJson::array({name, "null"}) : OrderedJson(name);
    if (nature == Nature::Date)
        demand["format"] = survey.datesWithTime() > 0 ? "date-time" : "date";
    if (field.type == FieldType::Groups)
        demand["items"] = demandOf(field.fields, survey.items()->fields());
    return demand;
}

OrderedJson demandOf(const std::vector<Field> &fields, const FieldSurveys &surveys)
{
    OrderedJson properties = OrderedJson::object();
    OrderedJson required = OrderedJson::array();
    for (const Field &field : fields) {
        auto &members = properties.get_ref<OrderedJson::object_t &>(); // its own emplace looks for the key
        members.emplace_back(field.key, demandOf(field, *surveys.find(field.key)));
        if (field.required)
            required.push_back(field.key);
    }
    return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
}

/// A day that does not come before another one, by the names that collections give them.
struct DateOrder {
    const char *later;
    const char *earlier;
};
constexpr std::array dateOrders{
    DateOrder{"publish_date", "created_date"},
    DateOrder{"updated_date", "publish_date"},
    DateOrder{"updatedDate", "pubDate"},
    DateOrder{"lastmod", "date"},
};

/// Adds what no survey can tell: articles are often wrong about it.
void demandOrder(OrderedJson &properties)
{
    const auto isDate = [&](const char *key) {
        return properties.contains(key) && properties[key].contains("format");
    };
    for (const DateOrder &order : dateOrders) {
        if (isDate(order.later) && isDate(order.earlier))
            properties[order.later]["formatMinimum"] = {{"$data", std::string("1/") + order.earlier}};
    }
}

} // namespace

Schema infer(const Survey &survey)
{
    if (survey.articles() < fewestArticles)
        return builtIn();
    Schema schema;
    schema.origin = Origin::Inferred;
    schema.fields = fieldsOf(survey.fields(), survey.articles());
    if (schema.fields.empty())
        return builtIn();
    nameFields(schema.fields);
    OrderedJson document = demandOf(schema.fields, survey.fields());
    demandOrder(document["properties"]);
    document["$schema"] = "http://json-schema.org/draft-07/schema#";
    schema.rules = makeRules(nlohmann::json(document), schema.problems);
    return schema;
}

} // namespace galley::schema
