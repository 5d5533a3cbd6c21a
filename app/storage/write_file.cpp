// The safe save: a new file beside the old one, filled, on the disk to the last byte, and only then
// put in its place. Not by QSaveFile: Qt 6.4 takes no notice of a write that fails when its buffer
// is flushed, nor of a failing fsync, and so destroys a file on a full disk.
#include "app/storage/attributes.h"
#include "app/storage/file.h"
#include "app/storage/fingerprint.h"
#include "app/storage/new_file.h"
#include "app/storage/place.h"
#include "app/storage/system_error.h"

#include <QFile>

#include <cerrno>
#include <optional>

namespace galley::storage {

namespace {

constexpr mode_t everybody = 0666; ///< less what the user's umask takes away
constexpr mode_t ownerOnly = 0600; ///< until the new file has the rights of the old one

/// The file that is to be replaced. While it is open nothing else gets its number.
struct Replaced
{
    struct stat status;
    Descriptor file; ///< not valid for a file that may be written but not read
};

/// The file at a path that leads to that place, none if there is none yet; fails if it may not be
/// replaced.
Result<std::optional<Replaced>> replaceable(const std::string &path, const Place &place)
{
    struct stat status
    {
    };
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return systemFailure(errno);
    }
    if (const auto regular = requireRegularFile(status); !regular)
        return tl::make_unexpected(regular.error());
    const bool forNobody = (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    if (forNobody || ::access(path.c_str(), W_OK) != 0)
        return failure("it is write-protected");
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    return Replaced{status, Descriptor(::openat(place.folder.get(), place.name.c_str(), flags))};
}

/// As the file that is replaced, as far as the system allows: only root may give a file away.
bool takeOver(int file, const Replaced &old)
{
    const struct stat &status = old.status;
    if (::fchown(file, status.st_uid, status.st_gid) != 0)
        static_cast<void>(::fchown(file, static_cast<uid_t>(-1), status.st_gid) == 0);
    return copyAttributes(old.file.get(), file) &&
           copyRights(old.file.get(), status.st_mode & 0777, file);
}

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

/// Fills the new file and has it on the disk, with the size that it must have.
Result<Fingerprint> fill(int file, std::string_view bytes, const std::optional<Replaced> &old)
{
    if (!writeAll(file, bytes) || (old && !takeOver(file, *old)) || ::fsync(file) != 0)
        return systemFailure(errno);
    struct stat status
    {
    };
    if (::fstat(file, &status) != 0)
        return systemFailure(errno);
    if (status.st_size != static_cast<off_t>(bytes.size()))
        return systemFailure(EIO);
    return fingerprintOf(status, bytes);
}

bool isName(const std::string &path)
{
    return !path.empty() && path.find('\0') == std::string::npos;
}

/// Writes a file in place of `old`, or of none. `taken` is the error when something else has got
/// its name meanwhile.
Result<Fingerprint> put(const Place &place, std::string_view bytes,
                        const std::optional<Replaced> &old, int taken)
{
    if (::faccessat(place.folder.get(), ".", W_OK | X_OK, 0) != 0)
        return failure("its folder is write-protected");
    NewFile file(place, old ? ownerOnly : everybody);
    if (!file.valid())
        return systemFailure(errno);
    const auto written = fill(file.descriptor(), bytes, old);
    if (!written)
        return written;
    if (!(old ? file.replace(old->status) : file.create()))
        return systemFailure(errno == EEXIST ? taken : errno);
    // The new name survives a power cut. Not every file system can do that; the file is in place.
    ::fsync(place.folder.get());
    return written;
}

Result<Fingerprint> replace(const std::string &path, std::string_view bytes)
{
    if (!isName(path))
        return systemFailure(ENOENT);
    const auto place = placeOf(path);
    if (!place)
        return tl::make_unexpected(place.error());
    const auto old = replaceable(path, *place);
    if (!old)
        return tl::make_unexpected(old.error());
    return put(*place, bytes, *old, ESTALE);
}

Result<Fingerprint> create(const std::string &path, std::string_view bytes)
{
    if (!isName(path))
        return systemFailure(ENOENT);
    const auto place = namedPlaceOf(path);
    if (!place)
        return tl::make_unexpected(place.error());
    struct stat other
    {
    };
    const char *name = place->name.c_str();
    if (::fstatat(place->folder.get(), name, &other, AT_SYMLINK_NOFOLLOW) == 0)
        return systemFailure(EEXIST);
    return put(*place, bytes, std::nullopt, EEXIST);
}

std::string nativeName(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

Result<Fingerprint> writeFile(const std::filesystem::path &path, std::string_view bytes)
{
    return replace(path.native(), bytes);
}

Result<Fingerprint> writeFile(const QString &path, std::string_view bytes)
{
    return replace(nativeName(path), bytes);
}

Result<Fingerprint> createFile(const QString &path, std::string_view bytes)
{
    return create(nativeName(path), bytes);
}

} // namespace galley::storage
