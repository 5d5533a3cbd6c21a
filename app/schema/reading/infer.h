// The schema that the articles of a collection follow, where none is written down.
#pragma once

#include "app/schema/schema.h"
#include "app/schema/survey.h"

namespace galley::schema {

/// The schema that articles of this survey would have: with fewer than three, the built-in one. A
/// field that is in one article only, and that less than one of a hundred, is left out. What 95 of a
/// hundred articles have in common is demanded by the schema's rules.
Schema infer(const Survey &survey);

} // namespace galley::schema
