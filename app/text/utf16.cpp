#include "app/text/utf16.h"

#include "app/text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace galley {

namespace {

constexpr std::size_t step = 4096;

/// The UTF-16 units of the character that begins with this byte; none for a continuing byte. The
/// units of a character are counted at its first byte, so a text may be counted in pieces.
int unitsOf(char byte)
{
    return (continuesCharacter(byte) ? 0 : 1) + (static_cast<unsigned char>(byte) >= 0xF0 ? 1 : 0);
}

/// How many of the eight bytes have their lowest bit set; no other bit may be.
int countBits(std::uint64_t bytes)
{
    return static_cast<int>((bytes * 0x0101010101010101U) >> 56);
}

/// unitsOf() for eight bytes at once.
int unitsOfEight(const char *begin)
{
    constexpr std::uint64_t lowest = 0x0101010101010101U;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, begin, sizeof bytes);
    const std::uint64_t continuing = (bytes >> 7) & ~(bytes >> 6) & lowest;
    const std::uint64_t pairs = (bytes >> 7) & (bytes >> 6) & (bytes >> 5) & (bytes >> 4) & lowest;
    return 8 - countBits(continuing) + countBits(pairs);
}

int countUnits(std::string_view text)
{
    int units = 0;
    for (; text.size() >= 8; text.remove_prefix(8))
        units += unitsOfEight(text.data());
    for (const char byte : text)
        units += unitsOf(byte);
    return units;
}

/// The byte where a unit of the text stands that lies behind `at`, where `units` stand ahead of it.
std::size_t byteFrom(std::string_view text, std::size_t at, int units, int utf16)
{
    // The first character that ends behind the place is the one that holds it.
    while (at < text.size() && units + unitsOf(text[at]) <= utf16) {
        units += unitsOf(text[at]);
        ++at;
    }
    return at;
}

} // namespace

std::size_t utf16ToByte(std::string_view text, int utf16)
{
    int units = 0;
    for (std::size_t at = 0;; at += step) {
        const int more = countUnits(text.substr(at, step));
        if (at + step >= text.size() || units + more >= utf16)
            return byteFrom(text, at, units, utf16);
        units += more;
    }
}

std::size_t utf16Length(std::string_view text)
{
    return static_cast<std::size_t>(countUnits(text));
}

Utf16Index::Utf16Index(std::string_view text)
    : text_(text)
{
    checkpoints_.reserve(text.size() / step + 1);
    for (std::size_t at = 0; at <= text.size(); at += step) {
        checkpoints_.push_back(size_);
        size_ += countUnits(text.substr(at, step));
    }
}

int Utf16Index::toUtf16(std::size_t byte) const
{
    std::size_t end = std::min(byte, text_.size());
    while (end > 0 && end < text_.size() && continuesCharacter(text_[end]))
        --end;
    const std::size_t checkpoint = end / step;
    return checkpoints_[checkpoint] +
           countUnits(text_.substr(checkpoint * step, end - checkpoint * step));
}

std::size_t Utf16Index::toByte(int utf16) const
{
    if (utf16 >= size_)
        return text_.size();
    const auto behind = std::upper_bound(checkpoints_.begin(), checkpoints_.end(), utf16);
    if (behind == checkpoints_.begin())
        return 0;
    const std::size_t at = static_cast<std::size_t>(behind - checkpoints_.begin() - 1) * step;
    return byteFrom(text_, at, *std::prev(behind), utf16);
}

Utf16Range Utf16Index::toUtf16(ByteRange range) const
{
    return {toUtf16(range.begin), toUtf16(range.end)};
}

ByteRange Utf16Index::toBytes(Utf16Range range) const
{
    return {toByte(range.begin), toByte(range.end)};
}

} // namespace galley
