// What the operating system's errors mean to a person.
#pragma once

#include "app/base/result.h"

namespace galley::storage {

/// A failed read or write for the reason that `error` (an errno) gives.
tl::unexpected<Error> systemFailure(int error);

} // namespace galley::storage
