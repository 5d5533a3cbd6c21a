#include "app/schema/field_edit.h"

#include "app/frontmatter/edit.h"

#include <string>
#include <vector>

namespace galley::schema {

namespace {

/// The entry that a new one of that name stands behind.
std::string placeOf(const Schema &schema, const frontmatter::FrontMatter &frontMatter, std::string_view key)
{
    std::vector<std::string_view> present;
    for (const frontmatter::Entry &entry : frontMatter.entries)
        present.push_back(entry.key);
    return std::string(schema.placeOf(key, present));
}

} // namespace

Result<Edits> setField(const Schema &schema, std::string_view file,
                       const frontmatter::FrontMatter &frontMatter, std::string_view key,
                       const Value &value)
{
    return frontmatter::setAfter(file, placeOf(schema, frontMatter, key), key, value);
}

tl::expected<Edits, frontmatter::SourceProblem> setFieldSource(const Schema &schema, std::string_view file,
                                                               const frontmatter::FrontMatter &frontMatter,
                                                               std::string_view key, std::string_view yaml)
{
    return frontmatter::setSource(file, key, yaml, placeOf(schema, frontMatter, key));
}

} // namespace galley::schema
