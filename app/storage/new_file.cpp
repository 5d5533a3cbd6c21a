#include "app/storage/new_file.h"

#include <QCryptographicHash>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

#include <sys/file.h>

namespace galley::storage {

namespace {

/// On a slow disk many threads that save in one folder would not all get its lock in time.
std::mutex turns;

/// The same for each save of a file, and short, however long the file's own name is.
std::string temporaryName(const std::string &name)
{
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return ".galley-" + hash.toHex().left(16).toStdString();
}

int openNameless(int folder, mode_t rights)
{
    // Without /proc it could never get a name.
    if (::access("/proc/self/fd", X_OK) != 0)
        return -1;
    return ::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, rights);
}

int openNamed(int folder, const std::string &temporary, mode_t rights)
{
    return ::openat(folder, temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, rights);
}

/// False, with EWOULDBLOCK, when another program does not let go of the folder: one that was
/// stopped keeps its locks. A file system that knows no locks does without.
bool lock(int folder)
{
    constexpr int tries = 200;
    constexpr std::chrono::milliseconds pause(5);
    for (int round = 0; round < tries; ++round) {
        if (::flock(folder, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
            return true;
        std::this_thread::sleep_for(pause);
    }
    errno = EWOULDBLOCK;
    return false;
}

} // namespace

NewFile::NewFile(const Place &place, mode_t rights)
    : place_(place)
    , folder_(place.folder.get())
    , temporary_(temporaryName(place.name))
    , file_(openNameless(folder_, rights))
{
    if (file_.valid() || !reserveName())
        return;
    file_ = Descriptor(openNamed(folder_, temporary_, rights));
    named_ = file_.valid();
}

NewFile::~NewFile()
{
    const int error = errno;
    if (named_)
        ::unlinkat(folder_, temporary_.c_str(), 0);
    release();
    errno = error;
}

bool NewFile::replace(const struct stat &old)
{
    if (!giveName())
        return false;
    if (!isStillThere(old)) {
        errno = ESTALE;
        return false;
    }
    if (::renameat(folder_, temporary_.c_str(), folder_, place_.name.c_str()) != 0)
        return false;
    named_ = false;
    release();
    return true;
}

bool NewFile::create()
{
    if (!(named_ ? renameToFree() : reserveName() && linkAs(place_.name)))
        return false;
    if (named_)
        ::unlinkat(folder_, temporary_.c_str(), 0);
    named_ = false;
    release();
    return true;
}

/// Each way is one step in which nothing else can take the name. Some file systems know neither:
/// there a look ahead of it must do.
bool NewFile::renameToFree()
{
    const char *name = place_.name.c_str();
    const auto isUnknown = [] { return errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP; };
    bool renamed = ::renameat2(folder_, temporary_.c_str(), folder_, name, RENAME_NOREPLACE) == 0;
    if (!renamed && isUnknown()) {
        if (::linkat(folder_, temporary_.c_str(), folder_, name, 0) == 0)
            return true; // with two names
        if (errno != EPERM && !isUnknown())
            return false;
        struct stat other
        {
        };
        if (::fstatat(folder_, name, &other, AT_SYMLINK_NOFOLLOW) == 0) {
            errno = EEXIST;
            return false;
        }
        renamed = ::renameat(folder_, temporary_.c_str(), folder_, name) == 0;
    }
    named_ = !renamed;
    return renamed;
}

/// Takes its turn, locks the folder, and removes what a save that was killed has left.
bool NewFile::reserveName()
{
    turn_ = std::unique_lock(turns);
    if (!lock(folder_))
        return false;
    ::unlinkat(folder_, temporary_.c_str(), 0);
    return true;
}

void NewFile::release()
{
    ::flock(folder_, LOCK_UN);
    turn_ = {};
}

bool NewFile::giveName()
{
    if (named_)
        return true;
    named_ = reserveName() && linkAs(temporary_);
    return named_;
}

/// Gives a nameless file a name that nothing has.
bool NewFile::linkAs(const std::string &name) const
{
    char own[32];
    std::snprintf(own, sizeof own, "/proc/self/fd/%d", file_.get());
    return ::linkat(AT_FDCWD, own, folder_, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

bool NewFile::isStillThere(const struct stat &old) const
{
    struct stat now
    {
    };
    return ::fstatat(folder_, place_.name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0 &&
           now.st_dev == old.st_dev && now.st_ino == old.st_ino;
}

} // namespace galley::storage
