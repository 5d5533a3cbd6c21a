#include "app/schema/rules/place.h"

namespace galley::schema {

std::vector<Place> membersOf(const Article &article, const Place &place)
{
    std::vector<Place> members;
    if (place.path.empty()) {
        for (const frontmatter::Entry *entry : article.entries()) {
            if (article.isCertain(entry->key))
                members.push_back(place.member({entry->key}, entry->value, place.json->at(entry->key)));
        }
    } else if (place.json->is_object() && !isDate(*place.json)) {
        for (const auto &[key, value] : place.value->fields()) {
            if (place.json->contains(key))
                members.push_back(place.member({key}, value, place.json->at(key)));
        }
    }
    return members;
}

} // namespace galley::schema
