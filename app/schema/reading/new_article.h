// The text that a new article begins with.
#pragma once

#include "app/schema/schema.h"

#include <string>
#include <string_view>

namespace galley::schema {

/// A new article's text: front matter and an empty body. Of a site's own schema the front matter has
/// the fields that the site demands or gives a value to; of an inferred one also those of the nine
/// that it has; of the built-in one all. A field has its standard value, else nothing yet ('', [],
/// false), and a date `today` (YYYY-MM-DD), in quotes where the collection writes them so. Valid YAML
/// whatever the schema's keys and values are.
std::string newArticle(const Schema &schema, std::string_view today);

} // namespace galley::schema
