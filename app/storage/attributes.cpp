#include "app/storage/attributes.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include <linux/limits.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace galley::storage {

namespace {

constexpr const char *accessList = "system.posix_acl_access";

std::optional<std::string> attribute(int file, const char *name)
{
    std::string value(XATTR_SIZE_MAX, '\0');
    const ssize_t size = ::fgetxattr(file, name, value.data(), value.size());
    if (size < 0)
        return std::nullopt;
    value.resize(static_cast<std::size_t>(size));
    return value;
}

/// The names, each with a NUL behind it.
std::string attributeNames(int file)
{
    std::string names(XATTR_LIST_MAX, '\0');
    const ssize_t size = ::flistxattr(file, names.data(), names.size());
    names.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return names;
}

bool setAttribute(int file, const char *name, const std::string &value)
{
    return ::fsetxattr(file, name, value.data(), value.size(), 0) == 0;
}

bool isForbidden(int error)
{
    return error == ENOTSUP || error == EPERM;
}

} // namespace

bool copyRights(int from, mode_t mode, int to)
{
    const auto list = attribute(from, accessList);
    // A new file may have got a list from its folder.
    if (!list && attribute(to, accessList) && ::fremovexattr(to, accessList) != 0)
        return false;
    const bool complete = !list || setAttribute(to, accessList, *list);
    if (!complete && !isForbidden(errno))
        return false;
    return ::fchmod(to, complete ? mode : mode & ~static_cast<mode_t>(S_IRWXG)) == 0;
}

bool copyAttributes(int from, int to)
{
    const std::string names = attributeNames(from);
    for (const char *name = names.data(); *name != '\0'; name += std::strlen(name) + 1) {
        if (!std::string_view(name).starts_with("user."))
            continue;
        const auto value = attribute(from, name);
        if (value && !setAttribute(to, name, *value) && !isForbidden(errno))
            return false;
    }
    return true;
}

} // namespace galley::storage
