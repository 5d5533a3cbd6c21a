// What a schema forbids, in words: “not”, and more than one of the alternatives of “oneOf”.
#pragma once

#include "app/schema/rules/place.h"
#include "app/schema/rules/prepared_rules.h"

#include <optional>

namespace galley::schema {

/// What stands at `place` is as `forbidden`, which a “not” has. Nothing where that cannot be said.
std::optional<Fault> faultOfNot(const Article &article, const Place &place, const Json &forbidden);

/// It is as more than one of `alternatives`, of which one must be enough; nothing where it is not.
std::optional<Fault> faultOfSeveral(const Rules &rules, const Article &article, const Place &place,
                                    const Json &alternatives);

} // namespace galley::schema
