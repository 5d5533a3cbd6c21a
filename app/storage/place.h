// Where a file really lies.
#pragma once

#include "app/base/result.h"
#include "app/storage/descriptor.h"

#include <string>

namespace galley::storage {

/// A name in an open folder. Links and folders on the way to it may be renamed meanwhile: it goes
/// on meaning the same.
struct Place
{
    Descriptor folder; ///< open for reading
    std::string name;  ///< of placeOf(): no link when it was found
};

/// Follows the links of a path, the last of which may lead to nothing yet. Each part is read as the
/// system reads it: `..` is the folder above the one that a link led to, not the one ahead of it in
/// the path.
Result<Place> placeOf(const std::string &path);

/// The same without following a link that the path itself is: the name may be that of anything.
Result<Place> namedPlaceOf(const std::string &path);

} // namespace galley::storage
