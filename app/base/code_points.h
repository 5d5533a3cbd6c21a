// Characters of UTF-8, counted as Unicode code points: as JSON Schema counts a text's length, and
// Galley columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace galley {

/// Whether a byte continues a character that began before it.
inline bool continuesCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The number of code points in valid UTF-8.
inline std::size_t codePointCount(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continuesCharacter));
}

} // namespace galley
