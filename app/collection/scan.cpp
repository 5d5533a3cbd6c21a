#include "app/collection/scan.h"

#include <QByteArray>

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace galley::collection {

namespace fs = std::filesystem;

namespace {

bool isPassedOver(const fs::path &name)
{
    return name.native().starts_with('.') || name == "node_modules";
}

struct Walker
{
    std::function<bool()> goesOn;
    std::function<void(const std::string &)> visit;
    std::function<void(const fs::path &, const std::error_code &)> fail;

    void walk(const fs::path &folder) const
    {
        std::vector<fs::path> files;
        std::vector<fs::path> folders;
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (; !error && entries != fs::directory_iterator() && goesOn(); entries.increment(error))
            sortIn(*entries, files, folders);
        if (error)
            fail(folder, error);
        std::sort(files.begin(), files.end());
        std::sort(folders.begin(), folders.end());
        for (auto file = files.begin(); file != files.end() && goesOn(); ++file)
            visit(file->native());
        for (auto below = folders.begin(); below != folders.end() && goesOn(); ++below)
            walk(*below);
    }

    static void sortIn(const fs::directory_entry &entry, std::vector<fs::path> &files,
                       std::vector<fs::path> &folders)
    {
        const fs::path &path = entry.path();
        std::error_code unknown;
        if (isPassedOver(path.filename()))
            return;
        if (entry.is_directory(unknown) && !entry.is_symlink(unknown))
            folders.push_back(path);
        else if (isArticleName(path) && entry.is_regular_file(unknown))
            files.push_back(path);
    }
};

void scanFolder(const fs::path &folder, Scan &found)
{
    const Walker walker{
        [] { return true; }, [&](const std::string &path) { found.files.push_back(path); },
        [&](const fs::path &unread, const std::error_code &error) {
            found.failures.push_back(
                {unread.native(), {"the folder cannot be read: " + error.message()}});
        }};
    walker.walk(folder);
}

} // namespace

bool isArticleName(const fs::path &name)
{
    const QByteArray extension = QByteArray::fromStdString(name.extension().native()).toLower();
    return std::find(articleExtensions.begin(), articleExtensions.end(), extension) !=
           articleExtensions.end();
}

void walk(const std::string &folder, const std::function<bool()> &goesOn,
          const std::function<void(const std::string &path)> &visit)
{
    Walker{goesOn, visit, [](const fs::path &, const std::error_code &) {}}.walk(folder);
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
