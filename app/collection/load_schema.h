// Reading a schema file.
#pragma once

#include "app/base/result.h"
#include "app/collection/find_schema.h"
#include "app/schema/schema.h"

#include <string>

namespace galley::collection {

/// The text of a schema file, for whoever wants to know whether it is another one. An error says
/// what keeps it from being read. Any thread; never waits for a pipe.
Result<std::string> readSchemaText(const std::string &path);

/// The schema in a place that has a file. An error says what keeps the file from being a schema;
/// the caller has another one to go on with: an article is never without.
Result<schema::Schema> loadSchema(const SchemaPlace &place);

} // namespace galley::collection
