// Which articles of a collection are meant, and in which order: list's --where and --sort.
//
//   author == 'David Jenkins' and publish_date >= 2025-01-01
//   title ~ 'AI' and not (has(cta) or valid)
//
// Comparisons are ==, !=, <, <=, >, >= and ~ (contains, in any case). A value is quoted with ' or "
// (doubled inside itself), or written plainly when it is one word. A list is equal to, or contains,
// what one of its items does. has(KEY) and missing(KEY) ask whether the article has the field with
// anything in it; `valid` whether YAML accepts its front matter. An article without fields of these
// names has valid (true or false) and path to compare with, too.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"

#include <functional>
#include <string>
#include <string_view>

namespace galley::collection {

/// An article that a query is asked about.
struct Candidate
{
    const frontmatter::FrontMatter &frontMatter;
    bool valid = true; ///< whether YAML accepts the front matter
    std::string_view path;
};

using Query = std::function<bool(const Candidate &)>;

/// An error names the column, from 1, and what was expected there. The query may be asked on any
/// thread.
Result<Query> parseQuery(std::string_view expression);

/// The order of two values' texts, below, at or above 0, in which any texts can be sorted: nothing,
/// then what begins with a number, then all else. Numbers come by what they are worth (3, 4.5,
/// 1e1), as does the whole number that a text begins with (8 mins, 12 mins); dates and other texts
/// by their characters, but runs of digits by what they are worth. Infinities and NaN are texts.
int compareTexts(std::string_view one, std::string_view other);

/// A field's text; of a list its first item's. Empty when the article has no such field.
std::string firstText(const frontmatter::FrontMatter &article, std::string_view key);

} // namespace galley::collection
