// A value of an article, on the way through it.
#pragma once

#include "app/schema/rules/article.h"
#include "app/schema/rules/fault.h"
#include "app/schema/rules/json_value.h"

#include <utility>
#include <vector>

namespace galley::schema {

/// The front matter as a whole has no `value`.
struct Place {
    Path path;
    const Value *value = nullptr;
    const Json *json = nullptr;
    std::string need = {}; ///< why it must be there, "every article needs one"; empty where it need not

    Place member(Step step, const Value &memberValue, const Json &memberJson) const
    {
        Path longer = path;
        longer.push_back(std::move(step));
        return {std::move(longer), &memberValue, &memberJson};
    }
};

/// The fields of what stands there, if it is a map; of the front matter, those that are certain.
std::vector<Place> membersOf(const Article &article, const Place &place);

} // namespace galley::schema
