#include "app/collection/survey_folder.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

using namespace galley;
namespace fs = std::filesystem;

namespace {

class Folder
{
public:
    fs::path path(const std::string &name) const
    {
        return fs::path(dir_.path().toStdString()) / name;
    }
    void write(const std::string &name, const std::string &text) const
    {
        fs::create_directories(path(name).parent_path());
        std::ofstream(path(name), std::ios::binary) << text;
    }
    schema::Survey survey(const std::string &below = "") const
    {
        return collection::surveyFolder(path(below), [] { return true; });
    }

private:
    QTemporaryDir dir_;
};

const std::string article = "---\ntitle: One\n---\nBody.\n";

} // namespace

TEST_CASE("a survey counts the articles that have front matter, also broken ones", "[collection]")
{
    const Folder folder;
    folder.write("a.md", article);
    folder.write("b/c.mdx", "---\ntitle: 'It's'\n---\n");
    folder.write("bom.md", "\xEF\xBB\xBF" + article);
    folder.write("crlf.md", "---\r\ntitle: One\r\n---\r\nBody.\r\n");
    folder.write("latin.md", "---\ntitle: \xe9\n---\nBody.\n");
    folder.write("open.md", "---\ntitle: One\n");
    folder.write("plain.md", "No front matter.\n");
    folder.write("toml.md", "+++\ntitle = 'One'\n+++\n");
    folder.write("empty.md", "");
    folder.write("notes.txt", article);
    REQUIRE(::mkfifo(folder.path("pipe.md").c_str(), 0600) == 0);
    CHECK(folder.survey().articles() == 6);
    CHECK(folder.survey("b").articles() == 1);
    CHECK(folder.survey("nowhere").articles() == 0);
}

TEST_CASE("front matter of any length is surveyed whole, and a body of any length is not read",
          "[collection]")
{
    const Folder folder;
    const std::string body(200'000, 'x');
    folder.write("long.md", "---\nnote: " + body + "\nlast: here\n---\nBody.\n");
    // The closing fence lies across the border of what is read first.
    const std::string start = "---\nnote: ";
    folder.write("border.md",
                 start + std::string(65'536 - start.size() - 3, 'x') + "\n---\nlast: " + body);
    folder.write("body.md", "---\nlast: here\n---\n" + body + "\xff\xff");
    const schema::Survey survey = folder.survey();
    CHECK(survey.articles() == 3);
}

TEST_CASE("a survey ends when it is told to", "[collection]")
{
    const Folder folder;
    for (const char *name : {"a.md", "b.md", "c.md"})
        folder.write(name, article);
    CHECK(collection::surveyFolder(folder.path(""), [] { return false; }).articles() == 0);
}

TEST_CASE("below a home folder only what lies right in it is surveyed", "[collection]")
{
    const Folder folder;
    folder.write("a.md", article);
    folder.write("deep/b.md", article);
    const std::string before = qgetenv("HOME").toStdString();
    qputenv("HOME", folder.path("").parent_path().c_str());
    const auto home = folder.survey().articles();
    const auto deep = folder.survey("deep").articles();
    qputenv("HOME", before.c_str());
    CHECK(home == 1);
    CHECK(deep == 1);
}
