// The schema of articles whose site has none.
#pragma once

#include "app/schema/schema.h"

namespace galley::schema {

/// The nine fields: title, subtitle, description, author, read_time, publish_date, created_date,
/// heroImage, cta.
const Schema &builtIn();

} // namespace galley::schema
