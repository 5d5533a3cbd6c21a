#include "app/schema/schema.h"

#include <algorithm>

namespace galley::schema {

namespace {

auto placeIn(const std::vector<Field> &fields, std::string_view key)
{
    return std::find_if(fields.begin(), fields.end(),
                        [&](const Field &field) { return field.key == key; });
}

} // namespace

const Field *Schema::find(std::string_view key) const
{
    const auto found = placeIn(fields, key);
    return found == fields.end() ? nullptr : &*found;
}

std::string_view Schema::placeOf(std::string_view key,
                                 const std::vector<std::string_view> &present) const
{
    const auto own = placeIn(fields, key);
    if (own == fields.end())
        return {};
    const auto ahead =
        std::find_if(std::make_reverse_iterator(own), fields.rend(), [&](auto &field) {
            return std::find(present.begin(), present.end(), field.key) != present.end();
        });
    return ahead == fields.rend() ? std::string_view() : std::string_view(ahead->key);
}

namespace {

Field field(std::string key, std::string title, FieldType type, std::string hint)
{
    Field made;
    made.key = std::move(key);
    made.title = std::move(title);
    made.type = type;
    made.hint = std::move(hint);
    return made;
}

} // namespace

const Schema &builtIn()
{
    static const Schema schema{{
        field("title", "Title", FieldType::Line, "The headline, as readers and search engines see it"),
        field("subtitle", "Subtitle", FieldType::Line, "One line below the title that says more"),
        field("description", "Description", FieldType::Text,
              "What the article is about, for search results and shared links"),
        field("author", "Author", FieldType::Author, "The name in the byline"),
        field("read_time", "Read time", FieldType::ReadTime, "How long reading takes, such as 8 mins"),
        field("publish_date", "Published", FieldType::Date, "The day on which the article appears"),
        field("created_date", "Created", FieldType::Date, "The day on which the article was begun"),
        field("heroImage", "Hero image", FieldType::Image,
              "The picture above the title: a web address or a file of the site"),
        field("cta", "Call to action", FieldType::Text, "What readers are asked to do at the end"),
    }, Origin::BuiltIn, {}, {}, {}};
    return schema;
}

std::string newArticle(const Schema &schema, std::string_view today)
{
    std::string text = "---\n";
    for (const Field &field : schema.fields) {
        text += field.key + ": '";
        if (field.type == FieldType::Date)
            text += today;
        text += "'\n";
    }
    return text + "---\n\n";
}

} // namespace galley::schema
