#include "app/cli/assignment.h"

#include "app/cli/json.h"
#include "app/frontmatter/edit.h"
#include "app/schema/rules/validate.h"
#include "app/schema/tag_text.h"
#include "app/schema/typed_value.h"
#include "app/text/utf8.h"

#include <algorithm>
#include <optional>

namespace galley::cli {

namespace {

using schema::Field;
using schema::FieldType;

Field unknownField()
{
    Field field;
    field.type = FieldType::Any;
    return field;
}

/// The one of the schema's choices that is meant.
std::optional<Value> choiceOf(const std::string &text, const Field &field)
{
    const auto isChosen = [&](const Value &choice) {
        return choice.isScalar() && !choice.isNull() && choice.text() == text;
    };
    const auto choice = std::find_if(field.choices.begin(), field.choices.end(), isChosen);
    return choice == field.choices.end() ? std::nullopt : std::optional(*choice);
}

Value listOf(const std::string &text, const Field &field)
{
    schema::TagTexts texts = schema::splitTags(QString::fromStdString(text));
    texts.whole.append(schema::tagOf(texts.rest));
    std::vector<Value> items;
    for (const QString &item : std::as_const(texts.whole)) {
        const std::string one = item.toStdString();
        if (!one.empty())
            items.push_back(choiceOf(one, field).value_or(Value::string(one)));
    }
    return Value::list(std::move(items));
}

/// Sites read plain dates; the articles that the built-in schema is of quote them.
bool isNewPlainDate(const Value &plain, const Field &field, const schema::Schema &schema)
{
    return field.type == FieldType::Date && schema.origin != schema::Origin::BuiltIn &&
           plain.type() == Value::Type::Date && isRealDate(plain);
}

/// Types that only a field of texts has.
bool isTextField(const Field &field)
{
    return field.type == FieldType::Line || field.type == FieldType::Text ||
           field.type == FieldType::Url || field.type == FieldType::Colour;
}

/// What the form makes of an emptied field, too.
bool isEmptied(const std::string &text, const Value &present, const Field &field, bool known)
{
    return text.empty() && (known || !present.isNull()) &&
           !schema::takesEmptyText(field, known, present);
}

Value scalarOf(const std::string &text, const Value &present, const Field *known,
               const schema::Schema &schema)
{
    const Field field = known ? *known : unknownField();
    if (const auto choice = choiceOf(text, field); choice && field.type == FieldType::Choice)
        return *choice;
    if (isEmptied(text, present, field, known))
        return Value::null();
    if (known && isTextField(field))
        return Value::string(text);
    const Value plain = Value::plain(text);
    if (present.isNull() && isNewPlainDate(plain, field, schema))
        return plain;
    return schema::typedValue(field, present, text);
}

/// Whether the schema allows values of that type in the field.
bool isOfType(const Value &value, const std::string &key, const schema::Schema &schema)
{
    const std::string empty = "---\n---\n";
    const auto edits = frontmatter::set(empty, key, value);
    if (!edits)
        return true; // setting it says why it cannot be
    const std::string article = applyEdits(empty, *edits);
    const Findings findings = schema::validate(schema, article, frontmatter::read(article));
    return std::none_of(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.field == key && finding.rule == "schema-type";
    });
}

} // namespace

Result<Assignment> parseAssignment(const std::string &argument)
{
    const std::size_t sign = argument.find('=');
    if (sign == std::string::npos)
        return failure("'" + argument + "' is not of the form KEY=VALUE");
    const bool json = sign > 0 && argument[sign - 1] == ':';
    Assignment assignment{argument.substr(0, sign - (json ? 1 : 0)), argument.substr(sign + 1), {}};
    if (assignment.key.empty())
        return failure("'" + argument + "' names no key");
    if (!json)
        return assignment;
    const auto value = parseJson(assignment.text);
    if (!value)
        return failure("the value of '" + assignment.key + "' " + value.error().message);
    assignment.json = *value;
    return assignment;
}

Result<Value> valueOf(const Assignment &assignment, const Value *present,
                      const schema::Schema &schema)
{
    if (assignment.json)
        return *assignment.json;
    if (!isValidUtf8(assignment.text))
        return failure("the value of '" + assignment.key + "' is not UTF-8");
    const Field *known = schema.find(assignment.key);
    const Field field = known ? *known : unknownField();
    if (field.type == FieldType::Tags || field.type == FieldType::Texts)
        return listOf(assignment.text, field);
    const bool group = field.type == FieldType::Group || field.type == FieldType::Groups;
    const auto refused = failure("'" + assignment.key + "' is no single value: write " +
                                 assignment.key + ":=JSON to replace all of it");
    if (group || (present && !present->isScalar()))
        return refused;
    const Value value = scalarOf(assignment.text, present ? *present : Value(), known, schema);
    if (field.type == FieldType::Any && known && !isOfType(value, assignment.key, schema))
        return refused;
    return value;
}

} // namespace galley::cli
