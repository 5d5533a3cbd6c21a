// Which schema holds for an article: plain JSON Schema beside the collection, or Astro's.
#pragma once

#include "app/schema/schema.h"

#include <string>

namespace galley::collection {

inline constexpr auto schemaFileName = "frontmatter.schema.json";

/// Where the schema of an article comes from.
struct SchemaPlace
{
    /// File or Astro; Inferred where there is no schema file.
    schema::Origin origin = schema::Origin::Inferred;
    std::string path;       ///< of the schema file; empty where there is none
    std::string collection; ///< the folder whose articles the schema is for
    friend bool operator==(const SchemaPlace &, const SchemaPlace &) = default;
};

/// The nearest frontmatter.schema.json in the article's folder or above; else, in the nearest
/// folder above that has .astro/collections (as Astro generates it), the schema of the collection
/// that the article lies in: the folder below src/content/, else the outermost folder that a schema
/// file there is called after. Looks at names alone, in at most 64 folders, and opens nothing. The
/// article need not be there. All paths are absolute. Any thread.
SchemaPlace findSchema(const std::string &articlePath);

} // namespace galley::collection
