#include "app/schema/typed_value.h"

namespace galley::schema {

namespace {

using Type = Value::Type;

bool isOneKind(const Value &left, const Value &right)
{
    return left.type() == right.type() || (isNumber(left) && isNumber(right));
}

bool isTyped(const Value &value)
{
    return value.isScalar() && !value.isNull() && value.type() != Type::String;
}

} // namespace

bool isNumber(const Value &value)
{
    return value.type() == Type::Integer || value.type() == Type::Float;
}

Value withTypeOf(const Value &model, std::string_view text)
{
    const Value plain = Value::plain(text);
    const bool exists = plain.type() != Type::Date || isRealDate(plain);
    return isTyped(model) && isOneKind(model, plain) && exists ? plain : Value::string(std::string(text));
}

Value typedValue(const Field &field, const Value &model, std::string_view text)
{
    if (model.isScalar() && !model.isNull() && model.text() == text)
        return model;
    const Value plain = Value::plain(text);
    const bool number = field.type == FieldType::Number && isNumber(plain);
    const bool boolean = field.type == FieldType::Boolean && plain.type() == Type::Boolean;
    return number || boolean ? plain : withTypeOf(model, text);
}

bool takesEmptyText(const Field &field, bool known, const Value &model)
{
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Boolean:
    case FieldType::Date:
    case FieldType::Choice:
    case FieldType::Colour:
        return model == Value::string({});
    default:
        return known || model.type() == Type::String;
    }
}

} // namespace galley::schema
