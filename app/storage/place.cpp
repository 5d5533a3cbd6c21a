#include "app/storage/place.h"

#include "app/storage/system_error.h"

#include <array>
#include <cerrno>
#include <climits>
#include <optional>

namespace galley::storage {

namespace {

/// The last name of a path that begins in the folder `from`. Its folder is open for looking up
/// names alone, which needs no right to read it.
Result<Place> lastName(int from, const std::string &path)
{
    const std::size_t name = path.rfind('/') + 1; // 0 where there is no slash
    const std::string folder = name == 0 ? "." : path.substr(0, name);
    Descriptor opened(::openat(from, folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!opened.valid())
        return errno == ENOENT ? failure("its folder does not exist") : systemFailure(errno);
    return Place{std::move(opened), path.substr(name)};
}

/// What a link says; nothing for what is no link.
std::optional<std::string> linkAt(const Place &place)
{
    std::array<char, PATH_MAX> path;
    const ssize_t size =
        ::readlinkat(place.folder.get(), place.name.c_str(), path.data(), path.size());
    if (size < 0)
        return std::nullopt;
    return std::string(path.data(), static_cast<std::size_t>(size));
}

/// The place with its folder open for reading, which is what it takes to lock it.
Result<Place> opened(Place place)
{
    place.folder = Descriptor(
        ::openat(place.folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOCTTY));
    if (!place.folder.valid())
        return systemFailure(errno);
    return place;
}

} // namespace

Result<Place> placeOf(const std::string &path)
{
    constexpr int mostLinks = 40; // as the system has it
    auto place = lastName(AT_FDCWD, path);
    for (int links = 0; place; ++links) {
        const auto link = linkAt(*place);
        if (!link)
            break;
        if (links == mostLinks)
            return systemFailure(ELOOP);
        place = lastName(place->folder.get(), *link);
    }
    if (!place)
        return place;
    return opened(std::move(*place));
}

Result<Place> namedPlaceOf(const std::string &path)
{
    auto place = lastName(AT_FDCWD, path);
    if (!place)
        return place;
    return opened(std::move(*place));
}

} // namespace galley::storage
