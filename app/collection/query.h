// Which articles of a collection are meant, and in which order: list's --where and --sort.
//
//   author == 'David Jenkins' and publish_date >= 2025-01-01
//   title ~ 'AI' and not (has(cta) or valid)
//
// Comparisons are ==, !=, <, <=, >, >= and ~ (contains, in any case). A value is quoted with ' or "
// (doubled inside itself), or written plainly when it is one word. A list is equal to, or contains,
// what one of its items does. has(KEY) and missing(KEY) ask whether the article has the field with
// anything in it; `valid` whether YAML accepts its front matter.
#pragma once

#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"

#include <functional>
#include <string>
#include <string_view>

namespace galley::collection {

using Query = std::function<bool(const frontmatter::FrontMatter &)>;

/// An error names the column, from 1, and what was expected there. The query may be asked on any
/// thread.
Result<Query> parseQuery(std::string_view expression);

/// The order of two values' texts: runs of digits compare as numbers, so that 8 mins come before
/// 12 mins and dates are in their order; numbers by what they are worth. Below, at or above 0.
int compareTexts(std::string_view one, std::string_view other);

/// The text by which an article is sorted for a field; empty when it has none.
std::string sortText(const frontmatter::FrontMatter &article, std::string_view key);

} // namespace galley::collection
