// What a save keeps of a file beside its bytes.
#include "app/storage/attributes.h"
#include "app/storage/descriptor.h"
#include "app/storage/file.h"

#include "tests/app/storage/faults.h"
#include "tests/support/cases.h"

#include <cerrno>
#include <iostream>

#include <sys/stat.h>
#include <sys/xattr.h>

using namespace galley;
using namespace galley::tests;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

constexpr const char *accessList = "system.posix_acl_access";
constexpr const char *listForNewFiles = "system.posix_acl_default";

/// Owner rw, user 65534 rw, group r, at most rw, others nothing: as acl(5) and the kernel's
/// posix_acl_xattr.h write it.
const std::string list = "\2\0\0\0"
                         "\1\0\6\0\xFF\xFF\xFF\xFF"
                         "\2\0\6\0\xFE\xFF\0\0"
                         "\4\0\4\0\xFF\xFF\xFF\xFF"
                         "\x10\0\6\0\xFF\xFF\xFF\xFF"
                         "\x20\0\0\0\xFF\xFF\xFF\xFF"s;

/// False, with a line that says so, where the test's file system has no such attributes.
bool set(const fs::path &path, const char *name, const std::string &value)
{
    if (::setxattr(path.c_str(), name, value.data(), value.size(), 0) == 0)
        return true;
    std::cout << "No " << name << " on this file system: keeping it is left out.\n";
    return false;
}

std::string get(const fs::path &path, const char *name)
{
    std::string value(1000, '\0');
    const ssize_t size = ::getxattr(path.c_str(), name, value.data(), value.size());
    if (size < 0)
        return "none";
    value.resize(static_cast<std::size_t>(size));
    return value;
}

unsigned modeOf(const fs::path &path)
{
    return static_cast<unsigned>(fs::status(path).permissions());
}

} // namespace

TEST_CASE("saving keeps what programs noted about a file", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    const std::string address("https://example.org/\0x", 22);
    if (!set(folder / "a.md", "user.xdg.origin.url", address))
        return;
    REQUIRE(set(folder / "a.md", "user.empty", ""));
    REQUIRE(storage::writeFile(folder / "a.md", "new"));
    CHECK(readBytes(folder / "a.md") == "new");
    CHECK(get(folder / "a.md", "user.xdg.origin.url") == address);
    CHECK(get(folder / "a.md", "user.empty") == "");
}

TEST_CASE("saving keeps who else may read and write a file", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    if (!set(folder / "a.md", accessList, list))
        return;
    REQUIRE(modeOf(folder / "a.md") == 0660);
    REQUIRE(storage::writeFile(folder / "a.md", "new"));
    CHECK(get(folder / "a.md", accessList) == list);
    CHECK(modeOf(folder / "a.md") == 0660);
}

TEST_CASE("a saved file gets no rights that only new files in its folder have", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    REQUIRE(::chmod((folder / "a.md").c_str(), 0640) == 0);
    if (!set(folder.path(), listForNewFiles, list))
        return;
    REQUIRE(storage::writeFile(folder / "a.md", "new"));
    CHECK(get(folder / "a.md", accessList) == "none");
    CHECK(modeOf(folder / "a.md") == 0640);
    REQUIRE(storage::writeFile(folder / "new.md", "new"));
    CHECK(get(folder / "new.md", accessList) == list);
}

TEST_CASE("where no list can be kept the group gets nothing instead of too much", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    if (!set(folder / "a.md", accessList, list))
        return;
    fs::create_directory(folder / "plain");
    const int code = inChild([&] {
        if (!mountAlone("ramfs", folder / "plain"))
            return noRight;
        put(folder / "plain/a.md", "new");
        const storage::Descriptor from((folder / "a.md").c_str(), O_RDONLY);
        const storage::Descriptor to((folder / "plain/a.md").c_str(), O_WRONLY);
        if (!storage::copyRights(from.get(), 0660, to.get()))
            return 1;
        return modeOf(folder / "plain/a.md") == 0600 ? 0 : 2;
    });
    if (code == noRight)
        std::cout << "No right to mount: a file system without access lists is left out.\n";
    else
        CHECK(code == 0);
}
