// Which files a folder's articles are.
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace galley::collection {

/// Files in the order of their paths, and the folders that could not be read, with the reason.
struct Scan
{
    struct Failure
    {
        std::string path;
        Error error;
    };
    std::vector<std::string> files;
    std::vector<Failure> failures;
};

/// Whether a file of that name is an article: .md, .markdown and .mdx, in any case.
bool isArticleName(const std::filesystem::path &name);

/// A path that is no folder stands for itself, whatever its name. A folder stands for all articles
/// below it but those in hidden folders and in node_modules; hidden files and links to folders are
/// passed over too, so that no link can lead in a circle. Paths begin with `path` as it was given.
Scan scan(const std::string &path);

/// The same for several paths in their order; a file that is named twice comes once.
Scan scan(const std::vector<std::string> &paths);

} // namespace galley::collection
