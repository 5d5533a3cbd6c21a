#include "app/schema/field_edit.h"

#include "app/frontmatter/edit.h"

#include <vector>

namespace galley::schema {

Result<Edits> setField(const Schema &schema, std::string_view file,
                       const frontmatter::FrontMatter &frontMatter, std::string_view key,
                       const Value &value)
{
    std::vector<std::string_view> present;
    for (const frontmatter::Entry &entry : frontMatter.entries)
        present.push_back(entry.key);
    return frontmatter::setAfter(file, schema.placeOf(key, present), key, value);
}

} // namespace galley::schema
