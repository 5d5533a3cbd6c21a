#include "app/schema/schema.h"

#include <algorithm>

namespace galley::schema {

const Field *Schema::find(std::string_view key) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field &field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace galley::schema
