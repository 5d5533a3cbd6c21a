#include "app/storage/file.h"

#include "tests/app/storage/faults.h"

#include <QCryptographicHash>

#include <atomic>
#include <thread>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace galley;
using namespace galley::tests;
namespace fs = std::filesystem;

namespace {

std::string problem(const fs::path &path)
{
    const auto contents = storage::readFile(path);
    return contents ? "no problem" : contents.error().message;
}

} // namespace

TEST_CASE("a file is read byte for byte", "[storage]")
{
    const Folder folder;
    const auto bytes =
        GENERATE(values<std::string>({"", "a", std::string("\0\r\n\xFF", 4), std::string(4095, 'x'),
                                      std::string(300'000, 'y')}));
    put(folder / "a.md", bytes);
    const auto contents = storage::readFile(qt(folder / "a.md"));
    REQUIRE(contents);
    CHECK(contents->bytes == bytes);
    CHECK(contents->fingerprint.size == static_cast<std::int64_t>(bytes.size()));
    CHECK(contents->fingerprint.hash ==
          QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toStdString());
    CHECK(contents->fingerprint.modified > 1'500'000'000'000'000'000);
}

TEST_CASE("a file is read through links", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "text");
    fs::create_symlink("a.md", folder / "link.md");
    CHECK(storage::readFile(qt(folder / "link.md"))->bytes == "text");
}

TEST_CASE("the start of a file is read, or all of it where it is shorter", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", std::string("one\0two", 7));
    CHECK(storage::readStart(folder / "a.md", 4) == std::string("one\0", 4));
    CHECK(storage::readStart(folder / "a.md", 7) == std::string("one\0two", 7));
    CHECK(storage::readStart(folder / "a.md", 1'000'000) == std::string("one\0two", 7));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(storage::readStart(folder / "pipe", 4).error().message == "it is a pipe, not a file");
    CHECK(storage::readStart(folder / "gone", 4).error().message == "there is no such file");
}

TEST_CASE("what is no file says so", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "text");
    fs::create_symlink("circle", folder / "circle");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(problem(folder.path()) == "it is a folder, not a file");
    CHECK(problem(folder / "missing.md") == "there is no such file");
    CHECK(problem("") == "there is no such file");
    CHECK(problem(fs::path(std::string("a\0b", 3))) == "there is no such file");
    CHECK(problem(folder / "a.md/below") == "a part of its path is not a folder");
    CHECK(problem(folder / "circle") == "its links lead in a circle");
    CHECK(problem(folder / std::string(300, 'n')) == "its name is too long");
    CHECK(problem(folder / "pipe") == "it is a pipe, not a file");
    CHECK(problem("/dev/zero") == "it is a device, not a file");
    CHECK(problem("/dev/full") == "it is a device, not a file");
}

TEST_CASE("a socket is no file", "[storage]")
{
    const Folder folder;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    CHECK(problem(folder / "socket") == "it is a socket, not a file");
    ::close(socket);
}

TEST_CASE("a file that may not be read says so", "[storage]")
{
    const Folder folder;
    put(folder / "a.md", "text");
    fs::permissions(folder.path(), fs::perms::owner_all | fs::perms::others_exec);
    fs::permissions(folder / "a.md", fs::perms::none);
    const int code = inChild([&] {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            return 2;
        return problem(folder / "a.md") == "you do not have the permission for it" ? 0 : 1;
    });
    CHECK(code == 0);
}

TEST_CASE("a file above the largest size is not read", "[storage]")
{
    const Folder folder;
    put(folder / "large.md", "");
    fs::resize_file(folder / "large.md", storage::maximumSize + 1);
    CHECK(problem(folder / "large.md") == "it is larger than 64 MB, the most that is opened");
    fs::resize_file(folder / "large.md", storage::maximumSize);
    CHECK(problem(folder / "large.md") == "no problem");
    fs::resize_file(folder / "large.md", std::uintmax_t{1} << 40);
    CHECK(problem(folder / "large.md") == "it is larger than 64 MB, the most that is opened");
}

TEST_CASE("a file whose size the system does not tell is read to its end", "[storage]")
{
    const auto status = storage::readFile(QStringLiteral("/proc/self/status"));
    REQUIRE(status);
    CHECK(status->bytes.starts_with("Name:"));
    CHECK(status->bytes.size() > 500);
}

TEST_CASE("a file that goes on growing is no endless reading", "[storage]")
{
    const Folder folder;
    put(folder / "log.md", std::string(100'000, 'x'));
    std::atomic<bool> done = false;
    std::thread writer([&] {
        std::ofstream file(folder / "log.md", std::ios::app);
        constexpr int mostLines = 1'000'000; // far below the largest file that is opened
        for (int line = 0; line < mostLines && !done; ++line)
            file << "another line" << std::endl;
    });
    for (int round = 0; round < 50; ++round) {
        const auto contents = storage::readFile(qt(folder / "log.md"));
        if (contents)
            CHECK(contents->fingerprint.size == static_cast<std::int64_t>(contents->bytes.size()));
        else
            CHECK(contents.error().message == "another program is writing to it");
    }
    done = true;
    writer.join();
}
