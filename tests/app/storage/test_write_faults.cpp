// Saves that the disk, the system or a kill does not let finish.
#include "app/storage/file.h"
#include "app/storage/system_error.h"

#include "tests/app/storage/faults.h"
#include "tests/support/cases.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace galley;
using namespace galley::tests;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

const std::string oldBytes(8000, 'o');

bool holds(const fs::path &path, const std::string &bytes)
{
    const auto contents = storage::readFile(qt(path));
    return contents && contents->bytes == bytes;
}

/// Without /proc no file system's nameless files can be used, as on those that have none.
bool hideNamelessFiles()
{
    return mountAlone("tmpfs", "/proc");
}

/// Saves two versions in turn until the process is killed; tells `begun` when it saves.
[[noreturn]] void saveForever(const fs::path &path, const std::string &one, const std::string &two,
                              int begun)
{
    for (bool first = true;; first = !first) {
        if (!storage::writeFile(qt(path), first ? one : two))
            ::_exit(1);
        if (::write(begun, "x", 1) != 1)
            ::_exit(1);
    }
}

/// Another program makes the same file at each moment of a save in turn; how often what it wrote
/// was written over, or not said to be there.
int filesLost(const fs::path &folder)
{
    constexpr int rounds = 400;
    const fs::path path = folder / "a.png";
    const std::string nameTaken = storage::systemFailure(EEXIST).value().message;
    auto taken = Clock::duration(std::chrono::microseconds(50));
    int lost = 0;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<bool> begins = false;
        std::atomic<bool> made = false;
        std::thread other([&] {
            while (!begins) {
            }
            const auto until = Clock::now() + taken * (round % 100) / 100;
            while (Clock::now() < until) {
            }
            const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
            made = file >= 0 && ::write(file, "theirs", 6) == 6;
            ::close(file);
        });
        const auto start = Clock::now();
        begins = true;
        const auto written = storage::createFile(qt(path), "ours");
        taken = Clock::now() - start;
        other.join();
        const bool said = written || written.error().message == nameTaken;
        lost += !said || written.has_value() == made || !holds(path, made ? "theirs" : "ours");
        fs::remove(path);
    }
    return lost;
}

} // namespace

TEST_CASE("a file that another program makes meanwhile is never written over", "[storage]")
{
    const Folder folder;
    const bool nameless = GENERATE(true, false);
    CAPTURE(nameless);
    const int code = inChild([&] {
        if (!nameless && !hideNamelessFiles())
            return noRight;
        return std::min(filesLost(folder.path()), 99);
    });
    if (code == noRight)
        std::cout << "No right to mount: files with names are left out.\n";
    else
        CHECK(code == 0);
    CHECK(folder.names().empty());
}

TEST_CASE("a file keeps its bytes when the new ones are too many", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", oldBytes);
    const int code = inChild([&] {
        const rlimit limit{10'000, 10'000};
        std::signal(SIGXFSZ, SIG_IGN);
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        const auto written = storage::writeFile(qt(folder / "a.md"), std::string(20'000, 'n'));
        if (written || written.error().message != "it is larger than a file may be here")
            return 2;
        return storage::writeFile(qt(folder / "a.md"), std::string(9'999, 'n')) ? 0 : 3;
    });
    CHECK(code == 0);
    CHECK(holds(folder / "a.md", std::string(9'999, 'n')));
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("a file keeps its bytes when the disk is full", "[storage]")
{
    const Folder folder;
    const auto size = GENERATE(std::size_t{1}, std::size_t{8192}, std::size_t{8193},
                               std::size_t{10'000}, std::size_t{16'384}, std::size_t{100'000});
    const int code = inChild([&] {
        if (!mountAlone("tmpfs", folder.path(), "size=16k"))
            return noRight;
        put(folder / "a.md", oldBytes);
        const std::string bytes(size, 'n');
        const auto written = storage::writeFile(qt(folder / "a.md"), bytes);
        if (written.has_value() != (size <= 8192))
            return 1;
        if (!written && written.error().message != "the disk is full")
            return 2;
        if (folder.names() != std::vector<std::string>{"a.md"})
            return 3;
        return holds(folder / "a.md", written ? bytes : oldBytes) ? 0 : 4;
    });
    if (code == noRight)
        std::cout << "No right to mount: saving on a full disk is left out.\n";
    else
        CHECK(code == 0);
}

TEST_CASE("a save that is killed leaves one version whole, the next one nothing else", "[storage]")
{
    const Folder folder;
    const std::string one(70'000, '1'), two(90'000, '2');
    put(folder / "a.md", one);
    for (int round = 0; round < 40; ++round) {
        int pipe[2];
        REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0)
            saveForever(folder / "a.md", one, two, pipe[1]);
        char told = 0;
        for (int saves = 0; saves <= round % 5; ++saves)
            REQUIRE(::read(pipe[0], &told, 1) == 1);
        // Each kill strikes at another moment of a save.
        const auto moment = Clock::now() + std::chrono::microseconds(round * 53);
        while (Clock::now() < moment)
            ;
        ::kill(child, SIGKILL);
        REQUIRE(::waitpid(child, nullptr, 0) == child);
        ::close(pipe[0]);
        ::close(pipe[1]);
        INFO(round);
        CHECK((holds(folder / "a.md", one) || holds(folder / "a.md", two)));
        REQUIRE(storage::writeFile(qt(folder / "a.md"), one));
        CHECK(folder.names() == std::vector<std::string>{"a.md"});
    }
}

TEST_CASE("a folder that another program keeps locked is waited for, but not for ever", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", oldBytes);
    const int other = ::open(folder.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    REQUIRE(::flock(other, LOCK_EX) == 0);
    const auto refused = storage::writeFile(folder / "a.md", "new");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "another program keeps it or its folder locked");
    CHECK(readBytes(folder / "a.md") == oldBytes);
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
    ::close(other);
    CHECK(storage::writeFile(folder / "a.md", "new"));
    CHECK(readBytes(folder / "a.md") == "new");
}

TEST_CASE("a save needs no nameless files", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", oldBytes);
    REQUIRE(::chmod((folder / "a.md").c_str(), 0640) == 0);
    const int code = inChild([&] {
        if (!hideNamelessFiles())
            return noRight;
        return storage::writeFile(folder / "a.md", "new") ? 0 : 1;
    });
    if (code == noRight) {
        std::cout << "No right to mount: saving without nameless files is left out.\n";
        return;
    }
    CHECK(code == 0);
    CHECK(readBytes(folder / "a.md") == "new");
    CHECK((fs::status(folder / "a.md").permissions() == fs::perms(0640)));
    CHECK(folder.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("nobody else can read a private file while it is saved", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "old");
    REQUIRE(::chmod((folder / "a.md").c_str(), 0600) == 0);
    const int code = inChild([&] {
        if (!hideNamelessFiles())
            return noRight;
        // The system stops the save when it has written as much as it may.
        const rlimit limit{1000, 1000};
        std::signal(SIGXFSZ, [](int) { ::_exit(0); });
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        static_cast<void>(storage::writeFile(folder / "a.md", std::string(2000, 'n')));
        return 2;
    });
    if (code == noRight) {
        std::cout << "No right to mount: a private file that is saved by name is left out.\n";
        return;
    }
    CHECK(code == 0);
    const fs::path left = folder / ".galley-fecccc97532467ad";
    REQUIRE(fs::exists(left));
    CHECK(fs::file_size(left) == 1000);
    CHECK((fs::status(left).permissions() == fs::perms(0600)));
    CHECK(readBytes(folder / "a.md") == "old");
}
