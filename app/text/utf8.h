// What is valid UTF-8 and where a text stops being it (Unicode 15, table 3-7).
#pragma once

#include "app/base/code_points.h"

#include <cstddef>
#include <string_view>

namespace galley {

/// How many bytes from the start are valid UTF-8: the whole size for a valid text, else the offset
/// of the first byte that belongs to no character. Overlong forms, surrogates and values above
/// U+10FFFF are not valid; NUL and noncharacters are.
std::size_t validUtf8Length(std::string_view bytes);

inline bool isValidUtf8(std::string_view bytes)
{
    return validUtf8Length(bytes) == bytes.size();
}

} // namespace galley
