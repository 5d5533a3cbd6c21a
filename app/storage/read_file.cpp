#include "app/storage/descriptor.h"
#include "app/storage/file.h"
#include "app/storage/fingerprint.h"
#include "app/storage/system_error.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

namespace galley::storage {

namespace {

tl::unexpected<Error> tooLarge()
{
    return failure("it is larger than " + std::to_string(maximumSize / (1024 * 1024)) +
                   " MB, the most that is opened");
}

/// All bytes from the place where the descriptor stands; more than the maximum fails. The buffer is
/// one byte larger than expected, so that the end is seen without another allocation.
Result<std::string> readAll(int file, std::size_t expected)
{
    std::string bytes(expected + 1, '\0');
    std::size_t size = 0;
    while (size <= static_cast<std::size_t>(maximumSize)) {
        const ssize_t count = ::read(file, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno != EINTR)
            return systemFailure(errno);
        if (count == 0) {
            bytes.resize(size);
            return bytes;
        }
        size += count > 0 ? static_cast<std::size_t>(count) : 0;
        if (size == bytes.size())
            bytes.resize(2 * size + 4096);
    }
    return tooLarge();
}

bool sameState(const struct stat &one, const struct stat &other)
{
    return one.st_size == other.st_size && one.st_mtim.tv_sec == other.st_mtim.tv_sec &&
           one.st_mtim.tv_nsec == other.st_mtim.tv_nsec;
}

/// The bytes of one state of the file, tried anew while it changes under the reading.
Result<FileContents> readOneState(int file)
{
    constexpr int tries = 3;
    for (int round = 0; round < tries; ++round) {
        struct stat before
        {
        }, after{};
        if (::fstat(file, &before) != 0 || ::lseek(file, 0, SEEK_SET) < 0)
            return systemFailure(errno);
        if (before.st_size > maximumSize)
            return tooLarge();
        auto bytes = readAll(file, static_cast<std::size_t>(before.st_size));
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        if (::fstat(file, &after) != 0)
            return systemFailure(errno);
        if (sameState(before, after))
            return FileContents{*bytes, fingerprintOf(after, *bytes)};
    }
    return failure("another program is writing to it");
}

Result<std::string> readSome(int file, std::size_t most)
{
    std::string bytes(most, '\0');
    std::size_t size = 0;
    while (size < most) {
        const ssize_t count = ::read(file, bytes.data() + size, most - size);
        if (count < 0 && errno != EINTR)
            return systemFailure(errno);
        if (count == 0)
            break;
        size += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    bytes.resize(size);
    return bytes;
}

/// A regular file, and its size.
struct OpenFile
{
    Descriptor descriptor;
    std::int64_t size;
};

Result<OpenFile> openRegularFile(const std::filesystem::path &path)
{
    struct stat status
    {
    };
    if (path.native().find('\0') != std::string::npos)
        return systemFailure(ENOENT);
    // A device may act on being opened, so it is looked at before.
    if (::stat(path.c_str(), &status) != 0)
        return systemFailure(errno);
    if (const auto regular = requireRegularFile(status); !regular)
        return tl::make_unexpected(regular.error());
    Descriptor file(path.c_str(), O_RDONLY);
    if (!file.valid() || ::fstat(file.get(), &status) != 0)
        return systemFailure(errno);
    if (const auto regular = requireRegularFile(status); !regular)
        return tl::make_unexpected(regular.error());
    return OpenFile{std::move(file), status.st_size};
}

} // namespace

Result<FileContents> readFile(const std::filesystem::path &path)
{
    const auto file = openRegularFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    return readOneState(file->descriptor.get());
}

Result<std::string> readStart(const std::filesystem::path &path, std::int64_t most)
{
    const auto file = openRegularFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    return readSome(file->descriptor.get(),
                    static_cast<std::size_t>(std::clamp(file->size, std::int64_t(0), most)));
}

Result<FileContents> readFile(const QString &path)
{
    return readFile(std::filesystem::path(QFile::encodeName(path).toStdString()));
}

} // namespace galley::storage
