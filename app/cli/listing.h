// The metadata of a collection in the formats of galley-cli list.
#pragma once

#include "app/cli/console.h"
#include "app/frontmatter/front_matter.h"

#include <memory>
#include <string>

namespace galley::cli {

/// An article of the collection.
struct Row
{
    std::string path;
    bool valid = true;
    frontmatter::FrontMatter frontMatter; ///< entries only
    std::string sortText;
};

class Listing
{
public:
    virtual ~Listing() = default;
    virtual void add(const Row &row) = 0;
    virtual void end() = 0;
};

/// Path, validity, date, author and title, aligned; no wider than the terminal, if it is one.
std::unique_ptr<Listing> tableListing(Console &console);
/// [{"path","valid","fields":{…}}], an article a line, written as they come.
std::unique_ptr<Listing> jsonListing(Console &console);
/// RFC 4180 with LF: path, valid, the schema's fields, then all others in the order of their first
/// appearance. Lists and maps are JSON.
std::unique_ptr<Listing> csvListing(Console &console);

} // namespace galley::cli
