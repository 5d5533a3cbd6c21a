// The value of a front matter field, with its type.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley {

/// A field's value. Scalars keep the text that they were written with, so that 1_000, 012 and
/// 2025-02-02 stay what they are. Types follow the YAML 1.2 core schema and the timestamp of YAML
/// 1.1 (which Astro, Hugo and Jekyll all read as a date).
class Value {
public:
    enum class Type { Null, Boolean, Integer, Float, Date, String, List, Map };

    Value() = default; ///< Null
    static Value null() { return {}; }
    static Value string(std::string text) { return Value(Type::String, std::move(text)); }
    static Value boolean(bool value) { return Value(Type::Boolean, value ? "true" : "false"); }
    static Value integer(long long value) { return Value(Type::Integer, std::to_string(value)); }
    static Value list(std::vector<Value> items);
    static Value map(std::vector<std::pair<std::string, Value>> fields);
    /// The scalar that plain (unquoted) `text` is: `3` an integer, `no` and `abc` strings.
    static Value plain(std::string_view text);

    Type type() const { return type_; }
    bool isNull() const { return type_ == Type::Null; }
    bool isScalar() const { return type_ != Type::List && type_ != Type::Map; }
    /// A scalar's text: decoded for strings, as written for the other types. Empty for Null.
    const std::string &text() const { return text_; }
    const std::vector<Value> &items() const { return items_; }
    const std::vector<std::pair<std::string, Value>> &fields() const { return fields_; }

    friend bool operator==(const Value &, const Value &) = default;

private:
    Value(Type type, std::string text) : type_(type), text_(std::move(text)) {}

    Type type_ = Type::Null;
    std::string text_;
    std::vector<Value> items_;
    std::vector<std::pair<std::string, Value>> fields_;
};

/// Whether a Date names a day, and a time of day, that there are. For others, 2025-02-30 or 25:00:00,
/// YAML parsers in use refuse the front matter, or make another day of them.
bool isRealDate(const Value &date);

} // namespace galley
