#include "app/storage/system_error.h"

#include <cerrno>
#include <system_error>

namespace galley::storage {

namespace {

std::string sentence(int error)
{
    switch (error) {
    case ENOENT:
        return "there is no such file";
    case EEXIST:
        return "there is a file of that name already";
    case ENOTDIR:
        return "a part of its path is not a folder";
    case EACCES:
    case EPERM:
        return "you do not have the permission for it";
    case ELOOP:
        return "its links lead in a circle";
    case ENAMETOOLONG:
        return "its name is too long";
    case ENOSPC:
    case EDQUOT:
        return "the disk is full";
    case EFBIG:
        return "it is larger than a file may be here";
    case EROFS:
        return "the disk is write-protected";
    case EIO:
        return "the disk reports a fault";
    case ESTALE:
        return "another program has put another file in its place";
    case EWOULDBLOCK:
        return "another program keeps it or its folder locked";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    default:
        return "the system says: " + std::generic_category().message(error);
    }
}

} // namespace

tl::unexpected<Error> systemFailure(int error)
{
    return failure(sentence(error));
}

} // namespace galley::storage
