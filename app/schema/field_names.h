// What the names of fields tell, where nothing else does: how sites commonly call what.
#pragma once

#include "app/schema/schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace galley::schema {

/// The key as a person reads it: "publish_date" is "Publish date", "SEOTitle" is "SEO title", and
/// "pubDate" is "Published".
std::string titleOf(std::string_view key);

/// What a text of that name is; nothing for a name that tells nothing.
std::optional<FieldType> typeByName(std::string_view key);

/// Whether a value of that name is a date ("publish_date", "pubDate", "lastmod").
bool isNameOfDate(std::string_view key);

/// Whether a list of that name is one of tags ("tags", "categories", "authors").
bool isNameOfTags(std::string_view key);

} // namespace galley::schema
