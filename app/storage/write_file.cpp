// The safe save: a new file beside the old one, filled, on the disk to the last byte, and only then
// put in its place. Not by QSaveFile: Qt 6.4 takes no notice of a write that fails when its buffer
// is flushed, nor of a failing fsync, and so destroys a file on a full disk.
#include "app/storage/file.h"
#include "app/storage/fingerprint.h"
#include "app/storage/new_file.h"
#include "app/storage/system_error.h"

#include <QFileInfo>

#include <cerrno>
#include <optional>

namespace galley::storage {

namespace {

/// Where the file really lies, also when a link leads to nothing yet.
QFileInfo targetOf(const QString &path)
{
    constexpr int mostLinks = 40;
    QFileInfo target(path);
    for (int links = 0; target.isSymLink() && links < mostLinks; ++links)
        target.setFile(target.symLinkTarget());
    return target;
}

/// The state of the file that is to be replaced, none if there is none yet; fails if it may not be.
Result<std::optional<struct stat>> replaceable(const QByteArray &name)
{
    struct stat status
    {
    };
    if (::stat(name.constData(), &status) != 0) {
        if (errno == ENOENT)
            return std::nullopt;
        return systemFailure(errno);
    }
    if (const auto regular = requireRegularFile(status); !regular)
        return tl::make_unexpected(regular.error());
    const bool forNobody = (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    if (forNobody || ::access(name.constData(), W_OK) != 0)
        return failure("it is write-protected");
    return status;
}

Result<Descriptor> openFolder(const QFileInfo &target)
{
    const QByteArray path = QFile::encodeName(target.absolutePath());
    Descriptor folder(path.constData(), O_RDONLY | O_DIRECTORY);
    if (!folder.valid())
        return errno == ENOENT ? failure("its folder does not exist") : systemFailure(errno);
    if (::access(path.constData(), W_OK | X_OK) != 0)
        return failure("its folder is write-protected");
    return folder;
}

/// As the file that is replaced, as far as the system allows: only root may give a file away.
bool takeOver(int file, const struct stat &old)
{
    if (::fchown(file, old.st_uid, old.st_gid) != 0)
        static_cast<void>(::fchown(file, static_cast<uid_t>(-1), old.st_gid) == 0);
    return ::fchmod(file, old.st_mode & 0777) == 0;
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
Result<Fingerprint> fill(int file, std::string_view bytes, const std::optional<struct stat> &old)
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

} // namespace

Result<Fingerprint> writeFile(const QString &path, std::string_view bytes)
{
    const QByteArray name = QFile::encodeName(path);
    if (path.isEmpty() || name.contains('\0'))
        return systemFailure(ENOENT);
    const auto old = replaceable(name);
    if (!old)
        return tl::make_unexpected(old.error());
    const QFileInfo target = targetOf(path);
    const auto folder = openFolder(target);
    if (!folder)
        return tl::make_unexpected(folder.error());

    NewFile file(*folder, QFile::encodeName(target.fileName()));
    if (!file.valid())
        return systemFailure(errno);
    const auto written = fill(file.descriptor(), bytes, *old);
    if (!written)
        return written;
    if (!file.place())
        return systemFailure(errno);
    // The new name survives a power cut. Not every file system can do that; the file is in place.
    ::fsync(folder->get());
    return written;
}

} // namespace galley::storage
