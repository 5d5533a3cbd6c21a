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

} // namespace galley::schema
