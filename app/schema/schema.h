// What fields a collection's articles have: from a JSON Schema, else the built-in one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

enum class FieldType { Line, Text, Date, Image };

struct Field {
    std::string key;   ///< as in the front matter
    std::string title; ///< as a person reads it
    FieldType type = FieldType::Line;
    std::string hint;  ///< what belongs there, one short sentence
};

struct Schema {
    std::vector<Field> fields; ///< in the order in which an article has them

    const Field *find(std::string_view key) const;
    /// The nearest field ahead of `key` in the order that `present` has; empty if there is none.
    /// A new field is placed behind it.
    std::string_view placeOf(std::string_view key,
                             const std::vector<std::string_view> &present) const;
};

/// The nine fields: title, subtitle, description, author, read_time, publish_date, created_date,
/// heroImage, cta.
const Schema &builtIn();

/// A new article's text: front matter with the schema's fields, dates of `today` (YYYY-MM-DD), the
/// rest empty, and an empty body.
std::string newArticle(const Schema &schema, std::string_view today);

} // namespace galley::schema
