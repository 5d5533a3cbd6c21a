#include "app/collection/scan.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

using namespace galley;
namespace fs = std::filesystem;

namespace {

class Folder
{
public:
    fs::path path() const { return dir_.path().toStdString(); }
    void write(const std::string &name) const
    {
        fs::create_directories((path() / name).parent_path());
        std::ofstream(path() / name) << "x";
    }
    std::vector<std::string> scanned() const
    {
        std::vector<std::string> names;
        for (const std::string &file : collection::scan(path().native()).files)
            names.push_back(fs::path(file).lexically_relative(path()).native());
        return names;
    }

private:
    QTemporaryDir dir_;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a folder stands for all articles below it, in order", "[collection]")
{
    const Folder folder;
    for (const char *name :
         {"b.md", "a/z.markdown", "a/b/c.mdx", "A.MD", "notes.txt", "md", "x.html"})
        folder.write(name);
    CHECK(folder.scanned() == Names{"A.MD", "a/b/c.mdx", "a/z.markdown", "b.md"});
}

TEST_CASE("hidden folders, hidden files and node_modules are passed over", "[collection]")
{
    const Folder folder;
    for (const char *name : {".git/a.md", "node_modules/p/README.md", ".hidden.md", "a.md"})
        folder.write(name);
    CHECK(folder.scanned() == Names{"a.md"});
}

TEST_CASE("a link that leads in a circle is not followed", "[collection]")
{
    const Folder folder;
    folder.write("a/one.md");
    fs::create_directory_symlink(folder.path(), folder.path() / "a/up");
    fs::create_symlink("nowhere.md", folder.path() / "dangling.md");
    fs::create_symlink("a/one.md", folder.path() / "two.md");
    CHECK(folder.scanned() == Names{"a/one.md", "two.md"});
}

TEST_CASE("a file stands for itself whatever its name", "[collection]")
{
    CHECK(collection::scan(std::string("nowhere/notes.txt")).files == Names{"nowhere/notes.txt"});
}

TEST_CASE("a file that is named twice comes once", "[collection]")
{
    const Folder folder;
    folder.write("a.md");
    folder.write("b.md");
    const std::string root = folder.path().native();
    const auto scan = collection::scan(Names{root + "/b.md", root, root + "/./a.md"});
    CHECK(scan.files == Names{root + "/b.md", root + "/a.md"});
}

TEST_CASE("a walk that is told to stop goes no further", "[collection]")
{
    const Folder folder;
    for (const char *name : {"a.md", "b.md", "c/d.md"})
        folder.write(name);
    Names visited;
    const auto visit = [&](const std::string &path) {
        visited.push_back(fs::path(path).lexically_relative(folder.path()).native());
    };
    collection::walk(folder.path().native(), [&] { return visited.empty(); }, visit);
    CHECK(visited == Names{"a.md"});
    visited.clear();
    collection::walk(folder.path().native(), [] { return true; }, visit);
    CHECK(visited == Names{"a.md", "b.md", "c/d.md"});
}
