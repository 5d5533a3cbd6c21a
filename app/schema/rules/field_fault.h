// Fields that are missing, empty or unknown, and values of which no more is known than that they are
// not as asked, in words.
#pragma once

#include "app/schema/rules/article.h"
#include "app/schema/rules/fault.h"
#include "app/schema/rules/needs.h"
#include "app/schema/rules/place.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace galley::schema {

/// A field that the map at `place` lacks; one of the `strangers` in it may be meant to be it.
Fault missingFault(const Article &article, const Place &place, const Need &need,
                   const std::vector<std::string> &strangers);

/// A field that the schema has no name for; one of those that are `named` may be meant.
Fault unknownFault(const Article &article, const Place &member, const std::vector<std::string> &named);

/// A field that must be there, and is an empty text; nothing for any other.
std::optional<Fault> emptyFault(const Article &article, const Place &member);

Fault otherFault(const Article &article, const Place &place);

/// What follows the fault of the last item that is told of the list at `place`, when so many `more`,
/// at least one, are not.
std::string moreItems(const Article &article, const Place &place, int more);

/// Some of what the schema asks for was not checked, because of what it costs.
Fault uncheckedFault();

} // namespace galley::schema
