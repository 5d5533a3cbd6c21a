// What is typed, as a value.
#include "app/schema/typed_value.h"
#include "tests/support/catch.h"

using namespace galley;
using namespace galley::schema;

namespace {

Field fieldOf(FieldType type)
{
    Field field;
    field.type = type;
    return field;
}

} // namespace

TEST_CASE("a typed text is of the field's type, else of that of the value that is there", "[schema]")
{
    const Value none, text = Value::string("x"), count = Value::integer(3), yes = Value::boolean(true);
    const Field line = fieldOf(FieldType::Line), number = fieldOf(FieldType::Number),
                boolean = fieldOf(FieldType::Boolean);
    CHECK(typedValue(line, none, "7") == Value::string("7"));
    CHECK(typedValue(line, text, "true") == Value::string("true"));
    CHECK(typedValue(line, count, "7.5") == Value::plain("7.5"));
    CHECK(typedValue(line, yes, "False") == Value::plain("False"));
    CHECK(typedValue(line, yes, "no") == Value::string("no"));
    CHECK(typedValue(number, none, "7") == Value::integer(7));
    CHECK(typedValue(number, text, "7") == Value::integer(7));
    CHECK(typedValue(number, count, "seven") == Value::string("seven"));
    CHECK(typedValue(boolean, none, "true") == Value::boolean(true));
    CHECK(typedValue(boolean, none, "7") == Value::string("7"));
    CHECK(typedValue(number, Value::string("7"), "7") == Value::string("7"));
}

TEST_CASE("a date that there is not is a text, one that was there stays", "[schema]")
{
    const Value model = Value::plain("2025-02-28");
    for (const char *real : {"2024-02-29", "2025-12-31 23:59:59", "2025-1-2T1:02:03.5+05:30",
                             "2025-01-02 10:00:00 Z", "2025-01-02t10:00:00 -3"}) {
        INFO(real);
        REQUIRE(Value::plain(real).type() == Value::Type::Date);
        CHECK(withTypeOf(model, real) == Value::plain(real));
    }
    for (const char *unreal :
         {"2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01", "2025-01-02 24:00:00",
          "2025-01-02T25:00:00", "2025-01-02T10:60:00", "2025-01-02T10:00:60", "2025-01-02T10:00:00+24:00"}) {
        INFO(unreal);
        REQUIRE(Value::plain(unreal).type() == Value::Type::Date);
        CHECK(withTypeOf(model, unreal) == Value::string(unreal));
    }
    const Value there = Value::plain("2025-02-30");
    CHECK(typedValue(fieldOf(FieldType::Date), there, "2025-02-30") == there);
    CHECK(typedValue(fieldOf(FieldType::Date), there, "2025-02-28") == model);
}

TEST_CASE("an empty text stands in fields of texts, and where one stands", "[schema]")
{
    const Value none, count = Value::integer(3), empty = Value::string("");
    for (const FieldType type : {FieldType::Number, FieldType::Boolean, FieldType::Date, FieldType::Choice,
                                 FieldType::Colour}) {
        CHECK_FALSE(takesEmptyText(fieldOf(type), true, none));
        CHECK_FALSE(takesEmptyText(fieldOf(type), true, Value::string("x")));
        CHECK(takesEmptyText(fieldOf(type), true, empty));
    }
    CHECK(takesEmptyText(fieldOf(FieldType::Line), true, none));
    CHECK(takesEmptyText(fieldOf(FieldType::Line), false, Value::string("x")));
    CHECK_FALSE(takesEmptyText(fieldOf(FieldType::Any), false, count));
}
