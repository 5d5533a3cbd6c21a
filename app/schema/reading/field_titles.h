// What the fields of a schema are called where it does not say so.
#pragma once

#include "app/schema/schema.h"

#include <vector>

namespace galley::schema {

/// Gives the built-in schema's titles and hints to the fields of its keys that have none, and
/// titles by their keys to all others.
void nameFields(std::vector<Field> &fields);

} // namespace galley::schema
