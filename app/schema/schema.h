// What fields a collection's articles have, and what may stand in them.
//
// A schema is a value; it and everything in this folder may be used on any thread.
#pragma once

#include "app/frontmatter/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// What a field holds, which is also what edits it.
enum class FieldType {
    Line,
    Text,    ///< running text, a paragraph or more
    Number,
    Boolean,
    Date,    ///< a day, or a day and a time
    Choice,  ///< one of `choices`
    Tags,    ///< a list of short texts
    Texts,   ///< a list of texts
    Image,   ///< a path or an address
    Url,
    Slug,    ///< a name for an address: a-z, 0-9 and hyphens
    Colour,  ///< as CSS writes it
    Author,  ///< a name in the byline
    ReadTime,
    Group,   ///< a map with `fields`
    Groups,  ///< a list of such maps
    Any,     ///< anything else; edited as YAML
};

struct Field {
    std::string key;   ///< as in the front matter
    std::string title; ///< as a person reads it
    FieldType type = FieldType::Line;
    std::string hint;  ///< what belongs there, one short sentence
    bool required = false;
    bool nullable = false;               ///< null may stand there
    bool hidden = false;                 ///< not shown in a form while it is not set
    bool whole = false;                  ///< of a Number: without a fraction
    bool time = false;                   ///< of a Date: a time of day belongs to it
    std::optional<Value> standard;       ///< what a site takes where the field is not set
    std::vector<Value> examples;
    std::vector<Value> choices;          ///< all that may stand there; of Tags: in each item
    std::optional<std::size_t> minLength, maxLength; ///< characters (code points)
    std::string form;  ///< of a text, or of each text in a list: what its pattern asks for, as a short
                       ///< phrase; empty where that cannot be said
    std::optional<std::size_t> minItems, maxItems;
    bool unique = false;                 ///< of a list: no item stands there twice
    std::optional<double> minimum, maximum;
    std::vector<Field> fields;           ///< of a Group, and of each of Groups
    friend bool operator==(const Field &, const Field &) = default;
};

/// Where a schema comes from.
enum class Origin { File, Astro, Inferred, BuiltIn };

/// What a schema demands, ready to be held against an article; see validate.h.
class Rules;

struct Schema {
    std::vector<Field> fields; ///< in the order in which an article has them
    Origin origin = Origin::BuiltIn;
    std::string path;                  ///< of its file; empty where there is none
    std::vector<std::string> problems; ///< what of the file is passed over and why, as sentences
    std::shared_ptr<const Rules> rules; ///< never changes; empty when nothing is demanded

    const Field *find(std::string_view key) const;
};

} // namespace galley::schema
