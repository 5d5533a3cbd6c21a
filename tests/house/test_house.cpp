// The house's rule: what each folder may include. CONTRIBUTING.md draws the picture.
#include "tests/support/catch.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

namespace fs = std::filesystem;

namespace {

using Folders = std::set<std::string>;

const Folders everyone = {"app/base"};

const std::map<std::string, Folders> allowed = {
    {"app/base", {}},
    {"app/text", {}},
    {"app/storage", {}},
    {"app/frontmatter", {"app/text"}},
    {"app/markdown", {"app/text"}},
    {"app/schema", {"app/frontmatter"}},
    {"app/schema/rules", {"app/schema", "app/frontmatter"}},
    {"app/schema/reading", {"app/schema/rules", "app/schema", "app/frontmatter"}},
    {"app/page", {"app/markdown", "app/frontmatter"}},
    {"app/renderer", {"app/page", "app/markdown"}},
    {"app/document",
     {"app/text", "app/frontmatter", "app/markdown", "app/schema", "app/schema/rules",
      "app/schema/reading", "app/storage"}},
    {"app/collection",
     {"app/text", "app/frontmatter", "app/schema", "app/schema/reading", "app/storage"}},
    {"app/cli",
     {"app/text", "app/storage", "app/frontmatter", "app/markdown", "app/schema",
      "app/schema/rules", "app/schema/reading", "app/page", "app/document", "app/collection"}},
    {"ui/form/widgets", {}},
    {"ui/form", {"ui/form/widgets"}},
    {"ui/preview/remote", {}},
    {"ui/preview/page", {"ui/preview/remote"}},
    {"ui/preview", {"ui/preview/page", "ui/preview/remote"}},
};

/// The one folder, or the one file, that may include a library's headers.
const std::vector<std::pair<std::regex, std::string>> owners = {
    {std::regex("yaml-cpp/.*|yaml\\.h"), "app/frontmatter"},
    {std::regex("cmark-gfm.*"), "app/markdown"},
    {std::regex("QWebEngine.*"), "ui/preview"},
    {std::regex("valijson/.*"), "app/schema/rules/judge.cpp"},
    {std::regex("pcre2\\.h"), "app/schema/rules/patterns.cpp"},
};

std::vector<std::string> includesOf(const fs::path &file)
{
    static const std::regex include(R"rx(^\s*#\s*include\s*[<"]([^>"]+)[>"])rx");
    std::vector<std::string> found;
    std::ifstream stream(file);
    std::smatch match;
    for (std::string line; std::getline(stream, line);) {
        if (std::regex_search(line, match, include))
            found.push_back(match[1]);
    }
    return found;
}

std::string nameOf(const fs::path &file)
{
    return fs::relative(file, GALLEY_SOURCE_DIR).generic_string();
}

std::string folderOf(const fs::path &file)
{
    return nameOf(file.parent_path());
}

bool mayInclude(const std::string &folder, const std::string &other)
{
    if (folder == other || everyone.contains(other) || folder == "ui/shell")
        return true;
    if (folder.starts_with("ui/") &&
        (other.starts_with("app/") || other == "ui/common" || other == "ui/actions"))
        return true;
    return allowed.contains(folder) && allowed.at(folder).contains(other);
}

std::vector<fs::path> sources(const std::string &part)
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::recursive_directory_iterator(fs::path(GALLEY_SOURCE_DIR) / part)) {
        if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
            files.push_back(entry.path());
    }
    REQUIRE_FALSE(files.empty());
    return files;
}

} // namespace

TEST_CASE("a folder includes only the folders below it", "[house]")
{
    static const std::regex ours("((?:app|ui)/.+)/[^/]+");
    for (const std::string part : {"app", "ui"}) {
        for (const fs::path &file : sources(part)) {
            for (const std::string &include : includesOf(file)) {
                std::smatch match;
                if (!std::regex_match(include, match, ours))
                    continue;
                INFO(file << " includes " << include);
                CHECK(mayInclude(folderOf(file), match[1]));
            }
        }
    }
}

TEST_CASE("a library is included by one folder only", "[house]")
{
    for (const std::string part : {"app", "ui"}) {
        for (const fs::path &file : sources(part)) {
            for (const std::string &include : includesOf(file)) {
                for (const auto &[library, owner] : owners) {
                    if (!std::regex_match(include, library))
                        continue;
                    INFO(file << " includes " << include);
                    CHECK((nameOf(file).starts_with(owner) || file.filename() == "main.cpp"));
                }
            }
        }
    }
}

TEST_CASE("the engine knows no widgets", "[house]")
{
    static const std::regex window(
        "Q(Widget|Dialog|MainWindow|MessageBox|WebEngine|Application).*|QtWidgets.*");
    for (const fs::path &file : sources("app")) {
        for (const std::string &include : includesOf(file)) {
            INFO(file << " includes " << include);
            CHECK_FALSE(std::regex_match(include, window));
        }
    }
}
