#include "app/collection/find_schema.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

namespace galley::collection {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFolders = 64;

/// Links are not followed, so that an article belongs to the collection that it is linked into;
/// only what ".." means depends on them.
fs::path folderOf(const std::string &articlePath)
{
    std::error_code error;
    const fs::path folder = fs::absolute(articlePath, error).parent_path();
    const bool up = std::find(folder.begin(), folder.end(), "..") != folder.end();
    if (up) {
        fs::path canonical = fs::weakly_canonical(folder, error);
        if (!error)
            return canonical;
    }
    return folder.lexically_normal();
}

/// The folder and those above it, the nearest first.
std::vector<fs::path> foldersUp(fs::path folder)
{
    std::vector<fs::path> folders;
    while (folders.size() < mostFolders) {
        folders.push_back(folder);
        if (!folder.has_relative_path())
            break;
        folder = folder.parent_path();
    }
    return folders;
}

/// Anything but a folder counts: what it is, and that it cannot be read, is told by who reads it.
bool hasFile(const fs::path &path)
{
    std::error_code unknown;
    const fs::file_status status = fs::status(path, unknown);
    return fs::exists(status) && !fs::is_directory(status);
}

std::optional<SchemaPlace> plainSchema(const std::vector<fs::path> &folders)
{
    for (const fs::path &folder : folders) {
        const fs::path file = folder / schemaFileName;
        if (hasFile(file))
            return SchemaPlace{schema::Origin::File, file.native(), folder.native()};
    }
    return std::nullopt;
}

/// The folders between `root` and `folder` that may be a collection, the likeliest first.
std::vector<fs::path> candidates(const fs::path &root, const fs::path &folder)
{
    std::vector<fs::path> found;
    fs::path way = root;
    for (const fs::path &name : folder.lexically_relative(root)) {
        way /= name;
        if (name != ".")
            found.push_back(way);
    }
    const auto content = std::find(found.begin(), found.end(), root / "src" / "content");
    if (content != found.end() && content + 1 != found.end())
        std::rotate(found.begin(), content + 1, content + 2);
    return found;
}

std::optional<SchemaPlace> astroSchema(const std::vector<fs::path> &folders)
{
    std::error_code unknown;
    const auto root = std::find_if(folders.begin(), folders.end(), [&](const fs::path &folder) {
        return fs::is_directory(folder / ".astro" / "collections", unknown);
    });
    if (root == folders.end())
        return std::nullopt;
    for (const fs::path &folder : candidates(*root, folders.front())) {
        const fs::path file =
            *root / ".astro" / "collections" / (folder.filename().native() + ".schema.json");
        if (hasFile(file))
            return SchemaPlace{schema::Origin::Astro, file.native(), folder.native()};
    }
    return std::nullopt;
}

} // namespace

SchemaPlace findSchema(const std::string &articlePath)
{
    const std::vector<fs::path> folders = foldersUp(folderOf(articlePath));
    if (auto plain = plainSchema(folders))
        return *plain;
    if (auto astro = astroSchema(folders))
        return *astro;
    return {schema::Origin::Inferred, {}, folders.front().native()};
}

} // namespace galley::collection
