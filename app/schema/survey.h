// What the articles of a collection have in common: their fields, and what stands in them.
#pragma once

#include "app/frontmatter/front_matter.h"
#include "app/schema/schema.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace galley::schema {

/// Counts what articles have. Grows with the number of different values up to a bound, not with the
/// number of articles.
class Survey {
public:
    void add(const frontmatter::FrontMatter &article);

    std::size_t articles() const { return articles_; }
    /// The texts that a field has, or its items, the most frequent first.
    std::vector<std::string> textsOf(std::string_view key) const;
    /// The type that a field's value has in most articles; Null when no article has it.
    Value::Type typeOf(std::string_view key) const;

private:
    std::size_t articles_ = 0;
};

/// The schema that articles of this survey would have: with the fewer than three, the built-in one.
Schema infer(const Survey &survey);

} // namespace galley::schema
