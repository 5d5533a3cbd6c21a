// Which files a folder's articles are.
#pragma once

#include "app/base/result.h"

#include <array>
#include <filesystem>
#include <functional>
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

/// What an article's name ends with, in any case.
inline constexpr std::array articleExtensions = {".md", ".markdown", ".mdx"};
bool isArticleName(const std::filesystem::path &name);

/// A path that is no folder stands for itself, whatever its name. A folder stands for all articles
/// below it but those in hidden folders and in node_modules; hidden files and links to folders are
/// passed over too, so that no link can lead in a circle. Paths begin with `path` as it was given.
Scan scan(const std::string &path);

/// Calls `visit` with the articles below a folder that scan() finds, folder by folder, each in the
/// order of its names. Asks `goesOn` before every file and folder, and stops when it says no.
void walk(const std::string &folder, const std::function<bool()> &goesOn,
          const std::function<void(const std::string &path)> &visit);

/// scan() for several paths in their order; a file that is named twice comes once.
Scan scan(const std::vector<std::string> &paths);

} // namespace galley::collection
