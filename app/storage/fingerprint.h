// Making fingerprints, and telling kinds of files apart.
#pragma once

#include "app/storage/file.h"

#include <sys/stat.h>

namespace galley::storage {

Fingerprint fingerprintOf(const struct stat &status, std::string_view bytes);

/// Fails, and says what it is, unless it is a regular file.
Result<void> requireRegularFile(const struct stat &status);

} // namespace galley::storage
