// What a schema asks of a field, said ahead of any fault.
#pragma once

#include "app/schema/schema.h"

#include <QString>

namespace galley::ui {

/// How many items, and which form a text has: "2 to 5 tags. Small letters, digits and hyphens".
/// Empty where the schema says nothing of that. What counter and widget show is left out.
QString limitsOf(const schema::Field &field);

} // namespace galley::ui
