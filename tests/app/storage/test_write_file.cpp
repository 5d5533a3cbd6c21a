#include "app/storage/file.h"

#include "tests/app/storage/faults.h"
#include "tests/support/cases.h"

#include <atomic>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace galley;
using namespace galley::tests;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

std::string problem(const fs::path &path)
{
    const auto written = storage::writeFile(path, "new");
    return written ? "no problem" : written.error().message;
}

unsigned modeOf(const fs::path &path)
{
    struct stat status
    {
    };
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

} // namespace

TEST_CASE("what is saved is read back with the same fingerprint", "[storage]")
{
    const Folder folder;
    const auto bytes = GENERATE(
        values<std::string>({"", "a\r\n", std::string("\0\xFF", 2), std::string(1'000'000, 'x')}));
    put(folder / "a.md", "something else that was there");
    const auto written = storage::writeFile(qt(folder / "a.md"), bytes);
    REQUIRE(written);
    const auto contents = storage::readFile(qt(folder / "a.md"));
    REQUIRE(contents);
    CHECK(contents->bytes == bytes);
    CHECK(contents->fingerprint == *written);
    CHECK(folder.names() == Names{"a.md"});
}

TEST_CASE("a file that is to be new is never written over another", "[storage]")
{
    const Folder folder;
    REQUIRE(storage::createFile(qt(folder / "a.png"), "new"));
    CHECK(readBytes(folder / "a.png") == "new");
    CHECK_FALSE(storage::createFile(qt(folder / "a.png"), "newer"));
    CHECK(readBytes(folder / "a.png") == "new");
    CHECK(folder.names() == Names{"a.png"});
}

TEST_CASE("a file that is to be new is not written through a link", "[storage]")
{
    const Folder folder;
    fs::create_directory(folder / "images");
    fs::create_symlink(folder / "outside.png", folder / "images" / "a.png");
    const auto written = storage::createFile(qt(folder / "images" / "a.png"), "new");
    REQUIRE_FALSE(written);
    CHECK(written.error().message == "there is a file of that name already");
    CHECK(folder.names() == Names{"images"});
    fs::create_directory_symlink(folder / "images", folder / "pictures");
    CHECK(storage::createFile(qt(folder / "pictures" / "b.png"), "new"));
    CHECK(readBytes(folder / "images" / "b.png") == "new");
}

TEST_CASE("a new file has the rights that the user's files have", "[storage]")
{
    const Folder folder;
    const mode_t mask = ::umask(027);
    CHECK(problem(folder / "new.md") == "no problem");
    ::umask(mask);
    CHECK(readBytes(folder / "new.md") == "new");
    CHECK(modeOf(folder / "new.md") == 0640);
}

TEST_CASE("saving keeps a file's rights, owner and group", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    const unsigned mode = GENERATE(0600u, 0640u, 0664u, 0755u, 0622u);
    REQUIRE(::chmod((folder / "a.md").c_str(), mode) == 0);
    const bool root = ::geteuid() == 0;
    if (root)
        REQUIRE(::chown((folder / "a.md").c_str(), 65534, 65534) == 0);
    CHECK(problem(folder / "a.md") == "no problem");
    CHECK(modeOf(folder / "a.md") == mode);
    struct stat status
    {
    };
    REQUIRE(::stat((folder / "a.md").c_str(), &status) == 0);
    CHECK(status.st_uid == (root ? 65534 : ::geteuid()));
    CHECK(status.st_gid == (root ? 65534 : ::getegid()));
}

TEST_CASE("saving follows links and leaves them links", "[storage]")
{
    const Folder folder;
    fs::create_directory(folder / "content");
    put(folder / "content/a.md", "old");
    fs::create_symlink("content/a.md", folder / "near.md");
    fs::create_symlink("near.md", folder / "far.md");
    fs::create_symlink("content/not-yet.md", folder / "dangling.md");
    CHECK(problem(folder / "far.md") == "no problem");
    CHECK(problem(folder / "dangling.md") == "no problem");
    CHECK(readBytes(folder / "content/a.md") == "new");
    CHECK(readBytes(folder / "content/not-yet.md") == "new");
    CHECK(fs::is_symlink(folder / "far.md"));
    CHECK(fs::is_symlink(folder / "near.md"));
    CHECK(fs::is_symlink(folder / "dangling.md"));
    CHECK(folder.names() == Names{"content", "dangling.md", "far.md", "near.md"});
}

TEST_CASE("a save replaces the very file that is read by the same path", "[storage]")
{
    const Folder folder;
    fs::create_directories(folder / "real/sub");
    fs::create_symlink("real/sub", folder / "link");
    fs::create_symlink("../a.md", folder / "real/sub/up.md");
    fs::create_symlink("../not-yet.md", folder / "real/sub/dangling.md");
    put(folder / "a.md", "another");
    put(folder / "real/a.md", "old");
    const auto name = GENERATE(values<std::string>({"link/../a.md", "link/up.md"}));
    REQUIRE(storage::readFile(folder / name)->bytes == "old");
    CHECK(problem(folder / name) == "no problem");
    CHECK(readBytes(folder / "real/a.md") == "new");
    CHECK(readBytes(folder / "a.md") == "another");
    CHECK(problem(folder / "link/dangling.md") == "no problem");
    CHECK(readBytes(folder / "real/not-yet.md") == "new");
    CHECK(folder.names() == Names{"a.md", "link", "real"});
}

TEST_CASE("a file whose place another one has taken is not replaced", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "moved away");
    const int file = ::open((folder / "a.md").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(file >= 0);
    REQUIRE(::unlink((folder / "a.md").c_str()) == 0);
    // What the system says of this link is no longer where it leads.
    const fs::path path = "/proc/self/fd/" + std::to_string(file);
    const std::string sentence = "another program has put another file in its place";
    CHECK(problem(path) == sentence);
    CHECK(folder.names() == Names{});
    put(folder / "a.md (deleted)", "another");
    CHECK(problem(path) == sentence);
    CHECK(readBytes(folder / "a.md (deleted)") == "another");
    CHECK(folder.names() == Names{"a.md (deleted)"});
    ::close(file);
}

TEST_CASE("a name need not be text", "[storage]")
{
    const Folder folder;
    const fs::path path = folder / "caf\xE9.md";
    CHECK(problem(path) == "no problem");
    CHECK(storage::readFile(path)->bytes == "new");
    CHECK(problem(path) == "no problem");
    CHECK(folder.names() == Names{"caf\xE9.md"});
}

TEST_CASE("another hard link keeps the old bytes", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    fs::create_hard_link(folder / "a.md", folder / "b.md");
    CHECK(problem(folder / "a.md") == "no problem");
    CHECK(readBytes(folder / "a.md") == "new");
    CHECK(readBytes(folder / "b.md") == "old");
}

TEST_CASE("what is no file is not replaced by one", "[storage]")
{
    const Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    fs::create_directory(folder / "folder");
    fs::create_symlink("circle", folder / "circle");
    CHECK(problem(folder / "pipe") == "it is a pipe, not a file");
    CHECK(problem(folder / "folder") == "it is a folder, not a file");
    CHECK(problem(folder / "circle") == "its links lead in a circle");
    CHECK(problem("/dev/full") == "it is a device, not a file");
    CHECK(problem("/dev/null") == "it is a device, not a file");
    CHECK(problem(folder / "missing/a.md") == "its folder does not exist");
    CHECK(problem("") == "there is no such file");
    CHECK(fs::is_fifo(folder / "pipe"));
    CHECK(folder.names() == Names{"circle", "folder", "pipe"});
}

TEST_CASE("a write-protected file stays, also for root", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    REQUIRE(::chmod((folder / "a.md").c_str(), 0444) == 0);
    CHECK(problem(folder / "a.md") == "it is write-protected");
    CHECK(readBytes(folder / "a.md") == "old");
    CHECK(modeOf(folder / "a.md") == 0444);
}

TEST_CASE("another user's file and folder stay", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    fs::permissions(folder.path(), fs::perms(0555));
    const int code = inChild([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            return 3;
        if (problem(folder / "new.md") != "its folder is write-protected")
            return 1;
        const bool mine = ::access((folder / "a.md").c_str(), W_OK) == 0;
        return problem(folder / "a.md") ==
                       (mine ? "its folder is write-protected" : "it is write-protected")
                   ? 0
                   : 2;
    });
    fs::permissions(folder.path(), fs::perms(0755));
    CHECK(code == 0);
    CHECK(readBytes(folder / "a.md") == "old");
    CHECK(folder.names() == Names{"a.md"});
}

TEST_CASE("a name may be as long as the disk allows", "[storage]")
{
    const Folder folder;
    const std::string longest(255, 'n');
    CHECK(problem(folder / longest) == "no problem");
    CHECK(problem(folder / longest) == "no problem");
    CHECK(folder.names() == Names{longest});
    CHECK(problem(folder / std::string(256, 'n')) == "its name is too long");
}

TEST_CASE("the next save removes what a kill left", "[storage]")
{
    const Folder folder;
    put(folder / ".galley-fecccc97532467ad", "left by a save of a.md that was killed");
    CHECK(problem(folder / "a.md") == "no problem");
    CHECK(folder.names() == Names{"a.md"});
}

TEST_CASE("savers of one file at the same time leave one version whole", "[storage]")
{
    const Folder folder;
    std::atomic<int> unexpected = 0;
    std::vector<std::thread> savers;
    for (const char letter : {'1', '2', '3', '4'}) {
        savers.emplace_back([&, letter] {
            const std::string bytes(50'000, letter);
            for (int round = 0; round < 20; ++round) {
                const auto written = storage::writeFile(folder / "a.md", bytes);
                if (!written &&
                    written.error().message != "another program has put another file in its place")
                    ++unexpected;
            }
        });
    }
    for (std::thread &saver : savers)
        saver.join();
    CHECK(unexpected == 0);
    const std::string bytes = readBytes(folder / "a.md");
    CHECK(bytes == std::string(50'000, bytes.at(0)));
    CHECK(folder.names() == Names{"a.md"});
}
