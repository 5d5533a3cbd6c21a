#include "app/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace galley {

namespace {

/// What may follow a first byte: how many bytes in all, and the range of the second.
struct Form
{
    std::size_t length = 0; ///< 0: no character begins with that byte
    unsigned char lowest = 0x80;
    unsigned char highest = 0xBF;
};

Form formOf(unsigned char first)
{
    if (first < 0x80)
        return {1};
    if (first < 0xC2 || first > 0xF4)
        return {};
    if (first < 0xE0)
        return {2};
    switch (first) {
    case 0xE0:
        return {3, 0xA0, 0xBF};
    case 0xED:
        return {3, 0x80, 0x9F};
    case 0xF0:
        return {4, 0x90, 0xBF};
    case 0xF4:
        return {4, 0x80, 0x8F};
    default:
        return {first < 0xF0 ? std::size_t{3} : std::size_t{4}};
    }
}

/// The length of the character that `bytes` begins with, 0 if they begin with none.
std::size_t characterLength(std::string_view bytes)
{
    const Form form = formOf(static_cast<unsigned char>(bytes.front()));
    if (form.length < 2 || bytes.size() < form.length)
        return form.length > bytes.size() ? 0 : form.length;
    const auto second = static_cast<unsigned char>(bytes[1]);
    if (second < form.lowest || second > form.highest)
        return 0;
    const std::string_view rest = bytes.substr(2, form.length - 2);
    return std::all_of(rest.begin(), rest.end(), continuesCharacter) ? form.length : 0;
}

bool eightAreAscii(const char *bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & 0x8080808080808080U) == 0;
}

} // namespace

std::size_t validUtf8Length(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at >= 8 && eightAreAscii(bytes.data() + at)) {
            at += 8;
            continue;
        }
        const std::size_t length = characterLength(bytes.substr(at));
        if (length == 0)
            return at;
        at += length;
    }
    return at;
}

} // namespace galley
