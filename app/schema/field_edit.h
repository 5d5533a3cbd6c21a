// Setting a field by the schema: a new one stands where the schema has it.
#pragma once

#include "app/base/edit.h"
#include "app/base/result.h"
#include "app/frontmatter/edit.h"
#include "app/frontmatter/front_matter.h"
#include "app/frontmatter/source.h"
#include "app/schema/schema.h"

#include <string_view>
#include <vector>

namespace galley::schema {

/// Where a new field stands among those of `present`, which are in the order that the article has
/// them: behind the nearest one that `fields` has ahead of it; where there is none, ahead of the
/// first one that `fields` has behind it. None for a field that `fields` does not have.
frontmatter::Neighbours neighboursOf(const std::vector<Field> &fields, std::string_view key,
                                     const std::vector<std::string_view> &present);

/// As frontmatter::set(); `frontMatter` is that of `file`.
Result<Edits> setField(const Schema &schema, std::string_view file,
                       const frontmatter::FrontMatter &frontMatter, std::string_view key,
                       const Value &value);

/// As frontmatter::setSource().
tl::expected<Edits, frontmatter::SourceProblem> setFieldSource(const Schema &schema, std::string_view file,
                                                               const frontmatter::FrontMatter &frontMatter,
                                                               std::string_view key, std::string_view yaml);

} // namespace galley::schema
