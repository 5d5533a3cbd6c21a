#include "app/schema/reading/json_schema.h"

#include "app/schema/reading/field_titles.h"
#include "app/schema/reading/field_type.h"
#include "app/schema/reading/meaning_reader.h"
#include "app/schema/rules/pattern_demand.h"
#include "app/schema/rules/rules.h"
#include "app/schema/rules/words.h"

#include <algorithm>

namespace galley::schema {

namespace {

constexpr std::size_t mostFields = 2000;
constexpr std::size_t mostLevels = 32;
constexpr std::size_t mostRepeated = 20; ///< keys that are told of
constexpr std::size_t longestKey = 1000; ///< bytes; frontmatter::set() takes no longer one

bool has(const std::vector<std::string> &texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

/// Whether a time of day belongs to a date; sites that allow both mostly write days.
bool hasTime(const Meaning &meaning)
{
    return meaning.formats.empty() ? meaning.widget == "datetime"
                                   : has(meaning.formats, "date-time") && !has(meaning.formats, "date");
}

/// The field without its type and what depends on that.
Field plainField(const std::string &key, const Meaning &meaning)
{
    Field field = meaning.field;
    field.key = key;
    field.hidden = meaning.widget == "hidden";
    field.nullable = meaning.kinds != kind::every && (meaning.kinds & kind::null) != 0;
    field.whole = (meaning.kinds & ~kind::null) == kind::whole;
    return field;
}

/// What a pattern asks for, in words.
std::string formOf(const Meaning &meaning)
{
    return meaning.patterned
        ? patternHintOf(*meaning.patterned, meaning.patterned->at("pattern").get_ref<const std::string &>())
        : std::string();
}

/// Makes the fields of a document, which must live longer.
class FieldMaker
{
public:
    explicit FieldMaker(const OrderedJson &document) : document_(document), reader_(document) {}

    /// Empty when the document has no properties.
    std::vector<Field> make();
    std::vector<std::string> takeProblems() { return reader_.takeProblems(); }

private:
    std::vector<Field> fieldsOf(const Meaning &meaning, const std::string &path);
    Field fieldOf(const Property &property, const std::string &path);
    void setType(Field &field, const Meaning &meaning, const std::string &path);
    void setNested(Field &field, const Meaning &meaning, const std::string &path);
    bool mayAdd(const std::string &key, const std::string &path);

    const OrderedJson &document_;
    MeaningReader reader_;
    std::size_t count_ = 0;
    std::size_t level_ = 0;
};

std::vector<Field> FieldMaker::make()
{
    const Meaning whole = reader_.read({Parts{&document_}}, {}, true);
    reader_.enter(whole);
    return fieldsOf(whole, {});
}

std::vector<Field> FieldMaker::fieldsOf(const Meaning &meaning, const std::string &path)
{
    std::vector<Field> fields;
    for (const Property &property : meaning.properties) {
        if (level_ == 0 && property.key == "$schema")
            continue; // Astro adds it to each of its schemas
        if (!mayAdd(property.key, path))
            continue;
        Field &field = fields.emplace_back(fieldOf(property, path + property.key));
        field.required = meaning.required.contains(property.key);
    }
    return fields;
}

bool FieldMaker::mayAdd(const std::string &key, const std::string &path)
{
    if (key.empty() || key.size() > longestKey) {
        reader_.tell("A field whose name is empty or longer than 1000 bytes is passed over.");
        return false;
    }
    if (count_ == mostFields)
        reader_.tell("The schema has more than 2000 fields; those from " + forSentence(path + key)
                     + " on are passed over.");
    return count_++ < mostFields;
}

Field FieldMaker::fieldOf(const Property &property, const std::string &path)
{
    const Meaning meaning = reader_.read(property.alternatives, forSentence(path));
    Field field = plainField(property.key, meaning);
    reader_.enter(meaning);
    setType(field, meaning, path);
    reader_.leave(meaning);
    return field;
}

void FieldMaker::setType(Field &field, const Meaning &meaning, const std::string &path)
{
    const bool hasItems = !meaning.items.empty();
    const Meaning item = hasItems ? reader_.read({meaning.items}, forSentence(path)) : Meaning();
    std::string problem;
    field.type = typeOf(field.key, meaning, hasItems ? &item : nullptr, problem);
    if (!problem.empty())
        reader_.tell(forSentence(path) + " " + problem);
    if (field.type == FieldType::Tags)
        field.choices = item.field.choices;
    else if (field.type != FieldType::Choice)
        field.choices.clear();
    field.form = formOf(field.type == FieldType::Tags || field.type == FieldType::Texts ? item : meaning);
    field.time = field.type == FieldType::Date && hasTime(meaning);
    reader_.enter(item);
    if (field.type == FieldType::Group || field.type == FieldType::Groups)
        setNested(field, field.type == FieldType::Group ? meaning : item, path);
    reader_.leave(item);
}

void FieldMaker::setNested(Field &field, const Meaning &meaning, const std::string &path)
{
    if (level_ == mostLevels) {
        reader_.tell(forSentence(path) + " is nested more than 32 levels deep; it is edited as YAML.");
        field.type = FieldType::Any;
        return;
    }
    ++level_;
    field.fields = fieldsOf(meaning, path + ".");
    --level_;
}

/// The fields of a document; what is wrong with it is added to the problems.
std::vector<Field> fieldsOf(const OrderedJson &document, std::vector<std::string> &problems)
{
    FieldMaker maker(document);
    std::vector<Field> fields = maker.make();
    for (std::string &problem : maker.takeProblems())
        problems.push_back(std::move(problem));
    return fields;
}

const char *nameOfKind(const OrderedJson &json)
{
    if (json.is_array())
        return "a list";
    return json.is_string() ? "a text" : "a single value";
}

std::vector<std::string> problemsWith(const std::vector<std::string> &repeatedKeys)
{
    std::vector<std::string> problems;
    for (const std::string &key : repeatedKeys) {
        const std::string problem = forSentence(key) + " stands twice in one object; the last one holds.";
        if (!has(problems, problem) && problems.size() < mostRepeated)
            problems.push_back(problem);
    }
    return problems;
}

} // namespace

Result<Schema> readJsonSchema(std::string_view json, Origin origin, std::string path)
{
    const auto text = readJsonText(json);
    if (!text)
        return tl::make_unexpected(text.error());
    const OrderedJson &document = text->value;
    if (!document.is_object() && !document.is_boolean())
        return failure(std::string("it is no JSON Schema: it holds ") + nameOfKind(document)
                       + " where an object is needed");
    Schema schema{{}, origin, std::move(path), problemsWith(text->repeated), {}};
    schema.fields = fieldsOf(document, schema.problems);
    if (schema.fields.empty())
        return failure("it names no fields: there is nothing under “properties”");
    if (origin != Origin::BuiltIn) // whose fields have names, and name others
        nameFields(schema.fields);
    schema.rules = makeRules(nlohmann::json(document), schema.problems);
    return schema;
}

} // namespace galley::schema
