#include "app/collection/find_schema.h"
#include "app/collection/load_schema.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

using namespace galley;
using collection::findSchema;
using collection::loadSchema;
using collection::SchemaPlace;
using schema::Origin;
namespace fs = std::filesystem;

namespace {

class Site
{
public:
    fs::path path(const std::string &name) const
    {
        return fs::path(dir_.path().toStdString()) / name;
    }
    void write(const std::string &name, const std::string &text = "{}") const
    {
        fs::create_directories(path(name).parent_path());
        std::ofstream(path(name)) << text;
    }
    /// Origin, file and collection, told from the site's folder.
    SchemaPlace of(const std::string &article) const
    {
        SchemaPlace place = findSchema(path(article));
        const fs::path root = path("").parent_path();
        if (!place.path.empty())
            place.path = fs::path(place.path).lexically_relative(root);
        place.collection = fs::path(place.collection).lexically_relative(root);
        return place;
    }
    std::string faultOf(const std::string &file) const
    {
        const auto loaded = loadSchema({Origin::File, path(file), {}});
        REQUIRE_FALSE(loaded);
        return loaded.error().message;
    }

private:
    QTemporaryDir dir_;
};

} // namespace

TEST_CASE("the nearest frontmatter.schema.json at or above the article holds", "[collection]")
{
    const Site site;
    site.write("content/frontmatter.schema.json");
    CHECK(site.of("content/news/a.md") ==
          SchemaPlace{Origin::File, "content/frontmatter.schema.json", "content"});
    site.write("content/news/frontmatter.schema.json");
    CHECK(site.of("content/news/a.md") ==
          SchemaPlace{Origin::File, "content/news/frontmatter.schema.json", "content/news"});
    CHECK(site.of("content/a.md") ==
          SchemaPlace{Origin::File, "content/frontmatter.schema.json", "content"});
}

TEST_CASE("an article without a schema file has what its folder has in common", "[collection]")
{
    const Site site;
    CHECK(site.of("content/news/a.md") == SchemaPlace{Origin::Inferred, "", "content/news"});
    fs::create_directories(site.path("content/frontmatter.schema.json"));
    fs::create_symlink("nowhere", site.path("content/news.schema.json"));
    CHECK(site.of("content/news/a.md") == SchemaPlace{Origin::Inferred, "", "content/news"});
}

TEST_CASE("Astro's generated schema is that of the folder below src/content", "[collection]")
{
    const Site site;
    for (const char *name : {"news", "2025", "src"})
        site.write(std::string(".astro/collections/") + name + ".schema.json");
    CHECK(site.of("src/content/news/2025/a.md") ==
          SchemaPlace{Origin::Astro, ".astro/collections/news.schema.json", "src/content/news"});
    CHECK(site.of("src/content/other/2025/a.md") ==
          SchemaPlace{Origin::Astro, ".astro/collections/src.schema.json", "src"});
    CHECK(site.of("src/content/a.md") ==
          SchemaPlace{Origin::Astro, ".astro/collections/src.schema.json", "src"});
}

TEST_CASE("a collection of Astro's that lies elsewhere is told by its folder's name",
          "[collection]")
{
    const Site site;
    site.write(".astro/collections/news.schema.json");
    site.write(".astro/collections/2025.schema.json");
    CHECK(site.of("articles/news/2025/a.md") ==
          SchemaPlace{Origin::Astro, ".astro/collections/news.schema.json", "articles/news"});
    CHECK(site.of("articles/a.md") == SchemaPlace{Origin::Inferred, "", "articles"});
    CHECK(site.of("a.md").origin == Origin::Inferred);
}

TEST_CASE("a schema beside the collection is ahead of Astro's", "[collection]")
{
    const Site site;
    site.write(".astro/collections/news.schema.json");
    site.write("frontmatter.schema.json");
    CHECK(site.of("src/content/news/a.md") ==
          SchemaPlace{Origin::File, "frontmatter.schema.json", "."});
}

TEST_CASE("a link that leads in a circle, and a very deep folder, do no harm", "[collection]")
{
    const Site site;
    site.write("frontmatter.schema.json");
    fs::create_directory_symlink(".", site.path("loop"));
    fs::create_symlink("frontmatter.schema.json", site.path("a.md"));
    CHECK(site.of("loop/loop/loop/a.md").path == "loop/loop/loop/frontmatter.schema.json");
    fs::create_directories(site.path("news"));
    fs::create_symlink("frontmatter.schema.json", site.path("news/frontmatter.schema.json"));
    CHECK(site.of("news/a.md").collection == "."); // the link leads to itself
    std::string deep;
    for (int level = 0; level < 100; ++level)
        deep += "d/";
    CHECK(site.of(deep + "a.md").origin == Origin::Inferred);
}

TEST_CASE("an article is found by any way that leads to it", "[collection]")
{
    const Site site;
    site.write("content/frontmatter.schema.json");
    site.write("content/news/a.md");
    site.write("other/b.md");
    CHECK(site.of("content/news/../../other/../content/./a.md").path ==
          "content/frontmatter.schema.json");
    // A collection that is linked into a site is one of the site.
    fs::create_directory_symlink(site.path("other"), site.path("content/linked"));
    CHECK(site.of("content/linked/b.md").path == "content/frontmatter.schema.json");
    CHECK(site.of("content/linked/../b.md").origin == Origin::Inferred);
}

TEST_CASE("what is no schema file is said, and nothing waits for it", "[collection]")
{
    const Site site;
    site.write("large.json", std::string(1024 * 1024 + 1, ' '));
    CHECK(site.faultOf("large.json") ==
          "it is larger than 1 MB, the most that is read of a schema");
    site.write("latin.json", "{\"title\": \"\xe9\"}");
    CHECK(site.faultOf("latin.json") == "it is not UTF-8 text");
    REQUIRE(::mkfifo(site.path("pipe.json").c_str(), 0600) == 0);
    CHECK(site.faultOf("pipe.json") == "it is a pipe, not a file");
    CHECK(site.faultOf("gone.json") == "there is no such file");
}
