#include "app/storage/new_file.h"

#include <QCryptographicHash>

#include <cerrno>
#include <cstdio>

#include <sys/file.h>

namespace galley::storage {

namespace {

constexpr mode_t everybody = 0666; ///< less what the user's umask takes away

/// The same for each save of a file, and short, however long the file's own name is.
std::string temporaryName(const std::string &name)
{
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return ".galley-" + hash.toHex().left(16).toStdString();
}

int openNameless(int folder)
{
    // Without /proc it could never get a name.
    if (::access("/proc/self/fd", X_OK) != 0)
        return -1;
    return ::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, everybody);
}

int openNamed(int folder, const std::string &temporary)
{
    return ::openat(folder, temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC,
                    everybody);
}

} // namespace

NewFile::NewFile(const Descriptor &folder, const std::string &name)
    : folder_(folder.get())
    , name_(name)
    , temporary_(temporaryName(name))
{
    // Advisory, and not known to every file system: what it guards is only two savers of one file.
    ::flock(folder_, LOCK_EX);
    ::unlinkat(folder_, temporary_.c_str(), 0);
    file_ = Descriptor(openNameless(folder_));
    if (!file_.valid()) {
        file_ = Descriptor(openNamed(folder_, temporary_));
        named_ = file_.valid();
    }
}

NewFile::~NewFile()
{
    const int error = errno;
    if (named_)
        ::unlinkat(folder_, temporary_.c_str(), 0);
    ::flock(folder_, LOCK_UN);
    errno = error;
}

bool NewFile::giveName()
{
    char own[32];
    std::snprintf(own, sizeof own, "/proc/self/fd/%d", file_.get());
    named_ =
        named_ || ::linkat(AT_FDCWD, own, folder_, temporary_.c_str(), AT_SYMLINK_FOLLOW) == 0;
    return named_;
}

bool NewFile::place()
{
    if (!giveName() || ::renameat(folder_, temporary_.c_str(), folder_, name_.c_str()) != 0)
        return false;
    named_ = false;
    return true;
}

} // namespace galley::storage
