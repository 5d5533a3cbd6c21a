// From places in UTF-8 bytes to places in the same text as Qt counts it, and back.
#pragma once

#include "app/base/range.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace galley {

/// The number of UTF-16 units that valid UTF-8 becomes.
std::size_t utf16Length(std::string_view text);

/// Where the UTF-16 unit stands in a valid UTF-8 text; a place within a character counts as that
/// character's start, one behind the text as its end. Reads the text up to there.
std::size_t utf16ToByte(std::string_view text, int utf16);

/// Maps byte offsets of a valid UTF-8 text to UTF-16 offsets and back. Made in one pass over the
/// text; each look-up then reads at most a few KB of it. A place within a character counts as that
/// character's start, a place behind the text as its end. Keeps a view of the text, which must live
/// as long; never changes, so any thread may ask it.
class Utf16Index
{
public:
    explicit Utf16Index(std::string_view text);

    int toUtf16(std::size_t byte) const;
    std::size_t toByte(int utf16) const;

    Utf16Range toUtf16(ByteRange range) const;
    ByteRange toBytes(Utf16Range range) const;

    int utf16Size() const { return size_; }

private:
    std::string_view text_;
    std::vector<int> checkpoints_; ///< UTF-16 units ahead of each multiple of the step in bytes
    int size_ = 0;
};

} // namespace galley
