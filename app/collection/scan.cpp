#include "app/collection/scan.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>

namespace galley::collection {

namespace fs = std::filesystem;

namespace {

bool isPassedOver(const fs::path &name)
{
    return name.native().starts_with('.') || name == "node_modules";
}

void scanFolder(const fs::path &folder, Scan &found)
{
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    std::vector<fs::path> folders;
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const fs::path &path = entries->path();
        std::error_code unknown;
        if (isPassedOver(path.filename()))
            continue;
        if (entries->is_directory(unknown) && !entries->is_symlink(unknown))
            folders.push_back(path);
        else if (isArticleName(path) && entries->is_regular_file(unknown))
            found.files.push_back(path.native());
    }
    if (error)
        found.failures.push_back(
            {folder.native(), {"the folder cannot be read: " + error.message()}});
    for (const fs::path &below : folders)
        scanFolder(below, found);
}

} // namespace

bool isArticleName(const fs::path &name)
{
    static constexpr std::array extensions = {".md", ".markdown", ".mdx"};
    const QByteArray extension = QByteArray::fromStdString(name.extension().native()).toLower();
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

Scan scan(const std::string &path)
{
    Scan found;
    std::error_code unknown;
    if (!fs::is_directory(path, unknown))
        found.files.push_back(path);
    else
        scanFolder(path, found);
    std::sort(found.files.begin(), found.files.end());
    std::sort(found.failures.begin(), found.failures.end(),
              [](const auto &one, const auto &other) { return one.path < other.path; });
    return found;
}

Scan scan(const std::vector<std::string> &paths)
{
    Scan all;
    std::unordered_set<std::string> seen;
    for (const std::string &path : paths) {
        Scan found = scan(path);
        for (std::string &file : found.files) {
            if (seen.insert(fs::path(file).lexically_normal().native()).second)
                all.files.push_back(std::move(file));
        }
        std::move(found.failures.begin(), found.failures.end(), std::back_inserter(all.failures));
    }
    return all;
}

} // namespace galley::collection
