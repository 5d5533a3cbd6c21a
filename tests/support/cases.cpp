#include "tests/support/cases.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace galley::tests {

namespace fs = std::filesystem;

std::string readBytes(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>(file), {}};
}

static std::vector<fs::path> sortedEntries(const fs::path &folder)
{
    std::vector<fs::path> entries;
    for (const auto &entry : fs::directory_iterator(folder))
        entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

std::vector<fs::path> cases(const std::string &name)
{
    const auto entries = sortedEntries(fs::path(GALLEY_SOURCE_DIR) / "tests/cases" / name);
    INFO(name);
    REQUIRE_FALSE(entries.empty());
    return entries;
}

std::optional<fs::path> corpus()
{
    const char *chosen = std::getenv("GALLEY_CORPUS");
    const fs::path folder = chosen ? fs::path(chosen)
                                   : fs::path(GALLEY_SOURCE_DIR).parent_path() / "shared/corpus";
    if (fs::is_directory(folder))
        return folder;
    static const bool said = [&] {
        std::cout << "No corpus in " << folder << ": tests over it are left out.\n";
        return true;
    }();
    static_cast<void>(said);
    return std::nullopt;
}

std::vector<fs::path> corpusArticles()
{
    std::vector<fs::path> articles;
    if (const auto folder = corpus()) {
        for (const char *part : {"news", "seeds"}) {
            const auto found = sortedEntries(*folder / part);
            articles.insert(articles.end(), found.begin(), found.end());
        }
    }
    return articles;
}

} // namespace galley::tests
