#include "app/schema/reading/new_article.h"

#include "app/frontmatter/scalar_writer.h"
#include "app/schema/reading/built_in.h"

namespace galley::schema {

namespace {

using frontmatter::Style;

/// Whether a new article has the field: all that Galley's own schema names; of a site's what the
/// site demands or gives a value; of an inferred one also what the built-in schema has.
bool isWritten(const Schema &schema, const Field &field)
{
    if (schema.origin == Origin::BuiltIn || field.required || field.standard)
        return true;
    return schema.origin == Origin::Inferred && builtIn().find(field.key);
}

/// Quoted where the collection quotes its dates.
Value dateOf(const Schema &schema, const Field &field, std::string_view today)
{
    const bool known = schema.origin == Origin::Inferred && !field.examples.empty();
    const bool quoted = known ? field.examples.front().type() == Value::Type::String
                              : schema.origin == Origin::BuiltIn;
    return quoted ? Value::string(std::string(today)) : Value::plain(today);
}

Value valueOf(const Schema &schema, const Field &field, std::string_view today);

Value mapOf(const Schema &schema, const std::vector<Field> &fields, std::string_view today)
{
    std::vector<std::pair<std::string, Value>> values;
    for (const Field &field : fields) {
        if (field.required || field.standard)
            values.emplace_back(field.key, valueOf(schema, field, today));
    }
    return Value::map(std::move(values));
}

/// What a field begins with: nothing that would have to be chosen by a person is chosen here.
Value valueOf(const Schema &schema, const Field &field, std::string_view today)
{
    // Astro writes the time at which it generated the schema for a standard that is "now".
    const bool isNow = field.type == FieldType::Date && schema.origin == Origin::Astro;
    if (field.standard && !isNow)
        return *field.standard;
    switch (field.type) {
    case FieldType::Date:
        return dateOf(schema, field, today);
    case FieldType::Boolean:
        return Value::boolean(false);
    case FieldType::Tags:
    case FieldType::Texts:
    case FieldType::Groups:
        return Value::list({});
    case FieldType::Group:
        return mapOf(schema, field.fields, today);
    case FieldType::Choice:
        return field.choices.size() == 1 ? field.choices.front() : Value::string({});
    case FieldType::Number:
    case FieldType::Any:
        return Value::null();
    default:
        return Value::string({});
    }
}

std::string lineOf(const std::string &key, const Value &value)
{
    std::string line = frontmatter::writeScalar(Value::string(key), Style::Plain, Style::SingleQuoted, false) + ":";
    if (value.isNull())
        return line + "\n";
    line += ' ';
    line += value.isScalar() ? frontmatter::writeScalar(value, Style::SingleQuoted, Style::SingleQuoted, false)
                             : frontmatter::writeFlow(value, Style::Plain, Style::SingleQuoted);
    return line + "\n";
}

} // namespace

std::string newArticle(const Schema &schema, std::string_view today)
{
    std::string text = "---\n";
    for (const Field &field : schema.fields) {
        if (isWritten(schema, field))
            text += lineOf(field.key, valueOf(schema, field, today));
    }
    return text + "---\n\n";
}

} // namespace galley::schema
