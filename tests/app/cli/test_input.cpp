#include "app/cli/input.h"

#include "tests/app/storage/faults.h"
#include "tests/support/cases.h"

using namespace galley;
using namespace galley::tests;

TEST_CASE("an article that another program changed after it was read is not replaced", "[cli]")
{
    const Folder folder;
    const std::string path = (folder / "a.md").string();
    put(path, "---\ntitle: Old\n---\n");
    const auto read = cli::readArticle(path);
    REQUIRE(read);
    put(path, "---\ntitle: Theirs\n---\n");

    const auto written = cli::replaceArticle(path, *read, "---\ntitle: Ours\n---\n");

    REQUIRE_FALSE(written);
    CHECK(written.error().message == "another program has changed this file meanwhile");
    CHECK(readBytes(path) == "---\ntitle: Theirs\n---\n");
}

TEST_CASE("an article that nobody else changed is replaced", "[cli]")
{
    const Folder folder;
    const std::string path = (folder / "a.md").string();
    put(path, "---\ntitle: Old\n---\n");
    const auto read = cli::readArticle(path);
    REQUIRE(read);
    REQUIRE(cli::replaceArticle(path, *read, "---\ntitle: New\n---\n"));
    CHECK(readBytes(path) == "---\ntitle: New\n---\n");
}
