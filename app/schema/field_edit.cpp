#include "app/schema/field_edit.h"

#include <algorithm>
#include <iterator>

namespace galley::schema {

namespace {

using Fields = std::vector<Field>;

Fields::const_iterator placeOf(const Fields &fields, std::string_view key)
{
    return std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.key == key; });
}

frontmatter::Neighbours neighboursIn(const Schema &schema, const frontmatter::FrontMatter &frontMatter,
                                     std::string_view key)
{
    std::vector<std::string_view> present;
    for (const frontmatter::Entry &entry : frontMatter.entries)
        present.push_back(entry.key);
    return neighboursOf(schema.fields, key, present);
}

} // namespace

frontmatter::Neighbours neighboursOf(const Fields &fields, std::string_view key,
                                     const std::vector<std::string_view> &present)
{
    const auto own = placeOf(fields, key);
    if (own == fields.end())
        return {};
    for (auto ahead = std::make_reverse_iterator(own); ahead != fields.rend(); ++ahead) {
        if (std::find(present.begin(), present.end(), ahead->key) != present.end())
            return {.behind = ahead->key};
    }
    const auto first = std::find_if(present.begin(), present.end(), [&](std::string_view one) {
        return placeOf(fields, one) != fields.end();
    });
    return first == present.end() ? frontmatter::Neighbours{} : frontmatter::Neighbours{.ahead = *first};
}

Result<Edits> setField(const Schema &schema, std::string_view file,
                       const frontmatter::FrontMatter &frontMatter, std::string_view key,
                       const Value &value)
{
    return frontmatter::set(file, frontMatter, key, value, neighboursIn(schema, frontMatter, key));
}

tl::expected<Edits, frontmatter::SourceProblem> setFieldSource(const Schema &schema, std::string_view file,
                                                               const frontmatter::FrontMatter &frontMatter,
                                                               std::string_view key, std::string_view yaml)
{
    return frontmatter::setSource(file, key, yaml, neighboursIn(schema, frontMatter, key));
}

} // namespace galley::schema
