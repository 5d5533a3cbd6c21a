// An article's values, as they are held against a schema.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/schema/rules/fault.h"
#include "app/schema/rules/json_value.h"
#include "app/schema/schema.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace galley::schema {

/// Both must outlive it.
class Article {
public:
    Article(const Schema &schema, const frontmatter::FrontMatter &frontMatter);

    /// The front matter as a map of all its fields.
    const Json &json() const { return json_; }
    /// The first entry of each key.
    const std::vector<const frontmatter::Entry *> &entries() const { return entries_; }
    /// Whether a field's value is what its author wrote: not recovered, not written twice, and not
    /// nested deeper than a schema can be held against.
    bool isCertain(const std::string &key) const { return !uncertain_.contains(key); }
    /// Whether that is so of all fields.
    bool isCertain() const { return uncertain_.empty(); }
    /// The value at a path, nullptr where there is none that is certain.
    const Value *at(const Path &path) const;

    /// What the schema knows of the field at a path; nullptr where it does not know it.
    const Field *fieldAt(const Path &path) const;
    /// What it is called, as a sentence's begin: "Hero image", "Item 2 of Tags", "Name of Author".
    /// Fit for a sentence, whatever the schema or the article calls it.
    std::string titleOf(const Path &path) const;
    /// Without what it is in: "Name". Not of the front matter as a whole.
    std::string ownTitleOf(const Path &path) const;
    /// As titleOf(), within a sentence: "item 2 of Tags".
    std::string titleWithin(const Path &path) const;

private:
    const Schema &schema_;
    std::vector<const frontmatter::Entry *> entries_;
    std::unordered_set<std::string> uncertain_;
    Json json_ = Json::object();
};

} // namespace galley::schema
