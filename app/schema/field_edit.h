// Setting a field by the schema: a new one stands where the schema has it.
#pragma once

#include "app/base/edit.h"
#include "app/base/result.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/source.h"
#include "app/schema/schema.h"

#include <string_view>

namespace galley::schema {

/// As frontmatter::set(); `frontMatter` is that of `file`.
Result<Edits> setField(const Schema &schema, std::string_view file,
                       const frontmatter::FrontMatter &frontMatter, std::string_view key,
                       const Value &value);

/// As frontmatter::setSource().
tl::expected<Edits, frontmatter::SourceProblem> setFieldSource(const Schema &schema, std::string_view file,
                                                               const frontmatter::FrontMatter &frontMatter,
                                                               std::string_view key, std::string_view yaml);

} // namespace galley::schema
