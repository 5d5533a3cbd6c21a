// Front matter held against a schema, for tests.
#pragma once

#include "app/schema/reading/built_in.h"
#include "app/schema/rules/rules.h"
#include "app/schema/rules/validate.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace galley::tests {

/// A schema of a site's own that demands what the JSON text says, with the titles of the built-in
/// one.
inline schema::Schema schemaOf(std::string_view json, schema::Origin origin = schema::Origin::File)
{
    schema::Schema made;
    made.fields = schema::builtIn().fields;
    made.origin = origin;
    made.rules = schema::makeRules(nlohmann::json::parse(json), made.problems);
    return made;
}

/// A schema whose only field is `key`.
inline schema::Schema schemaOf(const std::string &key, const std::string &demands)
{
    return schemaOf(R"({"properties": {")" + key + R"(": )" + demands + "}}");
}

inline Findings findingsOf(const schema::Schema &schema, std::string_view file)
{
    return schema::validate(schema, file, frontmatter::read(file));
}

using Sentences = std::vector<std::string>;

/// The sentences of what is wrong.
inline Sentences said(const schema::Schema &schema, std::string_view file)
{
    Sentences sentences;
    for (const Finding &finding : findingsOf(schema, file))
        sentences.push_back(finding.message);
    return sentences;
}

/// What is said of `title: VALUE` when the schema demands that of the title.
inline Sentences ofTitle(const std::string &demands, const std::string &value)
{
    return said(schemaOf("title", demands), "---\ntitle: " + value + "\n---\n");
}

/// The file after the only finding's fix; empty when there is none.
inline std::string mended(const schema::Schema &schema, std::string_view file)
{
    const Findings findings = findingsOf(schema, file);
    return findings.size() == 1 && findings[0].fix ? applyEdits(file, findings[0].fix->edits) : "";
}

} // namespace galley::tests
