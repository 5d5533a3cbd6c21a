// What a function answers that can fail because of the world: a file, a text, a disk. Our own
// mistakes are assertions, never errors.
#pragma once

#include <tl/expected.hpp>

#include <string>

namespace galley {

/// Why something was not done: a sentence in plain words, without the path, beginning in lower
/// case and without a full stop, so that it can follow "PATH: ".
struct Error {
    std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message)
{
    return tl::make_unexpected(Error{std::move(message)});
}

} // namespace galley
